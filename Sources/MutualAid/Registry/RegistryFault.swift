/// Why a change cannot be made.
public enum RegistryFault: Error, Hashable, Sendable {
    /// The record is no longer what the change started from: somebody else changed it.
    case conflict(record: String)
    /// The record refers to another that isn't there.
    case missing(record: String, refersTo: String)
    /// The record cannot go while others refer to it.
    case stillReferred(record: String, by: String)
    /// Another member has the same identity number.
    case duplicateDocument(member: MemberID)
    /// The member is already enrolled in the term.
    case alreadyEnrolled(enrolment: EnrolmentID)
    /// The stay is in another claim that still stands.
    case stayAlreadyClaimed(stay: StayID, claim: ClaimID)
    /// A claim's stays belong to more than one member.
    case foreignStay(stay: StayID)
    /// A claim needs at least one stay or event.
    case claimWithoutStay(claim: ClaimID)
    /// The claim is already paid.
    case alreadyPaid(payment: PaymentID)
    /// The claim is decided: what was decided on stays as it was.
    case claimDecided(claim: ClaimID)
    /// Only an approved claim is paid.
    case claimNotApproved(claim: ClaimID)

    /// The stable code.
    public var code: String {
        switch self {
        case .conflict: "conflict"
        case .missing: "missingRecord"
        case .stillReferred: "stillReferred"
        case .duplicateDocument: "duplicateDocument"
        case .alreadyEnrolled: "alreadyEnrolled"
        case .stayAlreadyClaimed: "stayAlreadyClaimed"
        case .foreignStay: "foreignStay"
        case .claimWithoutStay: "claimWithoutStay"
        case .alreadyPaid: "alreadyPaid"
        case .claimDecided: "claimDecided"
        case .claimNotApproved: "claimNotApproved"
        }
    }
}
