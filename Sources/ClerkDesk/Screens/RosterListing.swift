import MutualAid
import TerminalUI
import Wording

/// Who is listed, in which order, and what they come to.
extension RosterScreen {
    mutating func refresh(_ desk: DeskContext, body: Size) {
        visibleRows = max(1, body.rows - 3)
        let basis = Basis(
            version: desk.roster.version, query: search.text, filter: filter, sortColumn: table.sortColumn,
            isDescending: table.isDescending)
        if basis != shownFor {
            let kept =
                shownFor == nil || listed.indices.contains(table.selected) == false ? nil : listed[table.selected]
            list(desk, basis)
            // The cursor stays on the person where the listing still has them, and else goes to the top.
            let isNewQuery = shownFor?.query != basis.query || shownFor?.filter != basis.filter
            table.selected = isNewQuery ? 0 : kept.flatMap { listed.firstIndex(of: $0) } ?? table.selected
            shownFor = basis
        }
        table.keepVisible(count: listed.count, visibleRows: visibleRows)
    }

    private mutating func list(_ desk: DeskContext, _ basis: Basis) {
        let entries = desk.roster.entries
        let query = RosterQuery(search.text)
        // Typing on only narrows the list, so only what was found is searched again.
        let narrows =
            shownFor.map {
                $0.version == basis.version && $0.filter == basis.filter && $0.sortColumn == basis.sortColumn
                    && $0.isDescending == basis.isDescending && basis.query.hasPrefix($0.query)
                    && !basis.query.dropFirst($0.query.count).contains(where: \.isWhitespace)
            } ?? false
        if narrows {
            listed.removeAll { !query.matches(entries[$0]) }
        } else {
            listed = entries.indices.filter {
                filter.admits(entries[$0]) && (query.isEmpty || query.matches(entries[$0]))
            }
            sort(desk)
        }
        totals = listed.reduce(into: Totals()) { totals, place in
            guard entries[place].enrolment.kind?.takesPart ?? false else { return }
            totals.participants += 1
            totals.contributions += entries[place].contribution
        }
    }

    private mutating func sort(_ desk: DeskContext) {
        guard let column = table.sortColumn else {
            if table.isDescending { listed.reverse() }
            return
        }
        let keys = listed.map { (place: $0, key: Self.sortKey(of: desk.roster.entries[$0], column: column, desk)) }
        listed = keys.sorted { $0.key == $1.key ? $0.place < $1.place : $0.key < $1.key }.map(\.place)
        if table.isDescending { listed.reverse() }
    }

    private static func sortKey(of entry: RosterIndex.Entry, column: Int, _ desk: DeskContext) -> String {
        func padded(_ number: Int) -> String { String(1_000_000_000 + number) }
        switch column {
        case 0: return Pinyin.spelling(of: entry.name)
        case 1: return entry.document
        case 2: return Pinyin.spelling(of: entry.branch)
        case 3: return desk.registry.members[entry.id]?.category.rawValue ?? ""
        case 4: return entry.enrolment.kind?.rawValue ?? ""
        case 5: return padded(Int(entry.contribution.fen))
        case 6: return padded(desk.registry.stayCount(of: entry.id))
        case 7: return padded(desk.registry.claimCount(of: entry.id))
        case 8: return padded(Int(desk.registry.members[entry.id]?.document.born.ordinal ?? 0))
        default: return entry.phone
        }
    }
}
