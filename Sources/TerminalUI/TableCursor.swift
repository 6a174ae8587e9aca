/// Where the clerk stands among the rows of a list or table. The rows themselves are the caller's.
public struct TableCursor: Hashable, Sendable {
    /// The row with the cursor, counted from 0.
    public var selected: Int
    /// The first row shown.
    public var top: Int

    /// Makes a cursor; by default at the first row.
    public init(selected: Int = 0, top: Int = 0) {
        self.selected = selected
        self.top = top
    }

    /// Moves the cursor: arrows and `j` `k`, Page Up and Down, Ctrl-D and Ctrl-U by half a page, Home, End, `g`, `G`.
    /// - Parameters:
    ///   - count: how many rows the table has.
    ///   - visibleRows: how many of them are seen at a time.
    /// - Returns: whether the key belongs to the table, even where the cursor could not move.
    public mutating func handle(_ key: Key, count: Int, visibleRows: Int) -> Bool {
        let page = max(1, visibleRows)
        switch key.folded {
        case .plain(.up), .character("k"): selected -= 1
        case .plain(.down), .character("j"): selected += 1
        case .plain(.pageUp): scroll(by: -page)
        case .plain(.pageDown): scroll(by: page)
        case .control("u"): scroll(by: -max(1, page / 2))
        case .control("d"): scroll(by: max(1, page / 2))
        case .plain(.home), .character("g"): selected = 0
        case .plain(.end), .character("G"): selected = count - 1
        default: return false
        }
        keepVisible(count: count, visibleRows: visibleRows)
        return true
    }

    /// Brings the cursor back among `count` rows and the shown part to the cursor; when rows came, went, or the
    /// window's height changed.
    public mutating func keepVisible(count: Int, visibleRows: Int) {
        let page = max(1, visibleRows)
        selected = max(0, min(selected, count - 1))
        top = max(selected - page + 1, min(top, selected))
        top = max(0, min(top, count - page))
    }

    private mutating func scroll(by rows: Int) {
        selected += rows
        top += rows
    }
}
