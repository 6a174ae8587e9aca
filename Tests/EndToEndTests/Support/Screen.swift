/// What a terminal shows at one moment.
struct Screen: Equatable {
    /// The rows from the top, without the blanks at their ends.
    var rows: [String]
    /// The row in which the cursor stands, from 0.
    var cursorRow: Int
    /// The column in which the cursor stands, from 0.
    var cursorColumn: Int
    /// Whether the cursor is to be seen.
    var isCursorVisible: Bool
    /// Whether the program has the alternate screen.
    var isAlternate: Bool

    /// All rows.
    var text: String { rows.joined(separator: "\n") }

    /// The row with the cursor.
    var cursorLine: String { rows.indices.contains(cursorRow) ? rows[cursorRow] : "" }

    /// The desk's first row.
    var header: String { rows.first ?? "" }

    /// The desk's row of messages, above the footer.
    var message: String { rows.count >= 2 ? rows[rows.count - 2] : "" }

    /// Whether `text` stands in one row.
    func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

    /// Whether `text` stands in the box at the right, however it is broken into rows.
    func showsAtRight(_ text: String) -> Bool { Screen.squeezed(right).contains(Screen.squeezed(text)) }

    /// Whether `text` stands in the box at the left, however it is broken into rows.
    func showsAtLeft(_ text: String) -> Bool { Screen.squeezed(left).contains(Screen.squeezed(text)) }

    /// The rows of the left one of two boxes side by side.
    var left: String { boxes.map(\.left).joined(separator: "\n") }

    /// The rows of the right one of two boxes side by side, with its title.
    var right: String { boxes.map(\.right).joined(separator: "\n") }

    private var boxes: [(left: String, right: String)] {
        rows.compactMap { row in
            guard let seam = ["││", "┐┌"].lazy.compactMap({ row.firstRange(of: $0) }).first else { return nil }
            return (String(row[..<seam.lowerBound]), String(row[seam.upperBound...]))
        }
    }

    /// The text without blanks, borders and scroll marks, as it reads across the ends of rows.
    private static func squeezed(_ text: String) -> String {
        text.filter { !$0.isWhitespace && !"│─┌┐└┘▲▼".contains($0) }
    }
}
