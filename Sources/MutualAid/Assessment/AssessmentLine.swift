/// One line of an assessment: a shape with its operands, a result and where the rule stands.
public struct AssessmentLine: Hashable, Sendable {
    /// What the line is, with its operands.
    public var shape: Shape
    /// The line's result, rounded by itself; negative when it takes something off.
    public var result: Money
    /// Where the rule stands.
    public var article: Article?
    // Small numbers rather than optionals: an assessment has a dozen of these.
    private var stayPlace: Int32
    private var rulePlace: Int8
    private var basePlace: UInt8

    /// A line with its result.
    public init(
        shape: Shape, result: Money, article: Article? = nil, stay: Int? = nil, rule: Int? = nil, base: Int = 0
    ) {
        self.shape = shape
        self.result = result
        self.article = article
        stayPlace = Int32(truncatingIfNeeded: stay ?? -1)
        rulePlace = Int8(truncatingIfNeeded: rule ?? -1)
        basePlace = UInt8(truncatingIfNeeded: base)
    }

    /// The stay it concerns, by its place in the claim; nil for the claim as a whole.
    public var stay: Int? { stayPlace < 0 ? nil : Int(stayPlace) }

    /// The rule it comes from, by its place in the scheme; nil for workings and sums.
    public var rule: Int? { rulePlace < 0 ? nil : Int(rulePlace) }

    /// The base it belongs to, by its place in the scheme.
    public var base: Int { Int(basePlace) }

    /// Whether the line is one that `rules` made.
    func comes(from rules: RuleSet) -> Bool { rules.contains(Int(rulePlace)) }

    /// What a line can be.
    public enum Shape: Hashable, Sendable {
        /// Total cost less what funds paid.
        case outOfPocket(total: Money, funds: Money)
        /// The total cost as the start of a base.
        case totalCost
        /// A part left out of the base.
        case deduction(part: SettlementField)
        /// A part of which a share stays in: `amount` at `letIn` is `included`, the rest is left out.
        case partialDeduction(part: SettlementField, amount: Money, letIn: Rate, included: Money)
        /// A part that goes into a base which starts from nothing.
        case addition(part: SettlementField, amount: Money, letIn: Rate)
        /// What a base's deductible takes off, with what it took from earlier claims or stays.
        case baseDeductible(Money, per: Limit.Span, taken: Money)
        /// What a base's ceiling takes off, with what earlier claims or stays used of it.
        case baseCeiling(Money, per: Limit.Span, used: Money)
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
        /// The whole `base` at the rate of its band, less what it gave to earlier claims.
        case wholeAmount(over: Money, through: Money?, rate: Rate, base: Money, earlier: Money)
        /// What a ceiling takes off, with what earlier claims used of it.
        case ceiling(Money, per: Limit.Span, used: Money)
        /// What lifts a subsidy to the least one.
        case raisedToMinimum(minimum: Money)
        /// What is taken off because it does not reach the least one.
        case belowMinimum(minimum: Money)
        /// A one-time sum by the term's base.
        case oneTime(base: Money, from: Money, through: Money?, alreadyPaid: Money)
        /// A fixed sum.
        case allowance
        /// A sum for each of `days` days.
        case daily(amount: Money, days: Int)
        /// A sum for the claim's event at this place, less what sums that don't stack have paid already.
        case lumpSum(event: Int, amount: Money, alreadyPaid: Money)
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
