import MutualAid
import TerminalUI
import Wording

/// The lists as they are read out.
extension RosterScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        let columns = table.shown(of: RosterColumn.table(desk.book))
        let problem = filter.problem.map { [desk.book.sentence($0)] } ?? []
        let sought = search.isEmpty ? [] : [desk.book(.lineOfRule, desk.book(.keySearch), search.text)]
        return PlainPage(
            lines: problem + sought + [listedLine(desk), markedLine(desk) ?? ""],
            content: .rows(
                PlainRows(
                    count: listed.count, selected: table.cursor.selected,
                    line: { place in line(of: place, columns, desk) }, empty: emptyText(desk))))
    }

    /// What a listener needs to tell people apart: figures with their heading, no identity number and no blanks.
    private func line(of place: Int, _ columns: [TableColumn<RosterColumn>], _ desk: DeskContext) -> String {
        let row = Int(listed[place])
        var texts: [String] = []
        for column in columns where column.id != .document {
            let text = column.id.cell(row, desk).text
            guard !text.isEmpty else { continue }
            texts.append(column.alignment == .trailing ? column.title + " " + text : text)
        }
        if marks.contains(row) { texts.append(desk.book(.plainMarked)) }
        return texts.joined(separator: desk.book(.plainComma))
    }

    mutating func stand(on row: Int, _ desk: DeskContext) { table.cursor.selected = row }
}

extension MemberPage {
    func plain(_ desk: DeskContext) -> PlainPage {
        guard let person = desk.registry.members[member] else { return PlainPage() }
        let book = desk.book
        let rows = rows(desk)
        let stays = rows.count { if case .stay = $0 { true } else { false } }
        let staysLine = stays == 0 ? book(.memberPageNoStays) : String(stays)
        let claimsLine = stays == rows.count ? book(hintWithoutClaims(desk)) : String(rows.count - stays)
        return PlainPage(
            lines: [
                person.name + desk.book(.plainComma) + person.document.number, details(of: person, desk),
                enrolmentLine(desk).text, totalsLine(desk) ?? "",
                book(.lineOfRule, book(.memberPageStays), staysLine),
                book(.lineOfRule, book(.memberPageClaims), claimsLine),
            ],
            content: .rows(
                PlainRows(count: rows.count, selected: table.selected, line: { line(of: rows[$0], desk) })))
    }

    private func line(of row: Row, _ desk: DeskContext) -> String {
        let book = desk.book
        let texts = texts(of: row, desk)
        let (kind, amount): (Phrase, Phrase) =
            switch row {
            case .stay: (.screenStay, .plainOutOfPocket)
            case .claim: (.screenClaim, .rosterSubsidy)
            }
        return [book(.lineOfRule, book(kind), texts.left), texts.middle, book(amount) + " " + texts.right]
            .joined(separator: book(.plainComma))
    }

    mutating func stand(on row: Int, _ desk: DeskContext) { table.selected = row }
}

extension SchemeListScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        let book = desk.book
        let columns = SchemeColumn.table(book)
        let own = desk.scheme?.reference
        func line(_ place: Int) -> String {
            let mark = listed[place].isNamed(by: own) ? [book(.plainMarked)] : []
            return (columns.map { $0.id.cell(listed[place], book).text } + mark).joined(separator: book(.plainComma))
        }
        return PlainPage(
            lines: desk.scheme == nil ? [] : [book(.schemesOwn)],
            content: .rows(
                PlainRows(
                    count: listed.count, selected: table.cursor.selected, line: line, empty: book(.schemesNoMatch))))
    }

    mutating func stand(on row: Int, _ desk: DeskContext) { table.cursor.selected = row }
}

extension SchemeReader {
    func plain(_ desk: DeskContext) -> PlainPage {
        let book = desk.book
        let page = SchemePage(entry, columns: PlainPage.unbroken, book, width: desk.width)
        return PlainPage(
            lines: [book.parts([entry.scheme.map { book($0.name) } ?? entry.id, entry.state(book).text])],
            content: .rows(PlainRows(of: page, seeking: reader.search.text, book)))
    }
}

