/// A sum by bands of the term's base, paid once a term.
public struct OneTimeRule: Hashable, Sendable {
    /// The bands from the lowest up.
    public var bands: [Band]

    /// A sum by bands.
    public init(bands: [Band]) { self.bands = bands }

    /// The band that `base` lies in; nil below the first.
    public func band(for base: Money) -> Band? {
        guard let first = bands.first, base >= first.from else { return nil }
        // Only the first band includes its lower end.
        return bands.first { $0.through.map { base <= $0 } ?? true }
    }

    /// A band of bases and the sum paid for it.
    public struct Band: Hashable, Sendable {
        /// Where the band begins: included in the first band, excluded in those above it.
        public var from: Money
        /// Where it ends, included; nil for no end.
        public var through: Money?
        /// The sum paid.
        public var amount: Money

        /// A band and its sum.
        public init(from: Money, through: Money?, amount: Money) {
            self.from = from
            self.through = through
            self.amount = amount
        }
    }
}

/// A sum for each day in hospital.
public struct DailyRule: Hashable, Sendable {
    /// The sum for a day.
    public var amount: Money
    /// The first day of a stay that is paid, counted from 1.
    public var fromDay: Int
    /// The most days paid for one stay; nil for no limit.
    public var mostDaysPerStay: Int?
    /// The most days paid in a term; nil for no limit.
    public var mostDaysPerTerm: Int?

    /// `amount` for each day from `fromDay` on.
    public init(amount: Money, fromDay: Int = 1, mostDaysPerStay: Int? = nil, mostDaysPerTerm: Int? = nil) {
        self.amount = amount
        self.fromDay = fromDay
        self.mostDaysPerStay = mostDaysPerStay
        self.mostDaysPerTerm = mostDaysPerTerm
    }

    /// How many days of a stay of `days` are paid, before the term's limit.
    public func paidDays(of days: Int) -> Int {
        max(0, min(days - fromDay + 1, mostDaysPerStay ?? .max))
    }
}

/// A sum for an event such as an accident or a diagnosis.
public struct LumpSumRule: Hashable, Sendable {
    /// The event.
    public var event: EventCode
    /// The sum.
    public var sum: Sum
    /// Within how many days of the event it must be filed; nil for no such deadline.
    public var withinDays: Int?
    /// The last day for filing, that day included; nil where the scheme's own holds.
    public var deadline: CalendarDay?
    /// Whether it is paid beside others; of those that don't stack, a term pays the largest only.
    public var isStackable: Bool
    /// Whether it is paid in the waiting period of a new member too.
    public var ignoresWaiting: Bool

    /// A sum for `event`.
    public init(
        event: EventCode, sum: Sum, withinDays: Int? = nil, deadline: CalendarDay? = nil, isStackable: Bool = false,
        ignoresWaiting: Bool = false
    ) {
        self.event = event
        self.sum = sum
        self.withinDays = withinDays
        self.deadline = deadline
        self.isStackable = isStackable
        self.ignoresWaiting = ignoresWaiting
    }

    /// What is paid for an event.
    public enum Sum: Hashable, Sendable {
        /// Always the same.
        case fixed(Money)
        /// By how severe it is, in the scheme's words.
        case bySeverity([String: Money])
    }

    /// What is paid for an event of this severity; nil where the scheme doesn't list it.
    public func amount(for severity: String?) -> Money? {
        switch sum {
        case .fixed(let amount): amount
        case .bySeverity(let amounts): severity.flatMap { amounts[$0] }
        }
    }

    /// The last day for filing an event of `day`; nil where the scheme's own deadline holds.
    public func lastDay(for day: CalendarDay) -> CalendarDay? {
        let counted = withinDays.map { day.advanced(by: $0) }
        guard let counted, let deadline else { return counted ?? deadline }
        return min(counted, deadline)
    }
}
