import MutualAid
import TerminalUI
import Wording

/// What one step changed, laid out in lines: what was done, by whom, and each field before and after.
struct HistoryDetails: Sendable {
    /// One line: a label, or none, and what stands beside it.
    struct Line: Hashable, Sendable {
        var label = ""
        var text: String
        var style = Style.text
    }

    private(set) var lines: [Line] = []
    /// The display columns of the labels.
    private(set) var labelColumns = 0

    private static let widestLabel = 22

    /// Nothing to be seen.
    init() {}

    /// The lines for `step`, each no wider than `columns`.
    init(of step: RecordedStep?, showsWholeNumbers: Bool, columns: Int, _ desk: DeskContext) {
        guard let step, columns > 0 else { return }
        let book = desk.book
        let wording = ChangeWording(
            book, of: step.changes, in: desk.registry, showsWholeNumbers: showsWholeNumbers)
        let changes = step.changes.map { change in
            (heading: wording.heading(change), lines: wording.lines(change), isAddition: change.isAddition)
        }
        let widest = changes.flatMap(\.lines).map { desk.width.columns(of: $0.label) }.max() ?? 0
        labelColumns = min(widest, Self.widestLabel, columns / 2)
        for text in TextWrap.lines(wording.headline(of: step), columns: columns, width: desk.width) {
            lines.append(Line(text: text, style: Style(.text, bold: true)))
        }
        if changes.isEmpty { lines.append(Line(text: book(.historyUnclear), style: .dim)) }
        for change in changes {
            if changes.count > 1 { append(change.heading, .title, columns, desk) }
            // What comes new has nothing before it to be told.
            for line in change.lines {
                append(line.label, change.isAddition ? line.after ?? "" : book.turn(line), columns, desk)
            }
        }
        let rest = step.changeCount - step.changes.count
        if rest > 0, !changes.isEmpty { append(book(.historyMoreChanges, String(rest)), .dim, columns, desk) }
    }

    private mutating func append(_ text: String, _ style: Style, _ columns: Int, _ desk: DeskContext) {
        lines += TextWrap.lines(text, columns: columns, width: desk.width).map { Line(text: $0, style: style) }
    }

    private mutating func append(_ label: String, _ text: String, _ columns: Int, _ desk: DeskContext) {
        let room = max(1, columns - labelColumns - 1)
        for (place, part) in TextWrap.lines(text, columns: room, width: desk.width).enumerated() {
            lines.append(Line(label: place == 0 ? label : "", text: part))
        }
    }

    /// Draws the lines from `top` on into `rect`, with signs for what is above and below.
    func draw(in frame: inout Frame, rect: Rect, top: Int, _ desk: DeskContext) {
        for (offset, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
            let start = Point(column: rect.column, row: rect.row + offset)
            let isField = line.style == .text
            if !line.label.isEmpty {
                frame.write(line.label, at: start, columns: labelColumns, alignment: .leading, style: .label)
            }
            let indent = isField ? labelColumns + 1 : 0
            frame.write(
                line.text, at: Point(column: start.column + indent, row: start.row), style: line.style,
                columns: rect.columns - indent)
        }
        frame.mark(rect, FramePane(position: top, last: max(0, lines.count - rect.rows), step: Desk.wheelRows))
        if top > 0 { frame.write(desk.lines.up, at: Point(column: rect.endColumn, row: rect.row), style: .key) }
        if top + rect.rows < lines.count {
            frame.write(desk.lines.down, at: Point(column: rect.endColumn, row: rect.endRow - 1), style: .key)
        }
    }
}
