// Nothing indexes who refers to schemes, units and sub-branches: they go so rarely that looking through is enough.
extension Registry {
    /// Refuses the going of a scheme that units or claims name.
    func checkUnused(_ scheme: AdoptedScheme) throws(RegistryFault) {
        // Stores that met may each have adopted the same text.
        if schemes.all.contains(where: { $0.id != scheme.id && $0.reference == scheme.reference }) { return }
        let unit = units.all.first { $0.scheme == scheme.reference }?.id.description
        let used = unit ?? claims.all.first { $0.scheme == scheme.reference }?.id.description
        if let used { throw .stillReferred(record: scheme.id.description, by: used) }
    }

    /// Refuses the going of a unit that has sub-branches or members.
    func checkUnused(_ unit: UnitID) throws(RegistryFault) {
        let branch = subBranches.all.first { $0.unit == unit }?.id.description
        let used = branch ?? members.all.first { $0.unit == unit }?.id.description
        if let used { throw .stillReferred(record: unit.description, by: used) }
    }

    /// Refuses the going of a sub-branch that has members.
    func checkUnused(_ branch: SubBranchID) throws(RegistryFault) {
        if let member = members.all.first(where: { $0.subBranch == branch }) {
            throw .stillReferred(record: branch.description, by: member.id.description)
        }
    }
}
