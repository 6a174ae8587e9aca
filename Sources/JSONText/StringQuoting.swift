/// Writes strings with the escapes that RFC 8259 demands and no other.
enum StringQuoting {
    /// Appends `text` in quotes.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &bytes) }
    }

    /// Appends UTF-8 in quotes.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(Byte.quote)
        var plainStart = 0
        for index in 0..<text.count {
            let byte = text[index]
            guard byte < 0x20 || byte == Byte.quote || byte == Byte.backslash else { continue }
            bytes.append(contentsOf: text[plainStart..<index])
            appendEscape(of: byte, to: &bytes)
            plainStart = index + 1
        }
        bytes.append(contentsOf: text[plainStart...])
        bytes.append(Byte.quote)
    }

    private static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(Byte.backslash)
        switch byte {
        case Byte.quote, Byte.backslash: bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case Byte.newline: bytes.append(UInt8(ascii: "n"))
        case Byte.carriageReturn: bytes.append(UInt8(ascii: "r"))
        case Byte.tab: bytes.append(UInt8(ascii: "t"))
        default:
            let digits = String(byte, radix: 16)
            bytes.append(contentsOf: "u00".utf8)
            if digits.utf8.count == 1 { bytes.append(Byte.zero) }
            bytes.append(contentsOf: digits.utf8)
        }
    }
}
