/// A line to type in and the commands that fit what was typed: every command can be found by its name and done from here.
public struct CommandPalette<Action: Hashable & Sendable>: Hashable, Sendable {
    /// What a key made of the palette.
    public enum Outcome: Hashable, Sendable {
        /// It is still open.
        case open
        /// The clerk left it.
        case closed
        /// The clerk chose a command that can be done.
        case chosen(Action)
    }

    /// What was typed.
    public private(set) var query = TextField(limit: 60)
    /// The commands that fit it.
    public private(set) var list: PickList<Action>
    /// Whether Enter was pressed on a command that can't be done now.
    public private(set) var isRefused = false
    private let commandCount: Int

    /// Makes a palette of `commands`, in the order in which they stand while nothing is typed.
    public init(_ commands: [PickItem<Action>]) {
        list = PickList(commands)
        commandCount = commands.count
    }

    /// The same palette with other texts for its commands, such as after a change of language.
    public mutating func replaceCommands(with commands: [PickItem<Action>], matcher: TextMatcher) {
        let selected = list.picked?.value
        list = PickList(commands)
        list.filter(by: query.text, matcher)
        list.selected = list.shown.firstIndex { $0.item.value == selected } ?? list.selected
    }

    /// Does what `event` means: typing narrows the commands down, arrows and pages move, Enter chooses, Escape leaves.
    /// - Parameter size: the size of the window.
    public mutating func handle(_ event: Event, in size: Size, matcher: TextMatcher) -> Outcome {
        let before = query.text
        switch event {
        case .key(.escape): return .closed
        case .key(.enter): return enter()
        case .key(let key):
            isRefused = false
            let rows = listRect(in: Rect(size)).rows
            if !list.handle(key, visibleRows: rows, isQueryEmpty: query.isEmpty) { _ = query.handle(key) }
        case .paste(let text):
            isRefused = false
            query.insert(text)
        default: return .open
        }
        if query.text != before { list.filter(by: query.text, matcher) }
        return .open
    }

    // MARK: - Pointing

    /// Chooses the command at a place among those shown, as Enter on it does.
    public mutating func choose(at place: Int) -> Outcome {
        guard list.shown.indices.contains(place) else { return .open }
        list.selected = place
        return enter()
    }

    private mutating func enter() -> Outcome {
        guard let picked = list.picked else { return .open }
        isRefused = picked.note != nil
        return isRefused ? .open : .chosen(picked.value)
    }

    /// Puts the caret of the line before a character.
    public mutating func placeCaret(at offset: Int) { query.placeCaret(at: offset) }

    // MARK: - Drawing

    /// Draws the palette over the frame: the line with the cursor, the commands, and all that is to be said about the
    /// selected one.
    /// - Parameters:
    ///   - placeholder: what stands in the empty line.
    ///   - nothing: what is said when no command fits.
    public func draw(
        in frame: inout Frame, title: String, placeholder: String, nothing: String, lines: LineSet = .unicode
    ) {
        let box = box(in: frame.rect)
        guard box.rows > 4, box.columns > 8 else { return }
        frame.fill(box)
        frame.mark(box, .inert)
        frame.drawBox(box, title: title, style: .focusedBorder, lines: lines)
        let inner = box.inset1
        let line = inner.columns(from: 1, count: inner.columns - 2)
        frame.mark(line.rows(from: 0, count: 1), .line)
        query.draw(in: &frame, at: line.origin, columns: line.columns, isFocused: true, placeholder: placeholder)
        let list = listRect(in: frame.rect)
        if self.list.shown.isEmpty {
            frame.write(nothing, at: Point(column: line.column, row: list.row), style: .dim, columns: line.columns)
        }
        self.list.draw(in: &frame, rect: list, isActive: true, lines: lines)
        frame.drawRule(
            at: Point(column: inner.column, row: list.endRow), columns: inner.columns, style: .border, lines: lines)
        drawSentence(in: &frame, rect: line.rows(from: inner.rows - Self.sentenceRows, count: Self.sentenceRows))
    }

    /// What the selected command does, whole, or why it can't be done.
    private func drawSentence(in frame: inout Frame, rect: Rect) {
        guard let item = list.picked, !rect.isEmpty else { return }
        let style: Style = item.note == nil ? .dim : isRefused ? .error : .notice
        let sentence = TextWrap.lines(
            item.note ?? item.explanation, columns: rect.columns, limit: rect.rows, width: frame.width)
        for (row, line) in sentence.enumerated() {
            frame.write(line, at: Point(column: rect.column, row: rect.row + row), style: style)
        }
    }

    private static var sentenceRows: Int { 2 }
    private static var widest: Int { 100 }

    /// As tall as all commands need, whether they fit what was typed or not: the box stands still while one types.
    private func box(in window: Rect) -> Rect {
        let columns = min(window.columns - 2, Self.widest)
        let rows = min(window.rows - 2, commandCount + Self.sentenceRows + 4)
        return Rect(column: (window.columns - columns) / 2, row: 1, columns: columns, rows: rows)
    }

    private func listRect(in window: Rect) -> Rect {
        let inner = box(in: window).inset1
        return inner.rows(from: 1, count: inner.rows - 2 - Self.sentenceRows)
    }
}
