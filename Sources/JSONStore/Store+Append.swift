import JSONText

extension Store {
    /// Adds a transaction and returns once it is on the disk.
    ///
    /// After an error nothing has been added and the call may be made again, unless `isReadOnly` has become true
    /// because the half-written line could not be taken back.
    ///
    /// - Parameters:
    ///   - at: When it was made, as `2018-11-15T09:30:00Z`.
    ///   - by: Who made it.
    ///   - action: What it does, by its name.
    ///   - undoes: The number of the transaction that it undoes.
    ///   - changes: One JSON array without a line break.
    /// - Throws: `StoreProblem` with the code `readOnly`, `invalidRecord`, `olderVersion`, `replaced`, `diskFull`, `permissionDenied` or `ioError`.
    @discardableResult
    public func append(
        at: String, by: String, action: String, undoes: Int? = nil, changes: [UInt8]
    ) throws(StoreProblem) -> JournalEntry {
        let journal = try writableJournal()
        guard !isOfOlderVersion else {
            throw StoreProblem(
                code: .olderVersion, file: StoreLayout.journalName, detail: "a checkpoint must begin a new journal")
        }
        try check(changes)
        if let undoes, undoes < 1 || undoes > lastSeq {
            throw StoreProblem(code: .invalidRecord, file: StoreLayout.journalName, detail: "undoes no transaction")
        }
        let (line, entry) = JournalLine.sealing(
            seq: lastSeq + 1, at: at, by: by, action: action, undoes: undoes, changes: changes, previous: tip)
        try checkInPlace(journal)
        do {
            try fileSystem.writeAll(journal, line, at: journalBytes)
            try fileSystem.synchronizeData(journal)
        } catch {
            cutBack(journal)
            throw StoreProblem(error, file: layout.journal)
        }
        lastSeq = entry.seq
        lastHash = entry.hash
        tip = entry.hash
        journalBytes += line.count
        writeHead()
        return entry
    }

    /// Makes sure that the open file is still the store's journal and as long as it was left. A folder that was removed,
    /// moved or put back from a copy would take the line and lose it.
    func checkInPlace(_ journal: FileDescriptor) throws(StoreProblem) {
        let (open, named) = try StoreProblem.translating(layout.journal) { () throws(FileError) in
            (try fileSystem.status(of: journal), try fileSystem.status(of: layout.journal))
        }
        guard let named, named.identity == open.identity, open.size == journalBytes else {
            throw StoreProblem(
                code: .replaced, file: layout.journal, detail: "the journal was moved, replaced or changed by another")
        }
    }

    /// Takes back whatever part of a line was written. A line that may or may not be there must never be followed by
    /// another, so without this the store does not go on writing.
    private func cutBack(_ journal: FileDescriptor) {
        do {
            try fileSystem.truncate(journal, to: journalBytes)
            try fileSystem.synchronizeData(journal)
        } catch {
            isReadOnly = true
        }
    }

    private func check(_ changes: [UInt8]) throws(StoreProblem) {
        do {
            guard !changes.contains(StoreFormat.newline) else {
                throw StoreFormat.damage(StoreLayout.journalName, nil, "line break in changes")
            }
            try JSONReader.read(changes) { reader in
                try reader.array { _, reader in try reader.skip() }
            }
        } catch {
            let detail = (error as? StoreProblem)?.detail ?? String(describing: error)
            throw StoreProblem(code: .invalidRecord, file: StoreLayout.journalName, detail: detail, cause: error)
        }
    }
}
