extension Frame {
    /// Writes one line of text from `point` on, cut at the frame's edge or after `columns`, never through a wide
    /// character. Control characters and line ends are shown as visible signs. A row outside the frame takes nothing.
    ///
    /// The two invisible scalars that ask the terminal to draw a character wider or narrower than its cells (the
    /// joiner of emoji and the emoji variation mark) are left out, so that columns always agree.
    /// - Returns: the columns used, those left of the frame's edge included.
    @inlinable
    @discardableResult
    public mutating func write(
        _ text: some StringProtocol, at point: Point, style: Style = .text, columns: Int? = nil
    ) -> Int {
        write(string: String(text), at: point, style: style, limit: columns ?? Int.max)
    }

    /// Writes one line of text within exactly `columns` columns: padded with blanks of the style, cut with `…` when
    /// it is too long.
    @inlinable
    public mutating func write(
        _ text: some StringProtocol, at point: Point, columns: Int, alignment: Alignment, style: Style
    ) {
        write(string: String(text), at: point, columns: columns, alignment: alignment, style: style)
    }

    @usableFromInline
    mutating func write(string: String, at point: Point, columns: Int, alignment: Alignment, style: Style) {
        fill(Rect(column: point.column, row: point.row, columns: columns, rows: 1), style: style)
        let needed = width.columns(ofString: string)
        guard needed > columns else {
            let start = Point(column: point.column + alignment.lead(of: needed, in: columns), row: point.row)
            write(string: string, at: start, style: style, limit: columns)
            return
        }
        // Cut before an odd last column, a wide character leaves a blank there: it stays at the right.
        write(string: width.truncated(string, to: columns), at: point, style: style, limit: columns)
    }

    @usableFromInline
    @discardableResult
    mutating func write(string: String, at point: Point, style: Style, limit: Int) -> Int {
        guard point.row >= 0, point.row < size.rows, point.column < size.columns, limit > 0 else { return 0 }
        let rowStart = point.row * size.columns
        let end = point.column + min(limit, size.columns - point.column)
        var column = point.column
        var firstColumn: Int?
        var lastBase: Int?
        for scalar in string.unicodeScalars {
            var shown = scalar
            var taken = 1
            if scalar.value < 0x20 || scalar.value >= 0x7F {
                if ControlSign.isReplaced(scalar) { shown = ControlSign.sign(for: scalar) }
                taken = width.columns(ofScalar: shown)
            }
            if taken == 0 {
                if let lastBase, !scalar.isDrawnWiderThanItsCells { cells[lastBase].append(scalar) }
                continue
            }
            guard column + taken <= end else { break }
            defer { column += taken }
            guard column + taken > 0 else { continue }
            if firstColumn == nil {
                firstColumn = max(0, column)
                // The right edge is only known at the end; until then the left one is all that can be split.
                splitLeftEdge(rowStart + max(0, column), isFirstInRow: column <= 0)
            }
            guard column >= 0 else {
                // The left half of a wide character lies outside the frame.
                cells[rowStart] = Cell(" ", columns: 1, style: style)
                lastBase = nil
                continue
            }
            let index = rowStart + column
            cells[index] = Cell(shown, columns: UInt8(taken), style: style)
            if taken == 2 { cells[index + 1] = Cell(" ", columns: 0, style: style) }
            lastBase = index
        }
        if firstColumn != nil, column < size.columns, cells[rowStart + column].columns == 0 {
            cells[rowStart + column].blankOut()
        }
        return column - point.column
    }

    private mutating func splitLeftEdge(_ index: Int, isFirstInRow: Bool) {
        if !isFirstInRow, cells[index].columns == 0 { cells[index - 1].blankOut() }
    }
}

extension Frame.Alignment {
    /// The blank columns before a text of `width` columns in a room of `columns`.
    func lead(of width: Int, in columns: Int) -> Int {
        let spare = max(0, columns - width)
        switch self {
        case .leading: return 0
        case .trailing: return spare
        case .center: return spare / 2
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isDrawnWiderThanItsCells: Bool { value == 0x200D || value == 0xFE0F }
}
