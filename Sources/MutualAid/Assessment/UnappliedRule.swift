/// A rule that did not apply, and why.
public struct UnappliedRule: Hashable, Sendable {
    /// The reason, with the figures that decide it.
    public var reason: Reason
    /// The rule, by its place in the scheme.
    public var rule: Int
    /// The stay it concerns, by its place in the claim; nil for the claim as a whole.
    public var stay: Int?
    /// Where the rule stands.
    public var article: Article?

    /// A rule and why it did not apply.
    public init(reason: Reason, rule: Int, stay: Int? = nil, article: Article?) {
        self.reason = reason
        self.rule = rule
        self.stay = stay
        self.article = article
    }

    /// Why a rule did not apply.
    public enum Reason: Hashable, Sendable {
        /// The rule's condition at this place does not hold, or the fact it asks for is not known.
        case conditionNotMet(place: Int)
        /// There is nothing that the rule could work on.
        case noBase
        /// The deductible is taken once a term, and an earlier claim bore it.
        case deductibleAlreadyTaken(deductible: Money)
        /// The base does not exceed the deductible.
        case baseWithinDeductible(base: Money, deductible: Money)
        /// The base does not exceed the amount from which it counts at all.
        case entryNotExceeded(base: Money, entry: Money)
        /// What lies above the last segment earns nothing.
        case aboveLastSegment(excess: Money, limit: Money)
        /// The ceiling takes nothing off.
        case ceilingNotReached(ceiling: Money, per: Limit.Span)
        /// The subsidy reaches the least one.
        case minimumReached(minimum: Money)
        /// There is no subsidy that could be raised.
        case nothingToRaise(minimum: Money)
        /// The term's base is below the first band of the one-time sum.
        case oneTimeNotReached(base: Money, from: Money)
        /// The one-time sum was paid by an earlier claim; by today's base it would be `now`.
        case oneTimeAlreadyPaid(paid: Money, now: Money)
        /// The allowance was paid by an earlier claim.
        case allowanceAlreadyPaid
        /// The claim has no finished stay in the term.
        case noCountedStay
        /// No stay reaches the first day that is paid.
        case staysTooShort(fromDay: Int)
        /// The term's days are used up.
        case daysUsedUp(most: Int)
        /// The claim has no such event.
        case noEvent
        /// The event is not in the term.
        case eventOutsideTerm(day: CalendarDay)
        /// The event lies in the waiting period of a new member, which lasts until `until`.
        case eventWithinWaitingPeriod(day: CalendarDay, until: CalendarDay)
        /// The event was filed after its own last day.
        case eventFiledTooLate(lastDay: CalendarDay)
        /// The scheme doesn't list how severe the event was.
        case severityNotListed
        /// Sums that don't stack have already paid as much.
        case lumpSumAlreadyPaid(paid: Money)
    }
}
