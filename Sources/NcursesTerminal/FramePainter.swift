import CNcurses
import TerminalUI

/// Draws frames through curses, only what differs from the frame before.
@MainActor
struct FramePainter {
    private let palette: Palette
    private var shown: Frame?
    private var isDistrusted = true
    private var cells: [cchar_t] = []
    /// A base character and its marks, of which a cell has at most three, with the zero that ends them.
    private var text: [wchar_t] = Array(repeating: 0, count: 5)
    private var cursorVisibility: Int32 = -1

    init(palette: Palette) {
        self.palette = palette
    }

    /// Makes the next frame be drawn in full: the screen may have lost what stood there.
    mutating func distrustScreen() {
        isDistrusted = true
    }

    /// Draws the last frame again in full, if there was one.
    mutating func repaint() {
        guard let shown else { return }
        isDistrusted = true
        show(shown)
    }

    /// Draws a frame. What does not fit the screen is cut, whole characters at a time.
    mutating func show(_ frame: Frame) {
        let columns = min(frame.size.columns, Int(huzhu_columns()))
        let rows = min(frame.size.rows, Int(huzhu_rows()))
        let base = isDistrusted || shown?.size != frame.size ? nil : shown
        var isChanged = base == nil || base?.cursor != frame.cursor
        if base == nil {
            werase(huzhu_screen())
            if isDistrusted {
                huzhu_distrust_screen()
            }
            isDistrusted = false
        }
        for row in 0..<rows {
            let new = frame.row(row)
            var changed = 0..<columns
            if let base {
                guard let range = ChangedColumns.between(base.row(row), new) else { continue }
                changed = range.clamped(to: changed)
            }
            draw(new, columns: changed, row: row, screenColumns: columns)
            isChanged = true
        }
        shown = frame
        if isChanged {
            placeCursor(frame.cursor, columns: columns, rows: rows)
            wrefresh(huzhu_screen())
        }
    }
}

extension FramePainter {
    private mutating func draw(_ row: ArraySlice<Cell>, columns: Range<Int>, row number: Int, screenColumns: Int) {
        guard !columns.isEmpty else { return }
        cells.removeAll(keepingCapacity: true)
        for column in columns {
            let cell = row[row.startIndex + column]
            switch cell.columns {
            case 0:
                // Its left half brings it along.
                continue
            case 2 where column + 2 > screenColumns:
                append(Cell(character: " ", columns: 1, style: cell.style))
            default:
                append(cell)
            }
        }
        wmove(huzhu_screen(), Int32(number), Int32(columns.lowerBound))
        wadd_wchnstr(huzhu_screen(), cells, Int32(cells.count))
    }

    /// Curses counts the columns of a character as the frame does: ``TerminalWidth`` has told it.
    private mutating func append(_ cell: Cell) {
        var length = 1
        text[0] = wchar_t(cell.base.value)
        for mark in cell.marks {
            text[length] = wchar_t(mark.value)
            length += 1
        }
        text[length] = 0
        let look = palette.look(of: cell.style)
        var drawn = cchar_t()
        // Curses only refuses what has no width, and a frame holds none of that.
        _ = huzhu_set_cell(&drawn, text, look.attributes, look.pair)
        cells.append(drawn)
    }

    private mutating func placeCursor(_ cursor: Point?, columns: Int, rows: Int) {
        var visibility: Int32 = 0
        if let cursor, (0..<columns).contains(cursor.column), (0..<rows).contains(cursor.row) {
            wmove(huzhu_screen(), Int32(cursor.row), Int32(cursor.column))
            visibility = 1
        }
        if visibility != cursorVisibility {
            curs_set(visibility)
            cursorVisibility = visibility
        }
    }
}
