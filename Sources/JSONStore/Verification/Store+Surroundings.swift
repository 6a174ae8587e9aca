extension Store {
    /// What stands where the store's lock, copies or drafts belong and is something else, so that the program cannot use it.
    public static func obstacles(
        at folder: String, fileSystem: some FileSystem = PosixFileSystem()
    ) -> [StoreFinding] {
        FolderAudit(layout: StoreLayout(folder: folder), fileSystem: fileSystem).obstacles()
    }

    /// The first transactions that no journal is there for, going by the names in the archive; `nil` where none are
    /// missing, or nothing can be said.
    public static func missingHistory(
        at folder: String, fileSystem: some FileSystem = PosixFileSystem()
    ) -> ClosedRange<Int>? {
        let history = History(layout: StoreLayout(folder: folder), fileSystem: fileSystem)
        // The journal first: what it no longer holds is in the archive by then.
        guard let start = (try? history.journal(StoreLayout.journalName))?.header.seq, start > 0,
            let names = try? history.names()
        else { return nil }
        var seq = 0
        for case (_, let seqs?) in names {
            if seqs.lowerBound > seq + 1 { return seq + 1...seqs.lowerBound - 1 }
            seq = max(seq, seqs.upperBound)
        }
        return seq < start ? seq + 1...start : nil
    }

    /// Whether the archive has journals, by their names, for all these transactions.
    public static func archive(
        at folder: String, holds seqs: ClosedRange<Int>, fileSystem: some FileSystem = PosixFileSystem()
    ) -> Bool {
        let history = History(layout: StoreLayout(folder: folder), fileSystem: fileSystem)
        // Where it can't be read it is of no help.
        let names = (try? history.names()) ?? []
        var next = seqs.lowerBound
        for case (_, let held?) in names where held.contains(next) { next = held.upperBound + 1 }
        return next > seqs.upperBound
    }
}
