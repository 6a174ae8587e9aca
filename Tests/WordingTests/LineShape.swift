import MutualAid

/// The kinds of lines, each with an example.
enum LineShape: CaseIterable {
    case outOfPocket, deduction, partialDeduction, stayBase, base, carriedIn, runningBase, segment, segmentOpen
    case segmentContinued, termCeiling, raisedToMinimum, belowMinimum, oneTime, oneTimeTopUp, allowance, entitlement
    case filedTooLate, notEnrolled, payable

    /// The example and the figures that its words must hold.
    func example() throws -> (shape: AssessmentLine.Shape, figures: [String]) {
        let amount = Money(fen: 300_005)
        let limit = Money(yuan: 50_000)
        let day = try WordingKit.day("2019-06-30")
        return switch self {
        case .outOfPocket: (.outOfPocket(total: limit, funds: amount), ["50,000.00 − 3,000.05"])
        case .deduction: (.deduction(part: .specialCare), [])
        case .partialDeduction:
            (
                .partialDeduction(part: .overLimit, amount: amount, letIn: .whole, included: limit),
                ["3,000.05", "100%", "50,000.00"]
            )
        case .stayBase: (.stayBase, [])
        case .base: (.base, [])
        case .carriedIn: (.carriedIn(own: limit, carried: amount), ["3,000.05"])
        case .runningBase: (.runningBase(own: limit, earlier: amount), ["3,000.05"])
        case .segment:
            (
                .segment(over: .zero, through: limit, rate: .whole, amount: amount, earlier: .zero),
                ["0 – 50,000", "100%", "3,000.05"]
            )
        case .segmentOpen:
            (.segment(over: limit, through: nil, rate: .whole, amount: .zero, earlier: .zero), ["50,000", "100%"])
        case .segmentContinued:
            (
                .segment(over: .zero, through: limit, rate: .whole, amount: limit, earlier: amount),
                ["0 – 50,000", "100%", "50,000.00", "3,000.05"]
            )
        case .termCeiling: (.termCeiling(ceiling: limit, used: amount), ["50,000"])
        case .raisedToMinimum: (.raisedToMinimum(minimum: limit), ["50,000"])
        case .belowMinimum: (.belowMinimum(minimum: limit), ["50,000"])
        case .oneTime:
            (
                .oneTime(rule: 2, base: amount, from: .zero, through: limit, alreadyPaid: .zero),
                ["3,000.05", "0 – 50,000"]
            )
        case .oneTimeTopUp:
            (.oneTime(rule: 2, base: amount, from: limit, through: nil, alreadyPaid: amount), ["3,000.05", "50,000"])
        case .allowance: (.allowance(rule: 3), [])
        case .entitlement: (.entitlement, [])
        case .filedTooLate: (.filedTooLate(deadline: day, filed: day), ["2019-06-30"])
        case .notEnrolled: (.notEnrolled, [])
        case .payable: (.payable, [])
        }
    }
}