extension ManualScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        let manual = desk.book.manual
        if showsContents {
            let entries = entries(manual)
            return PlainPage(
                lines: [desk.book(.manualContents)],
                content: .rows(
                    PlainRows(count: entries.count, selected: contents.selected, line: { entries[$0].title })))
        }
        let whole = ManualPage(manual, columns: PlainPage.unbroken, width: desk.width)
        guard !reader.seeks, let first = lineOfBlock.firstIndex(where: { $0 >= reader.top }) else {
            return PlainPage(content: .rows(PlainRows(of: whole.page, seeking: reader.search.text, desk.book)))
        }
        // From the chapter on that was opened.
        let start = whole.lineOfBlock.indices.contains(first) ? whole.lineOfBlock[first] : 0
        return PlainPage(content: .rows(PlainRows(of: whole.page, from: start, seeking: "", desk.book)))
    }

    mutating func stand(on row: Int, _ desk: DeskContext) { contents.selected = row }
}

extension PlainRows {
    /// The lines of a page that is read, or those of them in which something is found.
    fileprivate init(of page: SchemePage, from first: Int = 0, seeking query: String, _ book: Phrasebook) {
        let places = query.isEmpty ? Array(page.lines.indices.dropFirst(first)) : page.places(of: query)
        let lines = places.map { page.lines[$0].parts.filter { !$0.isEmpty }.joined(separator: book(.plainComma)) }
            .filter { !$0.isEmpty }
        self.init(
            count: lines.count, selected: 0, line: { lines[$0] }, details: { [lines[$0]] }, empty: book(.schemeNotFound)
        )
    }
}

extension HistoryScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        let book = desk.book
        let columns = HistoryColumn.table(book)
        return PlainPage(
            lines: [stateLine(desk).text],
            content: .rows(
                PlainRows(
                    count: steps.count, selected: table.cursor.selected,
                    line: { row in
                        columns.map { $0.id.cell(steps[row], desk).text }.joined(separator: book(.plainComma))
                    },
                    details: { row in
                        HistoryDetails(
                            of: steps[row], showsWholeNumbers: showsWholeNumbers, columns: PlainPage.unbroken, desk
                        ).lines.map { $0.label.isEmpty ? $0.text : book(.lineOfRule, $0.label, $0.text) }
                    },
                    // While it is being read there is nothing to say yet.
                    empty: state == .underWay ? "" : book(search.isEmpty ? .historyEmpty : .historyNoMatch))))
    }

    mutating func stand(on row: Int, _ desk: DeskContext) { table.cursor.selected = row }
}

extension DraftListScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        let book = desk.book
        let columns = DraftColumn.table(book)
        func line(_ row: Int) -> String {
            let entry = entries[row]
            let texts = columns.map { $0.id.cell(entry, book).text } + [entry.obstacle.map(book.sentence) ?? ""]
            return texts.filter { !$0.isEmpty }.joined(separator: book(.plainComma))
        }
        return PlainPage(
            content: .rows(
                PlainRows(
                    count: entries.count, selected: table.cursor.selected, line: line, empty: book(.draftsNone))))
    }

    mutating func stand(on row: Int, _ desk: DeskContext) { table.cursor.selected = row }
}

extension ExplanationScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        let book = desk.book
        return PlainPage(
            lines: [
                book(.breakdownPayable, book(.breakdownTitle), book.amount(subject.assessment.payable)),
                book(subject.scheme.shortName),
            ],
            content: .rows(
                PlainRows(
                    count: items.count, selected: table.selected,
                    line: { [items[$0].label, items[$0].value].filter { !$0.isEmpty }.joined(separator: " ") },
                    details: { place in
                        ExplanationText(items[place], columns: PlainPage.unbroken, book, desk.width).rows.map { row in
                            [row.text, row.amount].filter { !$0.isEmpty }.joined(separator: " ")
                        }
                    })))
    }

    mutating func stand(on row: Int, _ desk: DeskContext) {
        if row != table.selected { page = 0 }
        table.selected = row
    }
}

extension ReviewScreen {
    func plain(_ desk: DeskContext) -> PlainPage {
        guard let member = current(desk) else { return PlainPage() }
        return PlainPage(lines: [counts(desk).text, member.name] + lines(about: member, desk).map(\.text))
    }
}
