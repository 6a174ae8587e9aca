/// What members pay for a term.
public struct Contributions: Hashable, Sendable {
    /// By enrolment kind; a kind that is missing cannot be enrolled.
    public var amounts: [EnrolmentKind: Money]
    /// Where a category pays other amounts.
    public var byCategory: [MemberCategory: [EnrolmentKind: Money]]
    /// What others pay in the member's place.
    public var subsidies: [ContributionSubsidy]

    /// Amounts by enrolment kind.
    public init(
        _ amounts: [EnrolmentKind: Money], byCategory: [MemberCategory: [EnrolmentKind: Money]] = [:],
        subsidies: [ContributionSubsidy] = []
    ) {
        self.amounts = amounts
        self.byCategory = byCategory
        self.subsidies = subsidies
    }

    /// Every amount there is.
    public var all: [Money] { Array(amounts.values) + byCategory.values.flatMap(\.values) }
}

/// A part of the contribution that is paid in the place of a group of members.
public struct ContributionSubsidy: Hashable, Sendable {
    /// Who pays it, or for whom.
    public var name: LocalizedText
    /// The amount for each member of the group.
    public var amount: Money
    /// The categories it is for; empty for all.
    public var categories: [MemberCategory]
    /// The enrolment kinds it is for; empty for all.
    public var kinds: [EnrolmentKind]
    /// Where the scheme says so.
    public var article: Article?

    /// `amount` for each member of the categories and kinds.
    public init(
        name: LocalizedText, amount: Money, categories: [MemberCategory] = [], kinds: [EnrolmentKind] = [],
        article: Article?
    ) {
        self.name = name
        self.amount = amount
        self.categories = categories
        self.kinds = kinds
        self.article = article
    }

    /// Whether it is for someone of `category` enrolled as `kind`.
    public func isFor(_ kind: EnrolmentKind, _ category: MemberCategory) -> Bool {
        (categories.isEmpty || categories.contains(category)) && (kinds.isEmpty || kinds.contains(kind))
    }
}
