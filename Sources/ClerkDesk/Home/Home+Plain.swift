import TerminalUI
import Wording

/// Home, what waits and the settings as they are read out.
extension HomeScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        let book = desk.book
        let people = desk.work.known.map { $0.members }
        let counted = people.map { $0.people == 0 ? "" : book(.homePeople, String($0.people), String($0.participants)) }
        return PlainPage(
            lines: [counted ?? book(.homeCounting)],
            content: .rows(
                PlainRows(
                    count: rows.count, selected: table.selected,
                    line: { place in
                        let text = HomeText(rows[place], desk)
                        return [text.what, text.count, text.note].filter { !$0.isEmpty }
                            .joined(separator: book(.plainComma))
                    }, empty: book(.homeNothing))))
    }

    mutating func stand(on row: Int, _ desk: DeskContext) { table.selected = row }
}

extension WaitingScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        let book = desk.book
        let columns = WaitingColumn.table(kind, book)
        return PlainPage(
            content: .rows(
                PlainRows(
                    count: entries.count, selected: table.cursor.selected,
                    line: { place in
                        columns.map { $0.id.cell(entries[place], desk).text }.filter { !$0.isEmpty }
                            .joined(separator: book(.plainComma))
                    }, empty: book(desk.work.known == nil ? .homeCounting : kind.empty))))
    }

    mutating func stand(on row: Int, _ desk: DeskContext) { table.cursor.selected = row }
}

extension SettingsScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        let settings = Setting.allCases
        return PlainPage(
            content: .rows(
                PlainRows(
                    count: settings.count, selected: table.cursor.selected,
                    line: { desk.book(.lineOfRule, desk.book(settings[$0].label), settings[$0].value(desk)) })))
    }

    mutating func stand(on row: Int, _ desk: DeskContext) { table.cursor.selected = row }
}
