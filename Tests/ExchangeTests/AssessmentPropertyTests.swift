import MutualAid
import Testing

@Suite struct AssessmentPropertyTests {
    private static let schemes = ["yunnan-14", "yinchuan-2022"]
    private let member = MemberFacts(category: .active)

    /// Calls `body` for a few thousand random terms of the scheme `id`.
    private func terms(
        of id: String, seed: UInt64, count: Int = 3_000,
        _ body: (AssessmentTrial, [ClaimCase], ReadingChoices, inout AssessmentRandomTerm) throws -> Void
    ) throws {
        let trial = try AssessmentTrial(id)
        var random = AssessmentRandomTerm(seed: seed)
        for _ in 0..<count {
            let claims = random.claims(in: trial)
            let choices = random.choices(of: trial.scheme)
            try body(trial, claims, choices, &random)
        }
    }

    @Test("A claim pays what the documents, reckoned a second time, give", arguments: schemes)
    func agreesWithOracle(id: String) throws {
        try terms(of: id, seed: 1, count: 6_000) { trial, claims, choices, _ in
            let counted = try trial.assess(claims, choices: choices).filter { $0.after != $0.before }
            let inTime = claims.filter { $0.filed <= trial.scheme.filingDeadline?.value ?? $0.filed }
            let stays = inTime.map { claim in
                claim.stays.filter { trial.scheme.term.contains($0.discharged) && $0.exclusion == nil }
            }
            let bases = stays.map { $0.map { AssessmentOracle.base(of: $0.settlement, in: id) }.reduce(0, +) }
            let expected =
                id == "yunnan-14"
                ? AssessmentOracle.yunnan(
                    bases: bases, isRunning: choices.acrossClaims == .runningTotal,
                    isWithheld: choices.minimum == .withhold)
                : AssessmentOracle.yinchuan(
                    claims: zip(bases, stays).map { (base: $0, hasStay: !$1.isEmpty) },
                    isToppedUp: choices.oneTime == .topUp)
            let paid = counted.map { Int($0.payable.fen) }
            try #require(paid == expected, "\(bases) \(choices)")
        }
    }

    @Test("Nothing that is paid is ever below zero", arguments: schemes)
    func neverNegative(id: String) throws {
        try terms(of: id, seed: 2) { trial, claims, choices, _ in
            for assessment in try trial.assess(claims, choices: choices) {
                try #require(assessment.payable >= .zero)
                try #require(assessment.entitlement >= assessment.payable)
                try #require(assessment.base >= .zero)
                try #require(assessment.after.carriedBase >= .zero)
                for rule in trial.scheme.subsidy.rules.indices {
                    let before = assessment.before.tally(ofRule: rule, bases: 1).used
                    try #require(assessment.after.tally(ofRule: rule, bases: 1).used >= before)
                }
            }
        }
    }

    @Test("Within a claim a higher base never pays less", arguments: schemes)
    func monotone(id: String) throws {
        try terms(of: id, seed: 3) { trial, claims, choices, random in
            let position = try trial.scheme.position(after: claims, of: member, choices: choices)
            let bases = [random.amount(), random.amount(), random.amount() + Money(fen: 1)].sorted()
            let paid = try bases.map { base in
                let claim = ClaimCase(filed: trial.day(200), stays: [trial.stay(Settlement([.totalCost: base]))])
                return try trial.scheme.assess(claim, of: member, after: position, choices: choices).payable
            }
            try #require(paid == paid.sorted(), "\(bases) pay \(paid) after \(position)")
        }
    }

    @Test("Who adds the shown lines up comes to the shown sums", arguments: schemes)
    func linesAddUp(id: String) throws {
        try terms(of: id, seed: 4) { trial, claims, choices, _ in
            for assessment in try trial.assess(claims, choices: choices) {
                try #require(AssessmentSums(assessment).addUp, "\(assessment.brief)")
            }
        }
    }

