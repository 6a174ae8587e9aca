/// A claim worked out, line by line. Values only: every screen, form and file prints these lines, and nobody recomputes.
public struct Assessment: Hashable, Sendable {
    /// The lines from the out-of-pocket down to what is paid, in the order of reading.
    public var lines: [AssessmentLine] = []
    /// Rules that did not apply, with the reason.
    public var unapplied: [UnappliedRule] = []
    /// What the clerk should know besides.
    public var notices: [AssessmentNotice] = []
    /// The claim's own base: its counted stays, nothing carried in.
    public var base = Money.zero
    /// What the rules give, before a late filing or a missing enrolment takes it away.
    public var entitlement = Money.zero
    /// What is paid.
    public var payable = Money.zero
    /// The place in ``Scheme/approval`` of the level that may approve it; nil when the scheme names none.
    public var approvalLevel: Int?
    /// Where the member stood before.
    public var before = TermPosition()
    /// Where the member stands after it, if it counts.
    public var after = TermPosition()
}

/// One line of an assessment: a shape with its operands, a result and where the rule stands.
public struct AssessmentLine: Hashable, Sendable {
    /// What the line is, with its operands.
    public var shape: Shape
    /// The line's result, rounded by itself; negative when it takes something off.
    public var result: Money
    /// Where the rule stands.
    public var article: Article?
    /// The stay it concerns, by its place in the claim; nil for the claim as a whole.
    public var stay: Int?

    /// What a line can be.
    public enum Shape: Hashable, Sendable {
        /// Total cost less what funds paid.
        case outOfPocket(total: Money, funds: Money)
        /// A part left out of the base.
        case deduction(part: SettlementField)
        /// A part of which a share stays in: `amount` at `letIn` is `included`, the rest is left out.
        case partialDeduction(part: SettlementField, amount: Money, letIn: Rate, included: Money)
        /// One stay's base, where the claim has several.
        case stayBase
        /// The claim's base.
        case base
        /// The claim's base and what earlier claims that earned nothing carry in.
        case carriedIn(own: Money, carried: Money)
        /// The claim's base on top of the term's earlier ones.
        case runningBase(own: Money, earlier: Money)
        /// A segment: `amount` of the base lies in it, of which `earlier` was counted by earlier claims.
        case segment(over: Money, through: Money?, rate: Rate, amount: Money, earlier: Money)
        /// What a ceiling takes off, with what earlier claims used of it.
        case termCeiling(ceiling: Money, used: Money)
        /// What lifts a subsidy to the least one.
        case raisedToMinimum(minimum: Money)
        /// What is taken off because it does not reach the least one.
        case belowMinimum(minimum: Money)
        /// A one-time sum by the term's base; `rule` is its place among the scheme's rules.
        case oneTime(rule: Int, base: Money, from: Money, through: Money?, alreadyPaid: Money)
        /// A fixed sum; `rule` is its place among the scheme's rules.
        case allowance(rule: Int)
        /// What the rules give.
        case entitlement
        /// Taken off because the claim was filed after the last day.
        case filedTooLate(deadline: CalendarDay, filed: CalendarDay)
        /// Taken off because the member doesn't take part in the term.
        case notEnrolled
        /// What is paid.
        case payable
    }
}

/// A rule that did not apply, and why.
public struct UnappliedRule: Hashable, Sendable {
    /// The reason, with the figures that decide it.
    public var reason: Reason
    /// Where the rule stands.
    public var article: Article?

    /// Why a rule did not apply.
    public enum Reason: Hashable, Sendable {
        /// The deductible is taken once a term, and an earlier claim bore it.
        case deductibleAlreadyTaken(deductible: Money)
        /// The base does not exceed the deductible.
        case baseWithinDeductible(base: Money, deductible: Money)
        /// What lies above the last segment earns nothing.
        case aboveLastSegment(excess: Money, limit: Money)
        /// The ceiling takes nothing off.
        case ceilingNotReached(ceiling: Money)
        /// The subsidy reaches the least one.
        case minimumReached(minimum: Money)
        /// There is no subsidy that could be raised.
        case nothingToRaise(minimum: Money)
        /// The term's base is below the first band of the one-time sum.
        case oneTimeNotReached(rule: Int, base: Money, from: Money)
        /// The one-time sum was paid by an earlier claim; by today's base it would be `now`.
        case oneTimeAlreadyPaid(rule: Int, paid: Money, now: Money)
        /// The allowance was paid by an earlier claim.
        case allowanceAlreadyPaid(rule: Int)
        /// The claim has no finished stay in the term.
        case allowanceWithoutStay(rule: Int)
    }
}

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
    /// The claim was filed after the last day: nothing is paid.
    case filedTooLate(deadline: CalendarDay)
    /// The member does not take part in the term: nothing is paid.
    case notEnrolled
    /// The one-time sum was paid earlier; a higher band would now give `now`.
    case oneTimeAlreadyPaid(paid: Money, now: Money)
}

/// Why a claim cannot be assessed at all.
public enum AssessmentFault: Error, Hashable, Sendable {
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
        case .categoryNotCovered: "categoryNotCovered"
        case .exclusionNotInScheme: "exclusionNotInScheme"
        case .dischargedBeforeAdmission: "invalidDate"
        case .settlementDoesNotAddUp: "settlementDoesNotAddUp"
        }
    }
}
