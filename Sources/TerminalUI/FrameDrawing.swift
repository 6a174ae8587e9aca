extension Frame {
    /// Fills the part of `rect` inside the frame with `character`. A wide one leaves an odd last column blank.
    public mutating func fill(_ rect: Rect, style: Style = .text, character: Character = " ") {
        let part = self.rect.intersection(rect)
        guard !part.isEmpty else { return }
        let blank = Cell(" ", columns: 1, style: style)
        let taken = width.columns(of: character)
        let isPlain = (taken == 1 || taken == 2) && character.unicodeScalars.allSatisfy { !ControlSign.isReplaced($0) }
        let cell = isPlain ? Cell(character: character, columns: UInt8(taken), style: style) : blank
        for row in part.row..<part.endRow {
            splitWideCharacters(row: row, at: part.column..<part.endColumn)
            let start = row * size.columns
            if cell.columns == 1 {
                for index in start + part.column..<start + part.endColumn { cells[index] = cell }
            } else {
                fillWide(cell, blank: blank, in: start + part.column..<start + part.endColumn)
            }
        }
    }

    private mutating func fillWide(_ cell: Cell, blank: Cell, in range: Range<Int>) {
        let pairs = range.count / 2
        for pair in 0..<pairs {
            cells[range.lowerBound + pair * 2] = cell
            cells[range.lowerBound + pair * 2 + 1] = Cell(" ", columns: 0, style: cell.style)
        }
        if range.count % 2 == 1 { cells[range.upperBound - 1] = blank }
    }

    /// Changes the style of the part of `rect` inside the frame and keeps the characters. A wide character half
    /// covered changes as a whole.
    public mutating func restyle(_ rect: Rect, _ style: Style) {
        let part = self.rect.intersection(rect)
        guard !part.isEmpty else { return }
        for row in part.row..<part.endRow {
            let start = row * size.columns
            var first = start + part.column
            var end = start + part.endColumn
            if cells[first].columns == 0, part.column > 0 { first -= 1 }
            if part.endColumn < size.columns, cells[end].columns == 0 { end += 1 }
            for index in first..<end { cells[index].style = style }
        }
    }

    /// Draws a border along the inner edge of `rect`; the title sits in the top line, cut when it is too long. What
    /// the border encloses is left as it is.
    public mutating func drawBox(
        _ rect: Rect, title: String = "", style: Style = .border, lines: LineSet = .unicode
    ) {
        guard rect.columns >= 2, rect.rows >= 2 else { return }
        let lines = lines.fitting(width)
        drawRule(at: rect.origin, columns: rect.columns, style: style, lines: lines)
        drawRule(
            at: Point(column: rect.column, row: rect.endRow - 1), columns: rect.columns, style: style, lines: lines)
        for row in rect.row + 1..<rect.endRow - 1 {
            put(lines.vertical, at: Point(column: rect.column, row: row), style: style)
            put(lines.vertical, at: Point(column: rect.endColumn - 1, row: row), style: style)
        }
        put(lines.topLeft, at: rect.origin, style: style)
        put(lines.topRight, at: Point(column: rect.endColumn - 1, row: rect.row), style: style)
        put(lines.bottomLeft, at: Point(column: rect.column, row: rect.endRow - 1), style: style)
        put(lines.bottomRight, at: Point(column: rect.endColumn - 1, row: rect.endRow - 1), style: style)
        guard !title.isEmpty, rect.columns >= 7 else { return }
        write(
            " " + width.truncated(title, to: rect.columns - 6) + " ",
            at: Point(column: rect.column + 2, row: rect.row),
            style: Style(.title, bold: style.role == .focusedBorder)
        )
    }

    /// Draws a horizontal line of `columns` columns from `point` to the right.
    public mutating func drawRule(
        at point: Point, columns: Int, style: Style = .border, lines: LineSet = .unicode
    ) {
        fill(
            Rect(column: point.column, row: point.row, columns: columns, rows: 1),
            style: style,
            character: Character(lines.fitting(width).horizontal)
        )
    }

    private mutating func put(_ scalar: Unicode.Scalar, at point: Point, style: Style) {
        guard rect.contains(point) else { return }
        splitWideCharacters(row: point.row, at: point.column..<point.column + 1)
        cells[point.row * size.columns + point.column] = Cell(scalar, columns: 1, style: style)
    }
}
