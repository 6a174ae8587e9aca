/// How a store that is open for reading keeps up with the program that writes to it.
extension Store {
    /// What a look at the files has brought.
    public enum News: Hashable, Sendable {
        /// Nothing, or so many transactions more.
        case added(Int)
        /// There is no journal: for a moment while another is put in its place, or because the folder is gone.
        case missing
        /// The files are not those any more that were read; open the store again.
        case exchanged
    }

    /// Who writes to a store.
    public enum Writer: Hashable, Sendable {
        case nobody
        /// Another program; `nil` when the lock file does not say yet who it is.
        case somebody(LockHolder?)
        /// The lock file can't be asked.
        case unknown
    }

    /// Hands over the transactions that another program has added since the last look. Only what is new is read, a
    /// journal that was archived meanwhile included.
    ///
    /// A transaction that `onEntry` refuses tells that the files are not those that were read.
    ///
    /// - Throws: `StoreProblem`; the store must then be opened again.
    public func follow(onEntry: (JournalEntry) throws -> Void) throws -> News {
        guard files.journal == nil else { return .added(0) }
        let before = lastSeq
        let status = try StoreProblem.translating(layout.journal) { () throws(FileError) in
            try fileSystem.status(of: layout.journal)
        }
        guard let status else { return .missing }
        let isSound =
            status.identity == observed?.identity
            ? try followJournal(size: status.size, onEntry) : try followExchange(onEntry)
        return isSound ? .added(lastSeq - before) : .exchanged
    }

    /// Whether another program writes now.
    public func writer() -> Writer {
        guard files.lock == nil else { return .nobody }
        do throws(FileError) {
            guard try fileSystem.status(of: layout.lock) != nil else { return .nobody }
            let file = try fileSystem.open(layout.lock, .readWrite)
            defer { fileSystem.close(file) }
            // Given up again at once; whoever opens the store just then looks a second time.
            if try fileSystem.tryLock(file) { return .nobody }
            return .somebody(LockHolder(parsing: try fileSystem.readAll(file)))
        } catch {
            return .unknown
        }
    }

    /// Reads on in the journal that was read before; false when it is shorter or another one than it was.
    private func followJournal(size: Int, _ onEntry: (JournalEntry) throws -> Void) throws -> Bool {
        guard size != journalBytes else { return try isAcknowledged() }
        guard size > journalBytes else { return false }
        let added = try StoreProblem.translating(layout.journal) { () throws(FileError) in
            try fileSystem.readFile(layout.journal, from: journalBytes)
        }
        let header = JournalHeader(
            version: layout.formats.version, store: code, seq: journalStart - 1, previous: .zero)
        let end = JournalFile.End(seq: lastSeq, hash: lastHash, tip: tip, length: journalBytes)
        let journal = JournalFile(
            name: StoreLayout.journalName, continuing: header, after: end, added: added ?? [],
            formats: layout.formats)
        return try take(journal, at: journalBytes, onEntry)
    }

    /// Goes over to the journal that has taken the place of the one that was read before.
    private func followExchange(_ onEntry: (JournalEntry) throws -> Void) throws -> Bool {
        let file = try StoreProblem.translating(layout.journal) { () throws(FileError) in
            try fileSystem.open(layout.journal, .read)
        }
        defer { fileSystem.close(file) }
        let (identity, bytes) = try StoreProblem.translating(layout.journal) { () throws(FileError) in
            (try fileSystem.status(of: file).identity, try fileSystem.readAll(file))
        }
        let journal = try JournalFile(name: StoreLayout.journalName, bytes: bytes, formats: layout.formats)
        guard journal.header.store == code else { return false }
        if journal.header.seq > lastSeq, try !catchUp(to: journal.header.seq, onEntry) { return false }
        guard journal.header.seq == lastSeq, journal.header.previous == lastHash else { return false }
        observed = StoreContents.Observation(identity: identity, size: bytes.count)
        journalStart = lastSeq + 1
        tip = journal.start.tip
        journalBytes = journal.start.length
        return try take(journal, at: 0, onEntry)
    }

    /// Hands over what was archived before it was read here; false when it does not join what is known.
    private func catchUp(to seq: Int, _ onEntry: (JournalEntry) throws -> Void) throws -> Bool {
        let history = History(layout: layout, fileSystem: fileSystem)
        for case (let name, let seqs?) in try history.names() where seqs.upperBound > lastSeq {
            let journal = try history.journal(name)
            var joins = journal.header.seq == lastSeq && journal.header.previous == lastHash
            let end = journal.scan { entry in
                if entry.seq == lastSeq { joins = entry.hash == lastHash }
                guard joins, entry.seq == lastSeq + 1 else { return }
                try onEntry(entry)
                lastSeq = entry.seq
                lastHash = entry.hash
            }
            guard joins, end.damage == nil else { return false }
            if lastSeq >= seq { break }
        }
        return lastSeq == seq
    }

    /// Hands over the transactions of `journal`, whose bytes begin at `offset` of the file.
    private func take(
        _ journal: JournalFile, at offset: Int, _ onEntry: (JournalEntry) throws -> Void
    ) throws -> Bool {
        let end = journal.scan(onEntry)
        lastSeq = end.seq
        lastHash = end.hash
        tip = end.tip
        journalBytes = offset + end.length
        return try end.damage == nil && isAcknowledged()
    }

    /// Whether the last transaction that was read is the one that was acknowledged: a line that could not be synced is
    /// taken back, and another may be written in its place.
    private func isAcknowledged() throws -> Bool {
        let head = try StoreProblem.translating(layout.head) { () throws(FileError) in
            try fileSystem.readFile(layout.head)
        }
        // One that is being written just now is read at the next look.
        guard let mark = head.flatMap({ try? HeadMark(parsing: $0) }), mark.seq == lastSeq else { return true }
        return mark.hash == lastHash
    }
}
