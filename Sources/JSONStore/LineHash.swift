import Crypto

/// A SHA-256 digest.
public struct LineHash: Hashable, Sendable, CustomStringConvertible {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// The digest that stands for "nothing before": all zeros.
    public static let zero = LineHash(words: (0, 0, 0, 0))

    /// Two digests are equal when all their bits are.
    public static func == (left: LineHash, right: LineHash) -> Bool {
        left.words == right.words
    }

    /// Hashes the digest's first bits, which are as random as any.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
    }

    /// The digest as 64 lower-case hexadecimal digits.
    public var description: String {
        String(decoding: hex, as: UTF8.self)
    }

    /// Digests bytes.
    init(of bytes: UnsafeRawBufferPointer) {
        var function = SHA256()
        function.update(bufferPointer: bytes)
        self.init(function)
    }

    /// Takes the digest of all that `function` has been given.
    init(_ function: SHA256) {
        words = function.finalize().withUnsafeBytes { bytes in
            func word(_ index: Int) -> UInt64 {
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
            }
            return (word(0), word(1), word(2), word(3))
        }
    }

    /// Reads 64 lower-case hexadecimal digits; `nil` for anything else.
    init?(hex: some RandomAccessCollection<UInt8>) {
        guard hex.count == 64 else { return nil }
        var words: [UInt64] = [0, 0, 0, 0]
        for (index, character) in hex.enumerated() {
            let digit: UInt8
            switch character {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = character &- UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = character &- UInt8(ascii: "a") &+ 10
            default: return nil
            }
            words[index / 16] = words[index / 16] << 4 | UInt64(digit)
        }
        self.init(words: (words[0], words[1], words[2], words[3]))
    }

    private init(words: (UInt64, UInt64, UInt64, UInt64)) {
        self.words = words
    }

    var hex: [UInt8] {
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for word in [words.0, words.1, words.2, words.3] {
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
                digits.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
        return digits
    }
}
