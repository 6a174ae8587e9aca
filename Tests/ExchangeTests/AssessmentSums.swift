import MutualAid

/// An assessment's lines added up by hand, group by group.
struct AssessmentSums {
    private let assessment: Assessment
    private var byStay: [Int: Money] = [:]
    private var stayBases: [Int: Money] = [:]
    private var shown: (base: [Money], entitlement: [Money], payable: [Money]) = ([], [], [])
    private var rules = Money.zero
    private var takenOff = Money.zero
    private var operandsAgree = true

    init(_ assessment: Assessment) {
        self.assessment = assessment
        for line in assessment.lines { add(line) }
    }

    private mutating func add(_ line: AssessmentLine) {
        // Of a scheme's further bases only what rules make of them counts.
        guard line.base == 0 else { return }
        // What comes from a rule, and only that, counts for what the rules give.
        let before = rules
        defer { operandsAgree = operandsAgree && (line.rule != nil || rules == before) }
        switch line.shape {
        case .outOfPocket(let total, let funds):
            operandsAgree = operandsAgree && total - funds == line.result
            addToStay(line)
        case .partialDeduction(_, let amount, let letIn, let included):
            operandsAgree = operandsAgree && included == amount.share(at: letIn) && included - amount == line.result
            addToStay(line)
        case .addition(_, let amount, let letIn):
            operandsAgree = operandsAgree && amount.share(at: letIn) == line.result
            addToStay(line)
        case .totalCost, .deduction, .baseDeductible, .baseCeiling: addToStay(line)
        case .stayBase: stayBases[line.stay ?? -1] = line.result
        case .base: shown.base.append(line.result)
        case .carriedIn(let own, let other), .runningBase(let own, let other):
            operandsAgree = operandsAgree && own == assessment.base && own + other == line.result
        case .segment(_, _, let rate, let amount, let earlier):
            operandsAgree = operandsAgree && amount.share(at: rate) - earlier.share(at: rate) == line.result
            rules += line.result
        case .wholeAmount(_, _, let rate, let base, let earlier):
            operandsAgree = operandsAgree && max(.zero, base.share(at: rate) - earlier) == line.result
            rules += line.result
        case .daily(let amount, let days):
            operandsAgree = operandsAgree && (0..<days).reduce(Money.zero) { sum, _ in sum + amount } == line.result
            rules += line.result
        case .lumpSum(_, let amount, let alreadyPaid):
            operandsAgree = operandsAgree && amount - alreadyPaid == line.result
            rules += line.result
        case .ceiling, .raisedToMinimum, .belowMinimum, .oneTime, .allowance: rules += line.result
        case .entitlement: shown.entitlement.append(line.result)
        case .filedTooLate, .notEnrolled: takenOff += line.result
        case .payable: shown.payable.append(line.result)
        }
    }

    private mutating func addToStay(_ line: AssessmentLine) { byStay[line.stay ?? -1, default: .zero] += line.result }

    /// Whether every shown sum is that of the lines above it, and the assessment's own figures are the shown ones.
    var addUp: Bool {
        operandsAgree && byStay[-1] == nil
            && (stayBases.isEmpty ? byStay.count <= 1 : stayBases == byStay)
            && shown.base == [byStay.values.total()] && shown.base == [assessment.base]
            && shown.entitlement == [rules] && shown.entitlement == [assessment.entitlement]
            && shown.payable == [rules + takenOff] && shown.payable == [assessment.payable]
    }
}

extension Assessment {
    /// What the counted stays left the member to pay.
    var outOfPocket: Money {
        lines.filter { if case .outOfPocket = $0.shape { true } else { false } }.map(\.result).total()
    }
}
