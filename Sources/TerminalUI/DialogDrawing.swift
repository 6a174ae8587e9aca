extension DialogState {
    /// Draws the dialog in the middle of the frame, over what is there. Its text is wrapped; what does not fit is scrolled
    /// to, and field and buttons stay. The frame's cursor goes to the field or to the selected button.
    public func draw(in frame: inout Frame, style: Style = .focusedBorder, lines lineSet: LineSet = .unicode) {
        let buttonTexts = buttons.map { $0.text(with: lineSet) }
        let inner = innerColumns(frame: frame, buttonTexts: buttonTexts)
        guard inner > 0, frame.size.rows >= 3 else { return }
        let buttonRows = Self.rows(of: buttonTexts, columns: inner, frame.width)
        let fieldRows = field == nil ? 0 : 1
        let fixedRows = fieldRows + (buttonRows.isEmpty ? 0 : buttonRows.count + 1)
        let whole = TextWrap.lines(lines.joined(separator: "\n"), columns: inner, width: frame.width)
        let room = max(0, frame.size.rows - 2 - fixedRows)
        let first = max(0, min(top, whole.count - room))
        let text = whole[first...].prefix(room)
        let height = min(frame.size.rows, text.count + fixedRows + 2)
        let box = Rect(
            column: (frame.size.columns - inner - 4) / 2, row: (frame.size.rows - height) / 2, columns: inner + 4,
            rows: height)
        frame.fill(box)
        frame.mark(box, .inert)
        frame.drawBox(box, title: title, style: style, lines: lineSet)
        let area = box.inset1.columns(from: 1, count: inner)
        frame.cursor = nil
        for (offset, line) in text.enumerated() {
            frame.write(line, at: Point(column: area.column, row: area.row + offset), columns: inner)
        }
        let edge = box.endColumn - 2
        if first > 0 { frame.write(lineSet.up, at: Point(column: edge, row: area.row), style: .key) }
        if first + text.count < whole.count, room > 0 {
            frame.write(lineSet.down, at: Point(column: edge, row: area.row + room - 1), style: .key)
        }
        drawField(in: &frame, area: area.rows(from: text.count, count: fieldRows))
        var row = area.endRow - buttonRows.count
        for buttonRow in buttonRows {
            let width = buttonRow.reduce(-Self.gap) { $0 + Self.gap + frame.width.columns(of: buttonTexts[$1]) }
            var point = Point(column: area.column + max(0, inner - width) / 2, row: row)
            for index in buttonRow {
                let isChosen = index == selected
                if isChosen, !isFieldFocused, area.contains(point) { frame.cursor = point }
                let style: Style = isChosen ? Style(.selection, bold: !isFieldFocused) : .text
                let columns = frame.write(buttonTexts[index], at: point, style: style, columns: inner)
                frame.mark(Rect(column: point.column, row: point.row, columns: columns, rows: 1), .button(index))
                point.column += Self.gap + columns
            }
            row += 1
        }
    }

    /// Scrolls a text that is longer than there is room for, a page at a time.
    ///
    /// - Returns: whether `event` is a key that means that.
    public mutating func scroll(_ event: Event, in size: Size, width: DisplayWidth) -> Bool {
        guard case .key(let key) = event, key == .plain(.pageDown) || key == .plain(.pageUp) else { return false }
        let frame = Frame(size: size, width: width)
        let buttonTexts = buttons.map { $0.text(with: .unicode) }
        let inner = innerColumns(frame: frame, buttonTexts: buttonTexts)
        guard inner > 0 else { return true }
        let buttonRows = Self.rows(of: buttonTexts, columns: inner, width).count
        let room = max(1, size.rows - 2 - (field == nil ? 0 : 1) - (buttonRows == 0 ? 0 : buttonRows + 1))
        let count = TextWrap.lines(lines.joined(separator: "\n"), columns: inner, width: width).count
        top = max(0, min(key == .plain(.pageDown) ? top + room : top - room, count - room))
        return true
    }

    private static var gap: Int { 2 }
    private static var widestText: Int { 64 }

    private func innerColumns(frame: Frame, buttonTexts: [String]) -> Int {
        let widths = [
            lines.map { frame.width.columns(of: $0) }.max() ?? 0,
            frame.width.columns(of: title) + 2,
            field == nil ? 0 : frame.width.columns(of: fieldLabel) + 32,
            buttonTexts.reduce(0) { $0 + frame.width.columns(of: $1) + Self.gap },
        ]
        let widest = widths.max() ?? 0
        return min(max(24, widest), Self.widestText, frame.size.columns - 4)
    }

    private func drawField(in frame: inout Frame, area: Rect) {
        guard let field, !area.isEmpty else { return }
        frame.mark(area, .line)
        var start = area.origin
        let label = frame.width.truncated(fieldLabel, to: area.columns / 2)
        if !label.isEmpty { start.column += frame.write(label, at: start, style: .label) + 1 }
        field.draw(in: &frame, at: start, columns: area.endColumn - start.column, isFocused: isFieldFocused)
    }

    /// The positions of the buttons on each row: as many as fit next to each other.
    private static func rows(of texts: [String], columns: Int, _ width: DisplayWidth) -> [[Int]] {
        var rows: [[Int]] = []
        var used = 0
        for (index, text) in texts.enumerated() {
            let needed = width.columns(of: text)
            if let last = rows.last, !last.isEmpty, used + gap + needed <= columns {
                rows[rows.count - 1].append(index)
                used += gap + needed
            } else {
                rows.append([index])
                used = needed
            }
        }
        return rows
    }
}

extension DialogState.Button {
    /// The label in brackets, with its key.
    fileprivate func text(with lines: LineSet) -> String {
        guard let key else { return "[ \(label) ]" }
        return "[ \(label)(\(key.label(with: lines))) ]"
    }
}
