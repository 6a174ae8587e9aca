import MutualAid
import TerminalUI
import Wording

/// Who is listed, in which order, and what they come to.
extension RosterScreen {
    mutating func refresh(_ desk: DeskContext, body: Size) {
        visibleRows = max(1, body.rows - (marks.isEmpty ? 3 : 4))
        visibleColumns = body.columns
        let asked = RosterFilter(search.text, isTyping: isSearching)
        let basis = Basis(
            version: desk.roster.version, today: desk.today, filter: asked, sort: table.sort,
            marks: asked.asksForMarks ? marksVersion : nil)
        if basis != shownFor {
            let kept = selectedRow
            list(asked, desk)
            // The cursor stays on the person where the listing still has them; another question begins at the top.
            let isSameQuestion = shownFor?.filter.terms == asked.terms || asked.terms.isEmpty
            let place = isSameQuestion ? kept.flatMap { row in listed.firstIndex(of: UInt32(row)) } : 0
            table.cursor.selected = place ?? table.cursor.selected
            shownFor = basis
        }
        if markedFor != MarkedBasis(version: desk.roster.version, marks: marksVersion) {
            markedFor = MarkedBasis(version: desk.roster.version, marks: marksVersion)
            markedTotals = marks.isEmpty ? nil : RosterTotals(marks.intersection(desk.roster.present), in: desk.roster)
        }
        table.cursor.keepVisible(count: listed.count, visibleRows: visibleRows)
        table.keepColumnVisible(RosterColumn.table(desk.book), room: TableGutter.room(in: visibleColumns))
    }

    private mutating func list(_ asked: RosterFilter, _ desk: DeskContext) {
        let roster = desk.roster
        order.follow(roster, sort: table.sort, today: desk.today)
        filter = asked
        var found = finder.rows(filter, in: roster, marks: marks, today: desk.today)
        // Halfway through the name of a condition the list would go blank.
        if found.isEmpty, let word = asked.growing, !RosterLexicon.standard.keys(beginning: word).isEmpty {
            filter.passOverGrowingWord()
            found = finder.rows(filter, in: roster, marks: marks, today: desk.today)
        }
        listed = order.listing(found)
        totals = RosterTotals(found, in: roster)
    }
}
