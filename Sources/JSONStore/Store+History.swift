extension Store {
    /// The order in which transactions are looked at.
    public enum HistoryOrder: Sendable {
        /// From the first on.
        case oldestFirst
        /// From the last back.
        case newestFirst
    }

    /// Looks at transactions of any age, in the archive and in the journal; journals are checked whole on the way.
    ///
    /// - Parameters:
    ///   - order: Which end to begin at.
    ///   - seqs: The numbers wanted; all when `nil`.
    ///   - visit: Gets a transaction and says whether to go on.
    /// - Throws: what `visit` throws, or `StoreProblem`, with file and line when a journal is damaged.
    public func journalEntries(
        _ order: HistoryOrder = .newestFirst, seqs: ClosedRange<Int>? = nil,
        _ visit: (JournalEntry) throws -> Bool
    ) throws {
        guard lastSeq > 0 else { return }
        let wanted = (seqs ?? 1...lastSeq).clamped(to: 1...lastSeq)
        guard (seqs ?? wanted).overlaps(wanted) else { return }
        let history = History(layout: layout, fileSystem: fileSystem)
        let names = try history.names()
        var visited = 0
        var link: (seq: Int, hash: LineHash)?
        for (name, range) in order == .newestFirst ? names.reversed() : names {
            if let range, !range.overlaps(wanted) {
                link = nil
                continue
            }
            let file = try history.journal(name)
            var entries: [JournalEntry] = []
            let end = file.scan { if wanted.contains($0.seq) { entries.append($0) } }
            if let damage = end.damage { throw damage }
            let before = (seq: file.header.seq, hash: file.header.previous)
            let after = (seq: end.seq, hash: end.hash)
            if let link, link != (order == .newestFirst ? after : before) {
                throw StoreFormat.damage(name, nil, "does not join its neighbour")
            }
            link = order == .newestFirst ? before : after
            visited += entries.count
            for entry in order == .newestFirst ? entries.reversed() : entries where try !visit(entry) { return }
        }
        guard visited == wanted.count else {
            throw StoreFormat.damage(StoreLayout.archiveName, nil, "transactions are missing")
        }
    }

    /// The transaction with a number; `nil` when there is none.
    ///
    /// - Throws: `StoreProblem`, with file and line when a journal is damaged.
    public func journalEntry(_ seq: Int) throws -> JournalEntry? {
        guard seq >= 1, seq <= lastSeq else { return nil }
        var found: JournalEntry?
        try journalEntries(seqs: seq...seq) { entry in
            found = entry
            return false
        }
        return found
    }
}
