import MutualAid

/// One thing that the search line asks of a member.
struct RosterTerm: Hashable, Sendable {
    var test: RosterTest
    /// Whether those are wanted of whom it does not hold.
    var isNegated = false
}

/// What may hold of a member.
enum RosterTest: Hashable, Sendable {
    /// The word stands somewhere: in the name, its pinyin, the number, the telephone or the sub-branch.
    case word(String)
    /// The text stands in this column; `isWhole`: as the whole of it.
    case text(RosterTextColumn, String, isWhole: Bool)
    /// There is nothing in the column.
    case blank(RosterTextColumn)
    /// The number is within the range; amounts in fen.
    case number(RosterNumber, ClosedRange<Int64>)
    case status(Set<RosterStatus>)
    case category(Set<MemberCategory>)
    case sex(Set<Sex>)
    case marked(Bool)
}

/// A column that holds text.
enum RosterTextColumn: Hashable, Sendable { case name, document, branch, phone }

/// A column that holds a number.
enum RosterNumber: Hashable, Sendable {
    case age, contribution, stays, claims, subsidy

    /// Whether it is an amount of money.
    var isAmount: Bool { self == .contribution || self == .subsidy }
}

/// How a member stands to the present term, as one may ask for it.
enum RosterStatus: Hashable, Sendable, CaseIterable {
    case open, doubtful, out, participating, continuing, new, transferredIn
}

/// What a condition may be about.
enum RosterKey: Hashable, Sendable, CaseIterable {
    case name, document, branch, category, status, age, sex, phone, contribution, stays, claims, subsidy, marked
}
