import Glibc
import JSONStore
import Testing

@Suite("Adding transactions")
struct AppendTests {
    static func newStore(code: String = "ab3k") throws -> (fileSystem: MemoryFileSystem, store: Store, ledger: Ledger) {
        let fileSystem = MemoryFileSystem()
        try Store.create(at: Ledger.folder, code: code, fileSystem: fileSystem)
        let (store, ledger, _) = try Ledger.open(fileSystem)
        return (fileSystem, store, ledger)
    }

    @Test(
        "A full disk is told, cut back and worked on again",
        arguments: [MemoryDisk.Fault.partial(ENOSPC), .error(ENOSPC)])
    func retriesOnFullDisk(_ fault: MemoryDisk.Fault) throws {
        var (fileSystem, store, ledger) = try Self.newStore()
        try ledger.append("one", to: store)
        let journal = try #require(fileSystem[Ledger.folder + "/journal.jsonl"])
        for call in 1...2 {
            fileSystem.plan(fault, atChange: call)
            let problem = try #require(throws: StoreProblem.self) { try ledger.append("two", to: store) }
            #expect(problem.code == .diskFull)
            #expect(!store.isReadOnly)
            #expect(fileSystem[Ledger.folder + "/journal.jsonl"] == journal)
        }
        try ledger.append("two", to: store)
        #expect(try Ledger.open(fileSystem.afterPowerCut(.nothing)).ledger.actions == ["one", "two"])
    }

    @Test("A line that can neither be synced nor taken back ends the writing")
    func becomesReadOnly() throws {
        var (fileSystem, store, ledger) = try Self.newStore()
        try ledger.append("one", to: store)
        fileSystem.plan(.lasting(EIO), atChange: 2)
        #expect(throws: StoreProblem.self) { try ledger.append("two", to: store) }
        #expect(store.isReadOnly)
        fileSystem.clearPlan()
        let problem = try #require(throws: StoreProblem.self) { try ledger.append("two", to: store) }
        #expect(problem.code == .readOnly)
        #expect(store.lastSeq == 1)
    }

    @Test("A head that cannot be written does not undo the commit")
    func headMayFail() throws {
        var (fileSystem, store, ledger) = try Self.newStore()
        fileSystem.plan(.error(ENOSPC), atChange: 3)
        try ledger.append("one", to: store)
        let again = try Ledger.open(fileSystem.afterProgramEnd())
        #expect(again.ledger.actions == ["one"])
        #expect(again.report.damage == nil)
    }

    @Test(
        "Changes that are no JSON array on one line are refused and nothing is written",
        arguments: [
            "", "{}", "1", "[", "[1] ,", "[\n]", "[{\"a\":1,\"a\":2}]", "[]]",
        ])
    func refusesChanges(_ changes: String) throws {
        let (fileSystem, store, _) = try Self.newStore()
        let before = fileSystem[Ledger.folder + "/journal.jsonl"]
        let problem = try #require(throws: StoreProblem.self) {
            try store.append(at: "", by: "", action: "", changes: Array(changes.utf8))
        }
        #expect(problem.code == .invalidRecord)
        #expect(fileSystem[Ledger.folder + "/journal.jsonl"] == before)
    }

    @Test("A transaction comes back with all its parts")
    func keepsParts() throws {
        let (fileSystem, store, _) = try Self.newStore()
        let first = try store.append(at: "t1", by: "张\"三\n", action: "enrol", changes: Array("[1, 2]".utf8))
        let second = try store.append(at: "t2", by: "李四", action: "undo", undoes: 1, changes: Array("[]".utf8))
        #expect(throws: StoreProblem.self) {
            try store.append(at: "", by: "", action: "", undoes: 3, changes: [0x5B, 0x5D])
        }
        #expect(store.lastHash == second.hash)
        store.close()
        let found = try Store.open(
            as: CollectedLines.self, at: Ledger.folder, access: .readOnly, operator: "", fileSystem: fileSystem)
        #expect(found.state.entries == [first, second])
        #expect(second.undoes == 1)
        #expect(first.by == "张\"三\n")
        #expect(first.changes == Array("[1, 2]".utf8))
    }

    @Test("A closed store takes nothing more and frees its lock")
    func closes() throws {
        var (fileSystem, store, ledger) = try Self.newStore()
        store.close()
        #expect(throws: StoreProblem.self) { try ledger.append("one", to: store) }
        #expect(try !Ledger.open(fileSystem).store.isReadOnly)
    }
}
