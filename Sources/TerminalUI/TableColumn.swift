/// A column of a table.
public struct TableColumn<ID: Hashable & Sendable>: Hashable, Sendable {
    /// Which column it is.
    public var id: ID
    /// The heading.
    public var title: String
    /// How wide the column is.
    public var width: TableColumnWidth
    /// Where its texts stand; amounts are trailing.
    public var alignment: Frame.Alignment

    /// Makes a column.
    public init(_ id: ID, title: String, width: TableColumnWidth, alignment: Frame.Alignment = .leading) {
        self.id = id
        self.title = title
        self.width = width
        self.alignment = alignment
    }
}

/// How wide a column is.
public enum TableColumnWidth: Hashable, Sendable {
    /// Always so many display columns.
    case fixed(Int)
    /// At least `min` display columns, and a share of what is left over in proportion to `weight`.
    case flexible(min: Int, weight: Int)

    /// The display columns it has at the least.
    var least: Int {
        switch self {
        case .fixed(let columns): max(1, columns)
        case .flexible(let least, _): max(1, least)
        }
    }

    /// Its part of what is left over, in proportion to the others'.
    var weight: Int {
        switch self {
        case .fixed: 0
        case .flexible(_, let weight): max(0, weight)
        }
    }
}

/// What stands in one column of one row.
public struct TableCell: Hashable, Sendable {
    /// The text, one line.
    public var text: String
    /// How it is meant.
    public var style: Style
    /// The parts that a search found, as offsets of characters.
    public var highlights: [Range<Int>]

    /// Makes a cell.
    public init(_ text: String, style: Style = .text, highlights: [Range<Int>] = []) {
        self.text = text
        self.style = style
        self.highlights = highlights
    }
}
