import Exchange
import MutualAid
import Testing

/// The shapes of rules that the schemes built in don't use, each worked out by hand.
@Suite("Rules of other shapes")
struct RuleShapeTests {
    @Test("Schemes of other provinces are data only: their worked examples come out", arguments: SchemeFolder.shapes)
    func readable(name: String) throws {
        let scheme = try SchemeFolder.scheme("shapes/" + name)
        #expect(scheme.id.rawValue == name && scheme.isComputable)
        for example in scheme.examples {
            let figures = try scheme.figures(of: example)
            #expect(figures.map(\.payable) == example.expected.map(\.payable))
        }
    }

    @Test("The whole base is paid at the rate of its band, and above the last band at the last")
    func wholeAmount() throws {
        let trial = try scheme(
            #"{"kind":"wholeAmount","across":"perClaim","segments":[{"over":"500.00","through":"1000.00","rate":"10%"},"#
                + #"{"over":"1000.00","through":"5000.00","rate":"20%"}]}"#)
        let paid = try ["500.00", "500.01", "1000.00", "1000.01", "5000.00", "9000.00"].map { base in
            try trial.assess([trial.claim(base)])[0]
        }
        #expect(paid.map(\.payable.description) == ["0.00", "50.00", "100.00", "200.00", "1000.00", "1000.00"])
        #expect(
            paid[0].unapplied.map(\.reason) == [
                .baseWithinDeductible(base: Money(yuan: 500), deductible: Money(yuan: 500))
            ])
        #expect(
            paid[5].unapplied.map(\.reason) == [
                .aboveLastSegment(excess: Money(yuan: 4_000), limit: Money(yuan: 5_000))
            ])
        #expect(paid[3].brief.contains("1000.00+ whole 20% of 1000.01 = 200.00"))
    }

    @Test(
        "Under the running total the whole amount of the new band is paid, less what was paid; never less than nothing")
    func wholeAmountRunning() throws {
        let trial = try scheme(
            #"{"kind":"wholeAmount","across":"runningTotal","segments":[{"over":"0.00","through":"1000.00","rate":"50%"},"#
                + #"{"over":"1000.00","through":"4000.00","rate":"20%"},{"over":"4000.00","rate":"40%"}]}"#)
        let paid = try trial.assess(try ["1000.00", "1000.00", "4000.00"].map { try trial.claim($0) })
        #expect(paid.map(\.payable.description) == ["500.00", "0.00", "1900.00"])
    }

    @Test("Once the entry is exceeded the base counts from zero; an entry borne is not asked for again")
    func entry() throws {
        let rule =
            #"{"kind":"segments","across":"ACROSS","entry":{"over":"500.00"},"segments":[{"over":"0.00","rate":"50%"}]}"#
        let alone = try scheme(rule.replacing("ACROSS", with: "perClaim"))
        #expect(try alone.assess([alone.claim("500.00")])[0].payable == .zero)
        #expect(try alone.assess([alone.claim("500.02")])[0].payable == Money(fen: 25_001))
        let reason = try alone.assess([alone.claim("500.00")])[0].unapplied.map(\.reason)
        #expect(reason == [.entryNotExceeded(base: Money(yuan: 500), entry: Money(yuan: 500))])
        let claims = ["400.00", "200.00", "100.00"]
        let restart = try scheme(rule.replacing("ACROSS", with: "restart"))
        #expect(try pays(restart, claims) == ["0.00", "300.00", "50.00"])
        let running = try scheme(rule.replacing("ACROSS", with: "runningTotal"))
        #expect(try pays(running, claims) == ["0.00", "300.00", "50.00"])
        #expect(try pays(alone, claims) == ["0.00", "0.00", "0.00"])
    }

    @Test("Each stay stands by itself, with its own deductible and its own ceiling")
    func perStay() throws {
        let trial = try scheme(
            #"{"kind":"segments","across":"perStay","segments":[{"over":"100.00","rate":"50%"}]},"#
                + #"{"kind":"ceiling","amount":"400.00","per":"stay"},{"kind":"ceiling","amount":"600.00","per":"claim"},"#
                + #"{"kind":"ceiling","amount":"900.00","per":"term"}"#)
        let claim = try trial.claim("1100.00", "300.00", "80.00")
        let assessments = try trial.assess([claim, claim])
        #expect(assessments[0].lines.filter { $0.rule != nil }.compactMap(\.stay) == [0, 1, 2, 0])
        #expect(assessments.map(\.payable) == [Money(yuan: 500), Money(yuan: 400)])
        #expect(assessments[0].lines.filter { $0.rule == 1 }.map(\.stay) == [0])
        #expect(assessments[1].brief.contains("ceiling, used 500.00 = -100.00"))
        let within = assessments[0].unapplied.filter { $0.rule == 0 }
        #expect(within.map(\.stay) == [2])
        for assessment in assessments { #expect(AssessmentSums(assessment).addUp) }
    }

    @Test("A ceiling over some rules leaves the others alone")
    func ceilingOfSome() throws {
        let trial = try scheme(
            #"{"kind":"rate","id":"a","rate":"10%","across":"perClaim"},{"kind":"rate","id":"b","rate":"20%","across":"perClaim"},"#
                + #"{"kind":"ceiling","amount":"50.00","per":"claim","of":["a"]},{"kind":"ceiling","amount":"200.00","per":"claim","of":["a","b"]}"#
        )
        let assessment = try trial.assess([trial.claim("1000.00")])[0]
        #expect(
            assessment.lines.filter { $0.rule != nil }.map(\.result.description) == [
                "100.00", "200.00", "-50.00", "-50.00",
            ])
        #expect(assessment.payable == Money(yuan: 200))
    }

    @Test("A base's deductible and ceiling hold for the stay, the claim or the term, as the scheme says")
    func limitsOfBase() throws {
        let rate = #"{"kind":"rate","rate":"100%","across":"perClaim"}"#
        for (span, expected) in [
            ("stay", ["700.00", "400.00"]), ("claim", ["600.00", "400.00"]), ("term", ["600.00", "0.00"]),
        ] {
            let base =
                #""deductible":{"amount":"100.00","per":"\#(span)"},"ceiling":{"amount":"600.00","per":"\#(span)"}"#
            let trial = try scheme(rate, base: base)
            let assessments = try trial.assess([trial.claim("700.00", "200.00"), trial.claim("500.00")])
            #expect(assessments.map(\.payable.description) == expected, "\(span)")
            for assessment in assessments { #expect(AssessmentSums(assessment).addUp) }
        }
    }

    @Test("A deductible of the term that one claim only begins to bear is borne out by the next")
    func deductibleOfTerm() throws {
        let trial = try scheme(
            #"{"kind":"rate","rate":"100%","across":"perClaim"}"#,
            base: #""deductible":{"amount":"800.00","per":"term"}"#)
        #expect(try pays(trial, ["500.00", "1000.00", "1000.00"]) == ["0.00", "700.00", "1000.00"])
    }

    @Test("Withheld for being too small, a sum leaves its ceiling unused")
    func withheldLeavesCeiling() throws {
        let trial = try scheme(
            #"{"kind":"rate","rate":"10%","across":"perClaim"},{"kind":"ceiling","amount":"60.00","per":"term"},"#
                + #"{"kind":"minimum","amount":"50.00"},{"kind":"allowance","name":{"zh-Hans":"慰问","en":"Care"},"amount":"5.00"}"#
        )
        let claims = try ["400.00", "600.00"].map { try trial.claim($0) }
        let assessments = try trial.assess(claims, choosing: .minimum(.withhold))
        #expect(assessments.map(\.payable.description) == ["5.00", "60.00"])
    }

    @Test("Days are counted from the first that is paid, up to the most of a stay and of the term")
    func daily() throws {
        let trial = try scheme(
            #"{"kind":"daily","name":{"zh-Hans":"津贴","en":"Daily"},"amount":"40.00","fromDay":4,"mostDaysPerStay":10,"mostDaysPerTerm":15}"#
        )
        func claim(_ days: Int...) -> ClaimCase {
            ClaimCase(
                filed: trial.day(200),
                stays: days.map { days in
                    StayCase(
                        admitted: trial.day(10), discharged: trial.day(10 + days),
                        settlement: Settlement([.totalCost: Money(yuan: 100)]))
                })
        }
        let assessments = try trial.assess([claim(0), claim(3), claim(4, 30), claim(9), claim(9)])
        #expect(assessments.map(\.payable.description) == ["0.00", "0.00", "440.00", "160.00", "0.00"])
        #expect(assessments[1].unapplied.map(\.reason) == [.staysTooShort(fromDay: 4)])
        #expect(assessments[4].unapplied.map(\.reason) == [.daysUsedUp(most: 15)])
    }

    private func pays(_ trial: AssessmentTrial, _ bases: [String]) throws -> [String] {
        try trial.assess(bases.map { try trial.claim($0) }).map(\.payable.description)
    }

    /// A small scheme of half a year with these rules.
    private func scheme(_ rules: String, base: String? = nil) throws -> AssessmentTrial {
        try AssessmentTrial(SchemeFolder.smallScheme(rules: rules, base: base))
    }
}
