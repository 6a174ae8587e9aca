import Wording

/// The parts of a row's texts that the search line found; asked only for the rows that are drawn.
struct RosterHighlights {
    private struct Wanted {
        /// The column it must stand in; nil for any that is searched.
        var column: RosterTextColumn?
        var text: String
        var pinyin: PinyinQuery?
    }

    private var wanted: [Wanted] = []

    init(_ filter: RosterFilter) {
        for term in filter.terms where !term.isNegated {
            switch term.test {
            case .word(let text): add(nil, text, readsPinyin: true)
            case .text(let column, let text, let isWhole): add(column, text, readsPinyin: !isWhole)
            case .blank, .number, .status, .category, .sex, .marked: break
            }
        }
    }

    private mutating func add(_ column: RosterTextColumn?, _ text: String, readsPinyin: Bool) {
        let query = readsPinyin ? PinyinQuery(text) : nil
        wanted.append(
            Wanted(
                column: column, text: text.uppercased(),
                pinyin: query.flatMap { $0.isPinyin && !$0.isEmpty ? $0 : nil }))
    }

    /// The found parts of a text, as offsets of its characters.
    func ranges(in text: String, of column: RosterColumn) -> [Range<Int>] {
        guard !wanted.isEmpty, let searched = column.searched else { return [] }
        return wanted.compactMap { wanted in
            guard wanted.column ?? searched == searched else { return nil }
            if let range = Self.range(of: wanted.text, in: text) { return range }
            // A word finds a sub-branch by its letters only, a condition by its initials, too.
            guard searched == .name || searched == .branch && wanted.column == .branch else { return nil }
            return wanted.pinyin?.range(in: text)
        }
    }

    private static func range(of wanted: String, in text: String) -> Range<Int>? {
        let plain = text.narrowed.count == text.count ? text.narrowed.uppercased() : text.uppercased()
        guard let range = plain.firstRange(of: wanted) else { return nil }
        let start = plain.distance(from: plain.startIndex, to: range.lowerBound)
        return start..<start + wanted.count
    }
}

extension RosterColumn {
    /// The column as a search knows it; nil where no text is searched.
    fileprivate var searched: RosterTextColumn? {
        switch self {
        case .name: .name
        case .document: .document
        case .branch: .branch
        case .phone: .phone
        case .enrolment, .contribution, .subsidy, .category, .age, .sex, .stays, .claims: nil
        }
    }
}
