/// One application (补助申请) of one member in one term, for stays, for events, or for both.
public struct Claim: RegistryRecord {
    /// Stands for a claim in a written identity.
    public static let letter: Unicode.Scalar = "c"
    /// The record's identity.
    public let id: Identifier<Claim>
    /// Whose claim it is.
    public var member: MemberID
    /// The rules it is worked out by; a later edit of the scheme changes nothing here.
    public var scheme: SchemeReference
    /// The stays it is for, in the order the clerk gave them.
    public var stays: [StayID]
    /// The events it is for, where the scheme pays for any.
    public var events: [EventCase]
    /// The filing day.
    public var filed: CalendarDay
    /// What became of it.
    public var state: ClaimState
    /// The claim's own base when it was last saved.
    public var base: Money
    /// What it pays, worked out when it was last saved.
    public var payable: Money

    /// A claim of `member`.
    public init(
        id: Identifier<Claim>, member: MemberID, scheme: SchemeReference, stays: [StayID],
        events: [EventCase] = [], filed: CalendarDay, state: ClaimState = .undecided, base: Money, payable: Money
    ) {
        self.id = id
        self.member = member
        self.scheme = scheme
        self.stays = stays
        self.events = events
        self.filed = filed
        self.state = state
        self.base = base
        self.payable = payable
    }
}

extension Claim {
    /// Whether the claim may be changed into `claim`: once it is decided, what was decided on stays as it was unless
    /// the decision is taken back.
    func mayBecome(_ claim: Claim) -> Bool {
        if state == .undecided || claim.state == .undecided { return true }
        var same = self
        same.state = claim.state
        return same == claim
    }
}

/// Identifies a claim.
public typealias ClaimID = Identifier<Claim>

/// What became of a claim.
public enum ClaimState: Hashable, Sendable {
    /// Sent up and waiting.
    case undecided
    /// Approved by the level its amount asks for.
    case approved(on: CalendarDay)
    /// Refused, with the reason given.
    case rejected(on: CalendarDay, reason: String)
    /// Taken back by the member or the clerk.
    case withdrawn(on: CalendarDay, reason: String)
    /// Approved once and taken back by the level that approved it.
    case revoked(on: CalendarDay, reason: String)

    /// Whether the claim still stands: its stays are taken, and later claims count it.
    public var isLive: Bool {
        switch self {
        case .undecided, .approved: true
        case .rejected, .withdrawn, .revoked: false
        }
    }

    /// The day of the approval; nil for other states.
    public var approvedOn: CalendarDay? {
        switch self {
        case .approved(let day): day
        case .undecided, .rejected, .withdrawn, .revoked: nil
        }
    }

    /// Why it was rejected, withdrawn or revoked; nil for other states.
    public var reason: String? {
        switch self {
        case .undecided, .approved: nil
        case .rejected(_, let reason), .withdrawn(_, let reason), .revoked(_, let reason): reason
        }
    }

    /// The bare state, without its day and reason.
    public var kind: Kind {
        switch self {
        case .undecided: .undecided
        case .approved: .approved
        case .rejected: .rejected
        case .withdrawn: .withdrawn
        case .revoked: .revoked
        }
    }

    /// A claim's state without its day and reason.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case undecided, approved, rejected, withdrawn, revoked
    }
}

/// Money paid out for an approved claim.
public struct Payment: RegistryRecord {
    /// Stands for a payment in a written identity.
    public static let letter: Unicode.Scalar = "p"
    /// The record's identity.
    public let id: Identifier<Payment>
    /// The claim it pays; a claim is paid once.
    public var claim: ClaimID
    /// The amount paid.
    public var amount: Money
    /// The day it was paid.
    public var paidOn: CalendarDay

    /// The payment of `claim`.
    public init(id: Identifier<Payment>, claim: ClaimID, amount: Money, paidOn: CalendarDay) {
        self.id = id
        self.claim = claim
        self.amount = amount
        self.paidOn = paidOn
    }
}

/// Identifies a payment.
public typealias PaymentID = Identifier<Payment>
