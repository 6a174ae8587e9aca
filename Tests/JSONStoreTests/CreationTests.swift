import Glibc
import JSONStore
import Testing

@Suite("Making a store")
struct CreationTests {
    @Test("A store is made once")
    func createsOnce() throws {
        let fileSystem = MemoryFileSystem()
        #expect(!Store.exists(at: Ledger.folder, fileSystem: fileSystem))
        let missing = try #require(throws: StoreProblem.self) { try Ledger.open(fileSystem) }
        #expect(missing.code == .noStore)
        try Store.create(at: Ledger.folder, code: "ab3k", fileSystem: fileSystem)
        #expect(Store.exists(at: Ledger.folder, fileSystem: fileSystem))
        let problem = try #require(throws: StoreProblem.self) {
            try Store.create(at: Ledger.folder, code: "cd4m", fileSystem: fileSystem)
        }
        #expect(problem.code == .storeExists)
        let opened = try Ledger.open(fileSystem)
        #expect(opened.store.code == "ab3k")
        #expect(opened.store.lastSeq == 0)
        #expect(opened.store.lastHash == .zero)
    }

    @Test("A folder with other things in it is left alone")
    func refusesOtherFolders() throws {
        let fileSystem = MemoryFileSystem()
        try fileSystem.makeFolder("/home")
        fileSystem["/home/letter.txt"] = []
        let problem = try #require(throws: StoreProblem.self) { try Store.create(at: "/home/", fileSystem: fileSystem) }
        #expect(problem.code == .notEmpty)
        #expect(try fileSystem.contents(ofFolder: "/home") == ["letter.txt"])
    }

    @Test("A code must be four lower-case letters or digits", arguments: ["", "abc", "abcde", "ABCD", "a-b1", "互助"])
    func refusesCodes(_ code: String) throws {
        let problem = try #require(throws: StoreProblem.self) {
            try Store.create(at: Ledger.folder, code: code, fileSystem: MemoryFileSystem())
        }
        #expect(problem.code == .invalidCode)
    }

    @Test("A store that lost its checkpoint is not made over")
    func keepsTransactions() throws {
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        try ledger.append("one", to: store)
        store.close()
        fileSystem[DamageTests.registry] = nil
        #expect(throws: StoreProblem.self) { try Store.create(at: Ledger.folder, fileSystem: fileSystem) }
        #expect(try Ledger.open(fileSystem).ledger == ledger)
    }

    @Test("A folder that may not be written to is opened read-only and the reason told")
    func opensWithoutPermission() throws {
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        try ledger.append("one", to: store)
        store.close()
        for change in 1...4 {
            fileSystem.plan(.lasting(EROFS), atChange: change)
            let found = try Ledger.open(fileSystem)
            fileSystem.clearPlan()
            #expect(found.ledger == ledger)
            // The first two changes only tell others who writes.
            #expect(found.store.isReadOnly)
            #expect(found.report.readOnlyCause?.code == .permissionDenied)
            #expect(found.report.damage == nil)
        }
    }

    @Test("Files that others may read are named")
    func namesWidePermissions() throws {
        let (fileSystem, store, _) = try AppendTests.newStore()
        store.close()
        #expect(try Ledger.open(fileSystem).report.widePermissions == [])
        fileSystem.setPermissions(0o755, of: Ledger.folder)
        fileSystem.setPermissions(0o640, of: DamageTests.journal)
        #expect(try Ledger.open(fileSystem).report.widePermissions == [".", "journal.jsonl"])
    }
}
