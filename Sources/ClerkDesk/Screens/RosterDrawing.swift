import MutualAid
import TerminalUI
import Wording

extension RosterScreen {
    static func columns(_ desk: DeskContext) -> [TableColumn] {
        let book = desk.book
        let isChinese = book.language == .chinese
        return [
            TableColumn(title: book(.rosterName), width: .flexible(min: 10, weight: 2), isSortable: true),
            TableColumn(title: book(.rosterDocument), width: .fixed(18), isSortable: true),
            TableColumn(title: book(.rosterBranch), width: .flexible(min: 14, weight: 3), isSortable: true),
            TableColumn(title: book(.rosterCategory), width: .fixed(10), isSortable: true),
            TableColumn(title: book(.rosterEnrolment), width: .fixed(isChinese ? 10 : 16), isSortable: true),
            TableColumn(title: book(.rosterContribution), width: .fixed(12), alignment: .trailing, isSortable: true),
            TableColumn(title: book(.rosterStays), width: .fixed(6), alignment: .trailing, isSortable: true),
            TableColumn(title: book(.rosterClaims), width: .fixed(6), alignment: .trailing, isSortable: true),
            TableColumn(title: book(.rosterAge), width: .fixed(5), alignment: .trailing, isSortable: true),
            TableColumn(title: book(.rosterPhone), width: .fixed(13), isSortable: true),
        ]
    }

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        drawSearch(in: &frame, rect: rect, desk)
        let tableRect = Rect(
            column: rect.column + 1, row: rect.row + 1, columns: rect.columns - 2, rows: max(0, rect.rows - 2))
        if listed.isEmpty {
            let text = desk.book(
                !desk.roster.entries.isEmpty
                    ? (search.isEmpty ? .rosterFilterEmpty : .rosterNoMatch)
                    : desk.isReadOnly ? .rosterEmptyReadOnly : .rosterEmpty)
            frame.write(text, at: Point(column: 2, row: rect.row + 3), style: .dim)
        } else {
            drawTable(
                columns: Self.columns(desk), count: listed.count, state: table, isActive: !isSearching, in: &frame,
                rect: tableRect, lines: desk.lines
            ) { row in cells(for: desk.roster.entries[listed[row]], desk) }
        }
        drawTotals(in: &frame, rect: rect, desk)
    }

    private func drawSearch(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        let label = book(.rosterSearch)
        let start = desk.width.columns(of: label) + 2
        frame.write(label, at: Point(column: 1, row: rect.row), style: .label)
        let filterText = "\(book(.keyFilter)): \(name(of: filter, book))"
        let filterColumns = desk.width.columns(of: filterText)
        search.draw(
            in: &frame, at: Point(column: start, row: rect.row),
            columns: max(10, rect.columns - start - filterColumns - 4),
            isFocused: isSearching, placeholder: book(.rosterSearchHint))
        frame.write(
            filterText, at: Point(column: rect.columns - filterColumns - 1, row: rect.row),
            style: filter == .all ? .dim : .notice)
    }

    private func drawTotals(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        var texts = [
            book(.rosterShown, String(listed.count), String(desk.roster.entries.count)),
            book(.rosterTotals, String(totals.participants), book.amount(totals.contributions)),
        ]
        if let column = table.sortColumn { texts.append(book(.rosterSorted, Self.columns(desk)[column].title)) }
        frame.write(
            texts.joined(separator: book(.clauseSeparator)), at: Point(column: 1, row: rect.endRow - 1),
            columns: rect.columns - 2, alignment: .leading, style: .dim)
    }

    private func name(of filter: Filter, _ book: Phrasebook) -> String {
        switch filter {
        case .all: book(.rosterFilterAll)
        case .open: book(.rosterFilterOpen)
        case .doubtful: book(.rosterFilterDoubtful)
        case .notParticipating: book(.rosterFilterOut)
        case .participating: book(.rosterFilterIn)
        }
    }

    private func cells(for entry: RosterIndex.Entry, _ desk: DeskContext) -> [TableCell] {
        let book = desk.book
        let member = desk.registry.members[entry.id]
        let stays = desk.registry.stayCount(of: entry.id)
        let claims = desk.registry.claimCount(of: entry.id)
        let enrolmentStyle: Style = entry.isDoubtful ? .notice : entry.enrolment == .open ? .dim : .text
        let doubt = entry.isDoubtful ? " ?" : ""
        return [
            TableCell(entry.name),
            TableCell(entry.document),
            TableCell(entry.branch),
            TableCell(member.map { book.name($0.category) } ?? ""),
            TableCell(book.name(entry.enrolment.kind) + doubt, style: enrolmentStyle),
            TableCell(entry.contribution == .zero ? "" : book.amount(entry.contribution), style: .money),
            TableCell(stays == 0 ? "" : String(stays)),
            TableCell(claims == 0 ? "" : String(claims)),
            TableCell(member.map { String($0.document.born.age(on: desk.today)) } ?? ""),
            TableCell(entry.phone),
        ]
    }
}
