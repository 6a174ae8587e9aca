/// What a typed text comes to.
enum Typed<Value: Hashable & Sendable, Fault: Hashable & Sendable>: Hashable, Sendable {
    /// Nothing was typed.
    case empty
    /// The text is the beginning of something; it counts as not given yet.
    case unfinished
    /// The text was read.
    case value(Value)
    /// The text can't be read.
    case fault(Fault)

    /// The value, if there is one.
    var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }
}

extension String {
    /// The text with full-width forms, as an input method leaves them, turned into ASCII, and without spaces.
    var narrowed: String {
        var narrow = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: narrow.append(Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21)))
            case 0x20, 0x09, 0x3000, 0xA0: break
            case 0x3002: narrow.append(".")
            case 0x3001: narrow.append(",")
            case 0x2212, 0x2013, 0x2014: narrow.append("-")
            default: narrow.append(scalar)
            }
        }
        return String(narrow)
    }

    /// The text without white space at either end.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
