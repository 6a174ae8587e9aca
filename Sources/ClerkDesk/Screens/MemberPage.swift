import MutualAid
import TerminalUI
import Wording

/// One member: who they are, how they stand to the term, their stays and claims.
struct MemberPage: DeskScreen {
    let member: MemberID
    var table = TableCursor()
    private var visibleRows = 1

    /// A row that the cursor can stand on.
    enum Row: Hashable, Sendable {
        case stay(HospitalStay)
        case claim(Claim)
    }

    init(_ member: MemberID) { self.member = member }

    /// The page with the cursor on one of its rows.
    init(_ member: MemberID, at row: Row, _ desk: DeskContext) {
        self.member = member
        table.selected = rows(desk).firstIndex(of: row) ?? 0
    }

    var name: ScreenName { .member }

    func person(in registry: Registry) -> MemberID? { member }

    func title(_ desk: DeskContext) -> String { desk.registry.members[member]?.name ?? desk.book(.screenMember) }

    func stands(in registry: Registry) -> Bool { registry.members[member] != nil }

    func rows(_ desk: DeskContext) -> [Row] {
        desk.registry.stays(of: member).map(Row.stay) + desk.registry.claims(of: member).map(Row.claim)
    }

    func selected(_ desk: DeskContext) -> Row? {
        let rows = rows(desk)
        return rows.indices.contains(table.selected) ? rows[table.selected] : nil
    }

    func selectedClaim(_ desk: DeskContext) -> Claim? {
        if case .claim(let claim) = selected(desk) { claim } else { nil }
    }

