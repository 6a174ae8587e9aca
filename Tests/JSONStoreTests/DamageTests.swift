import JSONText
import Testing

@testable import JSONStore

@Suite("Damaged files")
struct DamageTests {
    static let journal = Ledger.folder + "/journal.jsonl"
    static let registry = Ledger.folder + "/registry.jsonl"
    static let head = Ledger.folder + "/head"

    /// A store with two transactions in the archive and checkpoint and three in the journal.
    static func sample() throws -> (fileSystem: MemoryFileSystem, ledger: Ledger) {
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        for action in ["a1", "a2"] { try ledger.append(action, to: store) }
        try ledger.checkpoint(store)
        for action in ["b1", "b2", "b3"] { try ledger.append(action, to: store) }
        store.close()
        return (fileSystem, ledger)
    }

    @Test("A journal cut at any byte is completed or named as damaged, never quietly shorter")
    func cutsJournal() throws {
        let (fileSystem, ledger) = try Self.sample()
        let journal = try #require(fileSystem[Self.journal])
        for length in 0..<journal.count {
            for access in [Store.Access.readWrite, .readOnly] {
                fileSystem[Self.journal] = Array(journal[..<length])
                let found = try Ledger.open(fileSystem, access: access)
                found.store.close()
                #expect(ledger.actions.starts(with: found.ledger.actions))
                #expect(found.ledger.actions.count >= 2)
                if length == journal.count - 1, access == .readWrite {
                    #expect(found.report.completedLine)
                    #expect(found.ledger == ledger)
                    #expect(fileSystem[Self.journal] == journal)
                } else {
                    #expect(found.report.damage?.code == .damaged)
                    #expect(found.report.damage?.file == "journal.jsonl")
                    #expect(fileSystem[Self.journal]?.count == length)
                }
            }
        }
    }

