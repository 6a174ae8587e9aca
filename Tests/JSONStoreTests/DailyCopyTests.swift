import Glibc
import JSONStore
import Testing

@Suite("Dated copies")
struct DailyCopyTests {
    static let backups = Ledger.folder + "/backups"

    static func days(_ fileSystem: MemoryFileSystem) throws -> [String] {
        try fileSystem.contents(ofFolder: backups).filter { $0 != ".lock" }.sorted()
    }

    static func day(_ number: Int) -> String { "2026-\(number < 10 ? "0" : "")\(number)-01" }

    @Test("The first start of a day makes a copy, later ones find it there")
    func oncePerDay() throws {
        let (fileSystem, ledger) = try DamageTests.sample()
        let first = try Store.backUpDaily(at: Ledger.folder, day: "2026-11-21", fileSystem: fileSystem)
        guard case .made(let path, let summary) = first else { return #expect(Bool(false), "\(first)") }
        #expect(path == Self.backups + "/2026-11-21")
        #expect(summary.transactions == 5)
        let count = fileSystem.changeCount
        let second = try Store.backUpDaily(at: Ledger.folder, day: "2026-11-21", fileSystem: fileSystem)
        #expect(second == .alreadyThere)
        #expect(fileSystem.changeCount == count)
        #expect(try BackupTests.open(fileSystem.afterPowerCut(.nothing), at: path) == ledger.actions)
        #expect(try Store.dailyCopies(at: Ledger.folder, fileSystem: fileSystem) == [path])
    }

    @Test("A store without transactions takes no copy, so that the day's first work still gets one")
    func emptyStore() throws {
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        #expect(try Store.backUpDaily(at: Ledger.folder, day: "2026-11-21", fileSystem: fileSystem) == .nothingYet)
        #expect(try Self.days(fileSystem) == [])
        try ledger.append("one", to: store)
        _ = try Store.backUpDaily(at: Ledger.folder, day: "2026-11-21", fileSystem: fileSystem)
        #expect(try Self.days(fileSystem) == ["2026-11-21"])
    }

    @Test("The newest thirty are kept; nothing else in the folder is ever removed")
    func keepsThirty() throws {
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        try fileSystem.makeFolder(Self.backups + "/mine")
        try fileSystem.makeFolder(Self.backups + "/2001-01-01")
        fileSystem[Self.backups + "/2001-01-01/letter"] = [1]
        fileSystem[Self.backups + "/2001-01-02.txt"] = [1]
        for number in 1...33 {
            try ledger.append("t\(number)", to: store)
            let day = number < 10 ? "2026-01-0\(number)" : "2026-01-\(number)"
            _ = try Store.backUpDaily(at: Ledger.folder, day: day, fileSystem: fileSystem)
        }
        let kept = try Store.dailyCopies(at: Ledger.folder, fileSystem: fileSystem)
        #expect(kept.count == 30)
        #expect(kept.first == Self.backups + "/2026-01-04")
        #expect(kept.last == Self.backups + "/2026-01-33")
        let others = try Self.days(fileSystem).filter { !kept.contains(Self.backups + "/" + $0) }
        #expect(others == ["2001-01-01", "2001-01-02.txt", "mine"])
        for copy in kept { #expect(try !BackupTests.open(fileSystem, at: copy).isEmpty) }
    }

    @Test("Copies of a day on which the clock was years ahead go like others when they are the oldest")
    func wrongClock() throws {
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        for number in 1...40 {
            try ledger.append("t\(number)", to: store)
            let day = number <= 30 ? "2099-01-\(number + 9)" : "2026-01-\(number)"
            _ = try Store.backUpDaily(at: Ledger.folder, day: day, fileSystem: fileSystem)
        }
        let kept = try Store.dailyCopies(at: Ledger.folder, fileSystem: fileSystem)
        #expect(kept.count == 30)
        #expect(kept.suffix(10) == (31...40).map { Self.backups + "/2026-01-\($0)" })
    }

    @Test("Copies share archived journals with one another, never with the store, and each stays whole")
    func sharesArchive() throws {
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        try ledger.append("one", to: store)
        try ledger.checkpoint(store)
        for day in ["2026-01-01", "2026-01-02"] {
            _ = try Store.backUpDaily(at: Ledger.folder, day: day, fileSystem: fileSystem)
        }
        let name = "/archive/journal-1-1.jsonl"
        func identity(_ folder: String) throws -> FileStatus.Identity? {
            try fileSystem.status(of: folder + name)?.identity
        }
        let first = try identity(Self.backups + "/2026-01-01")
        let second = try identity(Self.backups + "/2026-01-02")
        let own = try identity(Ledger.folder)
        #expect(first != nil && first == second && first != own)
        // A copy that is not what the store holds is not passed on.
        fileSystem[Self.backups + "/2026-01-02" + name]?[20] ^= 1
        _ = try Store.backUpDaily(at: Ledger.folder, day: "2026-01-03", fileSystem: fileSystem)
        #expect(try BackupTests.open(fileSystem, at: Self.backups + "/2026-01-03") == ["one"])
    }

    @Test("A store that is damaged takes no copy, and the good ones stay")
    func keepsGoodOnes() throws {
        let (fileSystem, ledger) = try DamageTests.sample()
        _ = try Store.backUpDaily(at: Ledger.folder, day: "2026-11-20", fileSystem: fileSystem)
        fileSystem[DamageTests.registry]?[220] ^= 1
        #expect(throws: StoreProblem.self) {
            try Store.backUpDaily(at: Ledger.folder, day: "2026-11-21", fileSystem: fileSystem)
        }
        #expect(try Self.days(fileSystem) == ["2026-11-20"])
        #expect(try BackupTests.open(fileSystem, at: Self.backups + "/2026-11-20") == ledger.actions)
    }

    @Test("A name that is no day is refused", arguments: ["", "today", "2026-1-1", "../x-0000", "2026-01-01x"])
    func refusesNames(_ day: String) throws {
        let (fileSystem, _) = try DamageTests.sample()
        let problem = try #require(throws: StoreProblem.self) {
            try Store.backUpDaily(at: Ledger.folder, day: day, fileSystem: fileSystem)
        }
        #expect(problem.code == .invalidName)
    }

