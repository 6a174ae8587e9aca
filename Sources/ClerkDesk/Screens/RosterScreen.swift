import MutualAid
import TerminalUI
import Wording

/// The roster: everybody of the unit, searched as the clerk types.
struct RosterScreen: DeskScreen {
    /// Who is listed.
    enum Filter: CaseIterable, Hashable, Sendable {
        case all, open, doubtful, notParticipating, participating

        func admits(_ entry: RosterIndex.Entry) -> Bool {
            switch self {
            case .all: true
            case .open: entry.enrolment == .open
            case .doubtful: entry.isDoubtful
            case .notParticipating: entry.enrolment == .settled(.notParticipating)
            case .participating: entry.enrolment.kind?.takesPart ?? false
            }
        }
    }

    private var search = TextField("", limit: 100)
    private var isSearching = false
    private var filter = Filter.all
    private var table = TableState()
    private var visibleRows = 1
    /// The places of the listed members in the roster index, in the order shown.
    private var listed: [Int] = []
    private var totals = Totals()
    private var shownFor: Basis?

    /// What a listing was made from; while it is the same, the listing stands.
    private struct Basis: Equatable {
        var version: Int
        var query: String
        var filter: Filter
        var sortColumn: Int?
        var isDescending: Bool
    }

    private struct Totals {
        var participants = 0
        var contributions = Money.zero
    }

    init(_ desk: DeskContext) {}

    var isTyping: Bool { isSearching }

    func title(_ desk: DeskContext) -> String { desk.book(.screenRoster) }

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let readOnly = desk.isReadOnly ? book(.offReadOnly) : nil
        let empty = listed.isEmpty ? book(.offNothingListed) : nil
        var keys: [Binding<DeskAction>] = [
            .key(
                [.enter], .open, book(.keyOpen), book(.keyOpenHelp), off: listed.isEmpty ? book(.offNoSelection) : nil),
            .key([.character("/"), .function(3), .control("f")], .search, book(.keySearch), book(.keySearchHelp)),
            .key(
                [.character("n"), .function(5)], .newMember, book(.keyNewMember), book(.keyNewMemberHelp), off: readOnly
            ),
            .key(
                [.character("v"), .function(6)], .review, book(.keyReview), book(.keyReviewHelp), off: readOnly ?? empty
            ),
            .key([.character("f"), .function(4)], .filter, book(.keyFilter), book(.keyFilterHelp)),
            .key([.character("o"), .function(7)], .sort, book(.keySort), book(.keySortHelp)),
            .key(
                [.character("O"), .function(8)], .sortReverse, book(.keySortReverse), book(.keySortReverseHelp),
                footer: false),
        ]
        keys.append(
            .key(
                [.character("u"), .function(11)], .editUnit, book(.keyUnit), book(.keyUnitHelp), off: readOnly,
                footer: false))
        if isSearching || !search.isEmpty {
            keys.append(.key([.escape], .back, book(.keyBack), book(.rosterNoMatch), footer: false))
        }
        return keys
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        switch action {
        case .search:
            isSearching = true
            search.moveToEnd()
        case .back:
            search.replace(with: "")
            isSearching = false
        case .filter:
            let all = Filter.allCases
            filter = all[((all.firstIndex(of: filter) ?? 0) + 1) % all.count]
        case .sort:
            let next = (table.sortColumn ?? -1) + 1
            table.sortColumn = next < Self.columns(desk).count ? next : nil
            table.isDescending = false
        case .sortReverse: table.isDescending.toggle()
        case .editUnit: return desk.unit.map { .push(UnitForm(desk, unit: $0)) } ?? .none
        case .newMember: return .push(MemberForm(desk))
        case .open:
            guard let id = selected(desk) else { return .none }
            isSearching = false
            return .push(MemberPage(id))
        case .review:
            let members = listed.map { desk.roster.entries[$0].id }
            return .push(ReviewScreen(members, startingAt: table.selected, desk))
        default: break
        }
        return .none
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        switch event {
        case .key(let key):
            if isSearching {
                // Letters are text here; arrows and pages still move through what was found.
                let moves: Set<Key> = [.plain(.up), .plain(.down), .plain(.pageUp), .plain(.pageDown)]
                if moves.contains(key) {
                    _ = table.handle(key, count: listed.count, visibleRows: visibleRows)
                } else if key == .tab {
                    isSearching = false
                } else {
                    _ = search.handle(key)
                }
            } else {
                _ = table.handle(key, count: listed.count, visibleRows: visibleRows)
            }
        case .paste(let text):
            isSearching = true
            search.insert(text)
        default: break
        }
        return .none
    }

    private func selected(_ desk: DeskContext) -> MemberID? {
        listed.indices.contains(table.selected) ? desk.roster.entries[listed[table.selected]].id : nil
    }

    // MARK: - Listing

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

// MARK: - View

extension RosterScreen {
    static func columns(_ desk: DeskContext) -> [TableColumn] {
        let book = desk.book
        let isChinese = book.language == .chinese
        return [
            TableColumn(title: book(.rosterName), width: .flexible(min: 10, weight: 2), isSortable: true),
            TableColumn(title: book(.rosterDocument), width: .fixed(18), isSortable: true),
            TableColumn(title: book(.rosterBranch), width: .flexible(min: 14, weight: 3), isSortable: true),
            TableColumn(title: book(.rosterCategory), width: .fixed(isChinese ? 10 : 10), isSortable: true),
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
            let text = desk.book(desk.roster.entries.isEmpty ? .rosterEmpty : .rosterNoMatch)
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
        let start = DisplayWidth.columns(of: label) + 2
        frame.write(label, at: Point(column: 1, row: rect.row), style: .label)
        let filterText = "\(book(.keyFilter)): \(name(of: filter, book))"
        let filterColumns = DisplayWidth.columns(of: filterText)
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
