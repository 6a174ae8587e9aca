/// Finds the end of a JSON string and checks every byte of it on the way.
struct StringScanner {
    /// What a string's bytes are like.
    struct Traits {
        var hasEscapes = false
        var isASCII = true
    }

    /// Why a string is malformed, and at which byte.
    struct Fault: Error {
        let offset: Int
        let detail: String
    }

    /// Scans from behind the opening quote; returns the index of the closing quote.
    static func end(
        of bytes: UnsafeBufferPointer<UInt8>, from start: Int, traits: inout Traits
    ) throws(Fault) -> Int {
        var index = start
        while true {
            index = firstSpecial(bytes, from: index)
            guard index < bytes.count else { throw Fault(offset: index, detail: "unterminated string") }
            let byte = bytes[index]
            if byte == Byte.quote { return index }
            if byte >= 0x80 {
                traits.isASCII = false
                repeat {
                    guard let end = scalarEnd(bytes, from: index) else {
                        throw Fault(offset: index, detail: "invalid UTF-8")
                    }
                    index = end
                } while index < bytes.count && bytes[index] >= 0x80
            } else if byte == Byte.backslash {
                traits.hasEscapes = true
                guard let end = StringEscapes.end(of: bytes, from: index) else {
                    throw Fault(offset: index, detail: "invalid escape")
                }
                index = end
            } else {
                throw Fault(offset: index, detail: "control character in string")
            }
        }
    }

    /// The index of the first byte that is no plain ASCII character of a string; eight bytes at a time.
    @inline(__always)
    private static func firstSpecial(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index &+ 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let quotes = word ^ (ones &* UInt64(Byte.quote))
            let backslashes = word ^ (ones &* UInt64(Byte.backslash))
            // A borrow can only spoil bytes above the first hit, and the first hit is what is wanted.
            let controls = (word &- ones &* 0x20) & ~word
            let hits = (word | (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | controls) & tops
            if hits != 0 { return index &+ hits.trailingZeroBitCount &>> 3 }
            index &+= 8
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x20 || byte >= 0x80 || byte == Byte.quote || byte == Byte.backslash { break }
            index &+= 1
        }
        return index
    }

    /// The index behind the multi-byte scalar at `start`, or `nil` when it is not well-formed UTF-8.
    @inline(__always)
    private static func scalarEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let lead = bytes[start]
        let length: Int
        let second: ClosedRange<UInt8>
        switch lead {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard start &+ length <= bytes.count, second.contains(bytes[start &+ 1]) else { return nil }
        if length > 2, bytes[start &+ 2] & 0xC0 != 0x80 { return nil }
        if length > 3, bytes[start &+ 3] & 0xC0 != 0x80 { return nil }
        return start &+ length
    }
}