    @Test("Splitting a segment at a whole yuan changes no figure", arguments: schemes)
    func splitSegment(id: String) throws {
        try terms(of: id, seed: 5) { trial, claims, choices, random in
            let split = AssessmentTrial(try trial.scheme.splittingSegment(using: &random))
            let whole = try trial.assess(claims, choices: choices)
            let inParts = try split.assess(claims, choices: choices)
            try #require(whole.map(\.payable) == inParts.map(\.payable))
            try #require(whole.map(\.after) == inParts.map(\.after))
        }
    }

    @Test("A term pays no more than its out-of-pocket and the fixed sums", arguments: schemes)
    func bounded(id: String) throws {
        try terms(of: id, seed: 6) { trial, claims, choices, _ in
            let assessments = try trial.assess(claims, choices: choices)
            var outOfPocket = Money.zero
            var paid = Money.zero
            var fixed = Money.zero
            for assessment in assessments where assessment.after != assessment.before {
                let own = assessment.outOfPocket
                outOfPocket += own
                paid += assessment.payable
                let oneTime = Money(fen: Int64(AssessmentOracle.yinchuanOneTime(Int(assessment.after.totalBase.fen))))
                fixed = id == "yunnan-14" ? fixed + Money(yuan: 50) : oneTime + Money(yuan: 200)
                try #require(paid <= outOfPocket + fixed)
                // Claim by claim: its own costs and what earlier claims that earned nothing carry in.
                let claimFixed = id == "yunnan-14" ? Money(yuan: 50) : fixed
                try #require(assessment.payable <= own + assessment.before.carriedBase + claimFixed)
                if id == "yinchuan-2022" { try #require(paid <= Money(yuan: 50_000) + fixed) }
            }
        }
    }

    @Test(
        "Under the running total, claims that all earn come to what one claim for everything gives", arguments: schemes)
    func telescopes(id: String) throws {
        var compared = 0
        try terms(of: id, seed: 7) { trial, claims, choices, _ in
            let plain = AssessmentTrial(trial.scheme.withoutFixedSums)
            let choices = choices.choosing(.acrossClaims(.runningTotal))
            let inTime = claims.map { ClaimCase(filed: plain.day(200), stays: $0.stays) }
            let assessments = try plain.assess(inTime, choices: choices)
            guard assessments.count > 1, assessments.allSatisfy({ $0.payable > .zero }) else { return }
            let one = ClaimCase(filed: plain.day(200), stays: inTime.flatMap(\.stays))
            let together = try plain.assess([one], choices: choices)
            try #require([assessments.map(\.payable).total()] == together.map(\.payable))
            compared += 1
        }
        #expect(compared > 400)
    }

    @Test("A late claim changes nothing for the others", arguments: ["yunnan-14"])
    func lateIsInvisible(id: String) throws {
        try terms(of: id, seed: 8) { trial, claims, choices, _ in
            let deadline = try #require(trial.scheme.filingDeadline).value
            let all = try trial.assess(claims, choices: choices)
            let inTime = try trial.assess(claims.filter { $0.filed <= deadline }, choices: choices)
            let kept = zip(claims, all).filter { $0.0.filed <= deadline }.map(\.1)
            try #require(kept == inTime)
            for (claim, assessment) in zip(claims, all) where claim.filed > deadline {
                try #require(assessment.payable == .zero)
            }
        }
    }

    @Test("The order of a claim's stays changes no figure", arguments: schemes)
    func orderOfStays(id: String) throws {
        try terms(of: id, seed: 9, count: 1_000) { trial, claims, choices, _ in
            let turned = claims.map { ClaimCase(filed: $0.filed, stays: $0.stays.reversed()) }
            let figures = try trial.assess(claims, choices: choices)
            try #require(try trial.assess(turned, choices: choices).map(\.after) == figures.map(\.after))
            try #require(try trial.assess(turned, choices: choices).map(\.payable) == figures.map(\.payable))
        }
    }
}
