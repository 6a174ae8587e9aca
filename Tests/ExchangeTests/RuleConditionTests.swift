import Exchange
import MutualAid
import Testing

@Suite("Conditions, waiting and events")
struct RuleConditionTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    /// Whether a flat rule with this condition pays anything for one stay.
    private func pays(
        when condition: String, _ member: MemberFacts, grade: HospitalGrade? = nil
    ) throws -> Bool {
        let scheme = try SchemeFolder.smallScheme(
            rules: #"{"kind":"rate","rate":"10%","across":"perClaim","when":{\#(condition)}}"#)
        let trial = AssessmentTrial(scheme)
        var claim = try trial.claim("100.00")
        claim.stays[0].hospitalGrade = grade
        let assessment = try trial.assess([claim], of: member)[0]
        #expect(AssessmentSums(assessment).addUp)
        // Where it pays nothing, it says why.
        #expect((assessment.payable > .zero) != assessment.unapplied.contains { $0.rule == 0 })
        return assessment.payable > .zero
    }

    @Test("A rule asks for age, sex, category, enrolment, membership and terms; who is not known is not meant")
    func members() throws {
        var member = MemberFacts(category: .active, kind: .new)
        for condition in [
            #""age":{"from":50}"#, #""sex":"female""#, #""unbrokenYears":{"from":5}"#,
            #""termsWithoutSubsidy":{"from":3}"#, #""enrolment":["continuing"]"#, #""category":["retired"]"#,
        ] { #expect(try !pays(when: condition, member), "\(condition)") }
        member = MemberFacts(
            category: .retired, kind: .continuing, born: try day("1974-01-01"), sex: .female,
            unbrokenSince: try day("2019-01-01"), termsWithoutSubsidy: 3)
        for condition in [
            #""age":{"from":50}"#, #""age":{"through":50}"#, #""sex":"female""#, #""unbrokenYears":{"from":5}"#,
            #""termsWithoutSubsidy":{"from":3,"through":3}"#, #""enrolment":["continuing"]"#,
            #""category":["retired"]"#,
        ] { #expect(try pays(when: condition, member), "\(condition)") }
        member.born = try day("1974-01-02")
        member.unbrokenSince = try day("2019-01-02")
        #expect(try !pays(when: #""age":{"from":50}"#, member))
        #expect(try !pays(when: #""unbrokenYears":{"from":5}"#, member))
        #expect(try !pays(when: #""sex":"female","category":["active"]"#, member))
    }

    @Test("A rule for a grade of hospital works on those stays only, in this claim and in the term")
    func hospitalGrade() throws {
        let member = MemberFacts(category: .active)
        #expect(try pays(when: #""hospitalGrade":["tertiary"]"#, member, grade: .tertiary))
        for grade in [nil, HospitalGrade.ungraded, .primary, .secondary] {
            #expect(try !pays(when: #""hospitalGrade":["tertiary"]"#, member, grade: grade))
        }
        let segments = #""across":"runningTotal","segments":[{"over":"1000.00","rate":"50%"}]"#
        let scheme = try SchemeFolder.smallScheme(
            rules:
                #"{"kind":"segments","when":{"hospitalGrade":["tertiary"]},\#(segments)},{"kind":"segments",\#(segments)}"#
        )
        let trial = AssessmentTrial(scheme)
        var claim = try trial.claim("800.00", "800.00")
        claim.stays[0].hospitalGrade = .tertiary
        let assessments = try trial.assess([claim, claim])
        let byRule = assessments.map { assessment in
            (0..<2).map { rule in assessment.lines.filter { $0.rule == rule }.map(\.result).total().description }
        }
        #expect(byRule == [["0.00", "300.00"], ["300.00", "800.00"]])
    }

    @Test("A rule for a certain claim of the term is passed over before and after it")
    func claimNumber() throws {
        let scheme = try SchemeFolder.smallScheme(
            rules: #"{"kind":"rate","rate":"10%","across":"perClaim","when":{"claimNumber":{"from":2,"through":2}}}"#)
        let trial = AssessmentTrial(scheme)
        let claim = try trial.claim("100.00")
        let assessments = try trial.assess([claim, claim, claim])
        #expect(assessments.map(\.payable) == [.zero, Money(yuan: 10), .zero])
        #expect(assessments[0].unapplied.map(\.reason) == [.conditionNotMet(place: 0)])
    }

    @Test("New members wait; a stay that began before is left out, and others are not asked")
    func waiting() throws {
        let scheme = try SchemeFolder.smallScheme(
            rules: #"{"kind":"rate","rate":"10%","across":"perClaim"}"#,
            other: #""waitingPeriod":{"days":30,"for":["new"]}"#)
        let trial = AssessmentTrial(scheme)
        func paid(_ admitted: Int, _ member: MemberFacts) throws -> Assessment {
            var claim = try trial.claim("100.00")
            claim.stays[0].admitted = trial.day(admitted)
            return try trial.assess([claim], of: member)[0]
        }
        let new = MemberFacts(category: .active, kind: .new)
        let refused = try paid(29, new)
        #expect(refused.payable == .zero)
        #expect(refused.notices == [.withinWaitingPeriod(stay: 0, admitted: trial.day(29), until: trial.day(29))])
        #expect(try paid(30, new).payable == Money(yuan: 10))
        #expect(try paid(0, MemberFacts(category: .active, kind: .continuing)).payable == Money(yuan: 10))
        #expect(try paid(0, MemberFacts(category: .active)).payable == Money(yuan: 10))
        let later = MemberFacts(category: .active, kind: .new, coveredFrom: trial.day(20))
        #expect(try paid(49, later).payable == .zero)
        #expect(try paid(50, later).payable == Money(yuan: 10))
    }

    private static let events = #"""
        {"kind":"lumpSum","name":{"zh-Hans":"疾病","en":"Illness"},"event":"diagnosis",\#
        "bySeverity":{"light":"3000.00","heavy":"10000.00"},"withinDays":60},\#
        {"kind":"lumpSum","name":{"zh-Hans":"意外","en":"Accident"},"event":"accident","amount":"5000.00","duringWaiting":true},\#
        {"kind":"lumpSum","name":{"zh-Hans":"身故","en":"Death"},"event":"death","amount":"20000.00","stackable":true,\#
        "deadline":"2024-07-31"}
        """#

    @Test("An event is paid by how severe it is; of sums that don't stack, a term pays the largest only")
    func lumpSums() throws {
        let trial = AssessmentTrial(try SchemeFolder.smallScheme(rules: Self.events))
        func claim(_ filed: Int, _ events: (String, String?, Int)...) -> ClaimCase {
            ClaimCase(
                filed: trial.day(filed), stays: [],
                events: events.map { EventCase(kind: EventCode(rawValue: $0.0), severity: $0.1, day: trial.day($0.2)) })
        }
        let assessments = try trial.assess([
            claim(20, ("diagnosis", "light", 10)), claim(30, ("accident", nil, 20)),
            claim(40, ("diagnosis", "heavy", 30)), claim(50, ("accident", nil, 40), ("death", nil, 41)),
            claim(60, ("diagnosis", "mild", 50)), claim(111, ("diagnosis", "heavy", 50)),
            claim(60, ("death", nil, 182)), claim(213, ("death", nil, 180)), claim(60, ("flood", nil, 1)),
        ])
        #expect(
            assessments.map(\.payable.description) == [
                "3000.00", "2000.00", "5000.00", "20000.00", "0.00", "0.00", "0.00", "0.00", "0.00",
            ])
        #expect(assessments[3].unapplied.map(\.reason) == [.noEvent, .lumpSumAlreadyPaid(paid: Money(yuan: 10_000))])
        #expect(assessments[4].unapplied.first?.reason == .severityNotListed)
        #expect(assessments[5].unapplied.first?.reason == .eventFiledTooLate(lastDay: trial.day(110)))
        #expect(assessments[6].unapplied.last?.reason == .eventOutsideTerm(day: trial.day(182)))
        #expect(assessments[7].unapplied.last?.reason == .eventFiledTooLate(lastDay: trial.day(212)))
        #expect(assessments[8].notices == [.eventNotCovered(event: 0, EventCode(rawValue: "flood"))])
        for assessment in assessments { #expect(AssessmentSums(assessment).addUp) }
    }

    @Test("Events wait too, but for those that the scheme excepts")
    func eventsWait() throws {
        let trial = AssessmentTrial(
            try SchemeFolder.smallScheme(rules: Self.events, other: #""waitingPeriod":{"days":30,"for":["new"]}"#))
        let events = ["diagnosis", "accident"].map {
            EventCase(kind: EventCode(rawValue: $0), severity: "heavy", day: trial.day(29))
        }
        let claim = ClaimCase(filed: trial.day(40), stays: [], events: events)
        let assessment = try trial.assess([claim], of: MemberFacts(category: .active, kind: .new))[0]
        #expect(assessment.payable == Money(yuan: 5_000))
        #expect(
            assessment.unapplied.first?.reason
                == .eventWithinWaitingPeriod(day: trial.day(29), until: trial.day(29)))
    }
}
