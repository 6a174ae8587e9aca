import ClerkDesk
import Glibc

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Watches whether the machine's clock goes with the records: an office computer whose battery is flat starts in a year
/// long past, and days would be recorded wrongly.
struct RecordClock {
    /// When the last record was made, as far as it is known.
    private var last: Date?
    private var hasWarned = false

    /// What two clocks may differ by, and what a clock is set back by to be right again, in seconds.
    private static let tolerance: TimeInterval = 300

    /// - Parameters:
    ///   - lastTime: when the last transaction was made that was replayed; nil when none was.
    ///   - folder: the store, whose journal's date stands in for the time then.
    init(lastTime: String?, journalOf folder: String) {
        if let lastTime {
            note(lastTime)
        } else {
            var status = stat()
            guard stat(folder + "/journal.jsonl", &status) == 0 else { return }
            last = Date(timeIntervalSince1970: TimeInterval(status.st_mtim.tv_sec))
        }
    }

    /// Takes note of the time of a record.
    mutating func note(_ time: String) {
        // A time of another form tells nothing.
        if let date = try? Date(time, strategy: .iso8601) { last = date }
    }

    /// A warning when the clock shows a time before the last record's; given once.
    mutating func warning() -> StoreNotice? {
        guard !hasWarned, let last else { return nil }
        let now = Date()
        guard now < last - Self.tolerance else { return nil }
        hasWarned = true
        return .clockSetBack(last: LocalTime.text(of: last), now: LocalTime.text(of: now))
    }
}
