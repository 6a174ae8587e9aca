/// A record that contradicts the others.
public struct RegistryFlaw: Hashable, Sendable {
    /// The record's identity, as it is written.
    public let record: String
    /// The rule that it breaks.
    public let rule: Rule

    /// A rule that holds for the records of a registry together, with what it is broken by.
    public enum Rule: Hashable, Sendable {
        /// What a record names is there.
        case missing(String)
        /// No two members have the same number on their documents.
        case duplicateDocument(MemberID)
        /// A member's sub-branch is one of the member's unit.
        case branchOfOtherUnit(SubBranchID)
        /// A member has one enrolment in a term.
        case enrolledTwice(EnrolmentID)
        /// Nobody is discharged before being admitted.
        case dischargedBeforeAdmission
        /// A claim is for a stay or an event.
        case claimWithoutStay
        /// A claim's stays are the member's own.
        case foreignStay(StayID)
        /// A stay is in one claim that still stands, and in it once.
        case stayClaimedTwice(StayID, ClaimID)
        /// Only an approved claim is paid.
        case notApproved(ClaimID)
        /// A claim is paid once.
        case paidTwice(PaymentID)

        /// The stable code.
        public var code: String {
            switch self {
            case .missing: "missingRecord"
            case .duplicateDocument: "duplicateDocument"
            case .branchOfOtherUnit: "branchOfOtherUnit"
            case .enrolledTwice: "alreadyEnrolled"
            case .dischargedBeforeAdmission: "dischargedBeforeAdmission"
            case .claimWithoutStay: "claimWithoutStay"
            case .foreignStay: "foreignStay"
            case .stayClaimedTwice: "stayAlreadyClaimed"
            case .notApproved: "claimNotApproved"
            case .paidTwice: "alreadyPaid"
            }
        }
    }
}
