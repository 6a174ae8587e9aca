import MutualAid
import TerminalUI
import Wording

/// The roster: everybody of the unit, searched as the clerk types.
struct RosterScreen: DeskScreen {
    /// What the clerk asks for: words and conditions. The line is all there is; every filter stands in it.
    var search = TextField("", limit: 200)
    var isSearching = false
    /// The line as the home screen put it there; nil where the clerk came without one.
    var lineOfHome: String?
    var table = TableState<RosterColumn>()
    /// The marked rows; they stay marked whatever is listed.
    private(set) var marks = RowSet()
    /// Grows with each change of the marks.
    private(set) var marksVersion = 0

    // What is shown, worked out by `refresh`.
    var visibleRows = 1
    var visibleColumns = 1
    var filter = RosterFilter()
    var finder = RosterSearch()
    var order = RosterOrder()
    /// The rows of the listed members, in the order shown.
    var listed: [UInt32] = []
    var totals = RosterTotals()
    var markedTotals: RosterTotals?
    var shownFor: Basis?
    var markedFor: MarkedBasis?

    /// What a listing was made from; while it is the same, the listing stands.
    struct Basis: Equatable {
        var version: Int
        var today: CalendarDay
        var filter: RosterFilter
        var sort: [TableState<RosterColumn>.SortKey]
        /// Only where the line asks for marked ones.
        var marks: Int?
    }

    /// What the sums of the marked were made from.
    struct MarkedBasis: Equatable {
        var version: Int
        var marks: Int
    }

    init(_ desk: DeskContext) {}

    var name: ScreenName { .roster }

    var readsRoster: Bool { true }

    var isTyping: Bool { isSearching }

    func title(_ desk: DeskContext) -> String { desk.book(.screenRoster) }

    mutating func setMarks(_ marks: RowSet) {
        self.marks = marks
        marksVersion += 1
    }

    /// The row with the cursor; nil when nobody is listed.
    var selectedRow: Int? {
        listed.indices.contains(table.cursor.selected) ? Int(listed[table.cursor.selected]) : nil
    }

    /// The marked rows, or without any the one with the cursor: what a command is about.
    var chosenRows: [UInt32] {
        marks.isEmpty ? selectedRow.map { [UInt32($0)] } ?? [] : order.listing(marks)
    }

    func member(_ row: Int?, _ desk: DeskContext) -> Member? { row.flatMap { desk.registry.members[slot: $0] } }

    // MARK: - Doing what keys stand for

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        switch action {
        case .search: return startSearching(desk)
        case .back: return stepBack()
        case .filter: askForNextStatus(desk)
        case .editUnit: return desk.unit.map { .push(UnitForm(desk, unit: $0)) } ?? .none
        case .newMember: return .push(MemberForm(desk))
        case .open:
            guard let member = member(selectedRow, desk) else { return .none }
            isSearching = false
            return .push(MemberPage(member.id))
        case .review: return review(desk)
        case .jump:
            return .ask(
                .jump, title: desk.book(.keyJump), lines: [desk.book(.askJump, String(listed.count))],
                field: desk.book(.askJumpField))
        case .mark, .markAll: mark(all: action == .markAll)
        case .enrol: return enrol(desk)
        case .doubt: return changeDoubt(desk)
        case .copyRow, .copyCell: return copy(cell: action == .copyCell, desk)
        default: arrange(action, desk)
        }
        return .none
    }

    private mutating func startSearching(_ desk: DeskContext) -> Request {
        isSearching = true
        search.selectAll()
        return search.isEmpty ? .say(desk.book(.filterHint, exampleOfBranch(desk)), .dim) : .none
    }

    /// A condition that somebody of this unit fits.
    private func exampleOfBranch(_ desk: DeskContext) -> String {
        desk.subBranches.first.map { desk.book.condition(.branch, $0.name) + " " } ?? ""
    }

    /// One thing at a time: leave the line, then clear it, then take the marks off, then go home.
    private mutating func stepBack() -> Request {
        if isSearching {
            isSearching = false
        } else if !search.isEmpty {
            search.replace(with: "")
        } else {
            guard !marks.isEmpty else { return .pop }
            setMarks(RowSet())
        }
        return .none
    }

    /// Goes through the conditions that a term's work needs most, by rewriting the line.
    private mutating func askForNextStatus(_ desk: DeskContext) {
        let steps: [RosterStatus?] = [.open, .doubtful, .out, .participating, nil]
        let now = RosterFilter.status(in: search.text)
        let next = now.flatMap { steps.firstIndex(of: $0) }.map { steps[$0 + 1] } ?? steps[0]
        let condition = next.map { desk.book.condition(.status, desk.book.word($0)) }
        search.replace(with: RosterFilter.line(search.text, asking: condition))
    }

    private func review(_ desk: DeskContext) -> Request {
        let rows = marks.isEmpty ? listed : order.listing(marks.intersection(desk.roster.present))
        return .push(ReviewScreen(rows, startingAt: marks.isEmpty ? table.cursor.selected : 0))
    }

    mutating func answer(_ question: Question, text: String, _ desk: DeskContext) -> Request {
        switch question {
        case .jump: return jump(to: text, desk)
        case .doubtMarked(let isDoubtful): return recordDoubt(isDoubtful, desk)
        default: return .none
        }
    }

    private mutating func jump(to text: String, _ desk: DeskContext) -> Request {
        guard let number = Int(text.narrowed), number > 0 else { return .say(desk.book(.jumpUnreadable), .notice) }
        table.cursor.selected = min(number, listed.count) - 1
        return number > listed.count
            ? .say(desk.book(.jumpPastEnd, String(listed.count)), .notice) : .none
    }

    // MARK: - Other events

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        switch event {
        case .key(let key):
            if isSearching {
                type(key)
            } else if !table.cursor.handle(key, count: listed.count, visibleRows: visibleRows) {
                switch key.folded {
                case .plain(.left), .character("h"): table.moveColumn(by: -1, RosterColumn.table(desk.book))
                case .plain(.right), .character("l"): table.moveColumn(by: 1, RosterColumn.table(desk.book))
                default: break
                }
            }
        case .paste(let text):
            isSearching = true
            search.insert(text)
        case .mouse(let mouse):
            search.placeCaret(as: mouse)
            if case .heading(let place) = mouse.hit.target {
                table.moveColumn(to: place, RosterColumn.table(desk.book))
                arrange(.sort, desk)
            }
        default: break
        }
        return .none
    }

    /// Letters are text while searching; arrows and pages still move through what was found.
    private mutating func type(_ key: Key) {
        let moves: Set<Key> = [.plain(.up), .plain(.down), .plain(.pageUp), .plain(.pageDown)]
        if moves.contains(key) {
            _ = table.cursor.handle(key, count: listed.count, visibleRows: visibleRows)
        } else if key == .tab {
            isSearching = false
        } else {
            _ = search.handle(key)
        }
    }
}
