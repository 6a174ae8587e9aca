/// A day of a scheme that matters to the clerk now.
public struct Deadline: Hashable, Sendable {
    /// What the day is about.
    public enum Kind: Hashable, Sendable {
        /// From it on enrolments may be entered.
        case enrolmentOpens
        /// Through it enrolments may be entered.
        case enrolmentCloses
        /// By it the scheme's hand-in at this place is due.
        case handIn(Int)
        /// Through it claims may be filed.
        case filing
    }

    /// The scheme.
    public var scheme: SchemeID
    /// What the day is about.
    public var kind: Kind
    /// The day itself, on which it is still in time.
    public var day: CalendarDay

    /// A day of `scheme`.
    public init(_ kind: Kind, of scheme: SchemeID, on day: CalendarDay) {
        self.scheme = scheme
        self.kind = kind
        self.day = day
    }

    /// So many days before, a day begins to matter.
    public static let daysBefore = 60
    /// So many days after, it no longer does.
    public static let daysAfter = 30

    /// The days left after `today`; 0 on the last day, negative when it has passed.
    public func daysLeft(after today: CalendarDay) -> Int { day.days(since: today) }
}

extension Scheme {
    /// The days that matter on `today`, the earliest first.
    public func deadlines(on today: CalendarDay) -> [Deadline] {
        var deadlines: [Deadline] = []
        func add(_ kind: Deadline.Kind, _ day: CalendarDay, from first: CalendarDay) {
            guard today >= first, today <= day.advanced(by: Deadline.daysAfter) else { return }
            deadlines.append(Deadline(kind, of: id, on: day))
        }
        if let window = enrolmentWindow?.value {
            if today < window.first {
                add(.enrolmentOpens, window.first, from: window.first.advanced(by: -Deadline.daysBefore))
            } else {
                add(.enrolmentCloses, window.last, from: window.first)
            }
        }
        for (place, handIn) in handIns.enumerated() {
            add(.handIn(place), handIn.by, from: handIn.by.advanced(by: -Deadline.daysBefore))
        }
        if let last = filingDeadline?.value { add(.filing, last, from: term.first) }
        return deadlines.sorted { $0.day < $1.day }
    }
}
