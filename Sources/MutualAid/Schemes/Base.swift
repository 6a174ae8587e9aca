/// An amount that rules work on: a start, and parts of the statement that go out of it or into it.
public struct Base: Hashable, Sendable {
    /// What it is called; nil for the claim's own base.
    public var name: LocalizedText?
    /// The amount of a stay before the parts.
    public var start: Start
    /// What goes out of the start but for a share; for ``Start/nothing`` what goes in with a share.
    public var parts: [BasePart]
    /// What is taken off before any rule works.
    public var deductible: Limit?
    /// The most that rules may work on.
    public var ceiling: Limit?
    /// Where the base is defined.
    public var article: Article?

    /// A base from its parts.
    public init(
        name: LocalizedText? = nil, start: Start = .outOfPocket, parts: [BasePart], deductible: Limit? = nil,
        ceiling: Limit? = nil, article: Article?
    ) {
        self.name = name
        self.start = start
        self.parts = parts
        self.deductible = deductible
        self.ceiling = ceiling
        self.article = article
    }

    /// What a base starts from.
    public enum Start: String, Hashable, Sendable, CaseIterable {
        /// Total cost less what funds paid.
        case outOfPocket
        /// The total cost.
        case totalCost
        /// Nothing: the base is the sum of its parts.
        case nothing

        /// The amounts of a statement that may be parts of a base with this start.
        public var possibleParts: [SettlementField] {
            switch self {
            case .outOfPocket: SettlementField.parts
            case .totalCost: SettlementField.funds + SettlementField.parts
            case .nothing: SettlementField.funds + SettlementField.parts + SettlementField.printed
            }
        }
    }
}

/// A part of the statement and the share of it that a base counts.
public struct BasePart: Hashable, Sendable {
    /// The part.
    public var part: SettlementField
    /// The share of it that the base counts; the let-in amount is rounded, what is left out is the rest.
    public var letIn: Rate
    /// Where the scheme says so.
    public var article: Article?

    /// A part and the share of it that counts.
    public init(part: SettlementField, letIn: Rate, article: Article?) {
        self.part = part
        self.letIn = letIn
        self.article = article
    }
}

/// An amount that holds for each stay, each claim or the whole term.
public struct Limit: Hashable, Sendable {
    /// The amount.
    public var amount: Money
    /// What it holds for.
    public var per: Span
    /// Where the scheme says so.
    public var article: Article?

    /// An amount for each `per`.
    public init(_ amount: Money, per: Span, article: Article?) {
        self.amount = amount
        self.per = per
        self.article = article
    }

    /// What a limit holds for.
    public enum Span: String, Hashable, Sendable, CaseIterable {
        case stay, claim, term
    }
}
