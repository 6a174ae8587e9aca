/// How many columns a text takes on a terminal.
///
/// The terminal advances by the width of each scalar, as `wcwidth` of the C library has it, so the width of a text is
/// the sum over its scalars: an emoji joined of three people takes six columns, a letter with an accent one.
/// Characters of ambiguous width (`─`, `“`, `●`) count 1. Control characters and marks of writing direction count as
/// the visible sign that a frame puts in their place.
public enum DisplayWidth {
    /// The columns of one scalar: 0, 1 or 2.
    public static func columns(ofScalar scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return 1 }
        if value >= 0x4E00 && value <= 0x9FFF { return 2 }
        if ControlSign.isReplaced(scalar) { return 1 }
        return WidthLookup.columns(of: value)
    }

    /// The columns of one character.
    public static func columns(of character: Character) -> Int {
        var sum = 0
        for scalar in character.unicodeScalars { sum += columns(ofScalar: scalar) }
        return sum
    }

    /// The columns of a text.
    @inlinable
    public static func columns(of text: some StringProtocol) -> Int {
        columns(ofString: String(text))
    }

    @usableFromInline
    static func columns(ofString text: String) -> Int {
        let bytes = text.utf8
        if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.count }
        var sum = 0
        for scalar in text.unicodeScalars { sum += columns(ofScalar: scalar) }
        return sum
    }

    /// The longest beginning of `text`, in whole characters, that fits into `columns`.
    public static func prefix(of text: String, fitting columns: Int) -> Substring {
        var used = 0
        var end = text.startIndex
        while end < text.endIndex {
            used += self.columns(of: text[end])
            guard used <= columns else { break }
            end = text.index(after: end)
        }
        return text[..<end]
    }

    /// The longest end of `text`, in whole characters, that fits into `columns`.
    public static func suffix(of text: String, fitting columns: Int) -> Substring {
        var used = 0
        var start = text.endIndex
        while start > text.startIndex {
            let previous = text.index(before: start)
            used += self.columns(of: text[previous])
            guard used <= columns else { break }
            start = previous
        }
        return text[start...]
    }

    /// `text` itself when it fits into `columns`, else its beginning with `…` after it.
    public static func truncated(_ text: String, to columns: Int) -> String {
        guard self.columns(of: text) > columns else { return text }
        guard columns > 0 else { return "" }
        return prefix(of: text, fitting: columns - 1) + "…"
    }
}
