import Wording

extension HomeScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        let book = desk.book
        func line(_ row: HomeRow) -> String {
            let text = HomeText(row, desk)
            return [text.what, text.count, text.note].filter { !$0.isEmpty }.joined(separator: book(.plainComma))
        }
        let people = desk.work.known?.members
        let counted = people.map { $0.people == 0 ? "" : book(.homePeople, String($0.people), String($0.participants)) }
        return PlainPage(
            lines: [counted ?? ""] + firstSteps(desk),
            content: .rows(
                PlainRows(
                    count: rows.count, selected: table.selected, line: { line(rows[$0]) },
                    empty: book(desk.work.known == nil ? .homeCounting : .homeNothing))))
    }

    mutating func stand(on row: Int, _ desk: DeskContext) { table.selected = row }
}

extension WaitingScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        let book = desk.book
        let columns = WaitingColumn.table(kind, book)
        func line(_ entry: Entry) -> String {
            // A figure is heard with what it counts.
            columns.map { column in
                let text = column.id.cell(entry, desk).text
                return text.isEmpty || column.alignment == .leading ? text : column.title + " " + text
            }.filter { !$0.isEmpty }.joined(separator: book(.plainComma))
        }
        return PlainPage(
            content: .rows(
                PlainRows(
                    count: entries.count, selected: table.cursor.selected, line: { line(entries[$0]) },
                    empty: book(desk.work.known == nil ? .homeCounting : kind.empty))))
    }

    mutating func stand(on row: Int, _ desk: DeskContext) { table.cursor.selected = row }
}
