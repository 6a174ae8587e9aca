/// A scheme as the store keeps it from its first use on: the file's own text, and what was read from it.
public struct AdoptedScheme: RegistryRecord {
    /// Stands for an adopted scheme in a written identity.
    public static let letter: Unicode.Scalar = "s"
    /// The record's identity.
    public let id: Identifier<AdoptedScheme>
    /// The hash of the text.
    public var hash: ContentHash
    /// The scheme file's text as it was.
    public var source: String
    /// What the text says.
    public var scheme: Scheme

    /// A scheme adopted with its text.
    public init(id: Identifier<AdoptedScheme>, hash: ContentHash, source: String, scheme: Scheme) {
        self.id = id
        self.hash = hash
        self.source = source
        self.scheme = scheme
    }

    /// How claims and units name it.
    public var reference: SchemeReference { SchemeReference(id: scheme.id, hash: hash) }
}

/// A scheme by its id and the hash of its text.
public struct SchemeReference: Hashable, Sendable {
    /// The scheme's id.
    public var id: SchemeID
    /// The hash of the text that was in force.
    public var hash: ContentHash

    /// The scheme `id` with exactly this text.
    public init(id: SchemeID, hash: ContentHash) {
        self.id = id
        self.hash = hash
    }
}

/// A SHA-256 digest.
public struct ContentHash: Hashable, Sendable {
    // Four words rather than an array: claims carry one each, and it costs them no allocation.
    private let words: SIMD4<UInt64>

    /// A digest from its 32 bytes; nil for another number of bytes.
    public init?(bytes: some Sequence<UInt8>) {
        var words = SIMD4<UInt64>()
        var count = 0
        for byte in bytes {
            guard count < 32 else { return nil }
            words[count / 8] = words[count / 8] << 8 | UInt64(byte)
            count += 1
        }
        guard count == 32 else { return nil }
        self.words = words
    }
}

extension ContentHash: CustomStringConvertible, LosslessStringConvertible {
    /// 64 lower-case hexadecimal digits.
    public var description: String {
        (0..<4).map { index in
            let digits = String(words[index], radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }

    /// Reads 64 lower-case hexadecimal digits; nil otherwise.
    public init?(_ description: String) {
        var description = description
        guard let hash = description.withUTF8({ ContentHash(ascii: $0) }) else { return nil }
        self = hash
    }

    /// Reads the same form as ``init(_:)`` straight from ASCII bytes.
    public init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 64 else { return nil }
        var words = SIMD4<UInt64>()
        for place in 0..<4 {
            var word: UInt64 = 0
            for byte in bytes[place * 16..<place * 16 + 16] {
                switch byte {
                case 48...57: word = word << 4 | UInt64(byte - 48)
                case 97...102: word = word << 4 | UInt64(byte - 87)
                default: return nil
                }
            }
            words[place] = word
        }
        self.words = words
    }
}
