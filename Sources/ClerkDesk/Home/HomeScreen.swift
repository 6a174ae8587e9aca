import MutualAid
import TerminalUI
import Wording

/// The first screen: what needs the clerk today, each a key away.
struct HomeScreen: DeskScreen {
    var table = TableCursor()

    // What is shown, worked out by `refresh`.
    private(set) var rows: [HomeRow] = []
    private var visibleRows = 1

    var name: ScreenName { .home }

    var readsWork: Bool { true }

    func title(_ desk: DeskContext) -> String { desk.book(.screenHome) }

    private var selected: HomeRow? { rows.indices.contains(table.selected) ? rows[table.selected] : nil }

    // MARK: - Keys

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let readOnly = desk.readOnlyReason
        func has(_ action: DeskAction) -> Bool { rows.contains { $0.action == action } }
        func row(_ keys: [Key], _ action: DeskAction, _ label: Phrase, _ help: Phrase) -> Binding<DeskAction> {
            .key(
                keys, action, book(label), book(help),
                off: has(action) ? nil : desk.whyNone(action), footer: false)
        }
        func roster(
            _ keys: [Key], _ action: DeskAction, _ label: Phrase, _ help: Phrase, off: String?, footer: Bool = true
        ) -> Binding<DeskAction> {
            .key(keys, action, book(label), book(help), off: off, footer: footer)
        }
        return [
            .key(
                [.enter], .open, book(.keyOpen), book(.keyHomeOpenHelp),
                off: rows.isEmpty ? book(.offNothingWaits) : nil
            ),
            roster([.character("/"), .function(3), .control("f")], .search, .keySearch, .keyHomeSearchHelp, off: nil),
            roster([.character("n"), .function(5)], .newMember, .keyNewMember, .keyNewMemberHelp, off: readOnly),
            roster([.character("r"), .function(12)], .enrol, .keyEnrol, .keyHomeEnrolHelp, off: nil),
            row([.character("a"), .function(7)], .undecidedClaims, .homeUndecided, .keyUndecidedHelp),
            row([.character("p"), .function(8)], .unpaidClaims, .homeUnpaid, .keyUnpaidHelp),
            row([.character("c"), .function(2)], .unclaimedStays, .homeUnclaimed, .keyUnclaimedHelp),
            row([.character("d")], .doubtfulMembers, .homeDoubtful, .keyDoubtfulHelp),
            row([.character("t")], .membersWithoutPhone, .homeWithoutPhone, .keyWithoutPhoneHelp),
            roster([.character("f"), .function(4)], .filter, .keyFilter, .keyFilterHelp, off: nil, footer: false),
            roster([.character("v"), .function(6)], .review, .keyReview, .keyReviewHelp, off: readOnly, footer: false),
            roster([.character("u"), .function(11)], .editUnit, .keyUnit, .keyUnitHelp, off: readOnly, footer: false),
            .key([.escape], .back, book(.keyBack), book(.keyBackHelp), off: atRoot(desk), footer: false),
        ] + desk.tableKeys
    }

    private func atRoot(_ desk: DeskContext) -> String {
        desk.book(.backAtRoot, desk.quitKey.keys.first?.label(with: desk.lines) ?? "")
    }

    /// The key that opens a row, as the row shows it; nil where only Enter does.
    func key(of row: HomeRow, _ desk: DeskContext) -> String? {
        guard let action = row.action else { return nil }
        let all = keys(desk) + desk.globalKeys
        return all.first { $0.action == action }?.keys.first?.label(with: desk.lines)
    }

    // MARK: - Doing what keys stand for

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        switch action {
        case .open: return selected.map { open($0, desk) } ?? .none
        case .enrol: return .showRoster(line: desk.book.line(asking: .open), then: nil)
        case .doubtfulMembers: return .showRoster(line: desk.book.line(asking: .doubtful), then: nil)
        case .membersWithoutPhone: return .showRoster(line: desk.book.lineForNoPhone, then: nil)
        case .undecidedClaims: return .push(WaitingScreen(.undecided))
        case .unpaidClaims: return .push(WaitingScreen(.unpaid))
        case .unclaimedStays: return .push(WaitingScreen(.unclaimed))
        case .search, .newMember, .filter, .review: return .showRoster(line: nil, then: action)
        case .editUnit: return desk.unit.map { .push(UnitForm(desk, unit: $0)) } ?? .none
        case .back: return .pop
        default: return .none
        }
    }

    private mutating func open(_ row: HomeRow, _ desk: DeskContext) -> Request {
        switch row {
        case .concern(.found(let notice)): return .notice(notice)
        case .concern(.readOnly): return .say(desk.readOnlyReason ?? "", .notice)
        case .tooFewParticipants: return perform(.enrol, desk)
        case .halfTyped: return .push(DraftListScreen(desk))
        case .termEnded: return .push(SchemeListScreen(desk))
        case .deadline(let deadline): return open(deadline, desk)
        case .emptyRoster, .undecided, .unpaid, .unclaimed, .unrecorded, .doubtful, .withoutPhone:
            return row.action.map { perform($0, desk) } ?? .none
        }
    }

    /// What the day is about stands in the scheme.
    private func open(_ deadline: Deadline, _ desk: DeskContext) -> Request {
        guard let hash = desk.scheme?.hash, let entry = desk.schemeEntries().first(where: { $0.hash == hash }) else {
            return .none
        }
        return .push(SchemeReader(entry))
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        switch event {
        case .key(let key):
            _ = table.handle(key, count: rows.count, visibleRows: visibleRows)
            return .none
        case .paste(let text): return .showRoster(line: text, then: nil)
        default: return .none
        }
    }

    mutating func refresh(_ desk: DeskContext, body: Size) {
        let kept = selected
        rows = HomeRow.rows(desk)
        // What was decided meanwhile leaves the list, and the cursor stays on what it stood on.
        if let kept, let place = rows.firstIndex(where: { $0.isSameMatter(as: kept) }) { table.selected = place }
        visibleRows = max(1, body.rows - 6)
        table.keepVisible(count: rows.count, visibleRows: visibleRows)
    }
}

extension HomeRow {
    /// Whether both rows are about the same, however it stands by now.
    fileprivate func isSameMatter(as other: HomeRow) -> Bool {
        switch (self, other) {
        case (.unclaimed(_, let left, _), .unclaimed(_, let right, _)): left == right
        case (.undecided, .undecided), (.unpaid, .unpaid), (.unrecorded, .unrecorded), (.doubtful, .doubtful),
            (.withoutPhone, .withoutPhone), (.halfTyped, .halfTyped), (.tooFewParticipants, .tooFewParticipants):
            true
        default: self == other
        }
    }
}

extension Phrasebook {
    /// The search line that lists those of a status.
    func line(asking status: RosterStatus) -> String { condition(.status, word(status)) }

    /// The search line that lists those without a telephone number.
    var lineForNoPhone: String { condition(.phone, words(.filterNone).first ?? "") }
}
