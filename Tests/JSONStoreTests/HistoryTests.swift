import JSONStore
import Testing

@Suite("History")
struct HistoryTests {
    static func seqs(
        _ store: Store, _ order: Store.HistoryOrder, _ range: ClosedRange<Int>? = nil, limit: Int = .max
    ) throws -> [Int] {
        var seqs: [Int] = []
        try store.journalEntries(order, seqs: range) { entry in
            seqs.append(entry.seq)
            return seqs.count < limit
        }
        return seqs
    }

    static func store() throws -> (fileSystem: MemoryFileSystem, store: Store) {
        var (fileSystem, store, ledger) = try AppendTests.newStore()
        for number in 1...10 {
            try ledger.append("a\(number)", to: store)
            if number.isMultiple(of: 3) { try ledger.checkpoint(store) }
        }
        return (fileSystem, store)
    }

    @Test("Transactions are found across archive and journal, from either end")
    func findsAll() throws {
        let (_, store) = try Self.store()
        #expect(try Self.seqs(store, .oldestFirst) == Array(1...10))
        #expect(try Self.seqs(store, .newestFirst) == Array((1...10).reversed()))
        #expect(try Self.seqs(store, .newestFirst, limit: 2) == [10, 9])
        #expect(try Self.seqs(store, .oldestFirst, 3...7) == [3, 4, 5, 6, 7])
        #expect(try Self.seqs(store, .newestFirst, 9...99) == [10, 9])
        #expect(try Self.seqs(store, .newestFirst, 11...12) == [])
        #expect(try Self.seqs(store, .newestFirst, -5...0) == [])
        #expect(try store.journalEntry(5)?.action == "a5")
        #expect(try store.journalEntry(0) == nil)
        #expect(try store.journalEntry(11) == nil)
        #expect(try Self.seqs(AppendTests.newStore().store, .oldestFirst) == [])
    }

    @Test("An archived journal that is changed, missing or exchanged is named")
    func namesDamage() throws {
        let (fileSystem, store) = try Self.store()
        let path = Ledger.folder + "/archive/journal-4-6.jsonl"
        let sound = try #require(fileSystem[path])
        var spoilt = sound
        spoilt[sound.count - 100] ^= 1
        let other = fileSystem[Ledger.folder + "/archive/journal-1-3.jsonl"]
        for (bytes, file) in [(spoilt, "archive/journal-4-6.jsonl"), (nil, nil), (other, nil)] as [([UInt8]?, String?)]
        {
            fileSystem[path] = bytes
            for order in [Store.HistoryOrder.oldestFirst, .newestFirst] {
                let problem = try #require(throws: StoreProblem.self) { try Self.seqs(store, order) }
                #expect(problem.code == .damaged)
                if let file {
                    #expect(problem.file == file)
                    #expect(problem.line == 4)
                }
            }
            #expect(try Self.seqs(store, .newestFirst, 7...10) == [10, 9, 8, 7])
        }
    }
}
