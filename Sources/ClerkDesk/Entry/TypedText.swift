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
        if utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return self }
        var narrow = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: narrow.append(Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21)))
            case 0x20, 0x09, 0x3000, 0xA0: break
            case 0x3002: narrow.append(".")
            case 0x3001: narrow.append(",")
            case 0x2212, 0x2013, 0x2014: narrow.append("-")
            default: if !scalar.isInvisible { narrow.append(scalar) }
            }
        }
        return String(narrow)
    }

    /// The text without characters that nobody can see, and without white space at either end.
    var visible: String {
        var seen = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.isInvisible { seen.append(scalar) }
        return String(seen).trimmed
    }

    /// The text without white space at either end.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

extension Unicode.Scalar {
    /// Whether the character shows nothing and only makes two texts differ that look the same. Variation selectors
    /// are not among them: rare characters in names need theirs.
    fileprivate var isInvisible: Bool {
        switch value {
        case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x2800, 0xE0000...0xE007F, 0x200B...0x200F,
            0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0:
            true
        default: false
        }
    }
}
