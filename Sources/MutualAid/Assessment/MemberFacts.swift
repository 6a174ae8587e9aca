/// What an assessment needs to know of the member; what is not known is nil, and rules that ask for it don't apply.
public struct MemberFacts: Hashable, Sendable {
    /// The member's category.
    public var category: MemberCategory
    /// How the member stands to the term, where that was asked.
    public var enrolment: EnrolmentStanding
    /// How the member is enrolled.
    public var kind: EnrolmentKind?
    /// The first day on which the member is covered; nil for the term's first.
    public var coveredFrom: CalendarDay?
    /// The birth date.
    public var born: CalendarDay?
    /// The sex.
    public var sex: Sex?
    /// Since when the member has taken part without a break.
    public var unbrokenSince: CalendarDay?
    /// In how many terms just before this one the member took part without any subsidy.
    public var termsWithoutSubsidy: Int?

    /// A member of `category`.
    public init(
        category: MemberCategory, enrolment: EnrolmentStanding = .notAsked, kind: EnrolmentKind? = nil,
        coveredFrom: CalendarDay? = nil, born: CalendarDay? = nil, sex: Sex? = nil, unbrokenSince: CalendarDay? = nil,
        termsWithoutSubsidy: Int? = nil
    ) {
        self.category = category
        self.enrolment = enrolment
        self.kind = kind
        self.coveredFrom = coveredFrom
        self.born = born
        self.sex = sex
        self.unbrokenSince = unbrokenSince
        self.termsWithoutSubsidy = termsWithoutSubsidy
    }

    /// Whether the member takes part in the term.
    public enum EnrolmentStanding: Hashable, Sendable {
        /// A trial calculation without any member.
        case notAsked
        /// The member takes part.
        case takesPart
        /// The member doesn't take part, or isn't enrolled yet: nothing is paid.
        case doesNotTakePart
    }
}

extension Condition {
    /// Whether the condition holds for a member's `claimNumber`-th claim of a term; the hospital's grade is asked of
    /// each stay instead.
    func holds(for member: MemberFacts, claimNumber: Int, in term: Term) -> Bool {
        switch self {
        case .age(let range): member.born.map { range.contains($0.age(on: term.first)) } ?? false
        case .sex(let sex): member.sex == sex
        case .category(let categories): categories.contains(member.category)
        case .enrolment(let kinds): member.kind.map { kinds.contains($0) } ?? false
        case .hospitalGrade: true
        case .claimNumber(let range): range.contains(claimNumber)
        case .termsWithoutSubsidy(let range): member.termsWithoutSubsidy.map { range.contains($0) } ?? false
        case .unbrokenYears(let range): member.unbrokenSince.map { range.contains($0.age(on: term.first)) } ?? false
        }
    }
}
