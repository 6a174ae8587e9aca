/// What an assessment needs to know of a claim.
public struct ClaimCase: Hashable, Sendable {
    /// The filing day.
    public var filed: CalendarDay
    /// The stays claimed.
    public var stays: [StayCase]

    /// A claim for `stays`, filed on `filed`.
    public init(filed: CalendarDay, stays: [StayCase]) {
        self.filed = filed
        self.stays = stays
    }
}

/// What an assessment needs to know of a stay.
public struct StayCase: Hashable, Sendable {
    /// The day of admission.
    public var admitted: CalendarDay
    /// The day of discharge: it decides the term.
    public var discharged: CalendarDay
    /// The amounts on the statement.
    public var settlement: Settlement
    /// Why the stay is not covered, if it isn't.
    public var exclusion: ExclusionCode?

    /// A stay from admission to discharge with its settlement.
    public init(
        admitted: CalendarDay, discharged: CalendarDay, settlement: Settlement, exclusion: ExclusionCode? = nil
    ) {
        self.admitted = admitted
        self.discharged = discharged
        self.settlement = settlement
        self.exclusion = exclusion
    }

    /// The facts of a recorded stay.
    public init(_ stay: HospitalStay) {
        self.init(
            admitted: stay.admitted, discharged: stay.discharged, settlement: stay.settlement,
            exclusion: stay.exclusion)
    }
}

/// What an assessment needs to know of the member.
public struct MemberFacts: Hashable, Sendable {
    /// The member's category.
    public var category: MemberCategory
    /// How the member stands to the term, where that was asked.
    public var enrolment: EnrolmentStanding

    /// A member of `category`.
    public init(category: MemberCategory, enrolment: EnrolmentStanding = .notAsked) {
        self.category = category
        self.enrolment = enrolment
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

/// Where a member stands in the term before or after a claim: all that earlier claims leave behind.
public struct TermPosition: Hashable, Sendable {
    /// How many claims counted so far.
    public var claims = 0
    /// The bases of all claims that counted.
    public var totalBase = Money.zero
    /// The bases of all claims through the last one that earned something.
    public var earnedBase = Money.zero
    /// Whether any claim earned something.
    public var hasEarned = false
    /// What was paid under the term's ceiling.
    public var paidUnderCeiling = Money.zero
    /// What was paid as a one-time sum.
    public var oneTimePaid = Money.zero
    /// Whether the allowance was paid.
    public var isAllowancePaid = false

    /// The start of a term.
    public init() {}

    /// The bases of claims that earned nothing since the last one that did.
    public var carriedBase: Money { totalBase - earnedBase }
}
