#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Points of time in the form that the journal uses.
public enum UTCTime {
    /// Now, by the system's clock, as `2018-11-15T09:30:00Z`.
    public static func now() -> String {
        text(secondsSince1970: time(nil))
    }

    /// Whether a text is a point of time in that form; the seconds may have a fraction.
    public static func isTime(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count > 21 && bytes[19] == UInt8(ascii: "."), bytes.last == UInt8(ascii: "Z")
        else { return false }
        let form = Array("0000-00-00T00:00:00".utf8)
        let isFormed = zip(bytes, form).allSatisfy { byte, sign in
            sign == UInt8(ascii: "0") ? isDigit(byte) : byte == sign
        }
        guard isFormed, bytes.count == 20 || bytes[20..<(bytes.count - 1)].allSatisfy(isDigit) else { return false }
        func number(_ places: Range<Int>) -> Int { bytes[places].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
        let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...12).contains(month), (1...lengths[month - 1]).contains(day) else { return false }
        // A second may be added to a day.
        return number(11..<13) < 24 && number(14..<16) < 60 && number(17..<19) <= 60
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    static func text(secondsSince1970 seconds: time_t) -> String {
        var seconds = seconds
        var parts = tm()
        guard gmtime_r(&seconds, &parts) != nil else { return "" }
        func padded(_ number: Int32) -> String {
            number < 10 ? "0\(number)" : "\(number)"
        }
        let day = "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
        return "\(day)T\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))Z"
    }
}
