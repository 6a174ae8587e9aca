/// How a scheme works out a subsidy: the bases, then rules that each add to or take from what came before.
public struct SubsidyRules: Hashable, Sendable {
    /// The amounts that the rules work on; the first is the claim's own base. Empty while its figures are missing.
    public var bases: [Base]
    /// The rules in the order in which they work; at most ``RuleSet/most``.
    public var rules: [SubsidyRule]

    /// Bases and the rules that work on them.
    public init(bases: [Base], rules: [SubsidyRule]) {
        self.bases = bases
        self.rules = rules
    }

    /// Whether any base counts `part` in a way of its own.
    public func uses(_ part: SettlementField) -> Bool {
        bases.contains { base in base.parts.contains { $0.part == part } }
    }
}

/// Some of a scheme's rules, by their places.
public struct RuleSet: Hashable, Sendable {
    private var bits: UInt64 = 0

    /// The most rules that a scheme can have.
    public static var most: Int { 64 }

    /// No rule.
    public init() {}

    /// The rules at `places`, each below ``most``.
    public init(_ places: some Sequence<Int>) { for place in places { insert(place) } }

    /// Adds the rule at `place`.
    public mutating func insert(_ place: Int) { bits |= 1 << UInt64(place) }

    /// Whether the rule at `place` is one of them.
    public func contains(_ place: Int) -> Bool { place >= 0 && bits & 1 << UInt64(place) != 0 }

    /// Whether all of them are among `others`.
    public func isSubset(of others: RuleSet) -> Bool { bits & ~others.bits == 0 }

    /// Whether there is none.
    public var isEmpty: Bool { bits == 0 }

    /// These and `others`.
    public mutating func formUnion(_ others: RuleSet) { bits |= others.bits }

    /// The places, lowest first.
    public var places: [Int] { (0..<Self.most).filter(contains) }
}
