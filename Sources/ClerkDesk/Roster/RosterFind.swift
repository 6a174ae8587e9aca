import MutualAid
import Wording

extension RosterIndex {
    /// The rows of which something holds.
    /// - Parameters:
    ///   - marks: the rows that are marked.
    ///   - today: the day on which ages are counted.
    ///   - wider: for a word what its beginning found, if that is known.
    func rows(where test: RosterTest, marks: RowSet, today: CalendarDay, among wider: RowSet? = nil) -> RowSet {
        switch test {
        case .word(let word): return rows(with: word, among: wider)
        case .text(let column, let text, let isWhole): return rows(column, text, isWhole: isWhole)
        case .blank(let column): return blank(column)
        case .number(let number, let range): return rows(number, range, today)
        case .status(let statuses): return statuses.reduce(into: RowSet()) { $0.formUnion(rows(of: $1)) }
        case .category(let categories): return RowSet(count: count) { categories.contains(category[$0]) }
        case .sex(let sexes):
            let women = sexes.contains(.female) ? present.subtracting(men) : RowSet()
            return sexes.contains(.male) ? women.union(men) : women
        case .marked(let isMarked): return isMarked ? marks : present.subtracting(marks)
        }
    }

    /// The rows in which a word stands somewhere.
    private func rows(with word: String, among wider: RowSet?) -> RowSet {
        let query = PinyinQuery(word)
        var found = RowSet(
            words: query.isPinyin && !query.isEmpty
                ? names.names(matching: query, among: wider?.words) : names.names(containing: word))
        let needle = NumberLanes.needle(word)
        found.formUnion(documents.rows(containing: needle))
        found.formUnion(phones.rows(containing: needle))
        // By its letters only: initials would find half the unit.
        found.formUnion(rows(inBranches: branches.places { NumberLanes.needle($0).firstRange(of: needle) != nil }))
        return found
    }

    private func rows(_ column: RosterTextColumn, _ text: String, isWhole: Bool) -> RowSet {
        let query = PinyinQuery(text)
        let isPinyin = query.isPinyin && !query.isEmpty && !isWhole
        switch column {
        case .name:
            if isWhole { return RowSet(words: names.names(equalTo: text)) }
            return RowSet(words: isPinyin ? names.names(matching: query) : names.names(containing: text))
        case .document, .phone:
            let lanes = column == .document ? documents : phones
            let needle = NumberLanes.needle(text)
            return isWhole ? lanes.rows(equalTo: needle) : lanes.rows(containing: needle)
        case .branch:
            let needle = NumberLanes.needle(text)
            return rows(
                inBranches: branches.places { name in
                    let bytes = NumberLanes.needle(name)
                    if isWhole { return bytes == needle }
                    return bytes.firstRange(of: needle) != nil || isPinyin && query.range(in: name) != nil
                })
        }
    }

    private func rows(inBranches fits: [Bool]) -> RowSet {
        fits.contains(true) ? RowSet(count: count) { fits[Int(branch[$0])] } : RowSet()
    }

    private func blank(_ column: RosterTextColumn) -> RowSet {
        switch column {
        case .branch: rows(inBranches: branches.places(where: \.isEmpty))
        case .phone: phones.blank
        case .name, .document: RowSet()
        }
    }

    private func rows(_ number: RosterNumber, _ range: ClosedRange<Int64>, _ today: CalendarDay) -> RowSet {
        switch number {
        case .age:
            let days = Self.births(ofAges: range, on: today)
            return RowSet(count: count) { days.contains(born[$0]) }
        case .contribution: return RowSet(count: count) { range.contains(contributions[$0]) }
        case .stays: return RowSet(count: count) { range.contains(Int64(stays[$0])) }
        case .claims: return RowSet(count: count) { range.contains(Int64(claims[$0])) }
        case .subsidy: return RowSet(count: count) { range.contains(subsidies[$0]) }
        }
    }

    /// The days on which those were born who are of these ages.
    private static func births(ofAges ages: ClosedRange<Int64>, on today: CalendarDay) -> ClosedRange<Int32> {
        /// The last day of birth of those who are at least so old.
        func last(_ age: Int64) -> Int32 {
            let (year, month, day) = today.components
            let then = year - Int(clamping: min(max(age, 0), 400))
            let inMonth = min(day, CalendarDay.days(inMonth: month, of: then))
            return CalendarDay(year: then, month: month, day: inMonth)?.ordinal ?? .min
        }
        let end = ages.lowerBound <= 0 ? Int32.max : last(ages.lowerBound)
        let start = ages.upperBound >= 400 ? Int32.min : last(ages.upperBound + 1) + 1
        // Nobody is younger than nothing.
        return start <= end && ages.upperBound >= 0 ? start...end : Int32.max...Int32.max
    }

    private func rows(of status: RosterStatus) -> RowSet {
        switch status {
        case .open: rows(enrolledAs: nil)
        case .doubtful: doubtful
        case .out: rows(enrolledAs: .notParticipating)
        case .participating: participants
        case .continuing: rows(enrolledAs: .continuing)
        case .new: rows(enrolledAs: .new)
        case .transferredIn: rows(enrolledAs: .transferredIn)
        }
    }
}

/// Finds the rows that a line asks for, and keeps what each word found: typing on, taking a letter back or changing
/// one condition looks for no other word again.
struct RosterSearch: Sendable {
    private var found: [RosterTest: RowSet] = [:]
    private var basis: (version: Int, today: CalendarDay)?
    private static let most = 64

    mutating func rows(_ filter: RosterFilter, in roster: RosterIndex, marks: RowSet, today: CalendarDay) -> RowSet {
        if basis.map({ $0 != (roster.version, today) }) ?? true {
            found = [:]
            basis = (roster.version, today)
        }
        return filter.terms.reduce(into: roster.present) { rows, term in
            let holds = self.rows(term.test, roster, marks, today)
            if term.isNegated { rows.subtract(holds) } else { rows.formIntersection(holds) }
        }
    }

    private mutating func rows(
        _ test: RosterTest, _ roster: RosterIndex, _ marks: RowSet, _ today: CalendarDay
    ) -> RowSet {
        if let known = found[test] { return known }
        let rows = roster.rows(where: test, marks: marks, today: today, among: wider(test))
        if found.count >= Self.most { found = [:] }
        // Marks come and go without the records changing.
        if case .marked = test { return rows }
        found[test] = rows
        return rows
    }

    /// What a word without its last letter found: nobody else can be found by the whole of it.
    private func wider(_ test: RosterTest) -> RowSet? {
        guard case .word(let word) = test else { return nil }
        return found[.word(String(word.dropLast()))]
    }
}
