import MutualAid

/// Days of one scheme's term as days of another's, so that the same stay can be worked out under both.
struct TermTransfer: Hashable, Sendable {
    /// The term that the days were typed for.
    let from: Term
    /// The term that they are worked out in.
    let to: Term

    /// The day of the other term that stands for `day`: the same day of the year where the term has it, else the day
    /// as far from the term's beginning; a day outside its own term stays outside by as many years.
    func callAsFunction(_ day: CalendarDay) -> CalendarDay {
        guard from != to else { return day }
        let twin = day.moved(byYears: to.first.year - from.first.year)
        guard from.contains(day), !to.contains(twin) else { return twin }
        return min(to.first.advanced(by: day.days(since: from.first)), to.last)
    }

    /// A day of the member's own life, moved so that the age on the term's first day is the same.
    func moved(born day: CalendarDay) -> CalendarDay {
        from == to ? day : day.advanced(by: to.first.days(since: from.first))
    }
}

extension CalendarDay {
    /// The same day `years` later; the last of February where that year has no 29th.
    fileprivate func moved(byYears years: Int) -> CalendarDay {
        let (year, month, day) = components
        return CalendarDay(year: year + years, month: month, day: day)
            ?? CalendarDay(year: year + years, month: month, day: day - 1) ?? self
    }
}
