/// How large a screen or a part of it is, in display columns and rows.
public struct Size: Hashable, Sendable {
    /// The width in display columns.
    public var columns: Int
    /// The height in rows.
    public var rows: Int

    /// Makes a size of `columns` by `rows`.
    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// A place on the screen, counted from the top left corner, which is (0, 0).
public struct Point: Hashable, Sendable {
    /// The display column, counted from the left edge.
    public var column: Int
    /// The row, counted from the top.
    public var row: Int

    /// Makes a point; negative values lie outside every frame.
    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// A rectangle of cells. A rectangle with no columns or no rows covers nothing.
public struct Rect: Hashable, Sendable {
    /// The leftmost column.
    public var column: Int
    /// The topmost row.
    public var row: Int
    /// The width in display columns, never negative.
    public var columns: Int
    /// The height in rows, never negative.
    public var rows: Int

    /// Makes a rectangle; negative widths and heights become 0.
    public init(column: Int, row: Int, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// Makes the rectangle that covers a whole frame of `size`.
    public init(_ size: Size) {
        self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
    }

    /// The first column to the right of the rectangle.
    public var endColumn: Int { column + columns }

    /// The first row below the rectangle.
    public var endRow: Int { row + rows }

    /// The top left corner.
    public var origin: Point { Point(column: column, row: row) }

    /// Whether the rectangle covers no cell.
    public var isEmpty: Bool { columns == 0 || rows == 0 }

    /// The rectangle without a border of one cell on each side.
    public var inset1: Rect {
        Rect(column: column + 1, row: row + 1, columns: columns - 2, rows: rows - 2)
    }

    /// `count` rows of the rectangle, of which the first is row `first` counted from its top; cut to the rectangle.
    public func rows(from first: Int, count: Int) -> Rect {
        intersection(Rect(column: column, row: row + first, columns: columns, rows: count))
    }

    /// `count` columns of the rectangle, of which the first is column `first` counted from its left edge; cut to the
    /// rectangle.
    public func columns(from first: Int, count: Int) -> Rect {
        intersection(Rect(column: column + first, row: row, columns: count, rows: rows))
    }

    /// The cells that belong to both rectangles; empty when they do not meet.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(column, other.column)
        let top = max(row, other.row)
        return Rect(
            column: left,
            row: top,
            columns: min(endColumn, other.endColumn) - left,
            rows: min(endRow, other.endRow) - top
        )
    }

    /// Whether `point` lies inside the rectangle.
    public func contains(_ point: Point) -> Bool {
        point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
    }
}
