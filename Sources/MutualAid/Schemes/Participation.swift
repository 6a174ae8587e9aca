/// How many people of a unit must take part.
public struct ParticipationRule: Hashable, Sendable {
    /// The least share of those counted; nil where the scheme names none.
    public var atLeast: Rate?
    /// With at most so many staff, all of them must take part; nil where the scheme says nothing of it.
    public var allThrough: Int?
    /// Whether neither the number nor the share may be below that of the term before.
    public var notBelowLastTerm: Bool

    /// The least share, and the size through which all must take part.
    public init(atLeast: Rate?, allThrough: Int?, notBelowLastTerm: Bool = false) {
        self.atLeast = atLeast
        self.allThrough = allThrough
        self.notBelowLastTerm = notBelowLastTerm
    }
}

/// The age up to which people of a category may take part.
public struct AgeLimit: Hashable, Sendable {
    /// The category it holds for.
    public var category: MemberCategory
    /// The age; whether it still belongs is the reading ``ReadingChoices/ageLimit``.
    public var age: Int
    /// Where the scheme says so.
    public var article: Article?

    /// A limit for one category.
    public init(category: MemberCategory, age: Int, article: Article?) {
        self.category = category
        self.age = age
        self.article = article
    }

    /// Whether someone of `age` whole years may still take part.
    public func admits(age: Int, choices: ReadingChoices) -> Bool {
        choices.ageLimit == .included ? age <= self.age : age < self.age
    }
}

/// A day by which something must be handed in.
public struct HandIn: Hashable, Sendable {
    /// What is handed in, and by whom.
    public var name: LocalizedText
    /// The last day, included.
    public var by: CalendarDay
    /// Where the scheme says so.
    public var article: Article?

    /// Something due by a day.
    public init(name: LocalizedText, by day: CalendarDay, article: Article?) {
        self.name = name
        self.by = day
        self.article = article
    }
}