    // MARK: - Keys

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let readOnly = desk.readOnlyReason
        let claim = selectedClaim(desk)
        let enrolled = desk.enrolment(of: member)?.kind
        let notEnrolled = book(enrolled == nil ? .memberPageNotEnrolled : .offNotEnrolled)
        let meant = claimMeant(desk)
        let undecided: String? =
            readOnly
            ?? (meant == nil ? obstacleToChoosing(desk) : meant?.state == .undecided ? nil : book(.offClaimDecided))
        let general: [Binding<DeskAction>] = [
            .key(
                [.enter], .open, book(.keyOpen), book(.keyOpenHelp),
                off: selected(desk) == nil ? book(.offNoSelection) : nil),
            .key([.escape], .back, book(.keyBack), book(.keyBackHelp)),
        ]
        let records: [Binding<DeskAction>] = [
            .key([.character("r"), .function(4)], .enrol, book(.keyEnrol), book(.keyEnrolHelp), off: readOnly),
            .key(
                [.character("c"), .function(6)], .newClaim, book(.keyNewClaim), book(.keyNewClaimHelp),
                off: readOnly ?? (enrolled?.takesPart ?? false ? nil : notEnrolled)),
            .key([.character("s"), .function(5)], .newStay, book(.keyNewStay), book(.keyNewStayHelp), off: readOnly),
            .key([.character("e"), .function(3)], .edit, book(.keyEdit), book(.keyEditHelp), off: readOnly),
        ]
        let decisions: [Binding<DeskAction>] = [
            .key(
                [.character("a"), .function(7)], .approve, book(.keyApprove), book(.keyApproveHelp), off: undecided,
                footer: claim != nil),
            .key(
                [.character("x"), .function(8)], .reject, book(.keyReject), book(.keyRejectHelp), off: undecided,
                footer: claim != nil),
            withdrawKey(meant, isSelected: claim != nil, desk),
            explainKey(desk),
            .key(
                [.character("p"), .function(12)], .pay, book(.keyPay), book(.keyPayHelp),
                off: readOnly ?? obstacleToPaying(meant, desk), footer: claim != nil),
            .key(
                [.plain(.delete), .control("x")], .remove, book(.keyRemove), book(.keyRemoveHelp),
                off: readOnly ?? obstacleToRemoving(desk), footer: false),
            .key(
                [.character("h"), Key(.function(4), .shift)], .memberHistory, book(.keyMemberHistory),
                book(.keyMemberHistoryHelp), footer: false),
        ]
        // On a claim its decisions are what one has come for.
        return general + (claim == nil ? records + decisions : decisions + records) + desk.tableKeys
    }

    /// One key takes a claim back, whether it waits or was approved.
    private func withdrawKey(_ claim: Claim?, isSelected: Bool, _ desk: DeskContext) -> Binding<DeskAction> {
        let book = desk.book
        func key(_ label: Phrase, _ help: Phrase, off: String?) -> Binding<DeskAction> {
            .key(
                [.character("w"), .function(11)], .withdraw, book(label), book(help), off: desk.readOnlyReason ?? off,
                footer: isSelected)
        }
        switch claim?.state {
        case nil: return key(.keyWithdraw, .keyWithdrawHelp, off: obstacleToChoosing(desk))
        case .undecided: return key(.keyWithdraw, .keyWithdrawHelp, off: nil)
        case .approved:
            let isPaid = claim.map { desk.registry.payment(of: $0.id) != nil } ?? false
            return key(.keyRevoke, .keyRevokeHelp, off: isPaid ? book(.offClaimPaid) : nil)
        case .rejected, .withdrawn, .revoked:
            return key(.keyWithdraw, .keyWithdrawHelp, off: book(.offClaimDecided))
        }
    }

    /// What to do before a claim can be decided on: there is none yet, or one of several is to be chosen.
    func obstacleToChoosing(_ desk: DeskContext) -> String {
        let hasClaims = !desk.registry.claims(of: member).isEmpty
        return desk.book(
            hasClaims ? .offNoClaimSelected : .offNoClaimYet,
            hasClaims ? Key.plain(.down).label(with: desk.lines) : Key.character("c").label(with: desk.lines))
    }

    private func obstacleToPaying(_ claim: Claim?, _ desk: DeskContext) -> String? {
        let book = desk.book
        guard let claim else { return obstacleToChoosing(desk) }
        guard case .approved = claim.state else { return book(.offClaimNotApproved) }
        if desk.registry.payment(of: claim.id) != nil { return book(.offClaimPaid) }
        guard desk.registry.enrolment(of: member, in: claim.scheme.id)?.kind?.takesPart ?? false else {
            return book(.offNotEnrolled)
        }
        return claim.payable > .zero ? nil : book(.offNothingToPay)
    }

    private func obstacleToRemoving(_ desk: DeskContext) -> String? {
        guard case .stay(let stay) = selected(desk) else { return desk.book(.offNoStaySelected) }
        let isClaimed = desk.registry.claims(of: member).contains { $0.stays.contains(stay.id) }
        return isClaimed ? desk.book(.offStayInClaim) : nil
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        switch action {
        case .open: return open(desk)
        case .edit:
            return desk.registry.members[member].map { .push(MemberForm(desk, editing: $0)) } ?? .none
        case .enrol: return .push(EnrolmentForm(desk, member: member))
        case .newStay: return .push(ClaimScreen(desk, member: member, recording: nil))
        case .newClaim: return .push(ClaimScreen(desk, newClaimOf: member))
        case .approve, .reject, .withdraw, .pay, .remove: return ask(action, desk)
        case .explain: return explain(desk)
        case .back: return .pop
        default: return .none
        }
    }

    private func open(_ desk: DeskContext) -> Request {
        switch selected(desk) {
        case .stay(let stay):
            // A stay's amounts belong to its claim, so the claim is what opens.
            if let claim = desk.registry.liveClaim(of: stay) {
                return .push(ClaimScreen(desk, claim: claim, showing: stay.id))
            }
            return .push(ClaimScreen(desk, member: member, recording: stay))
        case .claim(let claim): return .push(ClaimScreen(desk, claim: claim))
        case nil: return .none
        }
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        if case .key(let key) = event {
            _ = table.handle(key, count: rows(desk).count, visibleRows: visibleRows)
        }
        return .none
    }

    mutating func refresh(_ desk: DeskContext, body: Size) {
        visibleRows = max(1, body.rows - 8)
        table.keepVisible(count: rows(desk).count, visibleRows: visibleRows)
    }
}
