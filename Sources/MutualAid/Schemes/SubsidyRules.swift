/// How a scheme works out a subsidy: the base, then rules that each add to or take from what came before.
public struct SubsidyRules: Hashable, Sendable {
    /// Parts of the out-of-pocket that are left out of the base, wholly or partly.
    public var deductions: [Deduction]
    /// Where the base is defined.
    public var baseArticle: Article?
    /// The rules in the order in which they work.
    public var rules: [SubsidyRule]

    /// A base and the rules that work on it.
    public init(deductions: [Deduction], baseArticle: Article?, rules: [SubsidyRule]) {
        self.deductions = deductions
        self.baseArticle = baseArticle
        self.rules = rules
    }
}

/// A part of the out-of-pocket that the base leaves out but for a share.
public struct Deduction: Hashable, Sendable {
    /// The part.
    public var part: SettlementField
    /// The share of it that stays in the base; the let-in amount is rounded, what is left out is the rest.
    public var letIn: Rate
    /// Where the scheme says so.
    public var article: Article?

    /// A part and the share of it that stays in.
    public init(part: SettlementField, letIn: Rate, article: Article?) {
        self.part = part
        self.letIn = letIn
        self.article = article
    }
}

/// One rule of a scheme.
public enum SubsidyRule: Hashable, Sendable {
    /// Slices of the base, each with its rate; slices add up.
    case segments(SegmentRule)
    /// The most that the rules before it may give in a term.
    case termCeiling(Cited<Money>)
    /// The least that is paid.
    case minimum(Cited<Money>)
    /// A sum by the term's base, paid once a term.
    case oneTime(OneTimeRule)
    /// A fixed sum, paid once a term with the first claim.
    case allowance(AllowanceRule)
}

/// Marginal segments and how the stays and claims of a term run through them.
public struct SegmentRule: Hashable, Sendable {
    /// The segments from the lowest up, without gap or overlap; the first starts at the deductible.
    public var segments: [Segment]
    /// Where the scheme says how several claims of a term go together.
    public var acrossClaimsArticle: Article?

    /// Segments, lowest first.
    public init(segments: [Segment], acrossClaimsArticle: Article?) {
        self.segments = segments
        self.acrossClaimsArticle = acrossClaimsArticle
    }

    /// What a base must exceed.
    public var deductible: Money { segments.first?.over ?? .zero }
}

/// A slice of the base, above one amount through another.
public struct Segment: Hashable, Sendable {
    /// The amount the slice starts above.
    public var over: Money
    /// The last amount of the slice; nil for no end.
    public var through: Money?
    /// The share that is paid of what lies in the slice.
    public var rate: Rate
    /// Where the scheme says so.
    public var article: Article?

    /// The slice above `over` through `through` at `rate`.
    public init(over: Money, through: Money?, rate: Rate, article: Article?) {
        self.over = over
        self.through = through
        self.rate = rate
        self.article = article
    }

    /// How much of `base` lies in the slice.
    public func amount(of base: Money) -> Money {
        let top = through.map { min($0, base) } ?? base
        return max(.zero, top - over)
    }
}

/// A sum by bands of the term's base, paid once a term.
public struct OneTimeRule: Hashable, Sendable {
    /// The rule's name.
    public var name: LocalizedText
    /// The bands from the lowest up.
    public var bands: [Band]
    /// Where the scheme says so.
    public var article: Article?

    /// A sum by bands.
    public init(name: LocalizedText, bands: [Band], article: Article?) {
        self.name = name
        self.bands = bands
        self.article = article
    }

    /// The band that `base` lies in; nil below the first.
    public func band(for base: Money) -> Band? {
        guard let first = bands.first, base >= first.from else { return nil }
        // Only the first band includes its lower end.
        return bands.first { $0.through.map { base <= $0 } ?? true }
    }

    /// A band of bases and the sum paid for it.
    public struct Band: Hashable, Sendable {
        /// Where the band begins: included in the first band, excluded in those above it.
        public var from: Money
        /// Where it ends, included; nil for no end.
        public var through: Money?
        /// The sum paid.
        public var amount: Money

        /// A band and its sum.
        public init(from: Money, through: Money?, amount: Money) {
            self.from = from
            self.through = through
            self.amount = amount
        }
    }
}

/// A fixed sum, paid once a term with the first claim that has a finished stay in the term.
public struct AllowanceRule: Hashable, Sendable {
    /// The allowance's name.
    public var name: LocalizedText
    /// The sum.
    public var amount: Money
    /// Where the scheme says so.
    public var article: Article?

    /// A fixed sum with its name.
    public init(name: LocalizedText, amount: Money, article: Article?) {
        self.name = name
        self.amount = amount
        self.article = article
    }
}
