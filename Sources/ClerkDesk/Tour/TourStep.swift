import MutualAid
import TerminalUI
import Wording

/// A step of the guided tour.
enum TourStep: Int, Hashable, Sendable, CaseIterable {
    case find, open, claim, stay, costs, parts, explain, field, save, approve, pay, undo, history, home, end

    var next: TourStep? { TourStep(rawValue: rawValue + 1) }
    var previous: TourStep? { TourStep(rawValue: rawValue - 1) }

    /// How many steps there are to do; the last one only says good-bye.
    static var count: Int { allCases.count - 1 }

    /// What the step is about, in a few words.
    var title: Phrase {
        switch self {
        case .find: .tourFindTitle
        case .open: .tourOpenTitle
        case .claim: .tourClaimTitle
        case .stay: .tourStayTitle
        case .costs: .tourCostsTitle
        case .parts: .tourPartsTitle
        case .explain: .tourExplainTitle
        case .field: .tourFieldTitle
        case .save: .tourSaveTitle
        case .approve: .tourApproveTitle
        case .pay: .tourPayTitle
        case .undo: .tourUndoTitle
        case .history: .tourHistoryTitle
        case .home: .tourHomeTitle
        case .end: .tourEndTitle
        }
    }

    /// Where it is done.
    var stand: TourStand {
        switch self {
        case .find, .open: .lists
        case .claim, .approve, .pay, .undo: .page
        case .stay, .costs, .parts, .explain, .field, .save: .form
        case .history, .home, .end: .anywhere
        }
    }

    /// Whether what it is about counts only once the tour has come to it: before, it was looked at for something else.
    var needsItsTurn: Bool { self == .history || self == .home }

    /// What to do next, and why.
    func text(_ desk: DeskContext, isVisit: Bool) -> String {
        let book = desk.book
        func label(_ key: Key) -> String { key.label(with: desk.lines) }
        return switch self {
        case .find: book(.tourFind, Tour.person, "wsq")
        case .open: book(.tourOpen, Tour.person)
        case .claim: book(.tourClaim)
        case .stay: book(.tourStay, label(.tab))
        case .costs: book(.tourCosts)
        case .parts: book(.tourParts)
        case .explain: book(.tourExplain, label(.control("l")))
        case .field: book(.tourField, label(.function(1)))
        case .save: book(.tourSave, label(.control("s")))
        case .approve: book(.tourApprove, label(.plain(.down)))
        case .pay: book(.tourPay)
        case .undo: book(.tourUndo, label(.control("z")))
        case .history: book(.tourHistory)
        case .home: book(.tourHome)
        case .end:
            book(
                isVisit ? .tourEndVisit : .tourEnd, label(.function(1)), label(.control("p")), label(.control("q")))
        }
    }

    /// What must have been done before, and was not; nil where the step can be done.
    func lacking(_ tour: Tour, _ desk: Desk) -> TourStep? {
        let claim = tour.claim(desk)
        switch self {
        case .approve: return claim == nil ? .save : nil
        case .pay: return claim == nil ? .save : claim?.state.approvedOn == nil ? .approve : nil
        case .undo: return tour.reached.contains(.pay) ? nil : .pay
        default: return nil
        }
    }

    /// Whether the desk shows that it was done.
    func isDone(_ tour: Tour, _ desk: Desk) -> Bool {
        let form = desk.newClaimForm(of: tour.member)
        let claim = tour.claim(desk)
        switch self {
        case .find: return desk.hasFound(tour.member) || TourStep.open.isDone(tour, desk)
        case .open: return desk.screens.contains { ($0 as? MemberPage)?.member == tour.member }
        case .claim: return form != nil || claim != nil
        case .stay: return claim != nil || (form?.hasStayDays(desk.context) ?? false)
        case .costs:
            return claim != nil
                || form?.amounts([.totalCost: 3_000_000, .pooledFund: 2_000_000]) ?? false
        case .parts: return claim != nil || form?.trial?.assessment?.payable == Money(fen: 189_000)
        // Who has saved has no form any more in which to look for these.
        case .explain: return claim != nil || form != nil && desk.top.name == .explanation
        case .field:
            guard claim == nil else { return true }
            guard case .help = desk.overlay else { return false }
            return form != nil && desk.top.focusedHelp(desk.context) != nil
        case .save: return claim != nil
        case .approve: return claim?.state.approvedOn != nil
        case .pay: return claim.map { desk.context.registry.payment(of: $0.id) != nil } ?? false
        case .undo: return tour.hasUndonePayment(desk)
        case .history: return desk.top.name == .history
        case .home: return desk.top.name == .home && desk.overlay == nil
        case .end: return false
        }
    }
}

extension Desk {
    /// Whether the roster's search has come to a member.
    fileprivate func hasFound(_ member: MemberID) -> Bool {
        guard let roster = top as? RosterScreen, !roster.search.isEmpty else { return false }
        return roster.member(roster.selectedRow, context)?.id == member
    }
}

extension ClaimScreen {
    /// Whether hospital and days of the stay are there and can be right, the days as the form reads them.
    fileprivate func hasStayDays(_ desk: DeskContext) -> Bool {
        guard let scheme = scheme(desk)?.scheme else { return false }
        let reading = stays[current].reading(near: scheme.term)
        guard let admitted = reading.admitted.value, let discharged = reading.discharged.value else { return false }
        return admitted <= discharged && !form[.hospital].visible.isEmpty
    }

    /// Whether the fields have these amounts, in fen.
    fileprivate func amounts(_ wanted: [SettlementField: Int64]) -> Bool {
        wanted.allSatisfy { AmountEntry.read(form[.amount($0.key)]).value == Money(fen: $0.value) }
    }
}
