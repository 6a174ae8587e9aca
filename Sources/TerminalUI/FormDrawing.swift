/// Draws a form into `rect`: one row for each field, with its label, the field, and what there is to say about it.
///
/// How a text was read and the message stand after the field when there is room, else on rows of their own below it.
/// A form that is too tall scrolls so that the focused field and its message are seen, with a mark where it goes on.
/// - Parameters:
///   - status: what there is to say about a field now.
///   - labelColumns: the room for labels; nil takes what the widest needs.
///   - showsAllErrors: whether errors of fields that were never left are shown too: after saving was tried.
///   - isActive: whether the form has the keyboard: then the frame's cursor is set in the focused field.
public func drawForm<ID>(
    _ fields: [FormField<ID>],
    state: FormState<ID>,
    status: (ID) -> FieldStatus,
    labelColumns: Int? = nil,
    showsAllErrors: Bool,
    isActive: Bool,
    in frame: inout Frame,
    rect: Rect,
    lines: LineSet = .unicode
) {
    guard !rect.isEmpty else { return }
    func notes(_ field: FormField<ID>) -> [(String, Style)] {
        let hidesErrors = !showsAllErrors && !state.visited.contains(field.id)
        return status(field.id).notes(
            hidesErrors: hidesErrors, hint: isActive && field.id == state.focus ? field.hint : "")
    }
    var layout = FormLayout(fields, columns: rect.columns, labelColumns: labelColumns, width: frame.width, notes: notes)
    let isCut = layout.height > rect.rows
    if isCut {
        // The scroll marks get a column of their own.
        layout = FormLayout(
            fields, columns: rect.columns - 1, labelColumns: labelColumns, width: frame.width, notes: notes)
    }
    let top = layout.top(focus: state.focus, visibleRows: rect.rows)
    for row in layout.rows where row.top + row.height > top && row.top < top + rect.rows {
        drawRow(row, layout: layout, state: state, isActive: isActive, in: &frame, rect: rect, top: top, lines: lines)
    }
    guard isCut else { return }
    if top > 0 {
        frame.write(lines.up, at: Point(column: rect.endColumn - 1, row: rect.row), style: .dim)
    }
    if top + rect.rows < layout.height {
        frame.write(lines.down, at: Point(column: rect.endColumn - 1, row: rect.endRow - 1), style: .dim)
    }
}

private func drawRow<ID>(
    _ row: FormLayout<ID>.Row,
    layout: FormLayout<ID>,
    state: FormState<ID>,
    isActive: Bool,
    in frame: inout Frame,
    rect: Rect,
    top: Int,
    lines: LineSet
) {
    let screenRow = rect.row + row.top - top
    if row.top >= top {
        let start = Point(column: rect.column, row: screenRow)
        let isFocused = isActive && row.field.id == state.focus
        guard row.field.isFocusable else {
            frame.write(row.field.label, at: start, style: .title, columns: layout.columns)
            return
        }
        drawLabel(of: row.field, at: start, columns: layout.labelColumns, isFocused: isFocused, in: &frame)
        let place = Point(column: rect.column + layout.labelColumns, row: screenRow)
        if case .choice(let choices) = row.field.content {
            drawChoice(
                choices.first { $0.value == state[row.field.id] }?.label ?? state[row.field.id], of: row.field,
                at: place, columns: row.fieldColumns, isFocused: isFocused, in: &frame, lines: lines)
        } else {
            state.input(of: row.field.id).draw(
                in: &frame, at: place, columns: row.fieldColumns, isFocused: isFocused,
                placeholder: row.field.placeholder, alignment: row.field.alignment)
        }
    }
    for note in row.notes where row.top + note.row >= top && row.top + note.row < top + rect.rows {
        frame.write(
            note.text, at: Point(column: rect.column + note.column, row: screenRow + note.row), style: note.style,
            columns: layout.columns - note.column)
    }
}

private func drawLabel<ID>(
    of field: FormField<ID>, at point: Point, columns: Int, isFocused: Bool, in frame: inout Frame
) {
    let mark = field.isRequired ? 1 : 0
    let label = frame.width.truncated(field.label, to: columns - 1 - mark)
    let used = frame.write(label, at: point, style: Style(.label, bold: isFocused), columns: columns)
    guard field.isRequired, used < columns else { return }
    frame.write("*", at: Point(column: point.column + used, row: point.row), style: .dim)
}

private func drawChoice<ID>(
    _ label: String,
    of field: FormField<ID>,
    at point: Point,
    columns: Int,
    isFocused: Bool,
    in frame: inout Frame,
    lines: LineSet
) {
    let style: Style = isFocused ? .focusedField : .field
    let inner = max(0, columns - 4)
    frame.fill(Rect(column: point.column, row: point.row, columns: columns, rows: 1), style: style)
    let shown = label.isEmpty ? field.placeholder : label
    frame.write(
        frame.width.truncated(shown, to: inner), at: Point(column: point.column + 2, row: point.row),
        style: label.isEmpty ? style.with(role: .dim) : style, columns: inner)
    guard isFocused else { return }
    frame.write(lines.stepBack, at: point, style: style, columns: columns)
    frame.write(
        lines.stepForward, at: Point(column: point.column + max(0, columns - 1), row: point.row), style: style)
    frame.cursor = Point(column: point.column + min(2, max(0, columns - 1)), row: point.row)
}

extension FieldStatus {
    /// What stands beside the field, in order.
    fileprivate func notes(hidesErrors: Bool, hint: String) -> [(String, Style)] {
        var notes: [(String, Style)] = []
        if let echo, !echo.isEmpty { notes.append((echo, .dim)) }
        if let message, !message.isEmpty, !(severity == .error && hidesErrors) {
            notes.append((message, severity.style))
        } else if !hint.isEmpty {
            notes.append((hint, .dim))
        }
        return notes
    }
}

extension FieldStatus.Severity {
    fileprivate var style: Style {
        switch self {
        case .good: .good
        case .notice: .notice
        case .error: .error
        }
    }
}
