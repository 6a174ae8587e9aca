#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Instants of the store's files as the clerk's clock shows them.
enum LocalTime {
    /// `2018-11-15T01:30:00Z` in the machine's zone: `2018-11-15 09:30`; a text of another form as it is.
    static func text(of instant: String) -> String {
        guard let date = try? Date(instant, strategy: .iso8601) else { return instant }
        let parts = Calendar.current.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
        return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day)) \(two(parts.hour)):\(two(parts.minute))"
    }
}
