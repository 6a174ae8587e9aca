/// A way through a store's transactions from the newest back, a journal at a time: no more than one is held in memory.
///
/// It may be taken on another thread than the store's, and beside a program that writes.
public struct HistoryWalk: Sendable {
    private let history: History
    /// The number of the newest transaction not handed over yet; 0 at the end.
    public private(set) var next: Int
    /// What the hash of that one must be, where a newer journal has said it.
    private var link: LineHash?

    init(_ history: History, from next: Int, link: LineHash?) {
        self.history = history
        self.next = next
        self.link = link
    }

    /// The same way, begun at the transaction with the number `seq`.
    public func from(_ seq: Int) -> HistoryWalk { HistoryWalk(history, from: max(0, seq), link: nil) }

    /// The next journal's transactions, newest first; `nil` when there are none left.
    ///
    /// - Throws: `StoreProblem` with file and line when a journal is damaged or missing; nothing older is reached then.
    public mutating func older() throws(StoreProblem) -> [JournalEntry]? {
        guard next > 0 else { return nil }
        var journal: JournalFile?
        for _ in 0..<Self.looks where journal == nil { journal = try holdingNext() }
        guard let journal else {
            throw StoreFormat.damage(StoreLayout.archiveName, nil, "transactions up to \(next) are missing")
        }
        var entries: [JournalEntry] = []
        let end = journal.scan { if $0.seq <= next { entries.append($0) } }
        guard let newest = entries.last, newest.seq == next else {
            throw end.damage ?? StoreFormat.damage(journal.name, nil, "transactions up to \(next) are missing")
        }
        if let link, newest.hash != link {
            throw StoreFormat.damage(journal.name, nil, "does not join its neighbour")
        }
        next = journal.header.seq
        link = journal.header.previous
        return entries.reversed()
    }

    /// While a checkpoint exchanges the journals one may be looked for under its old name.
    private static let looks = 4

    /// The journal that holds the next transaction; `nil` when it has just been given another name.
    private func holdingNext() throws(StoreProblem) -> JournalFile? {
        let names = try history.names()
        guard let found = names.first(where: { $0.seqs?.contains(next) ?? true }) else { return nil }
        let exists = try StoreProblem.translating(found.name) { () throws(FileError) in
            try history.fileSystem.status(of: history.layout.path(found.name)) != nil
        }
        guard exists else { return nil }
        let journal = try history.journal(found.name)
        return journal.header.seq < next ? journal : nil
    }
}

extension Store {
    /// A way through all transactions from the newest back.
    public var history: HistoryWalk {
        HistoryWalk(
            History(layout: layout, fileSystem: fileSystem), from: lastSeq, link: lastSeq > 0 ? lastHash : nil)
    }
}
