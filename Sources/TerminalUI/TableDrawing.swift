/// Draws a table into `rect`: a row of headings with the order's arrows, then the rows.
///
/// The first column of `rect` is for the marks of marked rows, the last for the sign of more columns. Only the cells
/// that are seen are asked for. The table's first column stays; the others scroll sideways, with `‹` and `›` where
/// there are more. The heading of the
/// column with the cursor is reversed; the row with the cursor is drawn as `.cursorRow`, in an inactive table as
/// `.selection`.
/// - Parameters:
///   - columns: all columns; the state knows which are shown.
///   - count: how many rows there are.
///   - isActive: whether the table has the keyboard: then the frame's cursor goes to the selected row, unless it
///     already stands elsewhere.
///   - isMarked: whether a row is marked.
///   - cell: what stands in a row's column.
public func drawTable<ColumnID>(
    columns: [TableColumn<ColumnID>],
    count: Int,
    state: TableState<ColumnID>,
    isActive: Bool,
    in frame: inout Frame,
    rect: Rect,
    lines: LineSet = .unicode,
    isMarked: (Int) -> Bool = { _ in false },
    cell: (Int, ColumnID) -> TableCell
) {
    guard !rect.isEmpty else { return }
    let shown = state.shown(of: columns)
    let room = rect.columns(from: TableGutter.left, count: TableGutter.room(in: rect.columns))
    let layout = state.layout(shown, in: room.columns)
    drawHeadings(shown, layout, state, in: &frame, rect: rect, room: room, lines: lines)
    let body = rect.rows(from: 1, count: rect.rows - 1)
    var cursor = state.cursor
    cursor.keepVisible(count: count, visibleRows: body.rows)
    for offset in 0..<max(0, min(body.rows, count - cursor.top)) {
        let row = cursor.top + offset
        let line = body.rows(from: offset, count: 1)
        let isSelected = row == cursor.selected
        let base: Style? = isSelected ? (isActive ? .cursorRow : .selection) : nil
        frame.fill(line, style: base ?? .text)
        frame.mark(line, .row(row, isSelected: isSelected))
        if isMarked(row) { frame.write(TableGutter.mark, at: line.origin, style: base ?? .key) }
        for place in layout.places {
            let column = shown[place.index]
            drawCell(
                cell(row, column.id), alignment: column.alignment, base: base, in: &frame,
                room: line.columns(from: TableGutter.left + place.start, count: place.width))
        }
        if isSelected, isActive, frame.cursor == nil { frame.cursor = line.origin }
    }
}

/// The display columns at either side of a table.
public enum TableGutter {
    static let left = 1
    private static let right = 1
    /// What stands before a marked row.
    static let mark = "*"

    /// The display columns that are left for the columns of a table.
    public static func room(in columns: Int) -> Int { max(0, columns - left - right) }
}

private func drawHeadings<ColumnID>(
    _ shown: [TableColumn<ColumnID>], _ layout: TableLayout, _ state: TableState<ColumnID>, in frame: inout Frame,
    rect: Rect, room: Rect, lines: LineSet
) {
    frame.fill(rect.rows(from: 0, count: 1), style: .title)
    let current = shown.firstIndex { $0.id == state.column } ?? 0
    for place in layout.places {
        let column = shown[place.index]
        let arrow = state.sortSign(of: column.id, lines)
        let title = frame.width.truncated(column.title, to: place.width - frame.width.columns(of: arrow))
        frame.mark(
            Rect(column: room.column + place.start, row: rect.row, columns: place.width, rows: 1), .heading(place.index)
        )
        frame.write(
            title + arrow, at: Point(column: room.column + place.start, row: rect.row), columns: place.width,
            alignment: column.alignment, style: Style(.title, reversed: place.index == current))
    }
    if layout.hasMoreBefore, let second = layout.places.dropFirst().first {
        frame.write(lines.stepBack, at: Point(column: room.column + second.start - 1, row: rect.row), style: .key)
    }
    if layout.hasMoreAfter {
        frame.write(lines.stepForward, at: Point(column: rect.endColumn - 1, row: rect.row), style: .key)
    }
}

private func drawCell(
    _ cell: TableCell, alignment: Frame.Alignment, base: Style?, in frame: inout Frame, room: Rect
) {
    let style = base.map { cell.style.with(role: $0.role) } ?? cell.style
    frame.write(cell.text, at: room.origin, columns: room.columns, alignment: alignment, style: style)
    guard !cell.highlights.isEmpty else { return }
    let width = frame.width.columns(of: cell.text)
    // The last column of a text that was cut holds the sign that says so.
    let seen = width > room.columns ? room.columns(from: 0, count: room.columns - 1) : room
    let lead = alignment.lead(of: width, in: room.columns)
    let marked = base.map { Style($0.role, bold: true, underlined: true) } ?? .match
    for range in cell.highlights {
        let before = frame.width.columns(of: String(cell.text.prefix(max(0, range.lowerBound))))
        let end = frame.width.columns(of: String(cell.text.prefix(max(0, range.upperBound))))
        frame.restyle(seen.columns(from: lead + before, count: end - before), marked)
    }
}
