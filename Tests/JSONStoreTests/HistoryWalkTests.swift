import JSONStore
import Testing

@Suite("The way back through the history")
struct HistoryWalkTests {
    private static func seqs(_ walk: HistoryWalk) throws -> [[Int]] {
        var walk = walk
        var journals: [[Int]] = []
        while let entries = try walk.older() { journals.append(entries.map(\.seq)) }
        return journals
    }

    @Test("It goes journal by journal from the newest transaction to the first")
    func wholeWay() throws {
        let (_, store) = try HistoryTests.store()
        #expect(try Self.seqs(store.history) == [[10], [9, 8, 7], [6, 5, 4], [3, 2, 1]])
        #expect(try Self.seqs(store.history.from(5)) == [[5, 4], [3, 2, 1]])
        #expect(try Self.seqs(store.history.from(0)) == [])
        #expect(try Self.seqs(AppendTests.newStore().store.history) == [])
    }

    @Test("A walk begun before a checkpoint and before more was written goes on where it was")
    func besideWriting() throws {
        var (_, store, ledger) = try AppendTests.newStore()
        for number in 1...4 { try ledger.append("a\(number)", to: store) }
        try ledger.checkpoint(store)
        for number in 5...6 { try ledger.append("a\(number)", to: store) }
        var walk = store.history
        #expect(try walk.older()?.map(\.seq) == [6, 5])
        try ledger.append("a7", to: store)
        try ledger.checkpoint(store)
        #expect(try walk.older()?.map(\.seq) == [4, 3, 2, 1])
        var again = store.history.from(6)
        #expect(try again.older()?.map(\.seq) == [6, 5])
    }

    @Test("A journal that is changed, missing or exchanged ends the way, and what is newer was handed over")
    func damage() throws {
        let (fileSystem, store) = try HistoryTests.store()
        let path = Ledger.folder + "/archive/journal-4-6.jsonl"
        let sound = try #require(fileSystem[path])
        var spoilt = sound
        spoilt[sound.count - 100] ^= 1
        let other = fileSystem[Ledger.folder + "/archive/journal-1-3.jsonl"]
        for bytes in [spoilt, nil, other] {
            fileSystem[path] = bytes
            var walk = store.history
            #expect(try walk.older()?.count == 1)
            #expect(try walk.older()?.count == 3)
            let problem = #expect(throws: StoreProblem.self) { _ = try walk.older() }
            #expect(problem?.code == .damaged)
        }
    }
}
