extension TextField {
    /// Draws the field into `columns` columns from `point` on.
    ///
    /// Without the focus a text that is too long is cut with `…`. With it the text scrolls so that the caret is seen,
    /// wide characters always whole, and the frame's cursor is set to the caret. The last column is kept for the caret
    /// behind the text, so that nothing moves when the focus comes.
    /// - Parameter style: nil takes `.focusedField` or `.field`.
    public func draw(
        in frame: inout Frame,
        at point: Point,
        columns: Int,
        isFocused: Bool,
        placeholder: String = "",
        alignment: Frame.Alignment = .leading,
        style: Style? = nil
    ) {
        guard columns > 0 else { return }
        let style = style ?? (isFocused ? .focusedField : .field)
        let room = max(1, columns - 1)
        frame.fill(Rect(column: point.column, row: point.row, columns: columns, rows: 1), style: style)
        frame.mark(Rect(column: point.column, row: point.row, columns: columns, rows: 1), caret: count)
        if text.isEmpty {
            let hint = frame.width.truncated(placeholder, to: room)
            let lead = alignment.lead(of: frame.width.columns(of: hint), in: room)
            frame.write(
                hint, at: Point(column: point.column + lead, row: point.row), style: style.with(role: .dim),
                columns: room)
            if isFocused {
                frame.cursor = Point(column: point.column + alignment.lead(of: 0, in: columns - 1), row: point.row)
            }
        } else if isFocused {
            drawFocused(in: &frame, at: point, columns: columns, alignment: alignment, style: style)
        } else {
            let width = frame.width.columns(of: text)
            // A text that fits with its caret stands where it stands with the focus.
            let shown = frame.width.truncated(text, to: width > room ? columns : room)
            let lead = alignment.lead(of: frame.width.columns(of: shown), in: room)
            frame.write(shown, at: Point(column: point.column + lead, row: point.row), style: style, columns: columns)
            if frame.collectsTargets { markShown(shown, lead: lead, in: &frame, at: point) }
        }
    }

    /// Marks the characters of a text that stands without the focus; the sign of what was cut off is no character.
    private func markShown(_ shown: String, lead: Int, in frame: inout Frame, at point: Point) {
        var column = point.column + lead
        frame.mark(Rect(column: point.column, row: point.row, columns: lead, rows: 1), caret: 0)
        for (offset, (character, own)) in zip(shown, text).enumerated() {
            let width = frame.width.columns(of: character)
            frame.mark(Rect(column: column, row: point.row, columns: width, rows: 1), caret: offset)
            if character == own {
                frame.markSecondHalf(column: column, row: point.row, columns: width, caret: offset + 1)
            }
            column += width
        }
    }

    private func drawFocused(
        in frame: inout Frame, at point: Point, columns: Int, alignment: Frame.Alignment, style: Style
    ) {
        let characters = Array(text)
        var ends: [Int] = []
        ends.reserveCapacity(characters.count)
        var total = 0
        for character in characters {
            total += frame.width.columns(of: character)
            ends.append(total)
        }
        func start(of offset: Int) -> Int { offset == 0 ? 0 : ends[offset - 1] }

        let caretColumn = start(of: caret)
        var first = 0
        if total >= columns {
            // The caret stands at three quarters, so that some of what follows is seen.
            let wanted = min(max(0, caretColumn - columns * 3 / 4), total + 1 - columns)
            first = ends.firstIndex { $0 > wanted } ?? characters.count
            if start(of: first) < wanted, first < caret { first += 1 }
        }
        let origin = start(of: first)
        let lead = total >= columns ? 0 : alignment.lead(of: total, in: columns - 1)
        var column = point.column + lead
        frame.mark(Rect(column: point.column, row: point.row, columns: lead, rows: 1), caret: first)
        for offset in first..<characters.count {
            let width = ends[offset] - start(of: offset)
            guard column + width <= point.column + columns else { break }
            let isSelected = selection?.contains(offset) ?? false
            frame.write(
                String(characters[offset]), at: Point(column: column, row: point.row),
                style: isSelected ? style.with(role: .selection) : style)
            frame.mark(Rect(column: column, row: point.row, columns: width, rows: 1), caret: offset)
            frame.markSecondHalf(column: column, row: point.row, columns: width, caret: offset + 1)
            column += width
        }
        let cursor = min(lead + caretColumn - origin, columns - 1)
        frame.cursor = Point(column: point.column + cursor, row: point.row)
    }
}

extension Frame {
    /// Who points at the second half of a wide character means the place behind it.
    fileprivate mutating func markSecondHalf(column: Int, row: Int, columns: Int, caret: Int) {
        let half = columns / 2
        mark(Rect(column: column + columns - half, row: row, columns: half, rows: 1), caret: caret)
    }
}

extension Style {
    /// The same attributes with another meaning.
    func with(role: Role) -> Style {
        var style = self
        style.role = role
        return style
    }
}
