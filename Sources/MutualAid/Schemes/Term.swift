/// The first and last day of a span, both included.
public struct Term: Hashable, Sendable {
    /// The first day.
    public var first: CalendarDay
    /// The last day, included.
    public var last: CalendarDay

    /// The days from `first` through `last`.
    public init(first: CalendarDay, last: CalendarDay) {
        self.first = first
        self.last = last
    }

    /// Whether `day` lies in the span.
    public func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }
}
