import CNcurses
import TerminalUI

/// Draws frames through curses, only what differs from the frame before.
@MainActor
struct FramePainter {
    private let palette: Palette
    private let asciiLines: Bool
    private var shown: Frame?
    private var isDistrusted = true
    private var cells: [cchar_t] = []
    private var text: [wchar_t] = Array(repeating: 0, count: 8)
    private var cursorVisibility: Int32 = -1

    /// Curses keeps a base character and four marks for a cell.
    private static let mostMarks = 4

    init(palette: Palette, asciiLines: Bool) {
        self.palette = palette
        self.asciiLines = asciiLines
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
                // Its left half has brought it along, unless that was drawn narrower than the frame has it.
                continue
            case 2 where column + 2 > screenColumns:
                append(" ", marks: [], style: cell.style)
            default:
                append(cell)
            }
        }
        wmove(huzhu_screen(), Int32(number), Int32(columns.lowerBound))
        wadd_wchnstr(huzhu_screen(), cells, Int32(cells.count))
    }

    /// The frame decides how many columns a character takes. Where the C library would count otherwise, and curses
    /// with it, a sign of the right width stands in, so that the rest of the row keeps its place.
    private mutating func append(_ cell: Cell) {
        if cell.base.isASCII {
            append(cell.base, marks: cell.marks, style: cell.style)
            return
        }
        let base = asciiLines ? LineFallback.sign(for: cell.base) ?? cell.base : cell.base
        let width = Int(huzhu_width(base.value))
        if width == cell.columns {
            append(base, marks: cell.marks, style: cell.style)
            return
        }
        append(width == 1 ? base : "\u{FFFD}", marks: [], style: cell.style)
        for _ in 1..<max(1, Int(cell.columns)) {
            append(" ", marks: [], style: cell.style)
        }
    }

    private mutating func append(_ base: Unicode.Scalar, marks: [Unicode.Scalar], style: Style) {
        var length = 1
        text[0] = wchar_t(base.value)
        for mark in marks.prefix(Self.mostMarks) where huzhu_width(mark.value) == 0 {
            text[length] = wchar_t(mark.value)
            length += 1
        }
        text[length] = 0
        let look = palette.look(of: style)
        var cell = cchar_t()
        if !huzhu_set_cell(&cell, text, look.attributes, look.pair) {
            text[0] = wchar_t(UInt8(ascii: "?"))
            text[1] = 0
            _ = huzhu_set_cell(&cell, text, look.attributes, look.pair)
        }
        cells.append(cell)
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
