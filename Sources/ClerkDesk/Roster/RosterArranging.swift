import TerminalUI
import Wording

/// Order, columns and marks.
extension RosterScreen {
    /// Sorts, hides, shows and widens columns.
    mutating func arrange(_ action: DeskAction, _ desk: DeskContext) {
        let columns = RosterColumn.table(desk.book)
        guard let current = table.currentColumn(of: columns)?.id else { return }
        let room = TableGutter.room(in: visibleColumns)
        switch action {
        case .sort: table.sort(by: current)
        case .sortFurther: table.sortFurther(by: current)
        case .hideColumn: _ = table.hideColumn(columns)
        case .showColumns: table.showAllColumns()
        case .narrower: table.widen(by: -1, columns, room: room)
        case .wider: table.widen(by: 1, columns, room: room)
        case .fitColumn: fit(current, columns, desk)
        default: break
        }
    }

    /// As wide as the heading and what is seen of the column need.
    private mutating func fit(_ column: RosterColumn, _ columns: [TableColumn<RosterColumn>], _ desk: DeskContext) {
        let rows = listed.dropFirst(table.cursor.top).prefix(visibleRows)
        let texts =
            rows.map { column.cell(Int($0), desk).text } + columns.filter { $0.id == column }.map { $0.title + "▲1" }
        table.setWidth(texts.map { desk.width.columns(of: $0) }.max() ?? 0, of: column)
    }

    // MARK: - Marks

    /// Marks the row with the cursor and goes on to the next, or marks all that are listed; what is marked already
    /// loses its mark.
    mutating func mark(all: Bool) {
        var marks = marks
        if all {
            var all = RowSet()
            for row in listed { all.set(Int(row), true) }
            if all.isSubset(of: marks) { marks.subtract(all) } else { marks.formUnion(all) }
        } else if let row = selectedRow {
            marks.set(row, !marks.contains(row))
            table.cursor.selected += 1
        }
        setMarks(marks)
    }

    // MARK: - Copying

    /// Takes rows, or the cells of the current column, out to another program.
    func copy(cell: Bool, _ desk: DeskContext) -> Request {
        let book = desk.book
        let columns = RosterColumn.table(book)
        let rows = chosenRows
        guard !rows.isEmpty, let current = table.currentColumn(of: columns) else { return .none }
        let shown = cell ? [current.id] : table.shown(of: columns).map(\.id)
        let text = rows.map { row in shown.map { $0.copy(Int(row), desk) }.joined(separator: "\t") }
            .joined(separator: "\n")
        let said =
            cell
            ? book(.copiedCells, current.title, String(rows.count)) : book(.copiedRows, String(rows.count))
        return .copy(text, saying: said)
    }
}
