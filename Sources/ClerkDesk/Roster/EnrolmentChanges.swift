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

    /// Enrols a member as `kind`; a way of taking part that the scheme doesn't know changes nothing.
    ///
    /// - Parameter typed: the contribution that the clerk typed in, where the scheme gives none.
    mutating func settle(_ member: Member, as kind: EnrolmentKind, paying typed: Money? = nil, _ desk: DeskContext) {
        guard let scheme else { return }
        let category = desk.category(of: member)
        let due: (whole: Money, byOthers: Money)
        switch scheme.contributionDue(for: kind, of: category) {
        case .amount(let whole, let others): due = (whole, others)
        case .typedIn:
            guard let typed else { return }
            due = (typed, .zero)
        case .notInScheme: return
        }
        change(member.id, scheme, desk) {
            $0 = $0.settled(as: kind, category: category, due: due.whole, byOthers: due.byOthers)
        }
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
        let category = category(of: member)
        if kind.takesPart, !scheme.categories.value.contains(category) { return .notCovered }
        if !kind.takesPart, hasStandingClaims(member.id) { return .claimsStand }
        return scheme.contributionDue(for: kind, of: category) == .notInScheme ? .notInScheme : nil
    }
}

/// Why a member can't be enrolled in one of the ways.
enum EnrolmentObstacle: Hashable, Sendable { case notCovered, claimsStand, notInScheme }
