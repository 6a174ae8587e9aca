import Exchange
import MutualAid
import Testing

@Suite("Random terms under schemes of every shape")
struct RuleShapePropertyTests {
    /// Calls `body` for some hundred random terms of a scheme.
    private func terms(
        of name: String, seed: UInt64, _ body: (AssessmentTrial, [Assessment]) throws -> Void
    ) throws {
        let trial = AssessmentTrial(try SchemeFolder.scheme("shapes/" + name))
        var random = AssessmentRandomTerm(seed: seed)
        for _ in 0..<500 {
            let claims = random.claims(in: trial).map { random.dressed($0, in: trial) }
            let member = random.member(of: trial.scheme)
            let choices = random.choices(of: trial.scheme)
            try body(trial, try trial.assess(claims, of: member, choices: choices))
        }
    }

    @Test(
        "Who adds the shown lines up comes to the shown sums, and nothing is below zero", arguments: SchemeFolder.shapes
    )
    func addUp(name: String) throws {
        try terms(of: name, seed: 21) { _, assessments in
            for assessment in assessments {
                try #require(AssessmentSums(assessment).addUp, "\(assessment.brief)")
                try #require(assessment.payable >= .zero && assessment.base >= .zero)
            }
        }
    }

    @Test("No ceiling is ever passed, for the stay, the claim or the term", arguments: SchemeFolder.shapes)
    func ceilings(name: String) throws {
        try terms(of: name, seed: 22) { trial, assessments in
            for (place, rule) in trial.scheme.subsidy.rules.enumerated() {
                guard case .ceiling(let limit, var rules) = rule.shape else { continue }
                rules.insert(place)
                var term = Money.zero
                for assessment in assessments {
                    let lines = assessment.lines.filter { rules.contains($0.rule ?? -1) }
                    let given = lines.map(\.result).total()
                    if assessment.after != assessment.before { term += given }
                    if limit.per == .claim { try #require(given <= limit.amount) }
                    guard limit.per == .stay else { continue }
                    for stay in Set(lines.compactMap(\.stay)) {
                        try #require(lines.filter { $0.stay == stay }.map(\.result).total() <= limit.amount)
                    }
                }
                if limit.per == .term { try #require(term <= limit.amount) }
            }
        }
    }

    @Test("Every rule has a line or a reason", arguments: SchemeFolder.shapes)
    func explained(name: String) throws {
        try terms(of: name, seed: 23) { trial, assessments in
            for assessment in assessments {
                for rule in trial.scheme.subsidy.rules.indices {
                    let isExplained =
                        assessment.lines.contains { $0.rule == rule }
                        || assessment.unapplied.contains { $0.rule == rule }
                    try #require(isExplained, "\(name), rule \(rule)")
                }
            }
        }
    }
}

extension AssessmentRandomTerm {
    /// The claim with hospital grades, lengths of stay and events.
    mutating func dressed(_ claim: ClaimCase, in trial: AssessmentTrial) -> ClaimCase {
        var claim = claim
        for index in claim.stays.indices {
            claim.stays[index].hospitalGrade = HospitalGrade.allCases.randomElement(using: &self)
            claim.stays[index].admitted = claim.stays[index].discharged.advanced(by: -Int(number(in: 0...60)))
        }
        for kind in ["diagnosis", "accident", "death", "womensIllness"] where chance(oneIn: 4) {
            let severity = ["light", "heavy", "mild"].randomElement(using: &self)
            claim.events.append(
                EventCase(
                    kind: EventCode(rawValue: kind), severity: severity, day: trial.day(Int(number(in: 0...200)))))
        }
        return claim
    }

    /// A member of whom much is known.
    mutating func member(of scheme: Scheme) -> MemberFacts {
        MemberFacts(
            category: scheme.categories.value.randomElement(using: &self) ?? .active,
            kind: EnrolmentKind.allCases.filter(\.takesPart).randomElement(using: &self),
            born: CalendarDay(ordinal: Int32(number(in: -20_000...10_000))),
            sex: Sex.allCases.randomElement(using: &self),
            unbrokenSince: CalendarDay(ordinal: Int32(number(in: 10_000...19_000))),
            termsWithoutSubsidy: Int(number(in: 0...4)))
    }
}
