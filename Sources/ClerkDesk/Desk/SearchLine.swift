import TerminalUI
import Wording

extension TextField {
    /// Puts the caret where the line was clicked.
    mutating func placeCaret(as mouse: Mouse) {
        if mouse.hit.target == .line, let offset = mouse.hit.caret { placeCaret(at: offset) }
    }
}

extension DeskContext {
    /// Draws the line above a list in which one looks for something, over the first row of `rect`.
    ///
    /// - Parameters:
    ///   - isSearching: whether the line has the keyboard.
    ///   - hint: what can be typed there, shown while it is empty.
    func drawSearchLine(
        _ search: TextField, isSearching: Bool, hint: Phrase, in frame: inout Frame, rect: Rect
    ) {
        let label = book(.rosterSearch)
        let start = width.columns(of: label) + 2
        frame.write(label, at: Point(column: 1, row: rect.row), style: .label)
        frame.mark(Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1), .line)
        search.draw(
            in: &frame, at: Point(column: start, row: rect.row), columns: rect.columns - start - 1,
            isFocused: isSearching, placeholder: book(hint))
    }
}
