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
        let journal = try writableJournal()
        try checkInPlace(journal)
        let identity = try StoreProblem.translating(layout.journal) { () throws(FileError) in
            try fileSystem.status(of: journal).identity
        }
        return CheckpointWork(
            layout: layout, fileSystem: fileSystem, code: code, seq: lastSeq, hash: lastHash, tenure: tenure,
            journal: identity, beginsJournal: lastSeq >= journalStart || isOfOlderVersion)
    }

    /// Begins the new journal that goes with a written checkpoint; when transactions have been added in the meantime, the
    /// journal goes on, and only what is newer than the checkpoint is replayed from it.
    ///
    /// What takes long has been done by the work: only names change here.
    public func finish(_ written: CheckpointWork.Written) throws(StoreProblem) {
        guard let next = written.journal else { return }
        guard written.seq == lastSeq, !isReadOnly, let journal = files.journal else {
            fileSystem.close(next.file)
            // One that is left is replaced by the next, or removed at the next opening.
            if !isReadOnly { try? fileSystem.remove(layout.newJournal) }
            return
        }
        do {
            // Another store may have been put in this one's place.
            try checkInPlace(journal)
        } catch {
            fileSystem.close(next.file)
            throw error
        }
        let exchange = JournalExchange(layout: layout, fileSystem: fileSystem)
        do {
            // An older journal without transactions has nothing to archive.
            try exchange.exchange(archiving: lastSeq < journalStart ? nil : journalStart...lastSeq)
        } catch {
            fileSystem.close(next.file)
            // Which journal a next line would be found in is not certain any more.
            if !error.isUndone { isReadOnly = true }
            throw StoreProblem(error.error, file: layout.journal)
        }
        fileSystem.close(journal)
        files.journal = next.file
        journalStart = lastSeq + 1
        journalBytes = next.length
        tip = next.tip
        isOfOlderVersion = false
    }
}
