import MutualAid
import TerminalUI
import Wording

/// A column of the list of schemes.
enum SchemeColumn: Hashable, Sendable {
    case name, id, term, origin, state

    static func table(_ book: Phrasebook) -> [TableColumn<SchemeColumn>] {
        [
            TableColumn(.name, title: book(.screenScheme), width: .flexible(min: 14, weight: 2)),
            TableColumn(.id, title: book(.schemeID), width: .fixed(13)),
            TableColumn(.term, title: book(.schemeTerm), width: .flexible(min: 18, weight: 2)),
            TableColumn(.origin, title: book(.schemeOrigin), width: .fixed(8)),
            TableColumn(.state, title: book(.schemeState), width: .fixed(15)),
        ]
    }

    func cell(_ entry: SchemeEntry, _ book: Phrasebook) -> TableCell {
        switch self {
        case .name: TableCell(entry.name(book))
        case .id: TableCell(entry.id, style: .label)
        case .term: TableCell(entry.scheme.map { Self.short($0.term, book) } ?? book(.dash), style: .label)
        case .origin: TableCell(entry.origin(book), style: .label)
        case .state: TableCell(entry.state(book).text, style: entry.state(book).style)
        }
    }

    /// A term with its year said once.
    private static func short(_ term: Term, _ book: Phrasebook) -> String {
        let last = book.day(term.last)
        let isOneYear = term.first.year == term.last.year
        return book(.lineSegment, book.day(term.first), isOneYear ? String(last.dropFirst(5)) : last)
    }
}

extension SchemeListScreen {
    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        let panes = SchemePanes(in: rect)
        desk.drawSearchLine(search, isSearching: isSearching, hint: .schemesSearchHint, in: &frame, rect: rect)
        if listed.isEmpty {
            let lines = TextWrap.lines(book(.schemesNoMatch), columns: panes.list.columns - 4, width: desk.width)
            for (offset, line) in lines.enumerated() {
                frame.write(line, at: Point(column: 2, row: panes.list.row + 2 + offset), style: .dim)
            }
        } else {
            let own = desk.scheme?.reference
            drawTable(
                columns: SchemeColumn.table(book), count: listed.count, state: table, isActive: !isSearching,
                in: &frame, rect: panes.list, lines: desk.lines, isMarked: { listed[$0].isNamed(by: own) }
            ) { row, column in column.cell(listed[row], book) }
        }
        drawSelected(in: &frame, panes, desk)
        drawCounts(in: &frame, rect: rect, desk)
    }

    private func drawSelected(in frame: inout Frame, _ panes: SchemePanes, _ desk: DeskContext) {
        guard let selected else { return }
        let state = selected.state(desk.book)
        if let place = panes.preview, let preview {
            frame.drawBox(place, title: selected.name(desk.book), lines: desk.lines)
            preview.draw(in: &frame, rect: place.inset1.columns(from: 1, count: place.columns - 4), top: 0)
        } else if let place = panes.detail {
            let text = desk.book(.lineOfRule, selected.name(desk.book), selected.explanation(desk.book))
            let lines = TextWrap.lines(text, columns: place.columns - 2, width: desk.width)
            for (offset, line) in lines.prefix(place.rows).enumerated() {
                frame.write(
                    line, at: Point(column: place.column + 1, row: place.row + offset), style: state.style,
                    columns: place.columns - 2)
            }
        }
    }

    /// How many there are; without any of the clerk's own, where such a one belongs.
    private func drawCounts(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        let usable = entries.filter { $0.offer != nil }.count
        var texts = [book(.schemesCount, String(entries.count), String(usable))]
        if desk.scheme != nil { texts.append(book(.schemesOwn)) }
        let hasUsers = entries.contains { if case .user = $0.origin { true } else { false } }
        if !hasUsers { texts.append(book(.schemesFolder, desk.shelf.folder)) }
        frame.write(
            texts.joined(separator: book(.clauseSeparator)), at: Point(column: 1, row: rect.endRow - 1),
            columns: rect.columns - 2, alignment: .leading, style: .dim)
    }
}
