/// What is to be filed, and what else could be filed with it.
public struct FilingQuestion: Hashable, Sendable {
    /// The claim as it is typed.
    public var claim: ClaimCase
    /// The member's other stays that nobody claimed yet.
    public var open: [StayCase]
    /// The member.
    public var member: MemberFacts
    /// What the claims that count left behind.
    public var position: TermPosition
    /// The desk's day, from which deadlines are counted.
    public var today: CalendarDay
    /// Whether the claim was filed already, so that no deadline threatens it.
    public var isFiled: Bool

    /// A claim with what stands beside it.
    public init(
        _ claim: ClaimCase, open: [StayCase], of member: MemberFacts, after position: TermPosition,
        today: CalendarDay, isFiled: Bool = false
    ) {
        self.claim = claim
        self.open = open
        self.member = member
        self.position = position
        self.today = today
        self.isFiled = isFiled
    }
}
