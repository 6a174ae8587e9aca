import MutualAid
import Testing

/// One row of the table of worked examples: claims of one term, and what each must come to.
struct AssessmentCase: Sendable, CustomTestStringConvertible {
    let name: String
    let scheme: String
    var readings: [ReadingChoice] = []
    let claims: [Claimed]

    var testDescription: String { "\(scheme): \(name)" }

    init(_ name: String, _ scheme: String, reading readings: ReadingChoice..., claims: Claimed...) {
        self.name = name
        self.scheme = scheme
        self.readings = readings
        self.claims = claims
    }

    /// A claim and what it must come to.
    struct Claimed: Sendable {
        let stays: [[SettlementField: String]]
        let base: String
        let pays: String
        let level: String?
        /// The rule lines after the base, or all lines when the first has a minus between total and funds.
        let lines: [String]
    }
}

extension AssessmentCase.Claimed {
    /// A claim for one stay whose whole cost is its base.
    static func base(_ base: String, pays: String, _ level: String? = nil, _ lines: String...) -> Self {
        Self(stays: [[.totalCost: base]], base: base, pays: pays, level: level, lines: lines)
    }

    /// A claim for stays with their settlements.
    static func stays(
        _ stays: [SettlementField: String]..., base: String, pays: String, _ level: String? = nil, _ lines: String...
    ) -> Self {
        Self(stays: stays, base: base, pays: pays, level: level, lines: lines)
    }
}
