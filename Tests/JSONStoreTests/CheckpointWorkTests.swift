import Synchronization
import Testing

@testable import JSONStore

@Suite("What a checkpoint does on which thread")
struct CheckpointWorkTests {
    @Test("Finishing changes only names: the long writes and syncs are the work's")
    func finishIsShort() throws {
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        for action in ["a", "b", "c"] { try ledger.append(action, to: store) }
        let written = try store.checkpointWork().write(recordCount: 3, records: ledger.emit)
        let before = fileSystem.changeCount
        try store.finish(written)
        // Two renames, each with the sync of its folder.
        #expect(fileSystem.changeCount - before == 4)
        store.close()
        let found = try Ledger.open(fileSystem.afterPowerCut(.nothing))
        #expect(found.ledger == ledger && found.report.recordCount == 3 && found.report.entryCount == 0)
    }

    @Test("Work whose store was closed meanwhile puts nothing in place: the folder may be somebody else's")
    func closedMeanwhile() throws {
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        for action in ["a", "b"] { try ledger.append(action, to: store) }
        let work = try store.checkpointWork()
        store.close()
        var (other, others, _) = try Ledger.open(fileSystem)
        try others.append("c", to: other)
        try others.checkpoint(other)
        other.close()
        let registry = fileSystem[DamageTests.registry]
        let problem = try #require(throws: StoreProblem.self) {
            try work.write(recordCount: 2, records: ledger.emit)
        }
        #expect(problem.code == .readOnly)
        #expect(fileSystem[DamageTests.registry] == registry)
        #expect(try Ledger.open(fileSystem).ledger == others)
    }

    @Test("A journal laid out for a checkpoint that something was saved after is not used, and does not stay")
    func savedMeanwhile() throws {
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        for action in ["a", "b"] { try ledger.append(action, to: store) }
        let written = try store.checkpointWork().write(recordCount: 2, records: ledger.emit)
        try ledger.append("c", to: store)
        try store.finish(written)
        #expect(fileSystem[Ledger.folder + "/journal.jsonl.new"] == nil)
        try ledger.append("d", to: store)
        store.close()
        let found = try Ledger.open(fileSystem.afterPowerCut(.nothing))
        #expect(found.ledger == ledger && !found.store.isReadOnly)
        #expect(found.report.recordCount == 2 && found.report.entryCount == 2)
    }
}
