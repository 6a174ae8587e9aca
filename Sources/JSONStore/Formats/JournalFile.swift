/// The bytes of a journal whose header is sound.
struct JournalFile {
    /// What stands behind the last newline.
    enum Tail {
        case nothing
        /// A whole transaction that lacks only its newline.
        case whole(JournalEntry)
        /// Part of a line.
        case torn
    }

    /// How far a journal could be read.
    struct End {
        /// The number and hash of the last transaction.
        var seq: Int
        var hash: LineHash
        /// The hash of the last line, which the next one names.
        var tip: LineHash
        /// The length, in bytes, of all sound lines.
        var length: Int
        var lines = 1
        var tail = Tail.nothing
        var damage: StoreProblem?
    }

    /// The name inside the store.
    let name: String
    let bytes: [UInt8]
    let header: JournalHeader
    private let formats: StoreFormats
    /// Where the first transaction of `bytes` follows on.
    let start: End

    /// The lines that were added to a journal behind those that ended at `end`.
    init(name: String, continuing header: JournalHeader, after end: End, added bytes: [UInt8], formats: StoreFormats) {
        self.name = name
        self.formats = formats
        self.bytes = bytes
        self.header = header
        var start = end
        start.length = 0
        self.start = start
    }

    init(name: String, bytes: [UInt8], formats: StoreFormats) throws(StoreProblem) {
        self.name = name
        self.formats = formats
        self.bytes = bytes
        do {
            (header, start) = try bytes.withUnsafeBytes { buffer in
                guard let end = buffer.lineEnd(from: 0) else { throw StoreFormat.damage(name, 1, "no header") }
                let line = UnsafeRawBufferPointer(rebasing: buffer[..<end])
                guard let hash = SealedLine.verifiedHash(of: line) else {
                    throw StoreFormat.damage(name, 1, "hash does not fit")
                }
                let header = try JournalHeader(parsing: line)
                return (header, End(seq: header.seq, hash: header.previous, tip: hash, length: end + 1))
            }
        } catch {
            throw StoreFormat.misreading(name, 1, error)
        }
    }

    /// Hands over the transactions in order, as far as the lines are sound and chained and `visit` takes them: one that
    /// it refuses contradicts what stands before it, and nothing is built on that.
    func scan(_ visit: (JournalEntry) throws -> Void) -> End {
        bytes.withUnsafeBytes { scan($0, visit) }
    }

    private func scan(_ buffer: UnsafeRawBufferPointer, _ visit: (JournalEntry) throws -> Void) -> End {
        var end = start
        while let newline = buffer.lineEnd(from: end.length) {
            let entry: JournalEntry
            do {
                entry = try self.entry(UnsafeRawBufferPointer(rebasing: buffer[end.length..<newline]), after: end)
            } catch {
                end.damage = StoreFormat.misreading(name, end.lines + 1, error)
                return end
            }
            do { try visit(entry) } catch {
                end.damage = StoreFormat.refusal(name, end.lines + 1, error)
                return end
            }
            end.seq = entry.seq
            end.hash = entry.hash
            end.tip = entry.hash
            end.length = newline + 1
            end.lines += 1
        }
        if end.length < buffer.count {
            // A tail that does not read is torn, whatever is wrong with it: it was never acknowledged.
            let rest = UnsafeRawBufferPointer(rebasing: buffer[end.length...])
            end.tail = (try? entry(rest, after: end)).map(Tail.whole) ?? .torn
        }
        return end
    }

    private func entry(_ line: UnsafeRawBufferPointer, after end: End) throws -> JournalEntry {
        let number = end.lines + 1
        guard let hash = SealedLine.verifiedHash(of: line) else {
            throw StoreFormat.damage(name, number, "hash does not fit")
        }
        let isNewer = header.version > formats.version
        var parsed = try JournalLine(parsing: line, hash: hash, isNewerVersion: isNewer)
        guard parsed.previous == end.tip else {
            throw StoreFormat.damage(name, number, "does not follow the line before")
        }
        guard parsed.entry.seq == end.seq + 1 else {
            throw StoreFormat.damage(name, number, "expected transaction \(end.seq + 1)")
        }
        if header.version < formats.version {
            parsed.entry.changes = try formats.changes(parsed.entry.changes, of: header.version)
        }
        return parsed.entry
    }
}
