import MutualAid

/// What a set of members comes to.
struct RosterTotals: Hashable, Sendable {
    var count = 0
    var participants = 0
    var contributions = Money.zero
    var subsidies = Money.zero

    init() {}

    init(_ rows: RowSet, in roster: RosterIndex) {
        count = rows.count
        participants = rows.intersection(roster.participants).count
        var contributed: Int64 = 0
        var subsidised: Int64 = 0
        roster.contributions.withUnsafeBufferPointer { contributions in
            roster.subsidies.withUnsafeBufferPointer { subsidies in
                rows.forEach { row in
                    contributed += contributions[row]
                    subsidised += subsidies[row]
                }
            }
        }
        contributions = Money(fen: contributed)
        subsidies = Money(fen: subsidised)
    }
}
