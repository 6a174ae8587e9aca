import MutualAid
import Testing

@Suite struct AssessmentCircumstanceTests {
    private let yunnan: AssessmentTrial
    private let yinchuan: AssessmentTrial

    init() throws {
        yunnan = try AssessmentTrial("yunnan-14")
        yinchuan = try AssessmentTrial("yinchuan-2022")
    }

    private func money(_ text: String) throws -> Money { try #require(Money(text)) }

    @Test("A claim filed on the last day is paid; a day later it pays nothing, shows its reckoning, leaves no trace")
    func filedTooLate() throws {
        let deadline = try #require(CalendarDay("2019-06-30"))
        var inTime = try yunnan.claim("6000.00")
        inTime.filed = deadline
        var late = inTime
        late.filed = deadline.advanced(by: 1)
        let figures = try yunnan.assess([late, inTime, late, inTime])

        #expect(
            figures[0].brief.suffix(4) == [
                "800.00+ 30% of 5200.00 = 1560.00", "entitled = 1560.00", "late = -1560.00", "pays = 0.00",
            ])
        #expect(figures[0].notices == [.filedTooLate(deadline: deadline)])
        #expect(figures[0].entitlement == Money(yuan: 1_560))
        #expect(figures[0].lines.map(\.shape).contains(.filedTooLate(deadline: deadline, filed: late.filed)))
        #expect(figures[0].after == TermPosition())
        #expect(figures[0].approvalLevel == 0)
        #expect(figures[1].payable == Money(yuan: 1_560))
        #expect(figures[1].notices.isEmpty)
        #expect(figures[2].payable == .zero)
        #expect(figures[2].entitlement == Money(yuan: 1_800))
        #expect(figures[2].after == figures[1].after)
        #expect(figures[3].payable == Money(yuan: 1_800))
        #expect(figures[3].after.claims == 2)
    }

    @Test("Where the sources give no last day, none is too late")
    func noDeadline() throws {
        var claim = try yinchuan.claim("10000.00")
        claim.filed = yinchuan.day(5_000)
        #expect(try yinchuan.assess([claim])[0].payable == Money(yuan: 4_100))
    }

    @Test("A member who doesn't take part is paid nothing and shown what it would have been; no trace stays")
    func notEnrolled() throws {
        for trial in [yunnan, yinchuan] {
            let claim = try trial.claim("10000.00")
            let paid = try trial.assess([claim], of: MemberFacts(category: .active, enrolment: .takesPart))[0]
            let asked = try trial.assess([claim])[0]
            let refused = try trial.assess([claim], of: MemberFacts(category: .active, enrolment: .doesNotTakePart))[0]
            #expect(paid == asked)
            #expect(refused.payable == .zero)
            #expect(refused.entitlement == paid.payable)
            #expect(refused.brief.suffix(2) == ["not enrolled = -\(paid.payable)", "pays = 0.00"])
            #expect(refused.notices == [.notEnrolled])
            #expect(refused.after == TermPosition())
        }
    }