    @Test(
        "A power cut at any call leaves only whole copies, and the next start goes on",
        arguments: PowerCutTests.survivals)
    func survivesPowerCuts(_ survival: MemoryDisk.Survival) throws {
        var (sample, store, ledger) = try AppendTests.newStore()
        try ledger.append("one", to: store)
        try ledger.checkpoint(store)
        for number in 1...30 {
            _ = try Store.backUpDaily(at: Ledger.folder, day: "2026-01-\(number + 9)", fileSystem: sample)
        }
        store.close()
        let probe = sample.afterProgramEnd()
        let before = probe.changeCount
        _ = try Store.backUpDaily(at: Ledger.folder, day: "2026-02-01", fileSystem: probe)
        for change in 1...probe.changeCount - before {
            let fileSystem = sample.afterProgramEnd()
            fileSystem.plan(change % 2 == 0 ? .cutAfter : .cutBefore, atChange: change)
            _ = try? Store.backUpDaily(at: Ledger.folder, day: "2026-02-01", fileSystem: fileSystem)
            let after = fileSystem.afterPowerCut(survival)
            for copy in try after.contents(ofFolder: Self.backups) where copy.count == 10 {
                #expect(try BackupTests.open(after, at: Self.backups + "/" + copy) == ["one"], "\(change) \(copy)")
            }
            _ = try Store.backUpDaily(at: Ledger.folder, day: "2026-02-02", fileSystem: after)
            #expect(try Store.dailyCopies(at: Ledger.folder, fileSystem: after).count == 30, "\(change)")
            #expect(try Self.days(after).allSatisfy { $0.count == 10 }, "\(change)")
            #expect(try Ledger.open(after).ledger == ledger)
        }
    }
}
