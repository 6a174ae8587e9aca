extension FieldList {
    /// Draws the list over what is below the field, or above it where there is more room; and in a field of choices
    /// what is looked for.
    /// - Parameters:
    ///   - field: where the field stands.
    ///   - room: what the list must stay within.
    func draw(in frame: inout Frame, field: Rect, room: Rect, nothingFits: String, lines: LineSet) {
        if purpose == .choosing, !query.isEmpty {
            query.draw(in: &frame, at: field.origin, columns: field.columns, isFocused: true)
        }
        let box = box(field: field, room: room, nothingFits: nothingFits, frame.width)
        guard box.columns > 4, box.rows > 2 else { return }
        frame.fill(box)
        frame.mark(box, .inert)
        frame.drawBox(box, style: .focusedBorder, lines: lines)
        guard !list.shown.isEmpty else {
            let place = Point(column: box.column + 2, row: box.row + 1)
            frame.write(nothingFits, at: place, columns: box.columns - 4, alignment: .leading, style: .dim)
            return
        }
        list.draw(in: &frame, rect: box.inset1, isActive: isEntered, lines: lines)
    }

    private func box(field: Rect, room: Rect, nothingFits: String, _ width: DisplayWidth) -> Rect {
        let widest =
            list.shown.isEmpty
            ? width.columns(of: nothingFits)
            : list.shown.map { width.columns(of: $0.item.label) }.max() ?? 0
        let columns = min(room.columns, max(widest + 5, min(field.columns, 24)))
        let rows = max(1, min(Self.mostRows, list.shown.count)) + 2
        let below = room.endRow - field.endRow
        let above = field.row - room.row
        let column = max(room.column, min(field.column, room.endColumn - columns))
        guard below < rows, above > below else {
            return Rect(column: column, row: field.endRow, columns: columns, rows: min(rows, below))
        }
        let height = min(rows, above)
        return Rect(column: column, row: field.row - height, columns: columns, rows: height)
    }
}
