import Crypto

/// The slow part of a checkpoint, writing all records to a new file, which can be done on another thread while the
/// store goes on taking transactions.
public struct CheckpointWork: Sendable {
    let layout: StoreLayout
    let fileSystem: any FileSystem
    let code: String
    /// The number of the last transaction that the records must contain.
    public let seq: Int
    let hash: LineHash
    let tenure: StoreTenure
    /// Which file the journal is: another one at its place is another store's.
    let journal: FileStatus.Identity
    /// Whether a new journal goes with the checkpoint.
    let beginsJournal: Bool

    /// A checkpoint that is in its place, with the journal that goes with it and waits for `Store.finish(_:)`.
    public struct Written: Sendable {
        let seq: Int
        var journal: NewJournal?
    }

    /// A journal that is on the disk under another name.
    struct NewJournal: Sendable {
        let file: FileDescriptor
        let tip: LineHash
        let length: Int
    }

    /// Writes the records as they were right after the transaction `seq`, puts them into the place of the last checkpoint
    /// and lays a new journal beside the present one. From then on only what is newer is replayed from the journal.
    ///
    /// - Parameters:
    ///   - recordCount: How many records there are.
    ///   - records: Emits each record: one JSON value without a line break, which is not checked further.
    /// - Throws: what `records` throws, or `StoreProblem`.
    public func write(
        recordCount: Int, records: (_ emit: ([UInt8]) throws -> Void) throws -> Void
    ) throws -> Written {
        let file = try translating { () throws(FileError) in try fileSystem.open(layout.newRegistry, .empty) }
        defer { fileSystem.close(file) }
        do {
            try write(to: file, recordCount: recordCount, records: records)
            try tenure.whileHeld(layout.folder) { () throws(StoreProblem) in try putInPlace() }
        } catch {
            // On a full disk the part that was written is what stands in the way; if it stays, the next one replaces it.
            try? tenure.whileHeld(layout.folder) { () throws(StoreProblem) in
                try translating { () throws(FileError) in try fileSystem.remove(layout.newRegistry) }
            }
            throw error
        }
        return Written(seq: seq, journal: beginsJournal ? try newJournal() : nil)
    }

    private func putInPlace() throws(StoreProblem) {
        let isInPlace = try translating { () throws(FileError) in
            // Another store may have been put in this one's place; its checkpoint must not be overwritten.
            try fileSystem.status(of: layout.journal)?.identity == journal
        }
        guard isInPlace else {
            throw StoreProblem(
                code: .replaced, file: layout.journal, detail: "the journal was moved or replaced by another")
        }
        try translating { () throws(FileError) in
            try fileSystem.rename(layout.newRegistry, to: layout.registry)
            try fileSystem.synchronizeFolder(layout.folder)
        }
    }

    private func newJournal() throws(StoreProblem) -> NewJournal {
        let header = JournalHeader(version: layout.formats.version, store: code, seq: seq, previous: hash).sealed()
        var file: FileDescriptor?
        try tenure.whileHeld(layout.folder) { () throws(StoreProblem) in
            file = try StoreProblem.translating(layout.newJournal) { () throws(FileError) in
                try JournalExchange(layout: layout, fileSystem: fileSystem).prepare(header.line)
            }
        }
        guard let file else {
            throw StoreProblem(code: .readOnly, file: layout.folder, detail: "the store was closed")
        }
        return NewJournal(file: file, tip: header.hash, length: header.line.count)
    }

    private func write(
        to file: FileDescriptor, recordCount: Int, records: (_ emit: ([UInt8]) throws -> Void) throws -> Void
    ) throws {
        var header = RegistryHeader(
            version: layout.formats.version, store: code, seq: seq, journal: hash, records: recordCount, hash: .zero)
        var output = RecordOutput(file: file, fileSystem: fileSystem, offset: header.bytes.count)
        try records { record in
            guard !record.contains(StoreFormat.newline) else { throw invalid("line break in a record") }
            try translating { () throws(FileError) in try output.append(record) }
        }
        guard output.count == recordCount else {
            throw invalid("\(output.count) records where \(recordCount) were announced")
        }
        try translating { () throws(FileError) in
            header.hash = try output.finish()
            // The header's length does not depend on the digest, so it can be written when the digest is known.
            try fileSystem.writeAll(file, header.bytes, at: 0)
            try fileSystem.synchronize(file)
        }
    }

    private func invalid(_ detail: String) -> StoreProblem {
        StoreProblem(code: .invalidRecord, file: StoreLayout.registryName, detail: detail)
    }

    private func translating<T>(_ body: () throws(FileError) -> T) throws(StoreProblem) -> T {
        try StoreProblem.translating(layout.registry, body)
    }
}

/// Writes records in large pieces and digests them on the way.
private struct RecordOutput {
    let file: FileDescriptor
    let fileSystem: any FileSystem
    var offset: Int
    var count = 0
    private var buffer: [UInt8] = []
    private var digest = SHA256()
    private static let pieceSize = 1 << 18

    init(file: FileDescriptor, fileSystem: any FileSystem, offset: Int) {
        self.file = file
        self.fileSystem = fileSystem
        self.offset = offset
        buffer.reserveCapacity(Self.pieceSize * 2)
    }

    mutating func append(_ record: [UInt8]) throws(FileError) {
        buffer.append(contentsOf: record)
        buffer.append(StoreFormat.newline)
        count += 1
        if buffer.count >= Self.pieceSize { try flush() }
    }

    mutating func finish() throws(FileError) -> LineHash {
        try flush()
        return LineHash(digest)
    }

    private mutating func flush() throws(FileError) {
        buffer.withUnsafeBytes { digest.update(bufferPointer: $0) }
        try fileSystem.writeAll(file, buffer, at: offset)
        offset += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }
}
