import MutualAid

/// Changes of members' enrolments in the present term, gathered for one transaction.
struct EnrolmentChanges {
    private let scheme: Scheme?
    private var next: EnrolmentID
    private var changes: [Change] = []

    init(_ desk: DeskContext) {
        scheme = desk.scheme?.scheme
        next = desk.registry.enrolments.nextID(in: desk.registry.store)
    }

    /// Enrols a member as `kind`; what the scheme gives no amount for changes nothing.
    mutating func settle(_ member: MemberID, as kind: EnrolmentKind, _ desk: DeskContext) {
        guard let scheme, let due = scheme.contribution(for: kind) else { return }
        change(member, scheme, desk) { $0 = $0.settled(as: kind, due: due) }
    }

    /// Marks a member as doubtful, or takes the mark off.
    mutating func setDoubt(_ isDoubtful: Bool, of member: MemberID, _ desk: DeskContext) {
        guard let scheme else { return }
        change(member, scheme, desk) { $0.isDoubtful = isDoubtful }
    }

    private mutating func change(
        _ member: MemberID, _ scheme: Scheme, _ desk: DeskContext, _ body: (inout Enrolment) -> Void
    ) {
        if let enrolment = desk.enrolment(of: member) {
            var changed = enrolment
            body(&changed)
            if changed != enrolment { changes.append(.enrolment(.replacing(enrolment, with: changed))) }
        } else {
            var enrolment = Enrolment(
                id: next, member: member, scheme: scheme.id, kind: nil, paidByMember: .zero,
                enteredOn: desk.enrolmentDay(in: scheme))
            body(&enrolment)
            changes.append(.enrolment(.adding(enrolment)))
            next = EnrolmentID(store: next.store, serial: next.serial + 1)
        }
    }

    /// The transaction of all changes; nothing when there are none.
    func request(_ action: Transaction.Action, then followUp: FollowUp) -> Request {
        changes.isEmpty ? .none : .commit(Transaction(action: action, changes: changes), then: followUp)
    }
}

extension DeskContext {
    /// Why a member can't be enrolled as `kind`, in the clerk's words; nil when it can be done.
    func obstacle(to kind: EnrolmentKind, of member: Member) -> EnrolmentObstacle? {
        guard let scheme = scheme?.scheme else { return .notInScheme }
        if kind.takesPart, !scheme.categories.value.contains(member.category) { return .notCovered }
        if !kind.takesPart, hasStandingClaims(member.id) { return .claimsStand }
        return scheme.contribution(for: kind) == nil ? .notInScheme : nil
    }
}

/// Why a member can't be enrolled in one of the ways.
enum EnrolmentObstacle: Hashable, Sendable { case notCovered, claimsStand, notInScheme }
