/// Draws a table into `rect`: a row of headings, with the order's arrow at the sorted column, then the rows.
///
/// Only the rows that are seen are asked for. Columns that do not fit are left out from the right, the first never.
/// The row with the cursor is drawn as `.cursorRow`, in an inactive table as `.selection`.
/// - Parameters:
///   - count: how many rows there are.
///   - isActive: whether the table has the keyboard: then the frame's cursor goes to the selected row, unless it
///     already stands elsewhere.
///   - row: the cells of a row, in the order of `columns`; missing ones are blank.
public func drawTable(
    columns: [TableColumn],
    count: Int,
    state: TableState,
    isActive: Bool,
    in frame: inout Frame,
    rect: Rect,
    lines: LineSet = .unicode,
    row: (Int) -> [TableCell]
) {
    guard !rect.isEmpty else { return }
    let layout = TableColumn.layout(columns, in: rect.columns)
    frame.fill(rect.rows(from: 0, count: 1), style: .title)
    for (index, place) in layout.enumerated() {
        let arrow = index == state.sortColumn ? (state.isDescending ? lines.down : lines.up) : ""
        let title = frame.width.truncated(columns[index].title, to: place.width - frame.width.columns(of: arrow))
        frame.write(
            title + arrow, at: Point(column: rect.column + place.start, row: rect.row), columns: place.width,
            alignment: columns[index].alignment, style: .title)
    }
    let body = rect.rows(from: 1, count: rect.rows - 1)
    var shown = state
    shown.keepVisible(count: count, visibleRows: body.rows)
    for offset in 0..<max(0, min(body.rows, count - shown.top)) {
        let index = shown.top + offset
        let line = body.rows(from: offset, count: 1)
        let isSelected = index == shown.selected
        let base: Style? = isSelected ? (isActive ? .cursorRow : .selection) : nil
        frame.fill(line, style: base ?? .text)
        for ((place, column), cell) in zip(zip(layout, columns), row(index)) {
            let room = line.columns(from: place.start, count: place.width)
            drawCell(cell, alignment: column.alignment, base: base, in: &frame, room: room)
        }
        if isSelected, isActive, frame.cursor == nil { frame.cursor = line.origin }
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
