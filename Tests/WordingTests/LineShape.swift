import MutualAid

/// The kinds of lines, each with an example.
enum LineShape: CaseIterable {
    case outOfPocket, deduction, partialDeduction, stayBase, base, carriedIn, runningBase, segment, segmentOpen
    case segmentContinued, totalCost, addition, baseDeductible, baseCeiling, wholeAmount, flat, wholeContinued, ceiling
    case stayCeiling, daily, lumpSum, lumpSumMore, raisedToMinimum, belowMinimum, oneTime, oneTimeTopUp, allowance,
        entitlement
    case filedTooLate, notEnrolled, payable

    /// The rule of the scheme with bands that the line comes from; nil for workings and sums.
    var rule: Int? {
        switch self {
        case .oneTime, .oneTimeTopUp: 2
        case .allowance, .daily, .lumpSum, .lumpSumMore: 3
        default: nil
        }
    }

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
        case .totalCost: (.totalCost, [])
        case .addition:
            (.addition(part: .overLimit, amount: amount, letIn: try WordingKit.rate("70%")), ["3,000.05", "70%"])
        case .baseDeductible: (.baseDeductible(limit, per: .term, taken: amount), ["50,000"])
        case .baseCeiling: (.baseCeiling(limit, per: .stay, used: amount), ["50,000"])
        case .wholeAmount:
            (
                .wholeAmount(over: .zero, through: limit, rate: .whole, base: amount, earlier: .zero),
                ["0 – 50,000", "100%", "3,000.05"]
            )
        case .flat:
            (.wholeAmount(over: .zero, through: nil, rate: .whole, base: amount, earlier: .zero), ["100%", "3,000.05"])
        case .wholeContinued:
            (
                .wholeAmount(over: limit, through: nil, rate: .whole, base: amount, earlier: limit),
                ["50,000", "100%", "3,000.05", "50,000.00"]
            )
        case .ceiling: (.ceiling(limit, per: .term, used: amount), ["50,000"])
        case .stayCeiling: (.ceiling(limit, per: .stay, used: .zero), ["50,000"])
        case .daily: (.daily(amount: amount, days: 31), ["3,000.05", "31"])
        case .lumpSum: (.lumpSum(event: 0, amount: amount, alreadyPaid: .zero), [])
        case .lumpSumMore:
            (.lumpSum(event: 0, amount: limit, alreadyPaid: amount), ["50,000.00", "3,000.05"])
        case .raisedToMinimum: (.raisedToMinimum(minimum: limit), ["50,000"])
        case .belowMinimum: (.belowMinimum(minimum: limit), ["50,000"])
        case .oneTime:
            (
                .oneTime(base: amount, from: .zero, through: limit, alreadyPaid: .zero),
                ["3,000.05", "0 – 50,000"]
            )
        case .oneTimeTopUp:
            (.oneTime(base: amount, from: limit, through: nil, alreadyPaid: amount), ["3,000.05", "50,000"])
        case .allowance: (.allowance, [])
        case .entitlement: (.entitlement, [])
        case .filedTooLate: (.filedTooLate(deadline: day, filed: day), ["2019-06-30"])
        case .notEnrolled: (.notEnrolled, [])
        case .payable: (.payable, [])
        }
    }
}
