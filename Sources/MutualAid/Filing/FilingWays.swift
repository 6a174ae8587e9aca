/// The ways of filing the stays of a question, each worked out claim by claim.
struct FilingWays {
    /// With more stays than these only the plain ways are tried: the others grow too many.
    static let mostStays = 5

    /// The stays that count, those typed first.
    private(set) var stays: [FiledStay] = []
    private var cases: [StayCase] = []
    private var typedCount = 0
    private let question: FilingQuestion
    private let scheme: Scheme
    private let choices: ReadingChoices

    init(_ question: FilingQuestion, under scheme: Scheme, choices: ReadingChoices) {
        self.question = question
        self.scheme = scheme
        self.choices = choices
        let waiting = scheme.waitingUntil(for: question.member)
        func counts(_ stay: StayCase) -> Bool {
            stay.exclusion == nil && scheme.term.contains(stay.discharged) && stay.admitted <= stay.discharged
                && stay.settlement.fault == nil && waiting.map { stay.admitted >= $0 } ?? true
        }
        for (place, stay) in question.claim.stays.enumerated() where counts(stay) { add(stay, at: place) }
        typedCount = stays.count
        // A claim of which nothing counts cannot be filed in another way.
        guard typedCount > 0 else { return }
        for stay in question.open where counts(stay) { add(stay, at: nil) }
    }

    private mutating func add(_ stay: StayCase, at place: Int?) {
        stays.append(FiledStay(place: place, discharged: stay.discharged))
        cases.append(stay)
    }

    /// The claim as typed, and what is left open in another one after it.
    func typed() throws(AssessmentFault) -> FilingPlan {
        guard typedCount < stays.count else { return try plan([Array(stays.indices)], .together) }
        let claims = [Array(0..<typedCount), Array(typedCount..<stays.count)]
        return try plan(claims, stays.count == 2 ? .apart : .restLater)
    }

    /// All in one claim, and each in its own.
    func named() throws(AssessmentFault) -> [FilingPlan] {
        [try plan([Array(stays.indices)], .together), try plan(stays.indices.map { [$0] }, .apart)]
    }

    private func plan(_ claims: [[Int]], _ way: FilingPlan.Way) throws(AssessmentFault) -> FilingPlan {
        var filed = Filed(position: question.position)
        for claim in claims { filed = try file(claim, after: filed) }
        return plan(filed, way)
    }

    private func plan(_ filed: Filed, _ way: FilingPlan.Way) -> FilingPlan {
        FilingPlan(
            claims: filed.claims.map { $0.map { stays[$0] } }, payables: filed.payables, way: way, total: filed.total,
            oneTime: filed.oneTime)
    }

    /// The way that pays most, where it pays more than all of `plans`; of several the one with the fewest claims.
    func better(than plans: [FilingPlan]) throws(AssessmentFault) -> [FilingPlan] {
        guard stays.count <= Self.mostStays, let known = plans.map(\.total).max() else { return [] }
        var best: Filed?
        try search(stays.indices.reduce(0) { $0 | 1 << $1 }, Filed(position: question.position), above: known, &best)
        return best.map { [plan($0, .inOrder)] } ?? []
    }

    /// Tries every claim that can come next, and all that can follow it.
    private func search(
        _ rest: Int, _ filed: Filed, above known: Money, _ best: inout Filed?
    ) throws(AssessmentFault) {
        guard rest != 0 else {
            guard filed.total > known else { return }
            if let best, (best.total, -best.claims.count) >= (filed.total, -filed.claims.count) { return }
            best = filed
            return
        }
        var next = rest
        while next != 0 {
            let claim = stays.indices.filter { next & 1 << $0 != 0 }
            try search(rest & ~next, try file(claim, after: filed), above: known, &best)
            next = (next - 1) & rest
        }
    }

    /// Claims filed one after another.
    private struct Filed {
        var claims: [[Int]] = []
        var payables: [Money] = []
        var total = Money.zero
        var oneTime = Money.zero
        var position: TermPosition
    }

    private func file(_ claim: [Int], after filed: Filed) throws(AssessmentFault) -> Filed {
        // Events have nothing to do with the stays: the first claim takes them.
        let events = filed.claims.isEmpty ? question.claim.events : []
        let assessment = try scheme.assess(
            ClaimCase(filed: question.claim.filed, stays: claim.map { cases[$0] }, events: events),
            of: question.member, after: filed.position, choices: choices)
        var filed = filed
        filed.claims.append(claim)
        filed.payables.append(assessment.payable)
        filed.total += assessment.payable
        filed.position = assessment.after
        guard assessment.payable > .zero else { return filed }
        for line in assessment.lines { if case .oneTime = line.shape { filed.oneTime += line.result } }
        return filed
    }
}
