import JSONText

/// A transaction's line in the journal.
struct JournalLine {
    var entry: JournalEntry
    /// The hash of the line before.
    var previous: LineHash

    /// Makes the line of a new transaction, with its newline.
    static func sealing(
        seq: Int, at: String, by: String, action: String, undoes: Int?, changes: [UInt8], previous: LineHash
    ) -> (line: [UInt8], entry: JournalEntry) {
        var writer = JSONWriter()
        writer.reserveCapacity(changes.count + 512)
        writer.object { writer in
            writer.member("seq", int: seq)
            writer.member("at", string: at)
            writer.member("by", string: by)
            writer.member("action", string: action)
            writer.member("undoes", int: undoes)
            writer.member("changes", raw: changes)
            writer.member("previous", string: previous.description)
        }
        let (line, hash) = SealedLine.sealing(Array(writer.bytes.dropLast()))
        let entry = JournalEntry(
            seq: seq, at: at, by: by, action: action, undoes: undoes, changes: changes, hash: hash)
        return (line, entry)
    }

    /// Reads a line without its newline, whose seal has been checked and is `hash`.
    init(parsing line: UnsafeRawBufferPointer, hash: LineHash, isNewerVersion: Bool) throws {
        self = try JSONReader.read(line) { reader in
            var seq: Int?
            var at: String?
            var by: String?
            var action: String?
            var undoes: Int?
            var changes: [UInt8]?
            var previous: LineHash?
            try reader.object { key, reader in
                switch key {
                case "seq": seq = try reader.count()
                case "at": at = try reader.string()
                case "by": by = try reader.string()
                case "action": action = try reader.string()
                case "undoes": undoes = reader.isNull() ? nil : try reader.count()
                case "changes": changes = try reader.rawValue()
                case "previous": previous = try reader.lineHash()
                case "hash": try reader.skip()
                default:
                    guard isNewerVersion else { throw reader.unknown(key) }
                    try reader.skip()
                }
            }
            guard let seq else { throw reader.missing("seq") }
            guard let at else { throw reader.missing("at") }
            guard let by else { throw reader.missing("by") }
            guard let action else { throw reader.missing("action") }
            guard let changes else { throw reader.missing("changes") }
            guard let previous else { throw reader.missing("previous") }
            let entry = JournalEntry(
                seq: seq, at: at, by: by, action: action, undoes: undoes, changes: changes, hash: hash)
            return JournalLine(entry: entry, previous: previous)
        }
    }

    private init(entry: JournalEntry, previous: LineHash) {
        self.entry = entry
        self.previous = previous
    }
}
