import MutualAid
import TerminalUI
import Wording

/// What waits, one by one, the oldest first: claims to be decided, claims to be paid, or stays to be claimed.
struct WaitingScreen: DeskScreen {
    /// What is listed.
    enum Kind: Hashable, Sendable, CaseIterable { case undecided, unpaid, unclaimed }

    /// A row of the list.
    enum Entry: Hashable, Sendable {
        case claim(ClaimID)
        /// `through` is the last day on which it can be claimed.
        case stay(StayID, through: CalendarDay?)
    }

    let kind: Kind
    private(set) var entries: [Entry] = []
    var table = TableState<WaitingColumn>()
    private var visibleRows = 1

    init(_ kind: Kind) { self.kind = kind }

    var name: ScreenName { .waiting }

    var readsWork: Bool { true }

    func title(_ desk: DeskContext) -> String { desk.book(kind.title) }

    private var selected: Entry? {
        entries.indices.contains(table.cursor.selected) ? entries[table.cursor.selected] : nil
    }

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        return [
            .key(
                [.enter], .open, book(.keyOpen), book(.keyWaitingOpenHelp),
                off: selected == nil ? book(.offNothingWaits) : nil),
            .key([.escape], .back, book(.keyBack), book(.keyBackHelp)),
        ] + desk.tableKeys
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        switch action {
        case .back: return .pop
        case .open: return selected.map { open($0, desk) } ?? .none
        default: return .none
        }
    }

    private func open(_ entry: Entry, _ desk: DeskContext) -> Request {
        switch entry {
        case .claim(let id):
            return desk.registry.claims[id].map { .push(MemberPage($0.member, at: .claim($0), desk)) } ?? .none
        case .stay(let id, _):
            return desk.registry.stays[id].map { .push(MemberPage($0.member, at: .stay($0), desk)) } ?? .none
        }
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        if case .key(let key) = event {
            _ = table.cursor.handle(key, count: entries.count, visibleRows: visibleRows)
        }
        return .none
    }

    mutating func refresh(_ desk: DeskContext, body: Size) {
        let kept = selected
        entries = desk.work.known.map { entries(in: $0, on: desk.today) } ?? []
        // Who comes next moves up to the cursor when what it stood on was settled.
        if let place = kept.flatMap({ entries.firstIndex(of: $0) }) { table.cursor.selected = place }
        // A line above and one below the table, and the table's own head.
        visibleRows = max(1, body.rows - 4)
        table.cursor.keepVisible(count: entries.count, visibleRows: visibleRows)
    }

    private func entries(in work: OpenWork, on today: CalendarDay) -> [Entry] {
        switch kind {
        case .undecided: work.undecided.entries.map { .claim($0.id) }
        case .unpaid: work.unpaid.entries.map { .claim($0.id) }
        case .unclaimed:
            work.unclaimed.filter { $0.matters(on: today) }.flatMap { term in
                term.stays.entries.map { .stay($0.id, through: term.lastDay) }
            }
        }
    }

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        func line(_ row: Int, _ text: String, _ style: Style) {
            frame.write(
                text, at: Point(column: 2, row: row), columns: rect.columns - 4, alignment: .leading, style: style)
        }
        guard !entries.isEmpty else {
            let hint = book(desk.work.known == nil ? .homeCounting : kind.empty)
            let lines = TextWrap.lines(hint, columns: rect.columns - 4, width: desk.width)
            for (offset, text) in lines.enumerated() { line(rect.row + 1 + offset, text, .dim) }
            frame.cursor = Point(column: 2, row: rect.row + 1)
            return
        }
        let columns = WaitingColumn.table(kind, book)
        drawTable(
            columns: columns, count: entries.count, state: table, isActive: true, in: &frame,
            rect: rect.rows(from: 0, count: rect.rows - 2), lines: desk.lines
        ) { row, column in column.cell(entries[row], desk) }
        line(rect.endRow - 2, book(kind.how), .dim)
        line(rect.endRow - 1, book(kind.counted, String(entries.count)), .dim)
    }
}

extension WaitingScreen.Kind {
    var title: Phrase {
        switch self {
        case .undecided: .homeUndecided
        case .unpaid: .homeUnpaid
        case .unclaimed: .homeUnclaimed
        }
    }

    var empty: Phrase {
        switch self {
        case .undecided: .waitingNoneUndecided
        case .unpaid: .waitingNoneUnpaid
        case .unclaimed: .waitingNoneUnclaimed
        }
    }

    /// What Enter leads to, and what is done there.
    var how: Phrase {
        switch self {
        case .undecided: .waitingHowUndecided
        case .unpaid: .waitingHowUnpaid
        case .unclaimed: .waitingHowUnclaimed
        }
    }

    fileprivate var counted: Phrase { self == .unclaimed ? .waitingCountStays : .waitingCountClaims }
}
