extension FormSheet {
    /// Draws the form with its top left corner at that of `rect`: one row for each field, with its label, the field,
    /// and what there is to say about it. A form that is too tall shows a mark where it goes on.
    /// - Parameters:
    ///   - state: the texts and the focus, which the sheet was made from.
    ///   - isActive: whether the form has the keyboard: then the frame's cursor is set in the focused field.
    ///   - nothingFits: what stands in the list of choices when none fits what was typed.
    public func draw(
        _ state: FormState<ID>, in frame: inout Frame, rect: Rect, isActive: Bool = true, nothingFits: String = "",
        lines: LineSet = .unicode
    ) {
        guard !rect.isEmpty else { return }
        let top = state.top
        for (place, id) in ids.enumerated() {
            let row = layout.rows[place]
            guard row.top + row.height > top, row.top < top + rect.rows else { continue }
            if row.shape.isFocusable {
                frame.mark(rect.rows(from: row.top - top, count: row.height), .field(place))
            }
            layout.draw(
                row, input: state.input(of: id), isFocused: isActive && id == state.focus, in: &frame, rect: rect,
                top: top, lines: lines)
        }
        if layout.height > rect.rows {
            if top > 0 {
                frame.write(lines.up, at: Point(column: rect.endColumn - 1, row: rect.row), style: .dim)
            }
            if top + rect.rows < layout.height {
                frame.write(lines.down, at: Point(column: rect.endColumn - 1, row: rect.endRow - 1), style: .dim)
            }
        }
        guard isActive, let list = state.list, let place = place(of: state.focus) else { return }
        let row = layout.rows[place]
        let field = Rect(
            column: rect.column + layout.labelColumns, row: rect.row + row.top - top, columns: row.fieldColumns, rows: 1
        )
        list.draw(in: &frame, field: field, room: rect, nothingFits: nothingFits, lines: lines)
    }
}

extension FormLayout {
    fileprivate func draw(
        _ row: Row, input: TextField, isFocused: Bool, in frame: inout Frame, rect: Rect, top: Int, lines: LineSet
    ) {
        let screenRow = rect.row + row.top - top
        if row.top >= top {
            let start = Point(column: rect.column, row: screenRow)
            let place = Point(column: rect.column + labelColumns, row: screenRow)
            switch row.shape.content {
            case .heading:
                frame.write(row.shape.label, at: start, style: .title, columns: columns)
            case .figure(let figure):
                drawLabel(of: row.shape, at: start, isFocused: false, in: &frame)
                // The last column of a field is the caret's.
                frame.write(
                    figure, at: place, columns: max(0, row.fieldColumns - 1), alignment: row.shape.alignment,
                    style: .money)
            case .choice(let choices):
                drawLabel(of: row.shape, at: start, isFocused: isFocused, in: &frame)
                drawChoice(
                    row.shape.label(of: input.text, among: choices), of: row, at: place, isFocused: isFocused,
                    in: &frame, lines: lines)
            case .text:
                drawLabel(of: row.shape, at: start, isFocused: isFocused, in: &frame)
                input.draw(
                    in: &frame, at: place, columns: row.fieldColumns, isFocused: isFocused,
                    placeholder: row.shape.placeholder, alignment: row.shape.alignment)
            }
        }
        for note in row.notes where row.top + note.row >= top && row.top + note.row < top + rect.rows {
            frame.write(
                note.text, at: Point(column: rect.column + note.column, row: screenRow + note.row), style: note.style,
                columns: columns - note.column)
        }
    }

    private func drawLabel(of shape: FieldShape, at point: Point, isFocused: Bool, in frame: inout Frame) {
        let mark = shape.isRequired ? 1 : 0
        let label = frame.width.truncated(shape.label, to: labelColumns - 1 - mark)
        let used = frame.write(label, at: point, style: Style(.label, bold: isFocused), columns: labelColumns)
        guard shape.isRequired, used < labelColumns else { return }
        frame.write("*", at: Point(column: point.column + used, row: point.row), style: .dim)
    }

    private func drawChoice(
        _ label: String, of row: Row, at point: Point, isFocused: Bool, in frame: inout Frame, lines: LineSet
    ) {
        let style: Style = isFocused ? .focusedField : .field
        let columns = row.fieldColumns
        let inner = max(0, columns - 4)
        frame.fill(Rect(column: point.column, row: point.row, columns: columns, rows: 1), style: style)
        let shown = label.isEmpty ? row.shape.placeholder : label
        frame.write(
            frame.width.truncated(shown, to: inner), at: Point(column: point.column + 2, row: point.row),
            style: label.isEmpty ? style.with(role: .dim) : style, columns: inner)
        guard isFocused else { return }
        let end = Point(column: point.column + max(0, columns - 1), row: point.row)
        frame.write(lines.stepBack, at: point, style: style, columns: columns)
        frame.write(lines.stepForward, at: end, style: style)
        frame.mark(Rect(column: point.column, row: point.row, columns: 1, rows: 1), .key(.plain(.left)))
        frame.mark(Rect(column: end.column, row: end.row, columns: 1, rows: 1), .key(.plain(.right)))
        frame.cursor = Point(column: point.column + min(2, max(0, columns - 1)), row: point.row)
    }
}
