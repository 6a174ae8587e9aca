import MutualAid
import Testing

@Suite struct RegistryModelTests {
    @Test(
        "Random changes are taken and refused as by a naive model, everything looked up agrees, all can be undone",
        arguments: 1...12 as ClosedRange<UInt64>)
    func agreesWithModel(seed: UInt64) throws {
        var changes = try RandomChanges(seed: seed)
        var registry = Registry(store: try #require(StoreCode("kq7f")))
        var model = RegistryModel()
        var made: [Change] = []
        var held: [(registry: Registry, snapshot: RegistrySnapshot)] = []
        var outcomes: Set<String> = []

        for step in 0..<4_000 {
            let change = try changes.next(in: model.state)
            let broken = model.broken(by: change)
            do {
                try registry.apply(change)
                try #require(broken.isEmpty, "step \(step) should be refused for \(broken): \(change)")
                model.make(change)
                made.append(change)
                outcomes.insert("made")
            } catch let fault as RegistryFault {
                try #require(broken.contains(fault.code), "step \(step), \(fault), but \(broken): \(change)")
                outcomes.insert(fault.code)
            }
            if step % 40 == 0 {
                let snapshot = model.snapshot
                try #require(RegistrySnapshot(registry) == snapshot, "after step \(step)")
                if step % 400 == 0 { held.append((registry, snapshot)) }
            }
        }

        // Otherwise the run proves less than it says.
        #expect(outcomes.count == 12, "only \(outcomes)")
        for (older, snapshot) in held { #expect(RegistrySnapshot(older) == snapshot) }
        for change in made.reversed() { try registry.apply(change.undone) }
        #expect(RegistrySnapshot(registry) == RegistryModel().snapshot)
    }
}
