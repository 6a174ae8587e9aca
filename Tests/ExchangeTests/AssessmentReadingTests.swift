import MutualAid
import Testing

@Suite struct AssessmentReadingTests {
    private let yunnan: AssessmentTrial
    private let yinchuan: AssessmentTrial
    private let member = MemberFacts(category: .active)

    init() throws {
        yunnan = try AssessmentTrial("yunnan-14")
        yinchuan = try AssessmentTrial("yinchuan-2022")
    }

    private func figures(
        _ trial: AssessmentTrial, _ claims: [ClaimCase], choosing choice: ReadingChoice? = nil
    ) throws -> [String] {
        let choices = choice.map { trial.scheme.defaultChoices.choosing($0) } ?? trial.scheme.defaultChoices
        return try trial.scheme.otherReadings(ofLast: claims, of: member, choices: choices)
            .map { "\($0.choice.name) \($0.choice.value): \($0.payable)" }
    }

    @Test("The built-in readings are those of the domain")
    func builtIn() {
        var choices = ReadingChoices()
        choices.choose(.acrossClaims(.restart))
        choices.choose(.minimum(.raise))
        choices.choose(.participationBase(.insuredInService))
        #expect(yunnan.scheme.defaultChoices == choices)
        #expect(yinchuan.scheme.defaultChoices == choices.choosing(.acrossClaims(.runningTotal)))
    }

    @Test("A second claim's figure under the other readings is worked out from the term's first claim on")
    func secondClaim() throws {
        let claims = [try yunnan.claim("6000.00"), try yunnan.claim("7000.00")]
        #expect(
            try figures(yunnan, claims) == ["acrossClaims runningTotal: 3300.00", "minimum withhold: 2100.00"])
        #expect(
            try figures(yunnan, claims, choosing: .acrossClaims(.runningTotal)) == [
                "acrossClaims restart: 2100.00", "minimum withhold: 3300.00",
            ])
    }

    @Test("Under another reading the earlier claims may have earned nothing, and carry their base")
    func earlierClaimsToo() throws {
        let claims = [try yunnan.claim("801.00"), try yunnan.claim("1000.00")]
        #expect(try yunnan.assess(claims).last?.payable == Money(yuan: 300))
        #expect(try figures(yunnan, claims) == ["acrossClaims runningTotal: 300.00", "minimum withhold: 300.30"])
    }

    @Test("The one-time sum topped up is named beside the one paid once, and the other way round")
    func oneTime() throws {
        let claims = [try yinchuan.claim("6000.00"), try yinchuan.claim("9000.00")]
        #expect(try figures(yinchuan, claims) == ["oneTime topUp: 5050.00"])
        #expect(try figures(yinchuan, claims, choosing: .oneTime(.topUp)) == ["oneTime once: 4550.00"])
    }

    @Test("A one-time sum that is not topped up is noticed with what it would be now")
    func oneTimeNotice() throws {
        let claims = [
            try yinchuan.claim("6000.00"), try yinchuan.claim("1000.00"), try yinchuan.claim("9000.00"),
        ]
        let paid = Money(yuan: 500)
        let once = try yinchuan.assess(claims)
        #expect(once.map(\.notices) == [[], [], [.oneTimeAlreadyPaid(paid: paid, now: Money(yuan: 1_000))]])
        #expect(once[1].unapplied.map(\.reason).contains(.oneTimeAlreadyPaid(paid: paid, now: paid)))
        let toppedUp = try yinchuan.assess(claims, choosing: .oneTime(.topUp))
        #expect(toppedUp.map(\.notices) == [[], [], []])
    }

    @Test("Without a claim there are no figures of other readings")
    func noClaim() throws {
        #expect(try figures(yunnan, []).isEmpty)
    }

    @Test("The position after claims is the last one's")
    func position() throws {
        let claims = [try yinchuan.claim("6000.00"), try yinchuan.claim("80000.00"), try yinchuan.claim("1.00")]
        let choices = yinchuan.scheme.defaultChoices
        let position = try yinchuan.scheme.position(after: claims, of: member, choices: choices)
        #expect(position == (try yinchuan.assess(claims).last?.after))
        #expect(position.claims == 3)
        #expect(position.totalBase == Money(yuan: 86_001))
        #expect(position.carriedBase == Money(yuan: 1))
        let used = (0..<4).map { position.tally(ofRule: $0, bases: 1).used }
        #expect(used == [.zero, Money(yuan: 50_000), Money(yuan: 500), Money(yuan: 200)])
        #expect(position.hasEarned && position.tally(ofBase: 0).earned == Money(yuan: 86_000))
        #expect(try yinchuan.scheme.position(after: [], of: member, choices: choices) == TermPosition())
    }

    @Test("A rule that did not apply says why, with its figures")
    func unapplied() throws {
        let claims = [
            try yunnan.claim("800.00"), try yunnan.claim("1000.00"), try yunnan.claim("100.00"),
        ]
        let deductible = Money(yuan: 800)
        let least = Money(yuan: 50)
        let restarted = try yunnan.assess(claims).map { $0.unapplied.map(\.reason) }
        #expect(
            restarted == [
                [.baseWithinDeductible(base: deductible, deductible: deductible), .nothingToRaise(minimum: least)],
                [.minimumReached(minimum: least)], [.deductibleAlreadyTaken(deductible: deductible)],
            ])
        let running = try yunnan.assess(claims, choosing: .acrossClaims(.runningTotal))
        #expect(
            running.map(\.unapplied.first?.reason) == [
                .baseWithinDeductible(base: deductible, deductible: deductible), .minimumReached(minimum: least),
                .deductibleAlreadyTaken(deductible: deductible),
            ])
        #expect(
            try yinchuan.assess([yinchuan.claim("4999.99")])[0].unapplied.map(\.reason) == [
                .ceilingNotReached(ceiling: Money(yuan: 50_000), per: .term),
                .oneTimeNotReached(base: Money(fen: 499_999), from: Money(yuan: 5_000)),
            ])
    }
}
