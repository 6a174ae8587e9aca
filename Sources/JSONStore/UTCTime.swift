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
