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
        var parts = [Part()]
        var isEnded = false
        for scalar in narrow.unicodeScalars {
            // Nothing comes after 日.
            if isEnded { return .fault(.notADay) }
            switch scalar {
            case "0"..."9": parts[parts.count - 1].append(scalar)
            case "-", ".", "/", "年", "月", ",": parts.append(Part())
            case "日", "号": isEnded = true
            default: return .fault(.notADay)
            }
        }
        let isOpen = parts[parts.count - 1].digits == 0
        if isOpen { parts.removeLast() }
        guard !parts.isEmpty, parts.allSatisfy({ (1...8).contains($0.digits) }) else { return .fault(.notADay) }
        switch parts.count {
        case 1: return isOpen ? .unfinished : readDigits(parts[0])
        case 2: return readWithoutYear(parts, isOpen: isOpen, near: term)
        case 3 where parts[0].digits < 4 && parts[2].digits == 4: return .fault(.notADay)
        case 3:
            return day(
                year: parts[0].number, month: parts[1].number, day: parts[2].number, yearDigits: parts[0].digits)
        default: return .fault(.notADay)
        }
    }

    /// Digits in a row: year, month or day, or all three.
    private struct Part {
        var digits = 0
        var number = 0

        mutating func append(_ digit: Unicode.Scalar) {
            digits += 1
            // More digits than any day has aren't read.
            if digits <= 8 { number = number * 10 + Int(digit.value) - 0x30 }
        }
    }

    private static func readDigits(_ part: Part) -> Typed<CalendarDay, Fault> {
        guard part.digits == 8 else { return .unfinished }
        return day(
            year: part.number / 10000, month: part.number / 100 % 100, day: part.number % 100, yearDigits: 4)
    }

    private static func readWithoutYear(
        _ parts: [Part], isOpen: Bool, near term: Term?
    ) -> Typed<CalendarDay, Fault> {
        // With four digits in front it is a year and a month, and the day is still to come.
        if parts[0].digits == 4 { return .unfinished }
        guard parts[0].digits <= 2, parts[1].digits <= 2, let term else { return .fault(.notADay) }
        let years = (term.first.year - 1)...(term.last.year + 1)
        let candidates = years.compactMap { CalendarDay(year: $0, month: parts[0].number, day: parts[1].number) }
        let nearest = candidates.min { distance(of: $0, to: term) < distance(of: $1, to: term) }
        return nearest.map(Typed.value) ?? .fault(.noSuchDay)
    }

    private static func distance(of day: CalendarDay, to term: Term) -> Int {
        if term.contains(day) { return 0 }
        return day < term.first ? term.first.days(since: day) : day.days(since: term.last)
    }

    private static func day(year: Int, month: Int, day: Int, yearDigits: Int) -> Typed<CalendarDay, Fault> {
        guard yearDigits == 4 else { return yearDigits == 2 || yearDigits > 4 ? .fault(.notADay) : .unfinished }
        return CalendarDay(year: year, month: month, day: day).map(Typed.value) ?? .fault(.noSuchDay)
    }
}
