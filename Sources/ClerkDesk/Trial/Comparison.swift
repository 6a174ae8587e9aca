import MutualAid
import Wording

/// Where two schemes differ on the same claim, part by part: sums of the lines that both breakdowns show.
struct Comparison {
    /// One part under both schemes; nil where a scheme has no figure.
    struct Row: Hashable {
        var label: String
        var first: Money?
        var second: Money?
        /// Whether it is what is paid in the end.
        var isTotal = false

        /// How much more the second pays.
        var difference: Money? { first.flatMap { first in second.map { $0 - first } } }
    }

    let rows: [Row]

    private static let parts: [(label: Phrase, kinds: Set<String>)] = [
        (.compareRates, ["segments", "wholeAmount", "rate"]), (.compareCeiling, ["ceiling"]),
        (.compareMinimum, ["minimum"]), (.compareOneTime, ["oneTime"]), (.compareAllowance, ["allowance"]),
        (.compareDaily, ["daily"]), (.compareLumpSum, ["lumpSum"]), (.compareLate, ["filedTooLate"]),
    ]

    init(_ first: TrialResult, _ second: TrialResult, _ book: Phrasebook) {
        let left = first.trial.assessment
        let right = second.trial.assessment
        func amount(_ kinds: Set<String>, in assessment: Assessment?, of scheme: Scheme) -> Money? {
            assessment.map { $0.components(under: scheme).filter { kinds.contains($0.kind) }.map(\.amount).total() }
        }
        var rows = [Row(label: book(.lineBase), first: left?.base, second: right?.base)]
        rows += Self.parts.map { part in
            Row(
                label: book(part.label), first: amount(part.kinds, in: left, of: first.scheme),
                second: amount(part.kinds, in: right, of: second.scheme))
        }.filter { $0.first ?? .zero != .zero || $0.second ?? .zero != .zero }
        rows.append(
            Row(label: book(.linePayable), first: left?.payable, second: right?.payable, isTotal: true))
        if first.termTotal != nil || second.termTotal != nil {
            rows.append(
                Row(label: book(.compareTotal), first: first.termTotal, second: second.termTotal, isTotal: true))
        }
        self.rows = rows
    }
}
