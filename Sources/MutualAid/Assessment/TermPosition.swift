/// Where a member stands in the term before or after a claim: all that earlier claims leave behind.
public struct TermPosition: Hashable, Sendable {
    /// How many claims counted so far.
    public private(set) var claims = 0
    /// Whether any claim earned something.
    public private(set) var hasEarned = false
    /// One for each base of the scheme, then one for each rule; empty at the start of the term.
    var tallies: [Tally] = []

    /// The start of a term.
    public init() {}

    /// What earlier claims leave behind for one base or one rule.
    public struct Tally: Hashable, Sendable {
        /// The bases of all claims that counted.
        public var total = Money.zero
        /// The bases of all claims through the last one that earned something.
        public var earned = Money.zero
        /// For a base what its deductible took, for a rule what it paid or let through.
        public var used = Money.zero
        /// The days paid.
        public var days = 0

        /// The bases of claims that earned nothing since the last one that did.
        public var carried: Money { total - earned }
    }

    /// What is left for the base at `place`.
    public func tally(ofBase place: Int) -> Tally { tallies.isEmpty ? Tally() : tallies[place] }

    /// What is left for the rule at `place` of a scheme with `bases` bases.
    public func tally(ofRule place: Int, bases: Int) -> Tally { tallies.isEmpty ? Tally() : tallies[bases + place] }

    /// The position one claim later, before anything is counted for that claim.
    func next(tallies count: Int) -> TermPosition {
        var next = self
        next.claims += 1
        if next.tallies.isEmpty { next.tallies = Array(repeating: Tally(), count: count) }
        return next
    }

    /// Takes note that the claim earned something: its bases are used up.
    mutating func earn() {
        hasEarned = true
        for place in tallies.indices { tallies[place].earned = tallies[place].total }
    }
}

extension TermPosition {
    /// The claim's own bases of all claims that counted.
    public var totalBase: Money { tally(ofBase: 0).total }

    /// The bases of claims that earned nothing since the last one that did.
    public var carriedBase: Money { tally(ofBase: 0).carried }
}
