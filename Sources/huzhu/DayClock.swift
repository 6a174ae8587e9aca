import MutualAid

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The machine's day, asked for at every batch of input and so worked out only when midnight has passed or the clock
/// was set.
struct DayClock {
    /// The day it was when last asked.
    private(set) var today: CalendarDay
    /// The instants that belong to `today`.
    private var span: Range<Date>

    /// A clock that shows the present day.
    init() { (today, span) = Self.read(at: Date()) }

    /// The new day, if another one has begun since the last call.
    mutating func newDay() -> CalendarDay? {
        let now = Date()
        guard !span.contains(now) else { return nil }
        let before = today
        (today, span) = Self.read(at: now)
        return today == before ? nil : today
    }

    private static func read(at now: Date) -> (CalendarDay, Range<Date>) {
        let calendar = Calendar.current
        let parts = calendar.dateComponents([.year, .month, .day], from: now)
        let day =
            CalendarDay(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
            ?? CalendarDay(ordinal: 0)
        let start = calendar.startOfDay(for: now)
        // Without a next midnight the day is asked for again each time.
        let end = calendar.date(byAdding: .day, value: 1, to: start).map { calendar.startOfDay(for: $0) } ?? now
        return (day, start..<max(start, end))
    }
}
