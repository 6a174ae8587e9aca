/// Where a figure stands in a scheme: by this a form asks for each figure and writes it back.
public enum SchemePlace: Hashable, Sendable {
    case id
    case name(Language)
    case shortName(Language)
    case termFirst, termLast
    case documentTitle(Int, Language)
    /// How a place in the document is cited: `#` stands for the number.
    case documentCitation(Int, Language)
    /// What members of a kind pay; of a category, where it pays otherwise.
    case contribution(MemberCategory?, EnrolmentKind)
    case contributionSubsidy(Int)
    case ageLimit(Int)
    case enrolmentOpens, enrolmentCloses
    case handIn(Int)
    case participationShare
    /// The size of a unit through which all must take part.
    case participationSize
    case waitingDays
    case base(Int, BasePlace)
    case rule(Int, RulePlace)
    /// How an ambiguous place is read.
    case reading(Int)
    /// The limit of an approval level.
    case approval(Int)
    case filingDeadline, workingDays
}

/// A figure of a base.
public enum BasePlace: Hashable, Sendable {
    case start
    /// The share of a part that counts.
    case part(SettlementField)
    case deductible, deductiblePer
    case ceiling, ceilingPer
}

/// A figure of a rule.
public enum RulePlace: Hashable, Sendable {
    case name(Language)
    /// Where the first segment begins: the deductible.
    case over
    /// Where a segment ends; the next one begins there.
    case through(Int)
    case rate(Int)
    case entry
    /// How stays and claims go together.
    case across
    /// The one amount of a ceiling, a minimum, an allowance, a day or an event.
    case amount
    /// What a ceiling holds for.
    case per
    /// Where the first band begins.
    case bandFrom
    /// Where a band ends; the next one begins there.
    case bandThrough(Int)
    case bandAmount(Int)
    case fromDay, mostDaysPerStay, mostDaysPerTerm
    case severity(String)
    case withinDays, deadline
    /// The ends of a condition's range, by the condition's place.
    case conditionFrom(Int), conditionThrough(Int)
}

/// What stands at a place of a scheme.
public enum SchemeFigure: Hashable, Sendable {
    case text(String)
    case money(Money)
    case rate(Rate)
    case day(CalendarDay)
    case count(Int)
    /// One of several values, by its written form.
    case choice(String)

    /// The amount, if it is one.
    public var money: Money? { if case .money(let money) = self { money } else { nil } }
    /// The share, if it is one.
    public var rate: Rate? { if case .rate(let rate) = self { rate } else { nil } }
    /// The day, if it is one.
    public var day: CalendarDay? { if case .day(let day) = self { day } else { nil } }
    /// The number, if it is one.
    public var count: Int? { if case .count(let count) = self { count } else { nil } }
    /// The text or the chosen value, if it is one.
    public var text: String? {
        switch self {
        case .text(let text), .choice(let text): text
        case .money, .rate, .day, .count: nil
        }
    }
}

/// What may be written at a place of a scheme.
public enum SchemeFigureForm: Hashable, Sendable {
    case text
    /// An amount; a positive one where nothing at all would make no sense.
    case money(isPositive: Bool)
    case rate
    case day
    /// A whole number from `least` on.
    case count(least: Int)
    /// One of these values.
    case choice([String])
}
