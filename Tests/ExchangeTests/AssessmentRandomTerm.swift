import MutualAid
import Testing

/// Random claims of one term, the same on every run.
struct AssessmentRandomTerm: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x2545_F491_4F6C_DD1D | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x9E37_79B9_7F4A_7C15
    }

    mutating func number(in range: ClosedRange<Int64>) -> Int64 { .random(in: range, using: &self) }

    mutating func chance(oneIn count: Int64) -> Bool { number(in: 1...count) == 1 }

    /// An amount: small, middling or huge, now and then a fen around a round one.
    mutating func amount() -> Money {
        if chance(oneIn: 4) {
            let round: [Int64] = [
                0, 800, 1_000, 2_000, 3_000, 5_000, 10_000, 20_000, 30_000, 40_000, 50_000, 80_000, 100_000, 200_000,
            ]
            let yuan = round[Int(number(in: 0...Int64(round.count - 1)))]
            return max(.zero, Money(fen: yuan * 100 + number(in: -2...2)))
        }
        let most: [Int64] = [10, 100_000, 1_000_000, 12_000_000, 30_000_000]
        return Money(fen: number(in: 0...most[Int(number(in: 0...4))]))
    }

    /// A part of `whole`.
    mutating func part(of whole: Money) -> Money { Money(fen: number(in: 0...whole.fen)) }

    /// A statement that adds up, with any of the amounts that count.
    mutating func settlement() -> Settlement {
        let total = amount()
        var settlement = Settlement([.totalCost: total])
        var left = total
        for field in SettlementField.funds + SettlementField.parts where chance(oneIn: 3) {
            let amount = part(of: Money(fen: left.fen / 2))
            settlement[field] = amount
            left -= amount
        }
        return settlement
    }

    /// Up to five claims of one to three stays; some late, left out or beyond the term.
    mutating func claims(in trial: AssessmentTrial) -> [ClaimCase] {
        (0..<number(in: 1...5)).map { _ in
            let stays = (0..<number(in: 1...3)).map { _ in
                var stay = trial.stay(settlement())
                if chance(oneIn: 12) { stay.discharged = trial.scheme.term.last.advanced(by: 1) }
                if chance(oneIn: 12) { stay.exclusion = trial.scheme.exclusions.first?.code }
                return stay
            }
            let deadline = trial.scheme.filingDeadline?.value
            let filed = chance(oneIn: 10) ? (deadline ?? trial.day(200)).advanced(by: 1) : trial.day(200)
            return ClaimCase(filed: filed, stays: stays)
        }
    }

    /// Any choice of the readings that `scheme` offers.
    mutating func choices(of scheme: Scheme) -> ReadingChoices {
        scheme.readings.reduce(scheme.defaultChoices) { choices, reading in
            let offered = [reading.builtIn] + reading.alternatives
            return choices.choosing(offered[Int(number(in: 0...Int64(offered.count - 1)))])
        }
    }
}
