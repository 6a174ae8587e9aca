import MutualAid

/// A form, by what it is for: half-typed text is kept under this name.
enum FormName: Hashable, Sendable {
    case setUp, operatorName, unit, newMember
    /// A new term from a scheme, and a scheme of the user's own.
    case newTerm(SchemeID), scheme(SchemeID)
    case member(MemberID), stay(StayID), claim(ClaimID)
    /// These belong to a term, too.
    case enrolment(MemberID, SchemeID?), newStay(MemberID, SchemeID?), newClaim(MemberID, SchemeID?)
}

extension FormName {
    /// Whether what the form is for is still there.
    func exists(in registry: Registry) -> Bool {
        switch self {
        case .setUp, .operatorName, .unit, .newMember, .newTerm, .scheme: true
        case .member(let id), .enrolment(let id, _), .newStay(let id, _), .newClaim(let id, _):
            registry.members[id] != nil
        case .stay(let id): registry.stays[id] != nil
        case .claim(let id): registry.claims[id] != nil
        }
    }
}
