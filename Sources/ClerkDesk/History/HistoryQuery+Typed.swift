import MutualAid
import TerminalUI
import Wording

extension HistoryQuery {
    /// Why a part of what was typed is no condition.
    enum Fault: Hashable, Sendable {
        /// There is no such condition.
        case unknown(String)
        /// The value is no day.
        case noDay(String)
    }

    /// Reads what was typed: words and conditions apart by blanks, in either language.
    static func read(_ typed: String, _ desk: DeskContext) -> (query: HistoryQuery, fault: Fault?) {
        var query = HistoryQuery()
        query.language = desk.book.language
        var fault: Fault?
        for part in typed.split(whereSeparator: \.isWhitespace) {
            let text = String(part).narrowed.lowercased()
            guard let colon = text.firstIndex(of: ":"), !text[..<colon].isEmpty,
                !text[..<colon].allSatisfy(\.isNumber)
            else {
                if let day = CalendarDay(text) { query.narrow(to: day...day) } else { query.words.append(text) }
                continue
            }
            let key = String(text[..<colon])
            let value = String(text[text.index(after: colon)...])
            guard let condition = Condition(named: key, desk.book) else {
                fault = fault ?? .unknown(key)
                continue
            }
            // A condition that is still being written leaves things as they are.
            guard !value.isEmpty else { continue }
            switch condition {
            case .operators: query.operators.append(value)
            case .members: query.members.append(value)
            case .claims: query.claims.append(value)
            case .days:
                guard let days = Self.days(value, near: desk.scheme?.scheme.term) else {
                    fault = fault ?? .noDay(value)
                    continue
                }
                query.narrow(to: days)
            }
        }
        return (query, fault)
    }

    private mutating func narrow(to days: ClosedRange<CalendarDay>) {
        self.days = self.days.map { $0.clamped(to: days) } ?? days
    }

    fileprivate enum Condition: CaseIterable {
        case operators, days, members, claims

        var names: Phrase {
            switch self {
            case .operators: .historyWordsOperator
            case .days: .historyWordsDay
            case .members: .historyWordsMember
            case .claims: .historyWordsClaim
            }
        }

        init?(named name: String, _ book: Phrasebook) {
            let books = [book, book.inOtherLanguage]
            let found = Self.allCases.first { condition in
                books.contains { $0(condition.names).lowercased().split(separator: " ").contains { $0 == name } }
            }
            guard let found else { return nil }
            self = found
        }
    }

    // MARK: - Days

    /// A day, a month, a year, or a span of them such as `2018-11-01..2018-11-15`, either end of which may be left out.
    static func days(_ text: String, near term: Term?) -> ClosedRange<CalendarDay>? {
        let ends = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard ends.count == 2 else { return span(text, near: term) }
        let first = ends[0].isEmpty ? earliest : span(ends[0], near: term)?.lowerBound
        let last = ends[1].isEmpty ? latest : span(ends[1], near: term)?.upperBound
        guard let first, let last, first <= last, ends != ["", ""] else { return nil }
        return first...last
    }

    private static let earliest = CalendarDay(ordinal: -200_000)
    private static let latest = CalendarDay(ordinal: 1_000_000)

    private static func span(_ text: String, near term: Term?) -> ClosedRange<CalendarDay>? {
        let parts = text.split { "-./年月".contains($0) }
        if parts.first?.count == 4, let year = parts.first.flatMap({ Int($0) }), parts.count <= 2 {
            let months = parts.count == 2 ? Int(parts[1]).map { $0...$0 } : 1...12
            guard let months, (1...12).contains(months.lowerBound),
                let first = CalendarDay(year: year, month: months.lowerBound, day: 1)
            else { return nil }
            let days = CalendarDay.days(inMonth: months.upperBound, of: year)
            return CalendarDay(year: year, month: months.upperBound, day: days).map { first...$0 }
        }
        return DayEntry.read(text, near: term).value.map { $0...$0 }
    }
}

extension Phrasebook {
    /// What is wrong with a condition of the history's search.
    func sentence(_ fault: HistoryQuery.Fault) -> String {
        switch fault {
        case .unknown(let name):
            self(.filterUnknown, name, list(HistoryQuery.Condition.allCases.compactMap { words($0.names).first }))
        case .noDay(let text): self(.filterUnreadable, text, self(.historyDayExample))
        }
    }
}
