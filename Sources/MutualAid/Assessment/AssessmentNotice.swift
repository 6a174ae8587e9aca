/// Something the clerk should know about an assessment.
public enum AssessmentNotice: Hashable, Sendable {
    /// The stay's discharge is not in the term: it is left out.
    case dischargedOutsideTerm(stay: Int, discharged: CalendarDay)
    /// The stay began before the term: it counts, by its discharge.
    case crossesTermBoundary(stay: Int, admitted: CalendarDay)
    /// The stay has a cause that the scheme does not cover: it is left out.
    case stayExcluded(stay: Int, code: ExclusionCode)
    /// A printed figure differs from what the others give.
    case settlementDiffers(stay: Int, SettlementDiscrepancy)
    /// The stay began within the waiting period of a new member, which lasts until `until`: it is left out.
    case withinWaitingPeriod(stay: Int, admitted: CalendarDay, until: CalendarDay)
    /// The scheme pays nothing for this event.
    case eventNotCovered(event: Int, EventCode)
    /// The claim was filed after the last day: nothing is paid.
    case filedTooLate(deadline: CalendarDay)
    /// The member does not take part in the term: nothing is paid.
    case notEnrolled
    /// The one-time sum was paid earlier; a higher band would now give `now`.
    case oneTimeAlreadyPaid(paid: Money, now: Money)
}

/// Why a claim cannot be assessed at all.
public enum AssessmentFault: Error, Hashable, Sendable {
    /// The scheme's sources don't give these figures.
    case schemeNotComputable(missing: [LocalizedText])
    /// The scheme doesn't cover the member's category.
    case categoryNotCovered(MemberCategory)
    /// A stay has a cause that the scheme doesn't list.
    case exclusionNotInScheme(stay: Int, ExclusionCode)
    /// A stay ends before it begins.
    case dischargedBeforeAdmission(stay: Int)
    /// A settlement cannot be right.
    case settlementDoesNotAddUp(stay: Int, SettlementFault)

    /// The stable code.
    public var code: String {
        switch self {
        case .schemeNotComputable: "schemeNotComputable"
        case .categoryNotCovered: "categoryNotCovered"
        case .exclusionNotInScheme: "exclusionNotInScheme"
        case .dischargedBeforeAdmission: "invalidDate"
        case .settlementDoesNotAddUp: "settlementDoesNotAddUp"
        }
    }
}