    @Test(
        "A journal with any byte changed is named as damaged with its line and read up to there",
        arguments: [
            UInt8(0x01), 0x20, 0x80,
        ])
    func flipsJournal(bit: UInt8) throws {
        let (fileSystem, ledger) = try Self.sample()
        let journal = try #require(fileSystem[Self.journal])
        var line = 1
        for index in journal.indices {
            var spoilt = journal
            spoilt[index] ^= bit
            fileSystem[Self.journal] = spoilt
            let found = try Ledger.open(fileSystem)
            #expect(found.store.isReadOnly)
            found.store.close()
            #expect(found.report.damage?.code == .damaged)
            #expect(found.ledger.actions == Array(ledger.actions.prefix(max(2, line))))
            if index < journal.count - 1 { #expect(found.report.damage?.line == line) }
            #expect(fileSystem[Self.journal] == spoilt)
            if journal[index] == UInt8(ascii: "\n") { line += 1 }
        }
    }

    @Test("A checkpoint cut or changed at any byte is named and the state built from the history instead")
    func spoilsRegistry() throws {
        let (fileSystem, ledger) = try Self.sample()
        let registry = try #require(fileSystem[Self.registry])
        let cuts = registry.indices.map { Array(registry[..<$0]) }
        let flips = registry.indices.map { index in
            var spoilt = registry
            spoilt[index] ^= 1
            return spoilt
        }
        for spoilt in cuts + flips {
            fileSystem[Self.registry] = spoilt
            let found = try Ledger.open(fileSystem)
            #expect(found.store.isReadOnly)
            found.store.close()
            #expect(found.report.damage?.file == "registry.jsonl")
            #expect(found.ledger == ledger)
            #expect(found.store.lastSeq == 5)
        }
        fileSystem[Self.registry] = nil
        #expect(try Ledger.open(fileSystem).ledger == ledger)
    }

    @Test("A spoilt checkpoint without its history cannot be opened, and says so")
    func refusesWithoutHistory() throws {
        let (fileSystem, _) = try Self.sample()
        fileSystem[Self.registry] = Array("x".utf8)
        fileSystem[Ledger.folder + "/archive/journal-1-2.jsonl"] = nil
        let problem = try #require(throws: StoreProblem.self) { try Ledger.open(fileSystem) }
        #expect(problem.code == .damaged)
        #expect(problem.file == "registry.jsonl")
    }

    @Test("A head cut or changed at any byte never hides or adds a transaction")
    func spoilsHead() throws {
        let (fileSystem, ledger) = try Self.sample()
        let head = try #require(fileSystem[Self.head])
        for index in head.indices {
            var spoilt = head
            spoilt[index] ^= 1
            for bytes in [Array(head[..<index]), spoilt] {
                fileSystem[Self.head] = bytes
                let found = try Ledger.open(fileSystem)
                #expect(found.ledger == ledger)
                // Only the padding may be missing.
                let isSound =
                    head.starts(with: bytes) && bytes.last == UInt8(ascii: " ") || bytes.last == UInt8(ascii: "}")
                #expect((found.report.damage == nil) == isSound)
                #expect(found.store.isReadOnly == !isSound)
                found.store.close()
            }
        }
    }

    @Test("A journal that ends at a whole line before the acknowledged one is damaged")
    func noticesMissingLines() throws {
        let (fileSystem, _) = try Self.sample()
        let journal = try #require(fileSystem[Self.journal])
        let lines = journal.split(separator: UInt8(ascii: "\n"))
        fileSystem[Self.journal] = Array(lines[0...2].joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")]
        let found = try Ledger.open(fileSystem)
        #expect(found.report.damage?.detail == "ends at transaction 4 though 5 was acknowledged")
        #expect(found.ledger.actions == ["a1", "a2", "b1", "b2"])
    }

    @Test(
        "A line out of place, left out or doubled is damage",
        arguments: [
            [0, 2, 1, 3], [0, 2, 3], [0, 1, 1, 2, 3], [1, 2, 3], [0, 0, 1, 2, 3], [0, 1, 2, 3, 1],
        ])
    func noticesDisorder(_ order: [Int]) throws {
        let (fileSystem, ledger) = try Self.sample()
        let lines = try #require(fileSystem[Self.journal]).split(separator: UInt8(ascii: "\n"))
        fileSystem[Self.journal] = order.flatMap { lines[$0] + [UInt8(ascii: "\n")] }
        let found = try Ledger.open(fileSystem)
        #expect(found.report.damage?.code == .damaged)
        #expect(found.report.damage?.line != nil)
        #expect(ledger.actions.starts(with: found.ledger.actions))
    }

    @Test("Another store's journal or checkpoint is not taken for this one's")
    func noticesForeignFiles() throws {
        let (fileSystem, _) = try Self.sample()
        let other = try AppendTests.newStore(code: "zz22")
        other.store.close()
        fileSystem[Self.registry] = other.fileSystem[Self.registry]
        let found = try Ledger.open(fileSystem)
        #expect(found.report.damage?.file == "registry.jsonl")
        #expect(found.store.code == "ab3k")
        #expect(found.ledger.actions.count == 5)
    }

    @Test("A file on a bad place of the disk is told like a damaged one, and what the others hold is shown")
    func unreadableFiles() throws {
        for (path, known) in [(Self.registry, 5), (Self.journal, 2), (Self.head, 5)] {
            let (fileSystem, ledger) = try Self.sample()
            fileSystem.makeUnreadable(path)
            let found = try Ledger.open(fileSystem)
            #expect(found.store.isReadOnly)
            #expect(found.report.damage?.code == .ioError, "\(path)")
            #expect(found.ledger.actions == Array(ledger.actions.prefix(known)), "\(path)")
            let report = try VerificationTests.verify(fileSystem)
            let codes = report.findings.map(\.code)
            #expect(codes.contains(.unreadableFile), "\(path): \(report.findings)")
        }
        let (fileSystem, _) = try Self.sample()
        fileSystem.makeUnreadable(Ledger.folder + "/archive/journal-1-2.jsonl")
        let codes = try VerificationTests.verify(fileSystem).findings.map(\.code)
        #expect(codes == [.unreadableFile])
    }

    @Test("A half-written line is set aside and the store goes on")
    func setsTornLineAside() throws {
        let (fileSystem, ledger) = try Self.sample()
        let journal = try #require(fileSystem[Self.journal])
        fileSystem[Self.journal] = journal + Array(#"{"seq":6,"at""#.utf8)
        let reader = try Ledger.open(fileSystem, access: .readOnly)
        #expect(reader.report.tornLine == nil)
        #expect(reader.report.damage == nil)
        #expect(reader.ledger == ledger)
        var (store, found, report) = try Ledger.open(fileSystem)
        let torn = try #require(report.tornLine)
        #expect(torn.bytes == Array(#"{"seq":6,"at""#.utf8))
        #expect(torn.file.hasPrefix("torn-6-"))
        #expect(fileSystem[Ledger.folder + "/" + torn.file] == torn.bytes)
        #expect(fileSystem[Self.journal] == journal)
        #expect(found == ledger)
        try found.append("c1", to: store)
        store.close()
        #expect(try Ledger.open(fileSystem).ledger == found)
    }

    @Test("A line torn at any byte is set aside, a whole one without its newline is completed")
    func mendsAnyTail() throws {
        var (fileSystem, ledger) = try Self.sample()
        let journal = try #require(fileSystem[Self.journal])
        let head = fileSystem[Self.head]
        let (store, _, _) = try Ledger.open(fileSystem)
        let acknowledged = ledger
        try ledger.append("c1", to: store)
        store.close()
        let longer = try #require(fileSystem[Self.journal])
        for length in journal.count..<longer.count {
            fileSystem[Self.journal] = Array(longer[..<length])
            fileSystem[Self.head] = head
            let found = try Ledger.open(fileSystem)
            #expect(found.report.damage == nil)
            #expect(!found.store.isReadOnly)
            found.store.close()
            let isWhole = length == longer.count - 1
            #expect(found.report.completedLine == isWhole)
            #expect((found.report.tornLine != nil) == (length > journal.count && !isWhole))
            #expect(found.ledger == (isWhole ? ledger : acknowledged))
            #expect(fileSystem[Self.journal] == (isWhole ? longer : journal))
        }
    }

    /// Opens a store with a codec that refuses a transaction; returns what it took, too.
    private static func open<Rule: RefusalRule>(
        _ fileSystem: MemoryFileSystem, by rule: Rule.Type
    ) throws -> (store: Store, report: OpeningReport, taken: [Int]) {
        let (store, state, report) = try Store.open(
            as: Refusing<Rule>.self, at: Ledger.folder, access: .readWrite, operator: "", fileSystem: fileSystem)
        return (store, report, state.taken)
    }

    @Test("A line that the codec refuses is damage: what stands before it opens for reading, and the line is named")
    func reportsRefusal() throws {
        enum Fourth: RefusalRule {
            static func refusesEntry(_ seq: Int) -> Bool { seq == 4 }
        }
        let (fileSystem, _) = try Self.sample()
        let journal = fileSystem[Self.journal]
        let (store, report, taken) = try Self.open(fileSystem, by: Fourth.self)
        #expect(store.isReadOnly)
        #expect(store.lastSeq == 3 && taken == [3])
        let problem = try #require(report.damage)
        #expect(problem.code == .refusedRecord)
        #expect(problem.file == "journal.jsonl")
        #expect(problem.line == 3)
        #expect(problem.cause is Refusal)
        var told: [Int] = []
        try store.journalEntries { entry in
            told.append(entry.seq)
            return true
        }
        #expect(told == [3, 2, 1])
        #expect(fileSystem[Self.journal] == journal)
        #expect(try !Ledger.open(fileSystem).store.isReadOnly)
    }

    @Test("A last line that lacks its newline and is refused stays as it is")
    func reportsRefusedTail() throws {
        enum Fifth: RefusalRule {
            static func refusesEntry(_ seq: Int) -> Bool { seq == 5 }
        }
        let (fileSystem, _) = try Self.sample()
        fileSystem[Self.journal]?.removeLast()
        let journal = fileSystem[Self.journal]
        let (store, report, taken) = try Self.open(fileSystem, by: Fifth.self)
        #expect(store.isReadOnly && store.lastSeq == 4 && taken == [3, 4])
        #expect(report.damage?.line == 4 && !report.completedLine)
        #expect(fileSystem[Self.journal] == journal)
    }

    @Test("A key that nobody knows, in a line whose seal fits, is a newer version's and no damage")
    func newerKey() throws {
        let (fileSystem, _) = try Self.sample()
        enum Unknown: RefusalRule {
            static func refusesEntry(_ seq: Int) -> Bool { seq == 4 }
            static var refusal: any Error { JSONError(code: .unknownKey, path: .root, offset: 0, detail: "moon") }
        }
        let (store, report, _) = try Self.open(fileSystem, by: Unknown.self)
        #expect(store.isReadOnly && report.damage?.code == .newerVersion)
        store.close()
        let lines = try #require(fileSystem[Self.journal]).split(separator: UInt8(ascii: "\n")).map(Array.init)
        let open = String(decoding: try #require(lines.last), as: UTF8.self)
        let opened = try #require(open.firstRange(of: #","hash":"#))
        let (sealed, _) = SealedLine.sealing(Array((open[..<opened.lowerBound] + #","moon":1"#).utf8))
        fileSystem[Self.journal] = Array(lines.dropLast().joined(separator: [10])) + [10] + sealed
        let found = try Ledger.open(fileSystem)
        #expect(found.store.isReadOnly && found.report.damage?.code == .newerVersion)
        found.store.close()
        #expect(try VerificationTests.told(fileSystem).map(\.code).contains(.newerVersion))
        #expect(try !VerificationTests.told(fileSystem).map(\.code).contains(.unreadableLine))
    }
}
