#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Instants as the clerk's clock shows them.
enum LocalTime {
    /// `2018-11-15T01:30:00Z` in the machine's zone: `2018-11-15 09:30`; a text of another form as it is.
    static func text(of instant: String) -> String {
        guard let date = try? Date(instant, strategy: .iso8601) else { return instant }
        return text(of: date)
    }

    /// An instant in the machine's zone: `2018-11-15 09:30`.
    static func text(of date: Date) -> String { day(of: date) + " " + time(of: date) }

    /// The same without the day, where that is today: `09:30`.
    static func brief(of instant: String) -> String {
        guard let date = try? Date(instant, strategy: .iso8601) else { return instant }
        return day(of: date) == day(of: Date()) ? time(of: date) : text(of: date)
    }

    /// The present time as part of a folder's name: `2018-11-15-0930`.
    static var label: String {
        let now = Date()
        return day(of: now) + "-" + time(of: now).filter { $0 != ":" }
    }

    private static func day(of date: Date) -> String {
        let parts = Calendar.current.dateComponents([.year, .month, .day], from: date)
        return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
    }

    private static func time(of date: Date) -> String {
        let parts = Calendar.current.dateComponents([.hour, .minute], from: date)
        return "\(two(parts.hour)):\(two(parts.minute))"
    }

    private static func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
}
