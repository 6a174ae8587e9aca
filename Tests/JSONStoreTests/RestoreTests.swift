import Glibc
import JSONStore
import Testing

@Suite("Putting a copy into the store's place")
struct RestoreTests {
    static let backup = "/stick/copy"
    static let now = "2026-11-21T18:15:00Z"
    static let aside = Ledger.folder + ".before-restore-20261121T181500Z"

    /// A store that has gone on for two transactions since it was copied.
    static func sample() throws -> (fileSystem: MemoryFileSystem, copied: Ledger, present: Ledger) {
        let (fileSystem, copied) = try DamageTests.sample()
        _ = try Store.backUp(at: Ledger.folder, to: backup, fileSystem: fileSystem)
        var (store, present, _) = try Ledger.open(fileSystem)
        for action in ["c1", "c2"] { try present.append(action, to: store) }
        try store.drafts.save("claim", [7])
        store.close()
        return (fileSystem, copied, present)
    }

    @discardableResult
    static func restore(_ fileSystem: MemoryFileSystem, from backup: String = backup) throws -> Restoration {
        try Store.restore(from: backup, to: Ledger.folder, now: now, fileSystem: fileSystem) { _ in }
    }

    @Test("The copy takes the store's place, the store is moved aside whole, and the copy stays")
    func restores() throws {
        let (fileSystem, copied, present) = try Self.sample()
        let draft = try #require(fileSystem[Ledger.folder + "/drafts/claim.draft"])
        let done = try Self.restore(fileSystem)
        #expect(done.summary.transactions == 5)
        #expect(done.movedAside == Self.aside)
        #expect(done.lastSeqBefore == 7)
        let after = fileSystem.afterPowerCut(.nothing)
        #expect(try BackupTests.open(after, at: Ledger.folder) == copied.actions)
        #expect(try BackupTests.open(after, at: Self.aside) == present.actions)
        #expect(after[Ledger.folder + "/drafts/claim.draft"] == draft, "half-typed forms stay with who goes on")
        #expect(after[Self.aside + "/drafts/claim.draft"] == nil && done.draftsLeft == nil)
        #expect(try BackupTests.open(after, at: Self.backup) == copied.actions)
        #expect(
            try after.contents(ofFolder: "/data").sorted() == ["huzhu", Self.aside.dropFirst(6).description].sorted())
        // And back again.
        _ = try Store.restore(from: Self.aside, to: Ledger.folder, now: Self.now, fileSystem: after) { _ in }
        #expect(try BackupTests.open(after, at: Ledger.folder) == present.actions)
        #expect(try BackupTests.open(after, at: Self.aside + "-2") == copied.actions)
    }

    @Test("What is moved aside is named as the caller says")
    func label() throws {
        let (fileSystem, _, present) = try Self.sample()
        let done = try Store.restore(
            from: Self.backup, to: Ledger.folder, label: "2018-11-15-0930", fileSystem: fileSystem
        ) { _ in }
        #expect(done.movedAside == Ledger.folder + ".before-restore-2018-11-15-0930")
        #expect(try BackupTests.open(fileSystem, at: done.movedAside ?? "") == present.actions)
    }

    @Test("One of the store's own dated copies can be restored")
    func restoresDailyCopy() throws {
        let (fileSystem, copied, _) = try Self.sample()
        let daily = Ledger.folder + "/backups/mine"
        _ = try Store.backUp(at: Self.backup, to: daily, fileSystem: fileSystem)
        try Self.restore(fileSystem, from: daily)
        #expect(try BackupTests.open(fileSystem, at: Ledger.folder) == copied.actions)
        #expect(try BackupTests.open(fileSystem, at: Self.aside + "/backups/mine") == copied.actions)
    }

    @Test("A store that is gone, or so damaged that it does not open, is no hindrance")
    func replacesRuins() throws {
        let (sample, copied, _) = try Self.sample()
        let gone = sample.afterProgramEnd()
        try gone.rename(Ledger.folder, to: "/data/elsewhere")
        let done = try Self.restore(gone)
        #expect(done.movedAside == nil)
        #expect(try BackupTests.open(gone, at: Ledger.folder) == copied.actions)

        let ruin = sample.afterProgramEnd()
        for name in ["/registry.jsonl", "/journal.jsonl", "/head"] { ruin[Ledger.folder + name] = [0] }
        #expect(try Self.restore(ruin).lastSeqBefore == nil)
        #expect(try BackupTests.open(ruin, at: Ledger.folder) == copied.actions)
        #expect(ruin[Self.aside + "/head"] == [0])
    }

    @Test("What else lies in the store's folder is moved aside with it; a folder of other things is left alone")
    func bystanders() throws {
        let (fileSystem, _, _) = try Self.sample()
        fileSystem[Ledger.folder + "/letter"] = [1]
        _ = try Self.restore(fileSystem)
        #expect(fileSystem[Self.aside + "/letter"] == [1] && fileSystem[Ledger.folder + "/letter"] == nil)
        let (other, _, _) = try Self.sample()
        for name in try other.contents(ofFolder: Ledger.folder) { other[Ledger.folder + "/" + name] = nil }
        other[Ledger.folder + "/letter"] = [1]
        let problem = try #require(throws: StoreProblem.self) { try Self.restore(other) }
        #expect(problem.code == .notEmpty && other[Ledger.folder + "/letter"] == [1])
    }

    @Test("What is refused leaves everything as it was")
    func refuses() throws {
        let (fileSystem, _, present) = try Self.sample()
        func expect(_ code: StoreProblem.Code, from backup: String = Self.backup) throws {
            let problem = try #require(throws: StoreProblem.self) { try Self.restore(fileSystem, from: backup) }
            #expect(problem.code == code)
            #expect(try fileSystem.contents(ofFolder: "/data").allSatisfy { !$0.contains("restor") })
        }
        let (writer, _, _) = try Ledger.open(fileSystem)
        try expect(.locked)
        writer.close()
        try expect(.insideStore, from: Ledger.folder)
        try expect(.noStore, from: "/stick")
        fileSystem[Self.backup + "/archive/journal-1-2.jsonl"]?[30] ^= 1
        try expect(.damaged)
        #expect(try BackupTests.open(fileSystem, at: Ledger.folder) == present.actions)
    }

    @Test("A copy that fails the caller's check does not take the place")
    func checks() throws {
        struct Unsound: Error {}
        let (fileSystem, copied, present) = try Self.sample()
        #expect(throws: Unsound.self) {
            try Store.restore(from: Self.backup, to: Ledger.folder, now: Self.now, fileSystem: fileSystem) { folder in
                let found = try Ledger.open(fileSystem, at: folder, access: .readOnly)
                #expect(found.ledger == copied)
                throw Unsound()
            }
        }
        #expect(try fileSystem.contents(ofFolder: "/data") == ["huzhu"])
        #expect(try BackupTests.open(fileSystem, at: Ledger.folder) == present.actions)
    }

    /// How many calls a restore makes that change something.
    static func changes(_ sample: MemoryFileSystem) throws -> Int {
        let probe = sample.afterProgramEnd()
        let before = probe.changeCount
        try restore(probe)
        return probe.changeCount - before
    }

    @Test(
        "A power cut at any call leaves the old store or the new one, neither is lost, and a restore can be made again",
        arguments: PowerCutTests.survivals)
    func survivesPowerCuts(_ survival: MemoryDisk.Survival) throws {
        let (sample, copied, present) = try Self.sample()
        for change in 1...(try Self.changes(sample)) {
            for fault in [MemoryDisk.Fault.cutBefore, .cutAfter] {
                let context = "\(fault) \(change), \(survival)"
                let fileSystem = sample.afterProgramEnd()
                fileSystem.plan(fault, atChange: change)
                let done = try? Self.restore(fileSystem)
                let after = fileSystem.afterPowerCut(survival)
                if try after.status(of: Ledger.folder) == nil {
                    let problem = try #require(throws: StoreProblem.self, "\(context)") {
                        try Store.create(at: Ledger.folder, fileSystem: after)
                    }
                    #expect(problem.code == .restoreUnfinished, "\(context)")
                    #expect(try Store.finishRestore(at: Ledger.folder, fileSystem: after), "\(context)")
                }
                let found = try BackupTests.open(after, at: Ledger.folder)
                #expect(found == copied.actions || found == present.actions, "\(context)")
                if done != nil { #expect(found == copied.actions, "\(context)") }
                if found != present.actions {
                    #expect(try BackupTests.open(after, at: Self.aside) == present.actions, "\(context)")
                }
                #expect(after[Ledger.folder + "/drafts/claim.draft"] != nil, "\(context)")
                #expect(try BackupTests.open(after, at: Self.backup) == copied.actions, "\(context)")
                try Self.restore(after)
                #expect(try BackupTests.open(after, at: Ledger.folder) == copied.actions, "\(context)")
            }
        }
    }

    @Test("A call that fails leaves the store where it was", arguments: [EIO, ENOSPC, EACCES])
    func survivesFailures(_ number: Int32) throws {
        let (sample, copied, present) = try Self.sample()
        for change in 1...(try Self.changes(sample)) {
            let fileSystem = sample.afterProgramEnd()
            fileSystem.plan(.error(number), atChange: change)
            let done = try? Self.restore(fileSystem)
            fileSystem.clearPlan()
            let found = try BackupTests.open(fileSystem, at: Ledger.folder)
            // Where only the last sync failed, the new store is in its place and the old one beside it.
            #expect(found == (done == nil ? present.actions : copied.actions) || found == copied.actions)
            if found == copied.actions {
                #expect(try BackupTests.open(fileSystem, at: Self.aside) == present.actions, "\(change)")
            }
        }
    }
}
