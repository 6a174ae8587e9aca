/// A form, by what it is for: half-typed text is kept under this name.
public enum FormName: Hashable, Sendable {
    /// The first start, who works here, the unit, a member who isn't recorded yet.
    case setUp, operatorName, unit, newMember
    /// A new term from a scheme, and a scheme of the user's own.
    case newTerm(SchemeID), scheme(SchemeID)
    /// A record that is there already.
    case member(MemberID), stay(StayID), claim(ClaimID)
    /// These belong to a term, too.
    case enrolment(MemberID, SchemeID?), newStay(MemberID, SchemeID?), newClaim(MemberID, SchemeID?)
    /// The reason for a decision on a claim, in the question that asks for it.
    case decision(ClaimID, Decision)
    /// Members marked to be enrolled in one go, and the trial calculation. Neither becomes a record of its own.
    case markedEnrolment, trial
}

extension FormName {
    /// A decision that needs a reason.
    public enum Decision: String, Hashable, Sendable, CaseIterable {
        case reject, withdraw, revoke
    }

    /// Whether what the form is for is still there.
    public func exists(in registry: Registry) -> Bool {
        switch self {
        case .setUp: registry.units.first == nil
        case .unit, .newMember, .markedEnrolment: registry.units.first != nil
        case .operatorName, .newTerm, .scheme, .trial: true
        case .member(let id), .enrolment(let id, _), .newStay(let id, _), .newClaim(let id, _):
            registry.members[id] != nil
        case .stay(let id): registry.stays[id] != nil
        case .claim(let id): registry.claims[id] != nil
        case .decision(let id, let decision):
            switch registry.claims[id]?.state {
            case .undecided: decision != .revoke
            case .approved: decision == .revoke && registry.payment(of: id) == nil
            default: false
            }
        }
    }

    /// The member whose record it is, or whom the record is about.
    public func member(in registry: Registry) -> MemberID? {
        switch self {
        case .setUp, .operatorName, .unit, .newMember, .newTerm, .scheme, .markedEnrolment, .trial: nil
        case .member(let id), .enrolment(let id, _), .newStay(let id, _), .newClaim(let id, _): id
        case .stay(let id): registry.stays[id]?.member
        case .claim(let id), .decision(let id, _): registry.claims[id]?.member
        }
    }
}
