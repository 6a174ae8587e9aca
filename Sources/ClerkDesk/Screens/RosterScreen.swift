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

    var search = TextField("", limit: 100)
    var isSearching = false
    var filter = Filter.all
    var table = TableState()
    var visibleRows = 1
    /// The places of the listed members in the roster index, in the order shown.
    var listed: [Int] = []
    var totals = Totals()
    var shownFor: Basis?

    /// What a listing was made from; while it is the same, the listing stands.
    struct Basis: Equatable {
        var version: Int
        var query: String
        var filter: Filter
        var sortColumn: Int?
        var isDescending: Bool
    }

    struct Totals {
        var participants = 0
        var contributions = Money.zero
    }

    init(_ desk: DeskContext) {}

    var name: ScreenName { .roster }

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
            keys.append(.key([.escape], .back, book(.keyClearSearch), book(.keyClearSearchHelp), footer: false))
        }
        return keys + desk.tableKeys
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
}
