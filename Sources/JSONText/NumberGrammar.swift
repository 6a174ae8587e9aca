/// The grammar of a number in RFC 8259, section 6.
enum NumberGrammar {
    /// The index behind the number that begins at `start`, or `nil` when none does.
    static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        if index < bytes.count, bytes[index] == Byte.minus { index += 1 }
        guard index < bytes.count else { return nil }
        if bytes[index] == Byte.zero {
            index += 1
        } else {
            guard let end = digits(bytes, from: index) else { return nil }
            index = end
        }
        if index < bytes.count, bytes[index] == Byte.dot {
            guard let end = digits(bytes, from: index + 1) else { return nil }
            index = end
        }
        if index < bytes.count, bytes[index] | 0x20 == Byte.e {
            index += 1
            if index < bytes.count, bytes[index] == Byte.plus || bytes[index] == Byte.minus { index += 1 }
            guard let end = digits(bytes, from: index) else { return nil }
            index = end
        }
        return index
    }

    private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < bytes.count, Byte.isDigit(bytes[index]) { index += 1 }
        return index > start ? index : nil
    }
}
