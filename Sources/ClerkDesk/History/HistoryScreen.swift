import MutualAid
import TerminalUI
import Wording

/// Who did what and when, newest first, and of the selected row each field before and after.
struct HistoryScreen: DeskScreen {
    private(set) var scope: HistoryScope
    var table = TableState<HistoryColumn>()
    var search = TextField("", limit: 80)
    private(set) var isSearching = false
    private(set) var showsWholeNumbers = false
    /// Whether the changes of the selected row have most of the room.
    private(set) var isEnlarged = false
    private(set) var fault: HistoryQuery.Fault?

    // What was read so far.
    private(set) var steps: [RecordedStep] = []
    private(set) var state = Reading.underWay
    private var query = HistoryQuery()

    // What is shown, worked out by `refresh`.
    private(set) var details = HistoryDetails()
    private(set) var detailTop = 0
    private var detailsFor: DetailBasis?
    private(set) var visibleRows = 1
    private var detailRows = 1

    /// How far the reading has come.
    enum Reading: Hashable, Sendable {
        case underWay
        case ended(HistoryPage.End)
    }

    private struct DetailBasis: Equatable {
        var step: RecordedStep?
        var columns: Int
        var language: Language
        var lines: LineSet
        var showsWholeNumbers: Bool
    }

    init(_ scope: HistoryScope) { self.scope = scope }

    var name: ScreenName { .history }

    var isTyping: Bool { isSearching }

    func title(_ desk: DeskContext) -> String { desk.book(scope == .all ? .screenWholeHistory : .screenHistory) }

    /// The row with the cursor.
    var selected: RecordedStep? {
        steps.indices.contains(table.cursor.selected) ? steps[table.cursor.selected] : nil
    }

    /// Whom the selected row is about, where it is about one person.
    private func member(_ desk: DeskContext) -> MemberID? {
        let people = Set((selected?.changes ?? []).compactMap { desk.registry.member(concernedBy: $0) })
        return people.count == 1 ? people.first : nil
    }

    /// The claim that the selected row is about, where it is about one.
    private var claim: ClaimID? {
        let claims = (selected?.changes ?? []).compactMap { change in
            switch change {
            case .claim(let edit): edit.id
            case .payment(let edit): (edit.after ?? edit.before)?.claim
            default: nil
            }
        }
        return Set(claims).count == 1 ? claims.first : nil
    }

