/// A point of time as the clerk's clock shows it: a day and a minute.
public struct LocalMoment: Hashable, Sendable {
    /// The day.
    public let day: CalendarDay
    /// Minutes since the day began, from 0 to 1,439.
    public let minute: Int

    /// The point of time so many minutes into `day`; what is beyond the day's ends is taken as its first or last minute.
    public init(day: CalendarDay, minute: Int) {
        self.day = day
        self.minute = max(0, min(minute, 24 * 60 - 1))
    }
}

extension LocalMoment: CustomStringConvertible {
    /// The written form, such as `2018-11-15 09:30`.
    public var description: String { "\(day) \(clock)" }

    /// The time of the day alone, such as `09:30`.
    public var clock: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(minute / 60)):\(two(minute % 60))"
    }
}
