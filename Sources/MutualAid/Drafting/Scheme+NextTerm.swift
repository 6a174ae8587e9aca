extension Term {
    /// The days from `first` on as many months or days later as the span itself is long.
    public var next: Term { moved(to: last.advanced(by: 1)) }

    /// A span as long as this one that begins on `first`: by whole months where this one is of whole months.
    public func moved(to first: CalendarDay) -> Term {
        guard let months = wholeMonths else {
            return Term(first: first, last: first.advanced(by: last.days(since: self.first)))
        }
        return Term(first: first, last: first.advanced(byMonths: months).advanced(by: -1))
    }

    /// How many months the span has, when it ends on the day before the one it began on.
    private var wholeMonths: Int? {
        let after = last.advanced(by: 1)
        return after.components.day == first.components.day ? after.months(since: first) : nil
    }
}

extension CalendarDay {
    /// The day so many months later, in a shorter month the last one; a month's last day stays a last day.
    public func advanced(byMonths months: Int) -> CalendarDay {
        let (year, month, day) = components
        let count = year * 12 + month - 1 + months
        let (newYear, newMonth) = (count / 12, count % 12 + 1)
        let last = CalendarDay.days(inMonth: newMonth, of: newYear)
        let isLast = day == CalendarDay.days(inMonth: month, of: year)
        return CalendarDay(year: newYear, month: newMonth, day: isLast ? last : min(day, last)) ?? self
    }

    /// How many months lie between the months of two days.
    fileprivate func months(since other: CalendarDay) -> Int {
        (components.year - other.components.year) * 12 + components.month - other.components.month
    }
}

/// How far the days of a scheme move with its term.
public struct TermShift: Hashable, Sendable {
    private var months: Int?
    private var days: Int

    /// From a term that begins on `old` to one that begins on `new`.
    public init(from old: CalendarDay, to new: CalendarDay) {
        months = old.components.day == new.components.day ? new.months(since: old) : nil
        days = new.days(since: old)
    }

    /// Where `day` comes to lie.
    public func callAsFunction(_ day: CalendarDay) -> CalendarDay {
        months.map { day.advanced(byMonths: $0) } ?? day.advanced(by: days)
    }
}

extension Scheme {
    /// The scheme with every day moved by `shift`, those of its examples included.
    public func moved(by shift: TermShift) -> Scheme {
        var moved = self
        moved.term = term.moved(to: shift(term.first))
        for place in places where place != .termFirst && place != .termLast {
            if let day = self[place]?.day { moved[place] = .day(shift(day)) }
        }
        if let window = enrolmentWindow?.value {
            moved.enrolmentWindow?.value = Term(first: shift(window.first), last: shift(window.last))
        }
        moved.examples = examples.map { $0.moved(by: shift) }
        return moved
    }
}

extension WorkedExample {
    /// The example with every day moved by `shift`, so that ages and deadlines stay as they were.
    public func moved(by shift: TermShift) -> WorkedExample {
        var moved = self
        moved.member.born = member.born.map { shift($0) }
        moved.member.unbrokenSince = member.unbrokenSince.map { shift($0) }
        moved.member.coveredFrom = member.coveredFrom.map { shift($0) }
        for index in claims.indices { moved.claims[index] = claims[index].moved(by: shift) }
        return moved
    }
}

extension ClaimCase {
    fileprivate func moved(by shift: TermShift) -> ClaimCase {
        var moved = self
        moved.filed = shift(filed)
        for index in stays.indices {
            moved.stays[index].admitted = shift(stays[index].admitted)
            moved.stays[index].discharged = shift(stays[index].discharged)
        }
        for index in events.indices { moved.events[index].day = shift(events[index].day) }
        return moved
    }
}
