import MutualAid
import TerminalUI
import Wording

extension RosterScreen {
    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        drawSearch(in: &frame, rect: rect, desk)
        let rows = max(0, rect.rows - (marks.isEmpty ? 2 : 3))
        let tableRect = Rect(column: rect.column, row: rect.row + 1, columns: rect.columns, rows: rows)
        if listed.isEmpty {
            let lines = TextWrap.lines(emptyText(desk), columns: rect.columns - 4, width: desk.width)
            for (offset, line) in lines.enumerated() {
                frame.write(line, at: Point(column: 2, row: rect.row + 3 + offset), style: .dim)
            }
        } else {
            let highlights = RosterHighlights(filter)
            drawTable(
                columns: RosterColumn.table(desk.book), count: listed.count, state: table, isActive: !isSearching,
                in: &frame, rect: tableRect, lines: desk.lines, isMarked: { marks.contains(Int(listed[$0])) }
            ) { place, column in
                var cell = column.cell(Int(listed[place]), desk)
                cell.highlights = highlights.ranges(in: cell.text, of: column)
                return cell
            }
        }
        drawTotals(in: &frame, rect: rect, desk)
    }

    /// What to do when nobody is listed.
    func emptyText(_ desk: DeskContext) -> String {
        guard desk.roster.present.isEmpty else {
            return desk.book(filter.hasConditions ? .rosterFilterEmpty : .rosterNoMatch)
        }
        return desk.book(desk.isReadOnly ? .rosterEmptyReadOnly : .rosterEmpty)
    }

    // MARK: - The line

    private func drawSearch(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        let label = book(.rosterSearch)
        let start = desk.width.columns(of: label) + 2
        let note = note(book)
        let noteColumns = min(desk.width.columns(of: note?.text ?? ""), max(0, rect.columns - start - Self.leastLine))
        frame.write(label, at: Point(column: 1, row: rect.row), style: .label)
        frame.mark(Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1), .line)
        search.draw(
            in: &frame, at: Point(column: start, row: rect.row),
            columns: rect.columns - start - (note == nil ? 1 : noteColumns + 3), isFocused: isSearching,
            placeholder: book(.rosterSearchHint))
        if let note {
            frame.write(
                note.text, at: Point(column: rect.columns - noteColumns - 1, row: rect.row), columns: noteColumns,
                alignment: .leading, style: note.style)
        }
    }

    /// The columns that the line keeps beside a note.
    private static let leastLine = 26

    /// What there is to say of the line: what was not understood, or what the last word may become.
    private func note(_ book: Phrasebook) -> (text: String, style: Style)? {
        if let problem = filter.problem { return (book.sentence(problem), .notice) }
        guard isSearching, let word = filter.growing, shownFor?.filter != filter else { return nil }
        let keys = RosterLexicon.standard.keys(beginning: word)
        return (book(.filterGrowing, book.list(keys.map { book.condition($0, "") })), .dim)
    }

    // MARK: - Below the table

    private func drawTotals(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        func line(_ text: String, row: Int, style: Style) {
            frame.write(
                text, at: Point(column: 1, row: row), columns: rect.columns - 2, alignment: .leading, style: style)
        }
        let room = rect.columns - 2
        line(listedLine(desk, within: room), row: rect.endRow - 1, style: .dim)
        if let marked = markedLine(desk, within: room) { line(marked, row: rect.endRow - 2, style: .key) }
    }

    /// How many are listed, and what they have paid and got.
    ///
    /// - Parameter room: the columns there are; nil for as many as it takes.
    func listedLine(_ desk: DeskContext, within room: Int? = nil) -> String {
        let shown = desk.book(.rosterShown, String(totals.count), String(desk.roster.present.count))
        return line(shown, totals, desk, within: room)
    }

    /// The same of the marked ones; nil without any.
    func markedLine(_ desk: DeskContext, within room: Int? = nil) -> String? {
        markedTotals.map { line(desk.book(.rosterMarked, String($0.count)), $0, desk, within: room) }
    }

    private func line(_ count: String, _ totals: RosterTotals, _ desk: DeskContext, within room: Int?) -> String {
        let book = desk.book
        var parts = [
            count, book(.rosterTotals, String(totals.participants), book.amount(totals.contributions)),
            book(.rosterSubsidies, book.amount(totals.subsidies)),
        ]
        func line() -> String { parts.joined(separator: book(.clauseSeparator)) }
        // Half a sum is a wrong one: what has no room is left out whole.
        while let room, parts.count > 1, desk.width.columns(of: line()) > room { parts.removeLast() }
        return line()
    }
}

extension Phrasebook {
    /// What is wrong with a word of the search line, and how it may be written.
    func sentence(_ problem: RosterFilter.Problem) -> String {
        switch problem {
        case .unknownKey(let name, let nearest?): self(.filterUnknownNearest, name, word(nearest))
        case .unknownKey(let name, nil): self(.filterUnknown, name, list(RosterKey.allCases.map { word($0) }))
        case .unreadable(let text, let key): self(.filterUnreadable, text, example(key))
        }
    }

    private func example(_ key: RosterKey) -> String {
        func choice(_ phrases: [Phrase]) -> String {
            condition(key, phrases.compactMap { words($0).first }.joined(separator: "/"))
        }
        switch key {
        case .name, .document, .branch, .phone: return condition(key, "…")
        case .age: return word(key) + ">55"
        case .contribution, .subsidy: return word(key) + ">1000"
        case .stays, .claims: return word(key) + ">1"
        case .status: return choice(RosterStatus.allCases.map(\.phrase))
        case .category: return choice(MemberCategory.allCases.map(\.phrase))
        case .sex: return choice(Sex.phrases)
        case .marked: return choice([.yes, .no])
        }
    }
}
