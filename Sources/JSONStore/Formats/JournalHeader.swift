import JSONText

/// The first line of a journal.
struct JournalHeader: Hashable {
    static let format = "huzhu-journal"

    var version: Int
    var store: String
    /// The number of the last transaction before this file.
    var seq: Int
    /// The hash of that transaction's line.
    var previous: LineHash

    /// The line as it is written, with its newline, and its hash.
    func sealed() -> (line: [UInt8], hash: LineHash) {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("format", string: Self.format)
            writer.member("version", int: version)
            writer.member("store", string: store)
            writer.member("seq", int: seq)
            writer.member("previous", string: previous.description)
        }
        return SealedLine.sealing(Array(writer.bytes.dropLast()))
    }

    init(version: Int, store: String, seq: Int, previous: LineHash) {
        self.version = version
        self.store = store
        self.seq = seq
        self.previous = previous
    }

    /// Reads a header line without its newline; its seal has been checked.
    init(parsing line: UnsafeRawBufferPointer) throws {
        self = try JSONReader.read(line) { reader in
            var version: Int?
            var store: String?
            var seq: Int?
            var previous: LineHash?
            try reader.object { key, reader in
                switch key {
                case "format": try reader.format(Self.format)
                case "version": version = try reader.formatVersion()
                case "store": store = try reader.string()
                case "seq": seq = try reader.count()
                case "previous": previous = try reader.lineHash()
                case "hash": try reader.skip()
                default:
                    // The version stands before whatever a newer one may have added.
                    guard let version, version > StoreFormats.current.version else { throw reader.unknown(key) }
                    try reader.skip()
                }
            }
            guard let version else { throw reader.missing("version") }
            guard let store else { throw reader.missing("store") }
            guard let seq else { throw reader.missing("seq") }
            guard let previous else { throw reader.missing("previous") }
            return JournalHeader(version: version, store: store, seq: seq, previous: previous)
        }
    }
}
