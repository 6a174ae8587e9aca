import JSONText

/// The first line of a checkpoint.
struct RegistryHeader: Hashable {
    static let format = "huzhu-registry"

    var version: Int
    var store: String
    /// The number of the last transaction that the records contain.
    var seq: Int
    /// The hash of that transaction's line.
    var journal: LineHash
    /// How many records follow.
    var records: Int
    /// The digest of all bytes after this line.
    var hash: LineHash

    /// The line as it is written, with its newline; its length does not depend on the hashes.
    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("format", string: Self.format)
            writer.member("version", int: version)
            writer.member("store", string: store)
            writer.member("seq", int: seq)
            writer.member("journal", string: journal.description)
            writer.member("records", int: records)
            writer.member("hash", string: hash.description)
        }
        return writer.bytes + [StoreFormat.newline]
    }
}

extension RegistryHeader {
    /// Reads a header line without its newline.
    init(parsing line: UnsafeRawBufferPointer) throws {
        self = try JSONReader.read(line) { reader in
            var version: Int?
            var store: String?
            var seq: Int?
            var journal: LineHash?
            var records: Int?
            var hash: LineHash?
            try reader.object { key, reader in
                switch key {
                case "format": try reader.format(Self.format)
                case "version": version = try reader.formatVersion()
                case "store": store = try reader.string()
                case "seq": seq = try reader.count()
                case "journal": journal = try reader.lineHash()
                case "records": records = try reader.count()
                case "hash": hash = try reader.lineHash()
                default:
                    guard let version, version > StoreFormats.current.version else { throw reader.unknown(key) }
                    try reader.skip()
                }
            }
            guard let version else { throw reader.missing("version") }
            guard let store else { throw reader.missing("store") }
            guard let seq else { throw reader.missing("seq") }
            guard let journal else { throw reader.missing("journal") }
            guard let records else { throw reader.missing("records") }
            guard let hash else { throw reader.missing("hash") }
            return RegistryHeader(
                version: version, store: store, seq: seq, journal: journal, records: records, hash: hash)
        }
    }
}
