/// How the clerk has arranged a table: row and column with the cursor, order, hidden and widened columns.
public struct TableState<ColumnID: Hashable & Sendable>: Hashable, Sendable {
    /// One column that orders the rows.
    public struct SortKey: Hashable, Sendable {
        /// The column.
        public var column: ColumnID
        /// Whether the greatest comes first.
        public var isDescending: Bool

        /// Makes a key.
        public init(_ column: ColumnID, isDescending: Bool = false) {
            self.column = column
            self.isDescending = isDescending
        }
    }

    /// The row with the cursor.
    public var cursor = TableCursor()
    /// What orders the rows, the first key first; empty is the rows' own order.
    public private(set) var sort: [SortKey] = []
    /// The column with the cursor; nil is the first.
    public private(set) var column: ColumnID?
    /// The columns that are not shown.
    public private(set) var hidden: Set<ColumnID> = []
    /// The display columns of the columns that were made wider or narrower.
    public private(set) var widths: [ColumnID: Int] = [:]
    /// The column that follows the frozen first one; nil is the second.
    private var leading: ColumnID?

    /// Makes a state: at the first row and column, unsorted, everything shown.
    public init() {}

    /// Those of `columns` that are shown, each as wide as it was made.
    public func shown(of columns: [TableColumn<ColumnID>]) -> [TableColumn<ColumnID>] {
        columns.filter { !hidden.contains($0.id) }.map { column in
            var column = column
            if let width = widths[column.id] { column.width = .fixed(width) }
            return column
        }
    }

    /// The column with the cursor, among those shown.
    public func currentColumn(of columns: [TableColumn<ColumnID>]) -> TableColumn<ColumnID>? {
        let shown = shown(of: columns)
        return shown.first { $0.id == column } ?? shown.first
    }

    /// Where the shown columns stand in `room` display columns.
    func layout(_ shown: [TableColumn<ColumnID>], in room: Int) -> TableLayout {
        TableLayout(shown.map(\.width), leading: leadingIndex(in: shown), in: room)
    }

    private func leadingIndex(in shown: [TableColumn<ColumnID>]) -> Int {
        max(1, leading.flatMap { id in shown.firstIndex { $0.id == id } } ?? 1)
    }

    // MARK: - Columns

    /// Moves the cursor by so many columns to the right, or to the left.
    public mutating func moveColumn(by steps: Int, _ columns: [TableColumn<ColumnID>]) {
        let shown = shown(of: columns)
        guard !shown.isEmpty else { return }
        let index = shown.firstIndex { $0.id == column } ?? 0
        column = shown[max(0, min(index + steps, shown.count - 1))].id
    }

    /// Puts the cursor on a column, by its place among those shown; elsewhere it stays.
    public mutating func moveColumn(to place: Int, _ columns: [TableColumn<ColumnID>]) {
        let shown = shown(of: columns)
        if shown.indices.contains(place) { column = shown[place].id }
    }

    /// Scrolls sideways until the column with the cursor is seen, and no further than needed.
    public mutating func keepColumnVisible(_ columns: [TableColumn<ColumnID>], room: Int) {
        let shown = shown(of: columns)
        guard let index = shown.firstIndex(where: { $0.id == column }), index > 0 else {
            leading = nil
            return
        }
        var first = min(leadingIndex(in: shown), index)
        let widths = shown.map(\.width)
        // Room that came or went: what fits from further left on is shown again.
        while first > 1, !TableLayout(widths, leading: first - 1, in: room).hasMoreAfter { first -= 1 }
        while first < index,
            !TableLayout(widths, leading: first, in: room).places.contains(where: { $0.index == index })
        {
            first += 1
        }
        leading = first == 1 ? nil : shown[first].id
    }

    /// Hides the column with the cursor, but never the first; the cursor goes to the next one.
    /// - Returns: whether it could be hidden.
    public mutating func hideColumn(_ columns: [TableColumn<ColumnID>]) -> Bool {
        let shown = shown(of: columns)
        guard let index = shown.firstIndex(where: { $0.id == column }), index > 0 else { return false }
        hidden.insert(shown[index].id)
        column = shown[index + 1 < shown.count ? index + 1 : index - 1].id
        return true
    }

    /// Shows every column again, each in its first width.
    public mutating func showAllColumns() {
        hidden = []
        widths = [:]
    }

    /// Makes a column `width` display columns wide: at least 3, at most 120.
    public mutating func setWidth(_ width: Int, of column: ColumnID) { widths[column] = max(3, min(width, 120)) }

    /// Makes the column with the cursor wider, or narrower.
    /// - Parameter room: the display columns of the table.
    public mutating func widen(by columns: Int, _ all: [TableColumn<ColumnID>], room: Int) {
        let shown = shown(of: all)
        let index = shown.firstIndex { $0.id == column } ?? 0
        guard let place = layout(shown, in: room).places.first(where: { $0.index == index }) else { return }
        setWidth(place.width + columns, of: shown[index].id)
    }

    // MARK: - Order

    /// Sorts by `column` alone; by the only key again the other way round, and the third time not at all.
    public mutating func sort(by column: ColumnID) {
        let isOnlyKey = sort.count == 1 && sort.first?.column == column
        sort = isOnlyKey ? Self.stepped(sort, column) : [SortKey(column)]
    }

    /// Sorts by `column` where the keys before it leave rows alike; again the other way round, the third time no more.
    public mutating func sortFurther(by column: ColumnID) { sort = Self.stepped(sort, column) }

    private static func stepped(_ sort: [SortKey], _ column: ColumnID) -> [SortKey] {
        guard let index = sort.firstIndex(where: { $0.column == column }) else {
            return sort + [SortKey(column)]
        }
        var sort = sort
        if sort[index].isDescending { sort.remove(at: index) } else { sort[index].isDescending = true }
        return sort
    }

    /// The arrow for a heading, with its place among several keys; empty for a column that orders nothing.
    func sortSign(of column: ColumnID, _ lines: LineSet) -> String {
        guard let index = sort.firstIndex(where: { $0.column == column }) else { return "" }
        return (sort[index].isDescending ? lines.down : lines.up) + (sort.count > 1 ? String(index + 1) : "")
    }
}
