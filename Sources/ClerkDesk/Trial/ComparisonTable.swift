import MutualAid
import TerminalUI
import Wording

/// The comparison of two schemes as rows that fit a number of columns: amounts beside their label, or where that is
/// too narrow below it.
struct ComparisonTable {
    private struct Row {
        var label = ""
        var amounts: [String] = []
        var style = Style.text
        var isLabelAlone = false
    }

    private let rows: [Row]
    private let amountColumns: Int
    private static let gap = 2

    /// - Parameter notes: what is said below the table.
    init(
        _ comparison: Comparison, names: (first: String, second: String), notes: [String], columns: Int,
        _ book: Phrasebook, width: DisplayWidth
    ) {
        func text(_ amount: Money?) -> String { amount.map { book.amount($0) } ?? book(.dash) }
        let heads = [book(.compareFirst), book(.compareSecond), book(.compareDifference)]
        let amounts = comparison.rows.map { row in
            [text(row.first), text(row.second), row.difference.map { book.signed($0) } ?? book(.dash)]
        }
        let amountColumns = (amounts.flatMap { $0 } + heads).map { width.columns(of: $0) }.max() ?? 0
        let labelColumns = comparison.rows.map { width.columns(of: $0.label) }.max() ?? 0
        let fits = labelColumns + 3 * (amountColumns + Self.gap) <= columns
        var rows = [
            Row(label: book(.compareNamed, heads[0], names.first), style: .label, isLabelAlone: true),
            Row(label: book(.compareNamed, heads[1], names.second), style: .label, isLabelAlone: true),
            Row(amounts: heads, style: .dim),
        ]
        for (row, amounts) in zip(comparison.rows, amounts) {
            let style = row.isTotal ? Style(.money, bold: true) : .text
            if fits {
                rows.append(Row(label: row.label, amounts: amounts, style: style))
            } else {
                rows.append(Row(label: row.label, style: style, isLabelAlone: true))
                rows.append(Row(amounts: amounts, style: style))
            }
        }
        for note in notes {
            rows += TextWrap.lines("! " + note, columns: columns, width: width).map {
                Row(label: $0, style: .notice, isLabelAlone: true)
            }
        }
        self.rows = rows
        // In a wide window the amounts still stand near their label.
        self.amountColumns = fits ? max(amountColumns, min(18, (columns - labelColumns) / 3 - Self.gap)) : amountColumns
    }

    /// Draws a page of the rows; after the last page the first comes again.
    func draw(in frame: inout Frame, rect: Rect, page: Int, _ lines: LineSet) {
        let pages = RowPages(of: rows.count, visible: rect.rows, page: page)
        pages.drawMarks(in: &frame, rect: rect, lines)
        for (offset, row) in rows.dropFirst(pages.first).prefix(rect.rows).enumerated() {
            let place = Point(column: rect.column, row: rect.row + offset)
            let amountsStart = rect.endColumn - row.amounts.count * (amountColumns + Self.gap)
            frame.write(
                row.label, at: place, style: row.style,
                columns: row.isLabelAlone ? rect.columns : max(0, amountsStart - rect.column))
            for (index, amount) in row.amounts.enumerated() {
                let column = amountsStart + index * (amountColumns + Self.gap) + Self.gap
                frame.write(
                    amount, at: Point(column: column, row: place.row), columns: amountColumns, alignment: .trailing,
                    style: row.style)
            }
        }
    }
}

extension Phrasebook {
    /// A difference with its sign.
    fileprivate func signed(_ money: Money) -> String { (money > .zero ? "+" : "") + amount(money) }
}
