import MutualAid
import TerminalUI
import Wording

extension HomeScreen {
    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        func line(_ row: Int, _ text: String, _ style: Style) {
            frame.write(
                text, at: Point(column: 2, row: row), columns: rect.columns - 4, alignment: .leading, style: style)
        }
        line(rect.row, greeting(desk), .dim)
        let body = rect.rows(from: 2, count: rect.rows - 5)
        let lines = lines(desk)
        let cursor = lines.firstIndex { $0.row == table.selected } ?? 0
        let top = max(0, min(cursor - body.rows / 2, lines.count - body.rows))
        let counts = HomeColumns(rows.map { HomeText($0, desk) }, desk.width)
        for (offset, shown) in lines.dropFirst(top).prefix(body.rows).enumerated() {
            let place = body.rows(from: offset, count: 1)
            if let row = shown.row {
                draw(row, counts, in: &frame, rect: place, desk)
            } else {
                line(place.row, shown.text, shown.isHint ? .dim : .label)
            }
        }
        drawPeople(in: &frame, rect: rect, desk)
        line(rect.endRow - 1, book(rows.isEmpty ? .homeHowIdle : .homeHow), .dim)
        if frame.cursor == nil { frame.cursor = Point(column: 2, row: rect.row) }
    }

    /// The unit and its term.
    private func greeting(_ desk: DeskContext) -> String {
        let book = desk.book
        guard let scheme = desk.scheme?.scheme else { return book(.homeNoUnit) }
        return book.parts([
            desk.unit?.name ?? "", book(scheme.shortName),
            book(.setUpTerm, book.day(scheme.term.first), book.day(scheme.term.last)),
        ])
    }

    /// Who is in the roster, above the last line.
    private func drawPeople(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        guard let people = desk.work.known?.members, people.people > 0 else { return }
        frame.write(
            desk.book(.homePeople, String(people.people), String(people.participants)),
            at: Point(column: 2, row: rect.endRow - 2), columns: rect.columns - 4, alignment: .leading, style: .dim)
    }

    /// A line of the list: a row that the cursor can stand on, a heading or a hint.
    private struct Line {
        var row: Int?
        var text = ""
        var isHint = false
    }

    private func lines(_ desk: DeskContext) -> [Line] {
        let book = desk.book
        var lines: [Line] = []
        for part in HomeRow.Part.allCases {
            let places = rows.indices.filter { rows[$0].part == part }
            let isCounting = part == .work && desk.work.known == nil
            // Without anything to do the clerk is told so, and not left with an empty screen.
            let isIdle = part == .work && places.isEmpty && !isCounting
            guard !places.isEmpty || isCounting || isIdle else { continue }
            if !lines.isEmpty { lines.append(Line()) }
            lines.append(Line(text: book(part.title)))
            lines += places.map { Line(row: $0) }
            if isCounting { lines.append(Line(text: "  " + book(.homeCounting), isHint: true)) }
            if isIdle { lines.append(Line(text: "  " + book(.homeNothing), isHint: true)) }
            if part == .work { lines += firstSteps(desk).map { Line(text: "  " + $0, isHint: true) } }
        }
        return lines
    }

    /// Draws the row at `place` of all rows.
    private func draw(
        _ place: Int, _ columns: HomeColumns, in frame: inout Frame, rect: Rect, _ desk: DeskContext
    ) {
        let row = rows[place]
        let isSelected = place == table.selected
        let text = HomeText(row, desk)
        let style: Style = isSelected ? .cursorRow : .text
        frame.fill(rect, style: style)
        frame.mark(rect, .row(place, isSelected: isSelected))
        var column = rect.column + 2
        func write(_ text: String, _ columns: Int, _ own: Style, _ alignment: Frame.Alignment = .leading) {
            frame.write(
                text, at: Point(column: column, row: rect.row),
                columns: max(0, min(columns, rect.endColumn - column - 1)),
                alignment: alignment, style: isSelected ? style : own)
            column += columns + 2
        }
        write(key(of: row, desk) ?? "", HomeColumns.key, .key)
        if text.count.isEmpty {
            // A sentence has the whole line.
            write([text.what, text.note].filter { !$0.isEmpty }.joined(separator: "  "), rect.columns, text.style)
        } else {
            write(text.what, columns.what, text.style)
            write(text.count, columns.count, text.style, .trailing)
            write(text.note, rect.columns, text.noteStyle)
        }
        if isSelected { frame.cursor = Point(column: rect.column + 2, row: rect.row) }
    }
}

/// How wide the columns of the home screen's rows are: as wide as what stands in them.
private struct HomeColumns {
    static let key = 2
    var what: Int
    var count: Int

    init(_ texts: [HomeText], _ width: DisplayWidth) {
        let counted = texts.filter { !$0.count.isEmpty }
        what = min(34, counted.map { width.columns(of: $0.what) }.max() ?? 0)
        count = min(14, counted.map { width.columns(of: $0.count) }.max() ?? 0)
    }
}

extension HomeRow.Part {
    fileprivate var title: Phrase {
        switch self {
        case .store: .homePartStore
        case .work: .homePartWork
        case .days: .homePartDays
        }
    }
}
