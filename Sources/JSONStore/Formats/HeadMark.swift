import JSONText

/// What the file `head` says: the last transaction that was acknowledged.
struct HeadMark: Hashable {
    /// Always the same length, so that a rewrite is one small write in place and never a mixture of lengths.
    static let length = 128

    var version: Int
    var seq: Int
    /// The hash of that transaction's line.
    var hash: LineHash

    init(version: Int = StoreFormats.current.version, seq: Int, hash: LineHash) {
        self.version = version
        self.seq = seq
        self.hash = hash
    }

    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("version", int: version)
            writer.member("seq", int: seq)
            writer.member("hash", string: hash.description)
        }
        let padding = repeatElement(UInt8(ascii: " "), count: max(0, Self.length - 1 - writer.bytes.count))
        return writer.bytes + padding + [StoreFormat.newline]
    }

    init(parsing bytes: [UInt8]) throws {
        self = try JSONReader.read(bytes) { reader in
            // The first ones did not say it.
            var version = 1
            var seq: Int?
            var hash: LineHash?
            try reader.object { key, reader in
                switch key {
                case "version": version = try reader.formatVersion()
                case "seq": seq = try reader.count()
                case "hash": hash = try reader.lineHash()
                default:
                    guard version > StoreFormats.current.version else { throw reader.unknown(key) }
                    try reader.skip()
                }
            }
            guard let seq else { throw reader.missing("seq") }
            guard let hash else { throw reader.missing("hash") }
            return HeadMark(version: version, seq: seq, hash: hash)
        }
    }
}
