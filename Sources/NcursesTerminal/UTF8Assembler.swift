/// Puts characters together from bytes that arrive one at a time, and names what is broken by U+FFFD.
struct UTF8Assembler: Sendable {
    /// What a byte completed.
    enum Piece: Hashable, Sendable {
        case scalar(Unicode.Scalar)
        /// A byte that broke off a sequence and stands for itself.
        case ascii(UInt8)
    }

    private static let replacement = Piece.scalar("\u{FFFD}")

    private var bytes: [UInt8] = []
    private var length = 0

    /// Whether a sequence has begun and is not complete.
    var isOpen: Bool { !bytes.isEmpty }

    /// Takes one byte.
    mutating func take(_ byte: UInt8) -> [Piece] {
        if isOpen, byte & 0xC0 != 0x80 {
            bytes = []
            return [Self.replacement] + take(byte)
        }
        if !isOpen {
            switch byte {
            case 0x00...0x7F: return [.ascii(byte)]
            case 0xC2...0xDF: length = 2
            case 0xE0...0xEF: length = 3
            case 0xF0...0xF4: length = 4
            default: return [Self.replacement]
            }
        }
        bytes.append(byte)
        guard bytes.count == length else { return [] }
        defer { bytes = [] }
        // Overlong forms and surrogates come out as several replacements; one stands for them all.
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        return scalars.count == 1 ? scalars.map(Piece.scalar) : [Self.replacement]
    }
}
