import Glibc
import JSONStore
import Testing

@Suite("Copies of a store")
struct BackupTests {
    static let target = "/stick/copy"

    /// What a copy holds, opened as a store.
    static func open(_ fileSystem: MemoryFileSystem, at folder: String = target) throws -> [String] {
        let (store, ledger, report) = try Ledger.open(fileSystem, at: folder)
        #expect(report.damage == nil)
        #expect(report.widePermissions == [])
        #expect(!store.isReadOnly)
        var history: [String] = []
        try store.journalEntries(.oldestFirst) { entry in
            history.append(entry.action)
            return true
        }
        store.close()
        #expect(history == ledger.actions)
        return ledger.actions
    }

    @Test("A copy is a store of its own with the whole history, on the disk when the call returns")
    func copies() throws {
        let (fileSystem, ledger) = try DamageTests.sample()
        let summary = try Store.backUp(at: Ledger.folder, to: Self.target, fileSystem: fileSystem)
        #expect(summary.transactions == 5)
        #expect(summary.code == "ab3k")
        let after = fileSystem.afterPowerCut(.nothing)
        #expect(try Self.open(after) == ledger.actions)
        #expect(try fileSystem.contents(ofFolder: "/stick") == ["copy"])
    }

    @Test("A program that writes is not disturbed, and the copy holds what was acknowledged")
    func copiesBesideWriter() throws {
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        for round in 1...3 {
            try ledger.append("r\(round)", to: store)
            if round == 2 { try ledger.checkpoint(store) }
            // Half a line of a transaction that is just being written.
            let journal = try #require(fileSystem[DamageTests.journal])
            fileSystem[DamageTests.journal] = journal + Array(#"{"seq":9"#.utf8)
            let copy = "/stick/copy\(round)"
            _ = try Store.backUp(at: Ledger.folder, to: copy, fileSystem: fileSystem)
            fileSystem[DamageTests.journal] = journal
            #expect(try Self.open(fileSystem, at: copy) == ledger.actions)
        }
    }

    @Test("At every moment of another program's work a copy is whole")
    func copiesAtAnyMoment() throws {
        for change in 1...PowerCutTests.changeCount {
            let fileSystem = MemoryFileSystem()
            fileSystem.plan(.cutAfter, atChange: change)
            var ledger = Ledger()
            try? PowerCutTests.day(fileSystem, &ledger)
            guard !ledger.actions.isEmpty else { continue }
            let moment = fileSystem.afterProgramEnd()
            _ = try Store.backUp(at: Ledger.folder, to: Self.target, fileSystem: moment)
            let copied = try Self.open(moment)
            #expect(copied.starts(with: ledger.actions), "after change \(change)")
            #expect(copied.count <= ledger.actions.count + 1)
        }
    }

    @Test("A copy goes into a new or empty folder only, and not into the store it is made of")
    func refusesPlaces() throws {
        let (fileSystem, _) = try DamageTests.sample()
        try fileSystem.makeFolder("/stick")
        try fileSystem.makeFolder("/stick/full")
        fileSystem["/stick/full/letter"] = [1]
        fileSystem["/stick/file"] = [1]
        try fileSystem.makeFolder("/stick/empty")
        let cases: [(String, StoreProblem.Code)] = [
            ("/stick/full", .notEmpty), ("/stick/file", .notEmpty), (Ledger.folder, .insideStore),
            (Ledger.folder + "/copy", .insideStore), (Ledger.folder + "/archive/../deep/copy", .insideStore),
        ]
        for (place, code) in cases {
            let problem = try #require(throws: StoreProblem.self) {
                try Store.backUp(at: Ledger.folder, to: place, fileSystem: fileSystem)
            }
            #expect(problem.code == code, "\(place)")
        }
        _ = try Store.backUp(at: Ledger.folder, to: "/stick/empty/", fileSystem: fileSystem)
        _ = try Store.backUp(at: Ledger.folder, to: Ledger.folder + "/backups/mine", fileSystem: fileSystem)
        #expect(try Self.open(fileSystem, at: "/stick/empty").count == 5)
        #expect(try Self.open(fileSystem, at: Ledger.folder + "/backups/mine").count == 5)
        let none = try #require(throws: StoreProblem.self) {
            try Store.backUp(at: "/stick", to: Self.target, fileSystem: fileSystem)
        }
        #expect(none.code == .noStore)
    }

    @Test("A store that is not sound is not copied as if it were, and nothing is left of the attempt")
    func refusesDamage() throws {
        for file in ["/journal.jsonl", "/registry.jsonl", "/archive/journal-1-2.jsonl", "/head"] {
            for spoil in [0, 1, 2] {
                let (fileSystem, _) = try DamageTests.sample()
                let path = Ledger.folder + file
                let bytes = try #require(fileSystem[path])
                switch spoil {
                case 0: fileSystem[path] = nil
                case 1: fileSystem[path] = []
                default: fileSystem[path]?[bytes.count / 3] ^= 1
                }
                let problem = try #require(throws: StoreProblem.self) {
                    try Store.backUp(at: Ledger.folder, to: Self.target, fileSystem: fileSystem)
                }
                #expect(problem.code == .damaged, "\(file) \(spoil)")
                #expect(try fileSystem.contents(ofFolder: "/stick").isEmpty)
            }
        }
    }

    @Test("A copy that fails, at whatever call, leaves nothing behind, and the next attempt succeeds")
    func survivesFailures() throws {
        let (fileSystem, ledger) = try DamageTests.sample()
        let before = fileSystem.changeCount
        _ = try Store.backUp(at: Ledger.folder, to: "/stick/first", fileSystem: fileSystem)
        for change in 1...fileSystem.changeCount - before {
            fileSystem.plan(.partial(ENOSPC), atChange: change)
            // The last call only makes the name lasting: the copy may be there then.
            let summary = try? Store.backUp(at: Ledger.folder, to: "/stick/s\(change)", fileSystem: fileSystem)
            fileSystem.clearPlan()
            #expect(try !fileSystem.contents(ofFolder: "/stick").contains { $0.contains("partial") })
            if summary == nil, Store.exists(at: "/stick/s\(change)", fileSystem: fileSystem) {
                #expect(try Self.open(fileSystem, at: "/stick/s\(change)") == ledger.actions)
                continue
            }
            if summary == nil {
                _ = try Store.backUp(at: Ledger.folder, to: "/stick/s\(change)", fileSystem: fileSystem)
            }
            #expect(try Self.open(fileSystem, at: "/stick/s\(change)") == ledger.actions)
        }
    }

    @Test(
        "A power cut at any call leaves a whole copy or none, and never harms the store",
        arguments: PowerCutTests.survivals)
    func survivesPowerCuts(_ survival: MemoryDisk.Survival) throws {
        let (sample, ledger) = try DamageTests.sample()
        let probe = sample.afterProgramEnd()
        let before = probe.changeCount
        _ = try Store.backUp(at: Ledger.folder, to: Self.target, fileSystem: probe)
        for change in 1...probe.changeCount - before {
            for fault in [MemoryDisk.Fault.cutBefore, .cutAfter] {
                let fileSystem = sample.afterProgramEnd()
                fileSystem.plan(fault, atChange: change)
                let summary = try? Store.backUp(at: Ledger.folder, to: Self.target, fileSystem: fileSystem)
                let after = fileSystem.afterPowerCut(survival)
                let isThere = try after.status(of: Self.target) != nil
                #expect(isThere || summary == nil, "\(fault) \(change)")
                if isThere { #expect(try Self.open(after) == ledger.actions, "\(fault) \(change)") }
                #expect(try Ledger.open(after).ledger == ledger)
            }
        }
    }
}
