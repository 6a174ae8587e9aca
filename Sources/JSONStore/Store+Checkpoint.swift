extension Store {
    /// Writes a checkpoint of the present state and begins a new journal.
    ///
    /// - Parameters:
    ///   - recordCount: How many records there are.
    ///   - records: Emits each record: one JSON value without a line break.
    /// - Throws: what `records` throws, or `StoreProblem`; the store is then as it was, or has become read-only.
    public func checkpoint(
        recordCount: Int, records: (_ emit: ([UInt8]) throws -> Void) throws -> Void
    ) throws {
        try finish(checkpointWork().write(recordCount: recordCount, records: records))
    }

    /// Begins a checkpoint of the present state; the work may be done on another thread.
    public func checkpointWork() throws(StoreProblem) -> CheckpointWork {
        try checkInPlace(try writableJournal())
        return CheckpointWork(layout: layout, fileSystem: fileSystem, code: code, seq: lastSeq, hash: lastHash)
    }

    /// Puts a written checkpoint into its place and begins a new journal; when transactions have been added in the
    /// meantime, the journal goes on, and only what is newer than the checkpoint is replayed from it.
    public func finish(_ written: CheckpointWork.Written) throws(StoreProblem) {
        let journal = try writableJournal()
        // Another store may have been put in this one's place; its checkpoint must not be overwritten.
        try checkInPlace(journal)
        try StoreProblem.translating(layout.registry) { () throws(FileError) in
            try fileSystem.rename(layout.newRegistry, to: layout.registry)
            try fileSystem.synchronizeFolder(layout.folder)
        }
        guard written.seq == lastSeq, lastSeq >= journalStart || isOfOlderVersion else { return }
        let exchange = JournalExchange(layout: layout, fileSystem: fileSystem)
        let header = JournalHeader(version: layout.formats.version, store: code, seq: lastSeq, previous: lastHash)
            .sealed()
        let next = try StoreProblem.translating(layout.newJournal) { () throws(FileError) in
            try exchange.prepare(header.line)
        }
        do {
            // An older journal without transactions has nothing to archive.
            try exchange.exchange(archiving: lastSeq < journalStart ? nil : journalStart...lastSeq)
        } catch {
            fileSystem.close(next)
            // Which journal a next line would be found in is not certain any more.
            if !error.isUndone { isReadOnly = true }
            throw StoreProblem(error.error, file: layout.journal)
        }
        fileSystem.close(journal)
        files.journal = next
        journalStart = lastSeq + 1
        journalBytes = header.line.count
        tip = header.hash
        isOfOlderVersion = false
    }
}
