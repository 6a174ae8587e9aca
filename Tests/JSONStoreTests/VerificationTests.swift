import Glibc
import Testing

@testable import JSONStore

@Suite("Checking a store")
struct VerificationTests {
    static func verify(
        _ fileSystem: MemoryFileSystem, at folder: String = Ledger.folder
    ) throws -> StoreReport<LedgerState> {
        try StoreVerification<LedgerState>.run(folder, fileSystem: fileSystem)
    }

    /// A finding without its technical words.
    struct Told: Hashable, CustomStringConvertible {
        let code: StoreFinding.Code
        let file: String
        var line: Int?
        var transactions: ClosedRange<Int>?

        init(_ code: StoreFinding.Code, _ file: String, _ line: Int? = nil, _ transactions: ClosedRange<Int>? = nil) {
            (self.code, self.file, self.line, self.transactions) = (code, file, line, transactions)
        }

        init(_ finding: StoreFinding) {
            self.init(finding.code, finding.file, finding.line, finding.transactions)
        }

        var description: String {
            "\(code) \(file) \(line.map(String.init) ?? "-") \(transactions.map { "\($0)" } ?? "")"
        }
    }

    static func told(_ fileSystem: MemoryFileSystem) throws -> [Told] {
        try verify(fileSystem).findings.map { Told($0) }
    }

    static let archived = "archive/journal-1-2.jsonl"

    @Test("A sound store is told to be sound, with what it holds, and nothing is changed")
    func sound() throws {
        let (fileSystem, ledger) = try DamageTests.sample()
        let count = fileSystem.changeCount
        let report = try Self.verify(fileSystem)
        #expect(report.findings.map { Told($0) } == [])
        #expect(report.isSound)
        #expect(report.isHistoryWhole)
        #expect(report.lastSeq == 5)
        #expect(report.lastAt == "2018-11-15T09:30:00Z")
        #expect(report.code == "ab3k")
        #expect(report.recordCount == 2)
        #expect(report.state?.actions == ledger.actions)
        #expect(fileSystem.changeCount == count)
    }

    @Test("A store that was just made is sound")
    func new() throws {
        let (fileSystem, store, _) = try AppendTests.newStore()
        let report = try Self.verify(fileSystem)
        #expect(report.findings.map { Told($0) } == [])
        #expect(report.state?.actions == [])
        store.close()
    }

    @Test("A store that version 1 wrote is sound")
    func pinned() throws {
        let report = try Self.verify(FormatTests.place(FormatTests.pinned))
        #expect(report.findings.map { Told($0) } == [])
        #expect(report.state?.actions == ["a1", "a2", "b1", "b2", "b3"])
    }

    @Test("Beside a program that writes, at every moment of its work, a sound store is told to be sound")
    func besideWriter() throws {
        for change in 1...PowerCutTests.changeCount {
            let fileSystem = MemoryFileSystem()
            fileSystem.plan(.cutAfter, atChange: change)
            var ledger = Ledger()
            try? PowerCutTests.day(fileSystem, &ledger)
            let moment = fileSystem.afterProgramEnd()
            guard Store.exists(at: Ledger.folder, fileSystem: moment) else { continue }
            let report = try Self.verify(moment)
            #expect(report.isSound, "after change \(change): \(report.findings)")
            #expect(report.lastSeq >= ledger.actions.count)
        }
    }

    @Test("Records may come in another order than the history gives: an undo after a start puts them last")
    func order() throws {
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        for action in ["a", "b", "-a"] { try ledger.append(action, to: store) }
        try store.checkpoint(recordCount: 1, records: Ledger(actions: ["b"]).emit)
        try ledger.append("a", to: store)
        try store.checkpoint(recordCount: 2, records: Ledger(actions: ["a", "b"]).emit)
        #expect(try Self.told(fileSystem) == [])
        store.close()
    }

    @Test("A file that is missing or empty is named")
    func missingFiles() throws {
        let cases: [(String, Bool, [Told])] = [
            ("registry.jsonl", true, [Told(.missingFile, "registry.jsonl")]),
            ("registry.jsonl", false, [Told(.emptyFile, "registry.jsonl")]),
            (
                "journal.jsonl", true,
                [Told(.missingFile, "journal.jsonl"), Told(.lostTransactions, "journal.jsonl", nil, 3...5)]
            ),
            (
                "journal.jsonl", false,
                [Told(.emptyFile, "journal.jsonl"), Told(.lostTransactions, "journal.jsonl", nil, 3...5)]
            ),
            ("head", true, [Told(.missingFile, "head")]),
            ("head", false, [Told(.damagedHead, "head", 1)]),
            (Self.archived, true, [Told(.missingTransactions, "journal.jsonl", 1, 1...2)]),
            (Self.archived, false, [Told(.emptyFile, Self.archived, nil, 1...2)]),
        ]
        for (name, isMissing, expected) in cases {
            let (fileSystem, _) = try DamageTests.sample()
            fileSystem[Ledger.folder + "/" + name] = isMissing ? nil : []
            let report = try Self.verify(fileSystem)
            let told = report.findings.map { Told($0) }.filter { $0.code != .foreignCheckpoint }
            #expect(told == expected, "\(name) \(isMissing)")
            #expect(!report.isSound)
            if name == "registry.jsonl" || name == "head" {
                #expect(report.isHistoryWhole)
                #expect(report.state?.actions.count == 5)
            }
        }
    }

