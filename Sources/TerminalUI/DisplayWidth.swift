/// How many columns a text takes on a terminal, and how it is cut to fit some.
///
/// The terminal advances by the width of each scalar, so the width of a text is the sum over its scalars: an emoji
/// joined of three people takes six columns, a letter with an accent one. Control characters and marks of writing
/// direction count as the visible sign that a frame puts in their place.
///
/// Characters that were wide on Asian terminals and narrow on others (`·`, `─`, `“`, `●`) are of ambiguous width: one
/// column or two, as the terminal is set. A frame and the terminal it is shown on must have the same idea of them.
public struct DisplayWidth: Hashable, Sendable {
    /// The columns of a character of ambiguous width: 1 or 2.
    public let ambiguousColumns: Int
    /// What stands at the end of a text that was cut.
    public let cutSign: Character

    /// One column for characters of ambiguous width, as nearly every terminal has it.
    public static let narrow = DisplayWidth(ambiguousColumns: 1)
    /// Two columns for characters of ambiguous width.
    public static let wide = DisplayWidth(ambiguousColumns: 2)

    /// Makes a measure.
    ///
    /// - Parameters:
    ///   - ambiguousColumns: 1 or 2; other numbers become the nearer one.
    ///   - cutSign: what ends a text that was cut.
    public init(ambiguousColumns: Int = 1, cutSign: Character = "…") {
        self.ambiguousColumns = min(max(1, ambiguousColumns), 2)
        self.cutSign = cutSign
    }

    /// The columns of one scalar: 0, 1 or 2.
    public func columns(ofScalar scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x7F { return 1 }
        if value >= 0x4E00 && value <= 0x9FFF { return 2 }
        let shown = ControlSign.isReplaced(scalar) ? ControlSign.sign(for: scalar).value : value
        let columns = WidthLookup.columns(of: shown)
        return columns == WidthLookup.ambiguous ? ambiguousColumns : columns
    }

    /// The columns of one character.
    public func columns(of character: Character) -> Int {
        var sum = 0
        for scalar in character.unicodeScalars { sum += columns(ofScalar: scalar) }
        return sum
    }

    /// The columns of a text.
    @inlinable
    public func columns(of text: some StringProtocol) -> Int {
        columns(ofString: String(text))
    }

    @usableFromInline
    func columns(ofString text: String) -> Int {
        let bytes = text.utf8
        if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.count }
        var sum = 0
        for scalar in text.unicodeScalars { sum += columns(ofScalar: scalar) }
        return sum
    }

    /// The longest beginning of `text`, in whole characters, that fits into `columns`.
    public func prefix(of text: String, fitting columns: Int) -> Substring {
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
    public func suffix(of text: String, fitting columns: Int) -> Substring {
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

    /// `text` itself when it fits into `columns`, else its beginning with ``cutSign`` after it, if there is room for
    /// that.
    public func truncated(_ text: String, to columns: Int) -> String {
        self.columns(of: text) <= columns ? text : cut(text, to: columns)
    }

    /// The beginning of `text` with ``cutSign`` after it, no wider than `columns` together.
    func cut(_ text: String, to columns: Int) -> String {
        let room = columns - self.columns(of: cutSign)
        return room < 0 ? "" : prefix(of: text, fitting: room) + String(cutSign)
    }
}
