import Glibc
import MutualAid

extension LocalTime {
    /// `2018-11-15T01:30:00Z` in the machine's zone as a day and a minute; nil for a text of another form.
    static func moment(of instant: String) -> LocalMoment? {
        let parts = instant.utf8.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let numbers = parts.compactMap { Int32(String(decoding: $0, as: UTF8.self)) }
        guard instant.utf8.last == UInt8(ascii: "Z"), numbers.count == parts.count, (6...7).contains(numbers.count)
        else {
            return nil
        }
        var utc = tm()
        utc.tm_year = numbers[0] - 1900
        utc.tm_mon = numbers[1] - 1
        utc.tm_mday = numbers[2]
        utc.tm_hour = numbers[3]
        utc.tm_min = numbers[4]
        utc.tm_sec = numbers[5]
        return moment(of: timegm(&utc))
    }

    /// The present day by the machine's clock.
    static var today: CalendarDay? { moment(of: time(nil))?.day }

    private static func moment(of seconds: time_t) -> LocalMoment? {
        var seconds = seconds
        var local = tm()
        guard localtime_r(&seconds, &local) != nil else { return nil }
        let day = CalendarDay(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
        return day.map { LocalMoment(day: $0, minute: Int(local.tm_hour) * 60 + Int(local.tm_min)) }
    }
}
