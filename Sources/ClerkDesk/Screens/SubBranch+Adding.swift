import MutualAid

extension SubBranch {
    /// The changes that add sub-branches with these names.
    static func adding(_ names: [String], to unit: UnitID, in registry: Registry) -> [Change] {
        let first = registry.subBranches.nextID(in: registry.store)
        return names.enumerated().map { index, name in
            let id = SubBranchID(store: registry.store, serial: first.serial + UInt32(index))
            return .subBranch(.adding(SubBranch(id: id, unit: unit, name: name)))
        }
    }
}