    @Test("Of a last line that lacks only its newline one thing is told: that it does, or why it is refused")
    func unendedLine() throws {
        let (fileSystem, _) = try DamageTests.sample()
        fileSystem[DamageTests.journal]?.removeLast()
        #expect(try Self.told(fileSystem) == [Told(.unendedLine, "journal.jsonl", 4)])
        enum Fifth: RefusalRule {
            static func refusesEntry(_ seq: Int) -> Bool { seq == 5 }
        }
        let findings = try StoreVerification<Refusing<Fifth>>.run(Ledger.folder, fileSystem: fileSystem).findings
        let refused = findings.map { Told($0) }
        #expect(refused == [Told(.refusedLine, "journal.jsonl", 4)])
        fileSystem[DamageTests.journal]?.removeLast()
        #expect(try Self.told(fileSystem).map(\.code) == [.tornLine, .lostTransactions])
    }

    @Test("Several damages are all told, each with its file and line")
    func several() throws {
        let (fileSystem, _) = try DamageTests.sample()
        func spoil(_ name: String, line: Int) throws {
            let path = Ledger.folder + "/" + name
            var lines = try #require(fileSystem[path]).split(separator: UInt8(ascii: "\n")).map(Array.init)
            lines[line - 1][40] ^= 1
            fileSystem[path] = lines.flatMap { $0 + [UInt8(ascii: "\n")] }
        }
        try spoil(Self.archived, line: 2)
        try spoil("journal.jsonl", line: 1)
        try spoil("journal.jsonl", line: 3)
        fileSystem[DamageTests.registry]?[220] ^= 1
        fileSystem[DamageTests.head] = [0]
        fileSystem.setPermissions(0o644, of: DamageTests.journal)
        fileSystem[Ledger.folder + "/torn-9-aa.jsonl"] = [1]
        #expect(
            try Self.told(fileSystem) == [
                Told(.damagedLine, Self.archived, 2, 1...1), Told(.damagedLine, "journal.jsonl", 1),
                Told(.damagedLine, "journal.jsonl", 3, 4...4), Told(.damagedHead, "head", 1),
                Told(.damagedCheckpoint, "registry.jsonl"), Told(.widePermissions, "journal.jsonl"),
                Told(.leftover, "torn-9-aa.jsonl"),
            ])
    }

    @Test(
        "A line left out, out of place or doubled is told with its place",
        arguments: [
            ([0, 2, 3], [Told(.missingTransactions, "journal.jsonl", 2, 3...3)]),
            (
                [0, 2, 1, 3],
                [
                    Told(.missingTransactions, "journal.jsonl", 2, 3...3), Told(.misplacedLine, "journal.jsonl", 3),
                    Told(.missingTransactions, "journal.jsonl", 4, 4...4),
                ]
            ),
            ([0, 1, 1, 2, 3], [Told(.misplacedLine, "journal.jsonl", 3)]),
        ])
    func disorder(_ order: [Int], _ expected: [Told]) throws {
        let (fileSystem, _) = try DamageTests.sample()
        let lines = try #require(fileSystem[DamageTests.journal]).split(separator: UInt8(ascii: "\n"))
        fileSystem[DamageTests.journal] = order.flatMap { lines[$0] + [UInt8(ascii: "\n")] }
        #expect(try Self.told(fileSystem) == expected)
    }

    @Test("Another store's files are told as such")
    func foreign() throws {
        let (fileSystem, _) = try DamageTests.sample()
        var other = try AppendTests.newStore(code: "zz22")
        for action in ["x1", "x2"] { try other.ledger.append(action, to: other.store) }
        try other.ledger.checkpoint(other.store)
        other.store.close()
        fileSystem[DamageTests.registry] = other.fileSystem[DamageTests.registry]
        #expect(try Self.told(fileSystem).first == Told(.otherStore, "registry.jsonl", 1))
        let (second, _) = try DamageTests.sample()
        second[Ledger.folder + "/" + Self.archived] = other.fileSystem[Ledger.folder + "/" + Self.archived]
        let codes = try Self.told(second).map(\.code)
        #expect(codes.contains(.otherStore))
    }

    /// A store whose checkpoint is as sound by itself as any, and holds these records instead of its own.
    static func checkpointed(_ records: [String], lastSeq seq: Int = 2) throws -> MemoryFileSystem {
        let (fileSystem, _) = try DamageTests.sample()
        let lines = records.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
        let hash = lines.withUnsafeBytes { LineHash(of: $0) }
        let old = try RegistryFile(bytes: try #require(fileSystem[DamageTests.registry]), formats: .current).header
        let header = RegistryHeader(
            version: 1, store: "ab3k", seq: seq, journal: old.journal, records: records.count, hash: hash)
        fileSystem[DamageTests.registry] = header.bytes + lines
        return fileSystem
    }

    @Test("A checkpoint that is not what the history makes is told record by record")
    func differs() throws {
        let fileSystem = try Self.checkpointed([#"{"action":"a1"}"#, #"{"action":"zz"}"#])
        let report = try Self.verify(fileSystem)
        #expect(
            report.findings.map { Told($0) } == [
                Told(.differsFromHistory, "registry.jsonl", 3), Told(.differsFromHistory, "registry.jsonl"),
            ])
        #expect(report.findings.map(\.detail) == ["zz", "a2"])
        #expect(report.state?.actions == ["a1", "a2", "b1", "b2", "b3"])
        let short = try Self.verify(Self.checkpointed([#"{"action":"a1"}"#]))
        #expect(short.findings.map(\.detail) == ["a2"])
    }

    @Test("A checkpoint of another moment than it says is told")
    func foreignCheckpoint() throws {
        let records = [#"{"action":"a1"}"#, #"{"action":"a2"}"#]
        #expect(
            try Self.told(Self.checkpointed(records, lastSeq: 9)) == [Told(.foreignCheckpoint, "registry.jsonl", 1)])
        let wrong = try Self.told(Self.checkpointed(records, lastSeq: 3))
        #expect(wrong.contains(Told(.foreignCheckpoint, "registry.jsonl", 1)))
    }

    @Test("A record that cannot be read, or contradicts the others, is told with its line")
    func refused() throws {
        #expect(
            try Self.told(Self.checkpointed([#"{"action":"a1"}"#, "[]"])) == [
                Told(.refusedLine, "registry.jsonl", 3)
            ])
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        for action in ["a", "b", "a"] { try ledger.append(action, to: store) }
        store.close()
        #expect(try Self.told(fileSystem) == [Told(.refusedLine, "journal.jsonl", 4)])
    }

    @Test(
        "A time that is none is told with its line",
        arguments: ["yesterday", "", "2018-02-29T09:30:00Z", "2018-11-15T24:00:00Z", "2018-11-15 09:30", "t1"])
    func strangeTime(_ time: String) throws {
        let (fileSystem, store, _) = try AppendTests.newStore()
        for at in ["2018-11-15T09:30:00Z", time, "2020-02-29T23:59:60.25Z"] {
            try store.append(at: at, by: "张三", action: at, changes: Array("[]".utf8))
        }
        store.close()
        #expect(try Self.told(fileSystem) == [Told(.strangeTime, "journal.jsonl", 3)])
    }

    @Test("An action that nobody knows is told with its line and its name")
    func unknownAction() throws {
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        for action in ["a", "?b"] { try ledger.append(action, to: store) }
        store.close()
        let report = try Self.verify(fileSystem)
        #expect(report.findings.map { Told($0) } == [Told(.unknownAction, "journal.jsonl", 3)])
        #expect(report.findings.first?.detail == "?b" && report.isSound)
    }

    @Test("A newer version is told for each file that has it")
    func newer() throws {
        let (fileSystem, _) = try DamageTests.sample()
        fileSystem[DamageTests.head] = Array(#"{"version":2,"moon":1,"seq":5}"#.utf8)
        let text = String(decoding: try #require(fileSystem[DamageTests.registry]), as: UTF8.self)
        fileSystem[DamageTests.registry] = Array(text.replacing("\"version\":1", with: "\"version\":2").utf8)
        let told = try Self.told(fileSystem)
        #expect(told.contains(Told(.newerVersion, "registry.jsonl", 1)))
    }

    @Test("Progress goes from nothing to all, and never back")
    func progress() throws {
        let (fileSystem, _) = try DamageTests.sample()
        nonisolated(unsafe) var steps: [(Int, Int)] = []
        _ = try StoreVerification<LedgerState>.run(Ledger.folder, fileSystem: fileSystem) { steps.append(($0, $1)) }
        let isRising = zip(steps, steps.dropFirst()).allSatisfy { $0.0 <= $1.0 && $0.1 == $1.1 }
        #expect(isRising)
        #expect(steps.first?.0 == 0)
        #expect(steps.last.map { $0.0 == $0.1 } == true)
    }

    @Test("A folder without a store is refused")
    func noStore() throws {
        let fileSystem = MemoryFileSystem()
        try fileSystem.makeFolder("/data")
        let problem = try #require(throws: StoreProblem.self) { try Self.verify(fileSystem, at: "/data") }
        #expect(problem.code == .noStore)
    }
}
