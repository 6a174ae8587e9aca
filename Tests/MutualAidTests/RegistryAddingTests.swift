import Testing

@testable import MutualAid

@Suite("Adding records when a store is opened")
struct RegistryAddingTests {
    @Test("A record is added, or refused, just as by a change that makes it", arguments: 1...12)
    func likeChanges(seed: UInt64) throws {
        var random = try RandomChanges(seed: seed)
        var registry = Registry(store: try #require(StoreCode("kq7f")))
        var additions = 0
        var refusals = 0
        for _ in 0..<1_500 {
            let change = try random.next(in: RegistrySnapshot(registry))
            var changed = registry
            let fault = Self.fault { () throws(RegistryFault) in try changed.apply(change) }
            if change.isAddition {
                var added = registry
                let other = Self.fault { () throws(RegistryFault) in try added.add(change) }
                #expect(other == fault)
                #expect(RegistrySnapshot(added) == RegistrySnapshot(changed))
                if fault == nil { additions += 1 } else { refusals += 1 }
            }
            registry = changed
        }
        #expect(additions > 20 && refusals > 20)
    }

    private static func fault(_ body: () throws(RegistryFault) -> Void) -> RegistryFault? {
        do {
            try body()
            return nil
        } catch {
            return error
        }
    }
}

extension Change {
    fileprivate var isAddition: Bool {
        switch self {
        case .scheme(let edit): edit.before == nil && edit.after != nil
        case .unit(let edit): edit.before == nil && edit.after != nil
        case .subBranch(let edit): edit.before == nil && edit.after != nil
        case .member(let edit): edit.before == nil && edit.after != nil
        case .enrolment(let edit): edit.before == nil && edit.after != nil
        case .stay(let edit): edit.before == nil && edit.after != nil
        case .claim(let edit): edit.before == nil && edit.after != nil
        case .payment(let edit): edit.before == nil && edit.after != nil
        }
    }
}

extension Registry {
    /// Adds the record that the change makes.
    fileprivate mutating func add(_ change: Change) throws(RegistryFault) {
        switch change {
        case .scheme(let edit): if let record = edit.after { try add(record) }
        case .unit(let edit): if let record = edit.after { try add(record) }
        case .subBranch(let edit): if let record = edit.after { try add(record) }
        case .member(let edit): if let record = edit.after { try add(record) }
        case .enrolment(let edit): if let record = edit.after { try add(record) }
        case .stay(let edit): if let record = edit.after { try add(record) }
        case .claim(let edit): if let record = edit.after { try add(record) }
        case .payment(let edit): if let record = edit.after { try add(record) }
        }
    }
}
