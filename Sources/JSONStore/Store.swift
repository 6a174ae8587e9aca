/// A durable store of transactions in a folder: a journal to which lines are added, and a checkpoint from time to time.
///
/// It knows what a transaction is and not what it changes: changes and records are JSON that a codec of the caller's
/// makes and reads. One program writes, any number read. A store is used from one thread at a time; only a
/// `CheckpointWork` may be carried out on another.
public final class Store {
    /// What a store is opened for.
    public enum Access: Sendable {
        /// Reading and writing, or only reading when somebody else writes.
        case readWrite
        /// Reading; nothing in the folder is changed.
        case readOnly
    }

    /// The folder's path.
    public var folder: String { layout.folder }
    /// The four letters and digits that the ids of this store's records begin with.
    public let code: String
    /// The number of the last transaction; 0 when there is none yet.
    public internal(set) var lastSeq: Int
    /// The hash of the last transaction's line; all zeros when there is none yet.
    public internal(set) var lastHash: LineHash
    /// Whether nothing can be written, from the start or since a write could not be undone.
    public internal(set) var isReadOnly: Bool
    /// Whether the journal is in the form of an older version: it takes no new transactions, and the next checkpoint
    /// begins one in the present form.
    public internal(set) var isOfOlderVersion: Bool
    /// The length, in bytes, of the journal since the last checkpoint; a measure of when the next one is due.
    public internal(set) var journalBytes: Int

    let layout: StoreLayout
    let fileSystem: any FileSystem
    /// The hash that the next line names: the last line's, be it a transaction or the header.
    var tip: LineHash
    /// The number of the first transaction in the present journal, whether it is there yet or not.
    var journalStart: Int
    var files: OpenFiles
    let tenure = StoreTenure()
    /// Which journal was read, for telling whether there is a newer state.
    var observed: StoreContents.Observation?

    /// The files that stay open; none when the store is closed.
    struct OpenFiles {
        var journal: FileDescriptor?
        var head: FileDescriptor?
        var lock: WriterLock?
    }

    init<State>(_ state: StoreOpening<State>.Beginning, layout: StoreLayout, fileSystem: any FileSystem) {
        self.layout = layout
        self.fileSystem = fileSystem
        code = state.code
        lastSeq = state.seq
        lastHash = state.hash
        tip = state.tip
        journalBytes = state.journalBytes
        journalStart = state.journalStart
        isReadOnly = state.isReadOnly
        isOfOlderVersion = state.isOfOlderVersion
        files = state.files
        observed = state.observed
    }

    deinit {
        close()
    }

    /// Tells whoever opens the store that it is `name` who writes, from now on.
    public func announce(operator name: String) {
        files.lock?.announce(name, in: fileSystem)
    }

    /// The drafts kept beside the transactions.
    public var drafts: DraftFolder {
        DraftFolder(at: layout.drafts, on: fileSystem)
    }

    /// The folder for dated copies.
    public var backupsFolder: String {
        layout.backups
    }

    /// Closes the files and gives up the lock; the store is read-only from then on.
    public func close() {
        tenure.end()
        isReadOnly = true
        for file in [files.journal, files.head, files.lock?.file] {
            if let file { fileSystem.close(file) }
        }
        files = OpenFiles()
    }

    /// Whether another program has added something since this store was opened for reading; open it again then.
    public func isOutdated() throws(StoreProblem) -> Bool {
        let status = try StoreProblem.translating(layout.journal) { () throws(FileError) in
            try fileSystem.status(of: layout.journal)
        }
        // While a checkpoint exchanges the journals there is none for a moment; the next look will find it.
        guard isReadOnly, let status else { return false }
        return StoreContents.Observation(identity: status.identity, size: status.size) != observed
    }

    /// The file to write to, or the reason why there is none.
    func writableJournal() throws(StoreProblem) -> FileDescriptor {
        guard !isReadOnly, let journal = files.journal else {
            throw StoreProblem(code: .readOnly, file: layout.folder, detail: "the store is open for reading only")
        }
        return journal
    }

    /// Says in `head` what was acknowledged last. An older `head` is no harm, so a failure does not undo the commit; a
    /// half-written one would look like damage, so a failed write is made once more.
    func writeHead() {
        guard let head = files.head else { return }
        let bytes = HeadMark(version: layout.formats.version, seq: lastSeq, hash: lastHash).bytes
        do {
            try fileSystem.writeAll(head, bytes, at: 0)
        } catch {
            try? fileSystem.writeAll(head, bytes, at: 0)
        }
    }
}
