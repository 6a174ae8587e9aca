/// One rule of a scheme: what it does, on which base, and for whom.
public struct SubsidyRule: Hashable, Sendable {
    /// The rule's parts behind one reference: an assessment hands rules about, and copies of a dozen parts would cost
    /// it more than the sums do.
    private let parts: Parts

    /// A rule of this shape.
    ///
    /// - Parameters:
    ///   - code: by what name ceilings and floors of the scheme speak of it.
    ///   - base: the place of the base it works on in ``SubsidyRules/bases``.
    public init(
        _ shape: Shape, code: String? = nil, name: LocalizedText? = nil, base: Int = 0, conditions: [Condition] = [],
        article: Article?
    ) {
        parts = Parts(shape, code: code, name: name, base: base, conditions: conditions, article: article)
    }

    /// What the rule does.
    public var shape: Shape { parts.shape }
    /// By what name ceilings and floors of the scheme speak of it.
    public var code: String? { parts.code }
    /// The rule's name for people; nil where its lines speak for themselves.
    public var name: LocalizedText? { parts.name }
    /// The place of the base it works on in ``SubsidyRules/bases``.
    public var base: Int { parts.base }
    /// What must all hold for it to apply.
    public var conditions: [Condition] { parts.conditions }
    /// Where the scheme says so.
    public var article: Article? { parts.article }
    /// The grades of hospital whose stays the rule works on; nil for all stays.
    var grades: HospitalGradeSet? { parts.grades }

    /// The same rule with another shape.
    public func with(_ shape: Shape) -> SubsidyRule {
        SubsidyRule(shape, code: code, name: name, base: base, conditions: conditions, article: article)
    }

    /// What a rule can do.
    public enum Shape: Hashable, Sendable {
        /// Slices or bands of the base, each with its rate.
        case segments(SegmentRule)
        /// The most that some of the rules before it may give.
        case ceiling(Limit, of: RuleSet)
        /// The least that some of the rules before it pay together, once they pay anything.
        case minimum(Money, of: RuleSet)
        /// A sum by the term's base, paid once a term.
        case oneTime(OneTimeRule)
        /// A fixed sum, paid once a term with the first claim that has a finished stay in the term.
        case allowance(Money)
        /// A sum for each day in hospital.
        case daily(DailyRule)
        /// A sum for an event.
        case lumpSum(LumpSumRule)
    }

    /// The rule's kind as scheme files and the batch interface name it.
    public var kind: String {
        switch shape {
        case .segments(let rule): rule.method.rawValue
        case .ceiling: "ceiling"
        case .minimum: "minimum"
        case .oneTime: "oneTime"
        case .allowance: "allowance"
        case .daily: "daily"
        case .lumpSum: "lumpSum"
        }
    }

    /// Whether the rule gives something of its own, rather than limiting what others give.
    public var gives: Bool {
        switch shape {
        case .ceiling, .minimum: false
        case .segments, .oneTime, .allowance, .daily, .lumpSum: true
        }
    }

    /// Whether two rules say the same.
    public static func == (left: SubsidyRule, right: SubsidyRule) -> Bool {
        left.parts === right.parts
            || left.shape == right.shape && left.code == right.code && left.name == right.name
                && left.base == right.base && left.conditions == right.conditions && left.article == right.article
    }

    /// Hashes what the rule says.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(shape)
        hasher.combine(conditions)
    }

    private final class Parts: Sendable {
        let shape: Shape
        let code: String?
        let name: LocalizedText?
        let base: Int
        let conditions: [Condition]
        let grades: HospitalGradeSet?
        let article: Article?

        init(
            _ shape: Shape, code: String?, name: LocalizedText?, base: Int, conditions: [Condition], article: Article?
        ) {
            self.shape = shape
            self.code = code
            self.name = name
            self.base = base
            self.conditions = conditions
            self.article = article
            grades =
                conditions.lazy.compactMap { condition in
                    if case .hospitalGrade(let grades) = condition { HospitalGradeSet(grades) } else { nil }
                }.first
        }
    }
}
