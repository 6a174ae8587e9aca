/// All transactions since the store was made: the archived journals and the present one.
struct History: Sendable {
    /// Where the history ends.
    struct End {
        var code: String
        var seq: Int
        var hash: LineHash
    }

    let layout: StoreLayout
    let fileSystem: any FileSystem

    /// The journals' names inside the store, oldest first.
    func names() throws(StoreProblem) -> [(name: String, seqs: ClosedRange<Int>?)] {
        let archived = try StoreProblem.translating(layout.archive) { () throws(FileError) in
            try fileSystem.status(of: layout.archive) == nil ? [] : fileSystem.contents(ofFolder: layout.archive)
        }
        let journals = archived.compactMap { name in
            StoreLayout.archivedSeqs(name).map { (name: StoreLayout.archiveName + "/" + name, seqs: Optional($0)) }
        }
        let sorted = journals.sorted { ($0.seqs?.lowerBound ?? 0) < ($1.seqs?.lowerBound ?? 0) }
        return sorted + [(name: StoreLayout.journalName, seqs: nil)]
    }

    /// Reads a journal by its name inside the store.
    func journal(_ name: String) throws(StoreProblem) -> JournalFile {
        let bytes = try StoreProblem.translating(name) { () throws(FileError) in
            try fileSystem.readFile(layout.path(name))
        }
        guard let bytes else { throw StoreFormat.damage(name, nil, "missing") }
        return try JournalFile(name: name, bytes: bytes, formats: layout.formats)
    }

    /// Hands over every transaction from the first on, as far as the chain is sound; `nil` when there is no beginning.
    ///
    /// - Parameter begin: gets the store's code, before any transaction.
    func replay(
        begin: (_ code: String) throws -> Void = { _ in }, _ visit: (JournalEntry) throws -> Void
    ) throws(StoreProblem) -> End? {
        var end: End?
        for (name, _) in try names() {
            guard let file = try? journal(name) else { return end }
            guard file.header.seq == end?.seq ?? 0, file.header.previous == end?.hash ?? .zero else { return end }
            guard file.header.store == end?.code ?? file.header.store else { return end }
            if end == nil {
                do { try begin(file.header.store) } catch { throw StoreFormat.refusal(name, 1, error) }
            }
            let read = file.scan(visit)
            end = End(code: file.header.store, seq: read.seq, hash: read.hash)
            if read.damage != nil { return end }
        }
        return end
    }
}
