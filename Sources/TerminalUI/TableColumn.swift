/// A column of a table.
public struct TableColumn: Hashable, Sendable {
    /// How wide a column is.
    public enum Width: Hashable, Sendable {
        /// Always so many display columns.
        case fixed(Int)
        /// At least `min` display columns, and a share of what is left over in proportion to `weight`.
        case flexible(min: Int, weight: Int)

        var least: Int {
            switch self {
            case .fixed(let columns): max(1, columns)
            case .flexible(let least, _): max(1, least)
            }
        }

        var weight: Int {
            switch self {
            case .fixed: 0
            case .flexible(_, let weight): max(0, weight)
            }
        }
    }

    /// The heading.
    public var title: String
    /// How wide the column is.
    public var width: Width
    /// Where its texts stand; amounts are trailing.
    public var alignment: Frame.Alignment
    /// Whether the table can be sorted by it.
    public var isSortable: Bool

    /// Makes a column.
    public init(title: String, width: Width, alignment: Frame.Alignment = .leading, isSortable: Bool = false) {
        self.title = title
        self.width = width
        self.alignment = alignment
        self.isSortable = isSortable
    }

    /// The blank columns between two columns of a table.
    static let gap = 1

    /// Lays `columns` out in `room` display columns: as many from the left as fit, the first always.
    /// - Returns: the start and the width of each that is shown.
    static func layout(_ columns: [TableColumn], in room: Int) -> [(start: Int, width: Int)] {
        guard let first = columns.first, room > 0 else { return [] }
        var shown = 1
        var needed = first.width.least
        while shown < columns.count, needed + gap + columns[shown].width.least <= room {
            needed += gap + columns[shown].width.least
            shown += 1
        }
        guard needed <= room else { return [(0, room)] }
        var spare = room - needed
        var weights = columns.prefix(shown).reduce(0) { $0 + $1.width.weight }
        var start = 0
        return columns.prefix(shown).map { column in
            // Each takes its share of what is still left, so that nothing is lost to rounding.
            let share = weights == 0 ? 0 : spare * column.width.weight / weights
            spare -= share
            weights -= column.width.weight
            let width = column.width.least + share
            defer { start += width + gap }
            return (start, width)
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
