import TerminalUI

/// Rows that may be more than there is room for, looked at page by page; after the last page the first comes again.
struct RowPages {
    /// The first row of the page.
    let first: Int
    /// How many rows don't fit at once.
    let hidden: Int
    /// Which page is seen, and which is the last.
    let pane: FramePane

    init(of rows: Int, visible: Int, page: Int) {
        hidden = max(0, rows - visible)
        let step = max(1, visible - 2)
        let pages = (hidden + step - 1) / step + 1
        first = min(page % pages * step, hidden)
        pane = FramePane(position: page % pages, last: pages - 1)
    }
}

extension RowPages {
    /// Marks in the border right of `rect`, clear of the amounts, that there is more above or below; the wheel turns the
    /// pages.
    func drawMarks(in frame: inout Frame, rect: Rect, _ lines: LineSet) {
        frame.mark(rect, pane)
        guard hidden > 0 else { return }
        let column = rect.endColumn + 1
        if first > 0 { frame.write(lines.up, at: Point(column: column, row: rect.row), style: .dim) }
        if first < hidden { frame.write(lines.down, at: Point(column: column, row: rect.endRow - 1), style: .dim) }
    }
}
