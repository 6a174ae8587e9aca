import MutualAid

/// Days as people type them: `20180301`, `2018-3-1`, `2018.3.1`, `3.1`, `2018年3月1日`.
enum DayEntry {
    /// Why a text is no day.
    enum Fault: Hashable, Sendable {
        case notADay, noSuchDay
    }

    /// Reads what was typed; a day without a year gets the one nearest to `term`, and is none without a term.
    static func read(_ text: String, near term: Term?) -> Typed<CalendarDay, Fault> {
        let narrow = text.narrowed
        if narrow.isEmpty { return .empty }
        var parts = [""]
        var isEnded = false
        for character in narrow {
            // Nothing comes after 日.
            if isEnded { return .fault(.notADay) }
            switch character {
            case "0"..."9": parts[parts.count - 1].append(character)
            case "-", ".", "/", "年", "月", ",": parts.append("")
            case "日", "号": isEnded = true
            default: return .fault(.notADay)
            }
        }
        let isOpen = parts.last == ""
        if isOpen { parts.removeLast() }
        guard !parts.isEmpty, parts.allSatisfy({ (1...8).contains($0.count) }) else { return .fault(.notADay) }
        switch parts.count {
        case 1: return isOpen ? .unfinished : readDigits(parts[0])
        case 2: return readWithoutYear(parts, isOpen: isOpen, near: term)
        case 3 where parts[0].count < 4 && parts[2].count == 4: return .fault(.notADay)
        case 3: return day(year: Int(parts[0]), month: Int(parts[1]), day: Int(parts[2]), yearDigits: parts[0].count)
        default: return .fault(.notADay)
        }
    }

    private static func readDigits(_ digits: String) -> Typed<CalendarDay, Fault> {
        guard digits.count == 8 else { return .unfinished }
        return day(
            year: Int(digits.prefix(4)), month: Int(digits.dropFirst(4).prefix(2)), day: Int(digits.suffix(2)),
            yearDigits: 4)
    }

    private static func readWithoutYear(
        _ parts: [String], isOpen: Bool, near term: Term?
    ) -> Typed<CalendarDay, Fault> {
        // With four digits in front it is a year and a month, and the day is still to come.
        if parts[0].count == 4 { return .unfinished }
        guard parts[0].count <= 2, parts[1].count <= 2, let month = Int(parts[0]), let day = Int(parts[1]) else {
            return .fault(.notADay)
        }
        guard let term else { return .fault(.notADay) }
        let years = (term.first.year - 1)...(term.last.year + 1)
        let candidates = years.compactMap { CalendarDay(year: $0, month: month, day: day) }
        let nearest = candidates.min { distance(of: $0, to: term) < distance(of: $1, to: term) }
        return nearest.map(Typed.value) ?? .fault(.noSuchDay)
    }

    private static func distance(of day: CalendarDay, to term: Term) -> Int {
        if term.contains(day) { return 0 }
        return day < term.first ? term.first.days(since: day) : day.days(since: term.last)
    }

    private static func day(year: Int?, month: Int?, day: Int?, yearDigits: Int) -> Typed<CalendarDay, Fault> {
        guard let year, let month, let day else { return .fault(.notADay) }
        guard yearDigits == 4 else { return yearDigits == 2 || yearDigits > 4 ? .fault(.notADay) : .unfinished }
        return CalendarDay(year: year, month: month, day: day).map(Typed.value) ?? .fault(.noSuchDay)
    }
}
