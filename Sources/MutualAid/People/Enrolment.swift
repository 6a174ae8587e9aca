/// One member in one term (参互).
public struct Enrolment: RegistryRecord {
    /// Stands for an enrolment in a written identity.
    public static let letter: Unicode.Scalar = "e"
    /// The record's identity.
    public let id: Identifier<Enrolment>
    /// The member.
    public var member: MemberID
    /// The scheme whose term it is; a member has at most one enrolment in it.
    public var scheme: SchemeID
    /// How the member takes part; nil while it is still open, which only a doubtful enrolment may be.
    public var kind: EnrolmentKind?
    /// The member's category in the term; nil in a record from before it was kept, and while the kind is open: then it
    /// is the one in the member's own record.
    public var category: MemberCategory?
    /// What the member pays for the term.
    public var paidByMember: Money
    /// What the union pays in the member's place.
    public var paidByUnion: Money
    /// What others pay in the member's place, where the scheme says so.
    public var paidByOthers: Money
    /// The day the clerk entered it.
    public var enteredOn: CalendarDay
    /// Whether the clerk marked it as something to ask about.
    public var isDoubtful: Bool

    /// One member's part in the term of `scheme`.
    public init(
        id: Identifier<Enrolment>, member: MemberID, scheme: SchemeID, kind: EnrolmentKind?,
        category: MemberCategory? = nil, paidByMember: Money, paidByUnion: Money = .zero, paidByOthers: Money = .zero,
        enteredOn: CalendarDay, isDoubtful: Bool = false
    ) {
        self.id = id
        self.member = member
        self.scheme = scheme
        self.kind = kind
        self.category = category
        self.paidByMember = paidByMember
        self.paidByUnion = paidByUnion
        self.paidByOthers = paidByOthers
        self.enteredOn = enteredOn
        self.isDoubtful = isDoubtful
    }

    /// The whole contribution: what the member, the union and others pay together.
    public var contribution: Money { paidByMember + paidByUnion + paidByOthers }
}

/// Identifies an enrolment.
public typealias EnrolmentID = Identifier<Enrolment>

/// How a person of the unit stands to a term.
public enum EnrolmentKind: String, Hashable, Sendable, CaseIterable {
    /// Took part in the previous term too 续互.
    case continuing
    /// Takes part for the first time, or again after a gap 新参互.
    case new
    /// Took part elsewhere and comes with the employment 续互转入.
    case transferredIn
    /// Does not take part, and stays on the list 未参互.
    case notParticipating

    /// Whether the member is covered in the term.
    public var takesPart: Bool { self != .notParticipating }
}
