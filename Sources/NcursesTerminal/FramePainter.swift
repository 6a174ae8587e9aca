import CNcurses
import TerminalUI

/// Draws frames: only what differs from the frame before, in one piece.
///
/// Curses could find the differences by itself, but it would compare every cell once more, and run terminfo's little
/// programs at each change of style and place: at a keystroke that is twice the time and twice the bytes. It still
/// starts and ends the screen, clears it, and shows or hides the cursor.
@MainActor
struct FramePainter {
    private var palette: Palette
    private let cursorMove = CursorMove()
    private let eraseToEnd = Capability.string("el")
    /// Whether a character in the last column of the last row would move everything up.
    private let scrollsAtEnd = Capability.flag("am") && !Capability.flag("xenl")
    private var shown: Frame?
    private var isDistrusted = true
    private var bytes: [UInt8] = []
    private var runs: [Range<Int>] = []
    /// The style that was written in last; nil when it is not known to be the terminal's.
    private var style: Style?
    /// What the terminal was told of it.
    private var look: [UInt8] = []
    private var cursorVisibility: Int32 = -1

    /// So many unchanged cells are left out; fewer are drawn again, since moving past them takes as many bytes.
    private static let leastGap = 6
    /// So many blank cells at the end of a row are erased instead of written.
    private static let leastErasure = 8

    init(palette: Palette) {
        self.palette = palette
    }

    /// Makes the next frame be drawn in full: the screen may have lost what stood there.
    mutating func distrustScreen() {
        isDistrusted = true
    }

    /// Has the next frame drawn in full in other colours.
    mutating func change(to palette: Palette) {
        self.palette = palette
        style = nil
        look = []
        isDistrusted = true
    }

    /// Draws the last frame again in full, if there was one.
    mutating func repaint(on output: TerminalOutput) {
        guard let shown else { return }
        isDistrusted = true
        show(shown, on: output)
    }

    /// Draws a frame. What does not fit the screen is cut, whole characters at a time.
    mutating func show(_ frame: Frame, on output: TerminalOutput) {
        let columns = min(frame.size.columns, Int(huzhu_columns()))
        let rows = min(frame.size.rows, Int(huzhu_rows()))
        bytes.removeAll(keepingCapacity: true)
        let base: Frame
        var isCursorPlaced = false
        // Measured otherwise, the cells tell no longer where the terminal has put the characters.
        if let shown, !isDistrusted, shown.size == frame.size, shown.width == frame.width {
            base = shown
            isCursorPlaced = shown.cursor == frame.cursor
        } else {
            output.gather { clearScreen() }
            base = Frame(size: frame.size, width: frame.width)
            isDistrusted = false
        }
        for row in 0..<rows {
            draw(frame.row(row).prefix(columns), over: base.row(row).prefix(columns), row: row)
        }
        takeStyleAway()
        shown = frame
        guard !bytes.isEmpty || !isCursorPlaced else { return }
        let isVisible = placeCursor(frame.cursor, columns: columns, rows: rows)
        output.send(bytes)
        if isVisible != cursorVisibility {
            cursorVisibility = isVisible
            output.gather { curs_set(isVisible) }
        }
    }

    /// Has curses empty the screen, whatever it believes to stand there.
    private func clearScreen() {
        werase(huzhu_screen())
        huzhu_distrust_screen()
        wrefresh(huzhu_screen())
    }

    /// Moves the cursor to where the frame has it, if that is on the screen.
    /// - Returns: whether it is to be seen, as curses takes it.
    private mutating func placeCursor(_ cursor: Point?, columns: Int, rows: Int) -> Int32 {
        guard let cursor, (0..<columns).contains(cursor.column), (0..<rows).contains(cursor.row) else { return 0 }
        cursorMove.append(row: cursor.row, column: cursor.column, to: &bytes)
        return 1
    }
}

extension FramePainter {
    /// Draws what differs in a row of the screen.
    private mutating func draw(_ new: ArraySlice<Cell>, over old: ArraySlice<Cell>, row: Int) {
        ChangedColumns.find(from: old, to: new, leastGap: Self.leastGap, in: &runs)
        guard var last = runs.last else { return }
        let start = new.startIndex
        var erased: Int?
        if eraseToEnd != nil, last.upperBound == Int(huzhu_columns()) {
            let text = new.lastIndex { $0 != .blank }.map { $0 + 1 - start } ?? 0
            let first = max(last.lowerBound, text)
            if last.upperBound - first >= Self.leastErasure {
                last = last.lowerBound..<first
                erased = first
            }
        }
        if scrollsAtEnd, row == Int(huzhu_rows()) - 1, last.upperBound == Int(huzhu_columns()), !last.isEmpty {
            last = last.lowerBound..<last.upperBound - 1
        }
        runs[runs.count - 1] = last
        for run in runs where !run.isEmpty {
            cursorMove.append(row: row, column: run.lowerBound, to: &bytes)
            for column in run { write(new[start + column], isCut: column + 1 == new.count) }
        }
        if let erased, let eraseToEnd {
            cursorMove.append(row: row, column: erased, to: &bytes)
            takeStyleAway()
            bytes += eraseToEnd
        }
    }

    /// - Parameter isCut: whether the right half of a wide character would be outside the screen.
    private mutating func write(_ cell: Cell, isCut: Bool) {
        // The left half brings the right one along.
        guard cell.columns > 0 else { return }
        if cell.style != style { write(in: cell.style) }
        guard cell.columns == 1 || !isCut else {
            bytes.append(UInt8(ascii: " "))
            return
        }
        append(cell.base)
        if cell.hasMarks { for mark in cell.marks { append(mark) } }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }

    /// Goes over to another style, of which several may look the same.
    private mutating func write(in style: Style) {
        self.style = style
        let look = palette.look(of: style)
        guard look != self.look else { return }
        if !self.look.isEmpty { bytes += palette.plain }
        bytes += look
        self.look = look
    }

    /// Goes back to plain text.
    private mutating func takeStyleAway() {
        guard !look.isEmpty else { return }
        bytes += palette.plain
        look = []
        style = nil
    }
}