    @Test("Late and not enrolled: both reasons are shown, and the amount is taken off once")
    func lateAndNotEnrolled() throws {
        var claim = try yunnan.claim("10000.00")
        claim.filed = try #require(CalendarDay("2019-07-01"))
        let refused = try yunnan.assess([claim], of: MemberFacts(category: .active, enrolment: .doesNotTakePart))[0]
        #expect(
            refused.brief.suffix(4) == ["entitled = 2760.00", "late = -2760.00", "not enrolled = 0.00", "pays = 0.00"])
        #expect(refused.notices.count == 2)
    }

    @Test(
        "A stay with a cause that the scheme lists is left out with a notice",
        arguments: ["workInjury", "childbirth", "accident", "outpatient", "newLocalCoverage", "fraud"])
    func excluded(code: String) throws {
        let code = ExclusionCode(rawValue: code)
        #expect(yunnan.scheme.exclusion(code) != nil)
        var claim = try yunnan.claim("4000.00", "2000.00", "3000.00")
        claim.stays[1].exclusion = code
        let assessment = try yunnan.assess([claim])[0]
        #expect(assessment.notices == [.stayExcluded(stay: 1, code: code)])
        #expect(assessment.base == Money(yuan: 7_000))
        #expect(assessment.payable == Money(yuan: 1_860))
        let stayBases = assessment.lines.filter { $0.shape == .stayBase }
        #expect(stayBases.map(\.stay) == [0, 2])
        claim.stays = [claim.stays[1]]
        let nothing = try yunnan.assess([claim])[0]
        #expect(nothing.payable == .zero)
        #expect(nothing.brief == ["base = 0.00", "entitled = 0.00", "pays = 0.00"])
    }

    @Test("A cause that the scheme doesn't list is a fault that names the stay, not a guess")
    func unknownExclusion() throws {
        let code = ExclusionCode(rawValue: "childbirth")
        var claim = try yinchuan.claim("4000.00", "2000.00")
        claim.stays[1].exclusion = code
        #expect(throws: AssessmentFault.exclusionNotInScheme(stay: 1, code)) { _ = try yinchuan.assess([claim]) }
        let unknown = ExclusionCode(rawValue: "childBirth")
        claim.stays[1].exclusion = unknown
        #expect(throws: AssessmentFault.exclusionNotInScheme(stay: 1, unknown)) { _ = try yunnan.assess([claim]) }
    }

    @Test("The day of discharge decides the term; an admission before it is noticed")
    func termOfDischarge() throws {
        let term = yunnan.scheme.term
        for (admitted, discharged, counts) in [
            (term.first.advanced(by: -9), term.first.advanced(by: -1), false), (term.first, term.first, true),
            (term.first.advanced(by: -1), term.first, true), (term.last, term.last, true),
            (term.last, term.last.advanced(by: 1), false),
        ] {
            var claim = try yunnan.claim("5000.00", "2000.00")
            claim.stays[0].admitted = admitted
            claim.stays[0].discharged = discharged
            let assessment = try yunnan.assess([claim])[0]
            #expect(assessment.base == Money(yuan: counts ? 7_000 : 2_000))
            #expect(assessment.payable == Money(yuan: counts ? 1_860 : 360))
            if !counts {
                #expect(assessment.notices == [.dischargedOutsideTerm(stay: 0, discharged: discharged)])
            } else if admitted < term.first {
                #expect(assessment.notices == [.crossesTermBoundary(stay: 0, admitted: admitted)])
            } else {
                #expect(assessment.notices.isEmpty)
            }
        }
    }

    @Test("A category that the scheme doesn't cover is a fault")
    func categoryNotCovered() throws {
        for (trial, covered) in [(yunnan, [MemberCategory.active, .retired]), (yinchuan, [.active])] {
            for category in MemberCategory.allCases {
                let claim = try trial.claim("10000.00")
                if covered.contains(category) {
                    #expect(try trial.assess([claim], of: MemberFacts(category: category))[0].payable > .zero)
                } else {
                    #expect(throws: AssessmentFault.categoryNotCovered(category)) {
                        _ = try trial.assess([claim], of: MemberFacts(category: category))
                    }
                }
            }
        }
    }

    @Test("The allowance waits for a stay that ended in the term, and is paid once")
    func allowance() throws {
        var outside = try yinchuan.claim("9000.00")
        outside.stays[0].discharged = yinchuan.scheme.term.last.advanced(by: 1)
        let inside = try yinchuan.claim("0.00")
        let figures = try yinchuan.assess([outside, inside, inside])
        #expect(figures.map(\.payable) == [.zero, Money(yuan: 200), .zero])
        #expect(figures[0].unapplied.map(\.reason).contains(.noCountedStay))
        #expect(figures[2].unapplied.map(\.reason).contains(.allowanceAlreadyPaid))
    }

    @Test("What is impossible is a fault that names the stay and both sides")
    func impossible() throws {
        var claim = try yunnan.claim("5000.00", "2000.00")
        claim.stays[1].admitted = claim.stays[1].discharged.advanced(by: 1)
        #expect(throws: AssessmentFault.dischargedBeforeAdmission(stay: 1)) { _ = try yunnan.assess([claim]) }
        claim = try yunnan.claim("5000.00", "2000.00")
        claim.stays[1].settlement[.pooledFund] = try money("2000.01")
        let fault = SettlementFault.fundsAboveTotal(funds: try money("2000.01"), total: Money(yuan: 2_000))
        #expect(throws: AssessmentFault.settlementDoesNotAddUp(stay: 1, fault)) { _ = try yunnan.assess([claim]) }
    }

    @Test("A printed figure that differs is noticed and changes nothing")
    func differs() throws {
        var claim = try yunnan.claim("5000.00", "2000.00")
        let plain = try yunnan.assess([claim])[0]
        claim.stays[1].settlement[.outOfPocket] = try money("1999.99")
        let noticed = try yunnan.assess([claim])[0]
        let discrepancy = SettlementDiscrepancy.printedOutOfPocket(
            printed: try money("1999.99"), computed: Money(yuan: 2_000))
        #expect(noticed.notices == [.settlementDiffers(stay: 1, discrepancy)])
        #expect(noticed.lines == plain.lines)
    }
}
