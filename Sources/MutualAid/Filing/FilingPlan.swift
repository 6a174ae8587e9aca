/// One way of filing some stays: which go into which claim, and what that pays the member.
public struct FilingPlan: Hashable, Sendable {
    /// The claims in filing order, each with its stays.
    public var claims: [[FiledStay]]
    /// What each claim pays, as many as there are claims.
    public var payables: [Money]
    /// How the claims go together.
    public var way: Way
    /// What all the claims pay.
    public var total: Money
    /// What of it are one-time sums.
    public var oneTime: Money

    /// How stays can be filed.
    public enum Way: Hashable, Sendable {
        /// All in one claim.
        case together
        /// Each in a claim of its own, in the order in which they stand.
        case apart
        /// The typed ones in one claim, what is left in another one after it.
        case restLater
        /// In some other order or grouping.
        case inOrder
    }
}

/// A stay that is to be filed.
public struct FiledStay: Hashable, Sendable {
    /// The stay's place in the claim as it is typed; nil for one that is still open.
    public var place: Int?
    /// The day of discharge, by which an open one is known.
    public var discharged: CalendarDay

    /// The stay at `place` of the typed claim, or an open one.
    public init(place: Int?, discharged: CalendarDay) {
        self.place = place
        self.discharged = discharged
    }
}
