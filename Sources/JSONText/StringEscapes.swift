/// The escapes inside a JSON string, RFC 8259, section 7.
enum StringEscapes {
    /// The index behind the escape whose backslash stands at `start`, or `nil` when it is malformed or a lone surrogate.
    static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start + 1 < bytes.count else { return nil }
        let kind = bytes[start + 1]
        if kind != Byte.u { return shortEscape(kind) == nil ? nil : start + 2 }
        guard let unit = codeUnit(bytes, at: start + 2) else { return nil }
        switch unit {
        case 0xDC00...0xDFFF: return nil
        case 0xD800...0xDBFF:
            guard start + 7 < bytes.count, bytes[start + 6] == Byte.backslash, bytes[start + 7] == Byte.u,
                let low = codeUnit(bytes, at: start + 8), (0xDC00...0xDFFF).contains(low)
            else { return nil }
            return start + 12
        default: return start + 6
        }
    }

    /// The UTF-8 that a string's bytes, already found valid, stand for.
    static func resolved(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == Byte.backslash else {
                result.append(bytes[index])
                index += 1
                continue
            }
            guard let end = end(of: bytes, from: index) else { break }
            if let short = shortEscape(bytes[index + 1]) {
                result.append(short)
            } else if let scalar = scalar(bytes, at: index, isPair: end - index == 12) {
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
            index = end
        }
        return result
    }

    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, isPair: Bool) -> Unicode.Scalar? {
        guard let first = codeUnit(bytes, at: start + 2) else { return nil }
        guard isPair else { return Unicode.Scalar(first) }
        guard let second = codeUnit(bytes, at: start + 8) else { return nil }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private static func codeUnit(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32? {
        guard start + 4 <= bytes.count else { return nil }
        var unit: UInt32 = 0
        for index in start..<start + 4 {
            guard let digit = Byte.hexValue(bytes[index]) else { return nil }
            unit = unit << 4 | digit
        }
        return unit
    }

    private static func shortEscape(_ kind: UInt8) -> UInt8? {
        switch kind {
        case Byte.quote, Byte.backslash, UInt8(ascii: "/"): kind
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): Byte.newline
        case UInt8(ascii: "r"): Byte.carriageReturn
        case UInt8(ascii: "t"): Byte.tab
        default: nil
        }
    }
}
