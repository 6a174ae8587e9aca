import Exchange
import MutualAid
import Testing

/// A scheme that is built in, and short ways to try claims on it.
struct AssessmentTrial: Sendable {
    let scheme: Scheme

    init(_ id: String) throws { scheme = try SchemeFile.builtIn(id).scheme }

    init(_ scheme: Scheme) { self.scheme = scheme }

    /// A day of the scheme's term, or after it: `day` 0 is the term's first.
    func day(_ day: Int) -> CalendarDay { scheme.term.first.advanced(by: day) }

    /// A stay in the middle of the term.
    func stay(_ settlement: Settlement) -> StayCase {
        StayCase(admitted: day(100), discharged: day(109), settlement: settlement)
    }

    /// A claim for stays whose whole cost is their base, filed in the term.
    func claim(_ bases: String...) throws -> ClaimCase {
        ClaimCase(
            filed: day(120),
            stays: try bases.map { stay(Settlement([.totalCost: try #require(Money($0))])) })
    }

    /// Works `claims` out in order, each after those before it.
    func assess(
        _ claims: [ClaimCase], of member: MemberFacts = MemberFacts(category: .active),
        choosing choices: ReadingChoice...
    ) throws -> [Assessment] {
        try assess(claims, of: member, choices: choices.reduce(scheme.defaultChoices) { $0.choosing($1) })
    }

    /// Works `claims` out in order, each after those before it.
    func assess(
        _ claims: [ClaimCase], of member: MemberFacts = MemberFacts(category: .active), choices: ReadingChoices
    ) throws -> [Assessment] {
        var position = TermPosition()
        var assessments: [Assessment] = []
        for claim in claims {
            let assessment = try scheme.assess(claim, of: member, after: position, choices: choices)
            #expect(assessment.before == position)
            position = assessment.after
            assessments.append(assessment)
        }
        return assessments
    }
}

extension Assessment {
    /// The lines in short, for tables: empty segments left out.
    var brief: [String] { lines.compactMap(\.brief) }
}

extension AssessmentLine {
    fileprivate var brief: String? {
        let start: String
        switch shape {
        case .outOfPocket(let total, let funds): start = "\(total) - \(funds)"
        case .deduction(let part): start = part.rawValue
        case .partialDeduction(let part, let amount, let letIn, let included):
            start = "\(part.rawValue) \(amount), \(letIn) in \(included)"
        case .stayBase: start = "stay"
        case .base: start = "base"
        case .carriedIn(let own, let carried): start = "\(own) + carried \(carried)"
        case .runningBase(let own, let earlier): start = "\(own) + earlier \(earlier)"
        case .segment(_, _, _, .zero, .zero): return result == .zero ? nil : "empty segment \(result)"
        case .segment(let over, _, let rate, let amount, .zero): start = "\(over)+ \(rate) of \(amount)"
        case .segment(let over, _, let rate, let amount, let earlier):
            start = "\(over)+ \(rate) of \(amount) less \(earlier)"
        case .totalCost: start = "total cost"
        case .addition(let part, let amount, let letIn): start = "with \(letIn) of \(part.rawValue) \(amount)"
        case .baseDeductible(_, let span, let taken): start = "base deductible per \(span), taken \(taken)"
        case .baseCeiling(_, let span, let used): start = "base ceiling per \(span), used \(used)"
        case .wholeAmount(let over, _, let rate, let base, .zero): start = "\(over)+ whole \(rate) of \(base)"
        case .wholeAmount(let over, _, let rate, let base, let earlier):
            start = "\(over)+ whole \(rate) of \(base) less \(earlier)"
        case .ceiling(_, .term, let used): start = "ceiling, used \(used)"
        case .ceiling(_, let span, _): start = "ceiling per \(span)"
        case .raisedToMinimum: start = "raised"
        case .belowMinimum: start = "withheld"
        case .oneTime(let base, _, _, let alreadyPaid): start = "one-time at \(base), paid \(alreadyPaid)"
        case .allowance: start = "allowance"
        case .daily(let amount, let days): start = "\(days) days of \(amount)"
        case .lumpSum(let event, let amount, let alreadyPaid):
            start = "event \(event): \(amount), paid \(alreadyPaid)"
        case .entitlement: start = "entitled"
        case .filedTooLate: start = "late"
        case .notEnrolled: start = "not enrolled"
        case .payable: start = "pays"
        }
        return "\(start) = \(result)"
    }
}
