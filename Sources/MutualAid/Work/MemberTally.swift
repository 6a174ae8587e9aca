/// How the people of a unit stand to its present term, counted.
public struct MemberTally: Hashable, Sendable {
    /// Everybody of the unit, those who do not take part included.
    public internal(set) var people = 0
    /// Those who take part.
    public internal(set) var participants = 0
    /// Those of whom it is not recorded yet whether they take part.
    public internal(set) var unrecorded = 0
    /// Those marked as something to ask about.
    public internal(set) var doubtful = 0
    /// Those without a telephone number.
    public internal(set) var withoutPhone = 0
    /// Those in service.
    public internal(set) var inService = 0
    /// Those in service who take part.
    public internal(set) var inServiceParticipants = 0

    /// Counts somebody in, or out where `sign` is -1.
    mutating func add(_ standing: MemberStanding, _ sign: Int) {
        func count(_ one: MemberStanding) -> Int { standing.contains(one) ? sign : 0 }
        people += count(.present)
        participants += count(.takesPart)
        unrecorded += count(.unrecorded)
        doubtful += count(.doubtful)
        withoutPhone += count(.withoutPhone)
        inService += count(.inService)
        if standing.contains([.inService, .takesPart]) { inServiceParticipants += sign }
    }
}

/// How one member stands to the unit's present term.
struct MemberStanding: OptionSet, Sendable {
    let rawValue: UInt8

    static let present = MemberStanding(rawValue: 1)
    static let takesPart = MemberStanding(rawValue: 2)
    static let unrecorded = MemberStanding(rawValue: 4)
    static let doubtful = MemberStanding(rawValue: 8)
    static let withoutPhone = MemberStanding(rawValue: 16)
    static let inService = MemberStanding(rawValue: 32)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// How `member` stands with this enrolment in the present term; nobody stands nowhere.
    init(_ member: Member?, _ enrolment: Enrolment?) {
        self = []
        guard let member else { return }
        insert(.present)
        if enrolment?.kind == nil { insert(.unrecorded) }
        if enrolment?.kind?.takesPart ?? false { insert(.takesPart) }
        if enrolment?.isDoubtful ?? false { insert(.doubtful) }
        if member.phone.isEmpty { insert(.withoutPhone) }
        // Of whom nothing is recorded yet, what counts is what they are now.
        if (enrolment?.category ?? member.category) == .active { insert(.inService) }
    }
}

extension ParticipationRule {
    /// How many in service must take part for the rule to be kept, of as many as there are; nil where it asks nothing
    /// that can be counted here.
    public func leastParticipants(among inService: Int) -> Int? {
        if let allThrough, inService <= allThrough { return inService }
        guard let atLeast else { return nil }
        // A share of 60% of 11 people is 7: six would be less than the share.
        return (inService * Int(atLeast.basisPoints) + 9_999) / 10_000
    }
}
