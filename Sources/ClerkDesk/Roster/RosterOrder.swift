import MutualAid
import TerminalUI
import Wording

/// The roster's rows in the order asked for, kept from one keystroke to the next: a search takes them as they stand,
/// and after a change only the changed rows move.
struct RosterOrder: Sendable {
    typealias Key = TableState<RosterColumn>.SortKey

    private var sort: [Key] = []
    private var basis: (version: Int, today: CalendarDay)?
    /// For each part of the keys what it comes to in each row, turned round where the order descends.
    private var values: [[UInt64]] = []
    /// All rows in order; not kept while nothing orders them.
    private var rows: [UInt32] = []

    /// More changed rows than these are sorted anew.
    private static let mostMoved = 200

    /// Brings the order up to date.
    mutating func follow(_ roster: RosterIndex, sort: [Key], today: CalendarDay) {
        let isSame = self.sort == sort && basis?.today == today
        if isSame, basis?.version == roster.version { return }
        let changed = isSame ? basis.flatMap { roster.changes(since: $0.version) } : nil
        self.sort = sort
        basis = (roster.version, today)
        guard !sort.isEmpty else {
            rows = []
            values = []
            return
        }
        if let changed, changed.count <= Self.mostMoved {
            move(Set(changed), roster, today)
        } else {
            rebuild(roster, today)
        }
    }

    /// Those of `found` that are there, in order.
    func listing(_ found: RowSet) -> [UInt32] {
        var listed: [UInt32] = []
        listed.reserveCapacity(found.count)
        if sort.isEmpty {
            found.forEach { listed.append(UInt32($0)) }
        } else {
            for row in rows where found.contains(Int(row)) { listed.append(row) }
        }
        return listed
    }

    private mutating func rebuild(_ roster: RosterIndex, _ today: CalendarDay) {
        let parts = sort.flatMap { key in key.column.orderParts.map { ($0, key.isDescending) } }
        values = parts.map { part, isDescending in
            (0..<roster.count).map { row in
                let value = roster.order(part, row, today)
                return isDescending ? ~value : value
            }
        }
        // The first part beside the row: most comparisons need no more.
        var entries: [(first: UInt64, row: UInt32)] = []
        entries.reserveCapacity(roster.count)
        roster.present.forEach { entries.append((values[0][$0], UInt32($0))) }
        let later = Array(values.dropFirst())
        entries.sort { left, right in
            if left.first != right.first { return left.first < right.first }
            return Self.precedes(left.row, right.row, later)
        }
        rows = entries.map(\.row)
    }

    private static func precedes(_ left: UInt32, _ right: UInt32, _ values: [[UInt64]]) -> Bool {
        for part in values where part[Int(left)] != part[Int(right)] { return part[Int(left)] < part[Int(right)] }
        return left < right
    }

    private mutating func move(_ changed: Set<Int>, _ roster: RosterIndex, _ today: CalendarDay) {
        rows.removeAll { changed.contains(Int($0)) }
        let parts = sort.flatMap { key in key.column.orderParts.map { ($0, key.isDescending) } }
        for (index, (part, isDescending)) in parts.enumerated() {
            for row in changed.sorted() where row < roster.count {
                let value = roster.order(part, row, today)
                while values[index].count <= row { values[index].append(0) }
                values[index][row] = isDescending ? ~value : value
            }
        }
        for row in changed where roster.present.contains(row) {
            var low = 0
            var high = rows.count
            while low < high {
                let middle = (low + high) / 2
                if Self.precedes(rows[middle], UInt32(row), values) { low = middle + 1 } else { high = middle }
            }
            rows.insert(UInt32(row), at: low)
        }
    }
}

/// One number by which rows are put in order; a column may need two.
enum RosterOrderPart: Hashable, Sendable {
    case spelling, characters, document, branch, enrolment, contribution, subsidy, category, age, sex, stays, claims,
        phone
}

extension RosterColumn {
    /// What the column's order is made of.
    fileprivate var orderParts: [RosterOrderPart] {
        switch self {
        case .name: [.spelling, .characters]
        case .document: [.document]
        case .branch: [.branch]
        case .enrolment: [.enrolment]
        case .contribution: [.contribution]
        case .subsidy: [.subsidy]
        case .category: [.category]
        case .age: [.age]
        case .sex: [.sex]
        case .stays: [.stays]
        case .claims: [.claims]
        case .phone: [.phone]
        }
    }
}

extension RosterIndex {
    /// A number that grows in the part's order.
    fileprivate func order(_ part: RosterOrderPart, _ row: Int, _ today: CalendarDay) -> UInt64 {
        switch part {
        case .spelling: names.spellingOrder(at: row)
        case .characters: names.characterOrder(at: row)
        case .document: documents.order(at: row)
        case .branch: branches.ranks[Int(branch[row])]
        case .enrolment: order(of: kind(at: row)) * 2 + (doubtful.contains(row) ? 1 : 0)
        case .contribution: UInt64(clamping: contributions[row])
        case .subsidy: UInt64(clamping: subsidies[row])
        case .category: UInt64(MemberCategory.allCases.firstIndex(of: category[row]) ?? 0)
        case .age: UInt64(clamping: CalendarDay(ordinal: born[row]).age(on: today) + 1_000)
        case .sex: men.contains(row) ? 1 : 0
        case .stays: UInt64(clamping: stays[row])
        case .claims: UInt64(clamping: claims[row])
        case .phone: phones.order(at: row)
        }
    }

    /// Those who are still to be recorded come first.
    private func order(of kind: EnrolmentKind?) -> UInt64 {
        UInt64((kind.flatMap { EnrolmentKind.allCases.firstIndex(of: $0) } ?? -1) + 1)
    }
}
