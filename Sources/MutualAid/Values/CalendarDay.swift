/// A day of the Gregorian calendar, without time or zone.
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let ordinal: Int32

    /// The day `ordinal` days after 1970-01-01.
    public init(ordinal: Int32) { self.ordinal = ordinal }

    /// The day with this year (1800 through 2999), month (1–12) and day of the month; nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1800...2999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.days(inMonth: month, of: year)
        else { return nil }
        // Counting years from March puts the leap day last, so that months have a closed form.
        let shiftedYear = month > 2 ? year : year - 1
        let century = shiftedYear / 100
        let shiftedMonth = month > 2 ? month - 3 : month + 9
        let days = 365 * shiftedYear + shiftedYear / 4 - century + century / 4 + (153 * shiftedMonth + 2) / 5 + day
        self.ordinal = Int32(days - 719_469)
    }

    /// Year, month (1–12) and day of the month.
    public var components: (year: Int, month: Int, day: Int) {
        let days = Int(ordinal) + 719_468
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The calendar year.
    public var year: Int { components.year }

    /// The number of days in `month` (1–12) of `year`.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether `left` is the earlier day.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.ordinal < right.ordinal }

    /// The number of days from `other` to this day.
    public func days(since other: CalendarDay) -> Int { Int(ordinal) - Int(other.ordinal) }

    /// The day `days` days later (earlier when negative).
    public func advanced(by days: Int) -> CalendarDay { CalendarDay(ordinal: ordinal + Int32(days)) }

    /// Whole years from this day (a birth date) to `day`; negative when it lies after it.
    public func age(on day: CalendarDay) -> Int {
        let born = components
        let now = day.components
        let hadBirthday = (now.month, now.day) >= (born.month, born.day)
        return now.year - born.year - (hadBirthday ? 0 : 1)
    }
}

extension CalendarDay: CustomStringConvertible, LosslessStringConvertible {
    /// ISO 8601: `2018-03-01`.
    public var description: String {
        let (year, month, day) = components
        return String(year) + (month < 10 ? "-0" : "-") + String(month) + (day < 10 ? "-0" : "-") + String(day)
    }

    /// Reads `2018-03-01`; nil for any other form and for days that don't exist.
    public init?(_ description: String) {
        var description = description
        guard let day = description.withUTF8({ CalendarDay(ascii: $0) }) else { return nil }
        self = day
    }

    /// Reads the same form as ``init(_:)`` straight from ASCII bytes.
    public init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        var digits: (year: Int, month: Int, day: Int) = (0, 0, 0)
        for index in 0..<10 where index != 4 && index != 7 {
            let value = Int(bytes[index]) - 48
            guard (0...9).contains(value) else { return nil }
            switch index {
            case 0..<4: digits.year = digits.year * 10 + value
            case 5..<7: digits.month = digits.month * 10 + value
            default: digits.day = digits.day * 10 + value
            }
        }
        self.init(year: digits.year, month: digits.month, day: digits.day)
    }
}