    // MARK: - Keys

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let nothing = selected == nil ? book(.offNoSelection) : nil
        let escape: (Phrase, Phrase) =
            isSearching
            ? (.keyLeaveSearch, .keyLeaveSearchHelp)
            : search.isEmpty ? (.keyBack, .keyBackFromHistoryHelp) : (.keyClearSearch, .keyClearReaderSearchHelp)
        return [
            .key([.enter, .function(2)], .enlarge, book(.keyEnlarge), book(.keyEnlargeHelp), off: nothing),
            .key([.escape], .back, book(escape.0), book(escape.1)),
            .key(
                [.character("/"), .function(3), .control("f")], .search, book(.keySearch),
                book(.keySearchHistoryHelp)),
            .key(
                [.character(" "), .control("b"), .function(4)], .scrollBreakdown, book(.keyScroll),
                book(.keyScrollChangesHelp), off: nothing),
            .key(
                [.character("m"), .function(5)], .onlyMember, book(.keyOnlyMember), book(.keyOnlyMemberHelp),
                off: member(desk) == nil ? book(.offNoOneMember) : nil),
            .key(
                [.character("c"), .function(6)], .onlyClaim, book(.keyOnlyClaim), book(.keyOnlyClaimHelp),
                off: claim == nil ? book(.offNoClaimSelected) : nil),
            .key(
                [.character("a"), .function(7)], .allHistory, book(.keyAllHistory), book(.keyAllHistoryHelp),
                off: scope == .all ? book(.offAllHistory) : nil),
            .key(
                [.character("i"), .function(8)], .wholeNumbers, book(.keyWholeNumbers), book(.keyWholeNumbersHelp)),
        ] + desk.tableKeys
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        switch action {
        case .enlarge:
            // Enter in the search line goes to what was found.
            if isSearching { isSearching = false } else { isEnlarged.toggle() }
        case .search:
            isSearching = true
            search.selectAll()
        case .scrollBreakdown: detailTop += max(1, detailRows - 1)
        case .onlyMember: return member(desk).map { narrow(to: .member($0), desk) } ?? .none
        case .onlyClaim: return claim.map { narrow(to: .claim($0), desk) } ?? .none
        case .allHistory: return narrow(to: .all, desk)
        case .wholeNumbers: showsWholeNumbers.toggle()
        case .back: return back(desk)
        default: break
        }
        return .none
    }

    private mutating func back(_ desk: DeskContext) -> Request {
        if isSearching {
            isSearching = false
            return .none
        }
        guard search.isEmpty else {
            search.replace(with: "")
            return searchAnew(desk)
        }
        return .pop
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        switch event {
        case .key(let key):
            let moves: Set<Key> = [.plain(.up), .plain(.down), .plain(.pageUp), .plain(.pageDown)]
            if !isSearching || moves.contains(key) {
                _ = table.cursor.handle(key, count: steps.count, visibleRows: visibleRows)
                return readOn()
            }
            _ = search.handle(key)
        case .paste(let text):
            isSearching = true
            search.insert(text)
        case .mouse(let mouse):
            search.placeCaret(as: mouse)
            return readOn()
        default: return .none
        }
        return searchAnew(desk)
    }

    mutating func turn(to position: Int) { detailTop = position }

    // MARK: - Reading

    private mutating func narrow(to scope: HistoryScope, _ desk: DeskContext) -> Request {
        self.scope = scope
        return readAnew(desk)
    }

    /// Reads from the newest end where what was typed means something else than before.
    private mutating func searchAnew(_ desk: DeskContext) -> Request {
        let read = HistoryQuery.read(search.text, desk)
        fault = read.fault
        return read.query == query ? .none : readAnew(desk)
    }

    /// Reads from the newest end.
    mutating func readAnew(_ desk: DeskContext) -> Request {
        (query, fault) = HistoryQuery.read(search.text, desk)
        state = .underWay
        return .readHistory(scope, query, isContinued: false)
    }

    /// Reads on where the rows that were read will soon be all seen.
    mutating func readOn() -> Request {
        guard state == .ended(.more), steps.count <= table.cursor.selected + 2 * visibleRows else { return .none }
        state = .underWay
        return .readHistory(scope, query, isContinued: true)
    }

    /// Takes what was read.
    mutating func take(_ page: HistoryPage) {
        if page.isContinued {
            steps += page.steps
        } else {
            let before = selected?.seq
            steps = page.steps
            table.cursor.selected = steps.firstIndex { $0.seq == before } ?? 0
        }
        state = .ended(page.end)
    }

    // MARK: - Laying out

    mutating func refresh(_ desk: DeskContext, body: Size) {
        let panes = HistoryPanes(in: Rect(body), isEnlarged: isEnlarged)
        visibleRows = max(1, panes.list.rows - 1)
        table.cursor.keepVisible(count: steps.count, visibleRows: visibleRows)
        detailRows = max(1, panes.details.rows - 2)
        let basis = DetailBasis(
            step: selected, columns: panes.details.columns - 4, language: desk.book.language, lines: desk.lines,
            showsWholeNumbers: showsWholeNumbers)
        if basis != detailsFor {
            if basis.step?.seq != detailsFor?.step?.seq { detailTop = 0 }
            details = HistoryDetails(
                of: selected, showsWholeNumbers: showsWholeNumbers, columns: basis.columns, desk)
            detailsFor = basis
        }
        // Behind the end it begins again.
        if detailTop >= details.lines.count { detailTop = 0 }
    }
}

/// Where the list stands, and the changes of the selected row: below it, or in a wide window beside it.
struct HistoryPanes {
    var list: Rect
    var details: Rect

    private static let leastWide = 120

    /// The panes of a screen's body, below the search line and above the line that counts.
    init(in rect: Rect, isEnlarged: Bool) {
        let body = rect.rows(from: 1, count: rect.rows - 2)
        if rect.columns >= Self.leastWide {
            let columns = isEnlarged ? body.columns * 2 / 5 : body.columns * 11 / 20
            list = body.columns(from: 0, count: columns)
            details = body.columns(from: columns, count: body.columns - columns)
        } else {
            let rows = isEnlarged ? 4 : max(4, body.rows / 2)
            list = body.rows(from: 0, count: rows)
            details = body.rows(from: rows, count: body.rows - rows)
        }
    }
}
