extension PickList {
    /// Draws the list into `rect`, one item in a row: its name with what was found marked, the sentence about it dim, or
    /// why it can't be picked, and the detail at the right. Arrows in the last column say where the list goes on.
    ///
    /// - Parameter isActive: whether the selection takes the Enter key; else it is drawn with less weight.
    public func draw(in frame: inout Frame, rect: Rect, isActive: Bool, lines: LineSet = .unicode) {
        guard !rect.isEmpty else { return }
        let first = firstSeen(of: rect.rows)
        let rows = shown.dropFirst(first).prefix(rect.rows)
        let layout = PickListLayout(columns: rect.columns, rows: rows.map(\.item), width: frame.width)
        for (offset, row) in rows.enumerated() {
            let isSelected = first + offset == selected
            let place = rect.rows(from: offset, count: 1)
            let line = isSelected ? (isActive ? Style.cursorRow : Style.selection) : nil
            frame.fill(place, style: line ?? .text)
            frame.mark(place, .item(first + offset))
            draw(row, in: &frame, rect: place, layout: layout, line: line)
        }
        let column = rect.endColumn - 1
        if first > 0 { frame.write(lines.up, at: Point(column: column, row: rect.row), style: .key) }
        if first + rect.rows < shown.count {
            frame.write(lines.down, at: Point(column: column, row: rect.endRow - 1), style: .key)
        }
    }

    private func draw(_ row: Row, in frame: inout Frame, rect: Rect, layout: PickListLayout, line: Style?) {
        let item = row.item
        let isOff = item.note != nil
        var point = Point(column: rect.column + 1, row: rect.row)
        let plain = line ?? (isOff ? .dim : .text)
        frame.write(item.label, at: point, columns: layout.label, alignment: .leading, style: plain)
        mark(row, in: &frame, at: point, columns: layout.label, line: line)
        point.column += layout.label + PickListLayout.gap
        frame.write(
            item.note ?? item.explanation, at: point, columns: layout.explanation, alignment: .leading,
            style: line ?? (isOff ? .notice : .dim))
        point.column = rect.endColumn - 1 - layout.detail
        frame.write(
            item.detail, at: point, columns: layout.detail, alignment: .trailing,
            style: line ?? (isOff ? .dim : .key))
    }

    /// Marks what was found in the label, as far as it is seen.
    private func mark(_ row: Row, in frame: inout Frame, at point: Point, columns: Int, line: Style?) {
        guard !row.match.ranges.isEmpty else { return }
        let characters = Array(row.item.label)
        for range in row.match.ranges where range.upperBound <= characters.count {
            let before = frame.width.columns(of: String(characters[..<range.lowerBound]))
            let width = frame.width.columns(of: String(characters[range]))
            guard before + width <= columns else { return }
            let found = Rect(column: point.column + before, row: point.row, columns: width, rows: 1)
            // The selected row keeps its colour; what was found is underlined there.
            frame.restyle(found, line.map { Style($0.role, bold: true, underlined: true) } ?? .match)
        }
    }
}

/// The columns of a list of picks. The outermost one at either side stays blank.
private struct PickListLayout {
    static let gap = 2
    var label: Int
    var explanation: Int
    var detail: Int

    init<Value>(columns: Int, rows: [PickItem<Value>], width: DisplayWidth) {
        let room = max(0, columns - 2)
        func widest(_ text: (PickItem<Value>) -> String) -> Int {
            rows.map { width.columns(of: text($0)) }.max() ?? 0
        }
        let wantedDetail = widest(\.detail)
        detail = min(wantedDetail, room / 3)
        let rest = max(0, room - (detail > 0 ? detail + Self.gap : 0))
        let hasSentence = widest { $0.note ?? $0.explanation } > 0
        label = min(widest(\.label), hasSentence ? max(rest / 3, min(24, rest)) : rest)
        explanation = hasSentence ? max(0, rest - label - Self.gap) : 0
    }
}
