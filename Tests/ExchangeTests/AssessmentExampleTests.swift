import Exchange
import MutualAid
import Testing

@Suite struct AssessmentExampleTests {
    @Test(
        "A worked example comes out, line by line",
        arguments: AssessmentCase.examples + AssessmentCase.yunnan + AssessmentCase.yinchuan)
    func comesOut(example: AssessmentCase) throws {
        let trial = try AssessmentTrial(example.scheme)
        let claims = try example.claims.map { claimed in
            ClaimCase(
                filed: trial.day(200),
                stays: try claimed.stays.map { amounts in
                    var settlement = Settlement()
                    for (field, amount) in amounts {
                        let money: Money = try #require(Money(amount))
                        settlement[field] = money
                    }
                    return trial.stay(settlement)
                })
        }
        let choices = example.readings.reduce(trial.scheme.defaultChoices) { $0.choosing($1) }
        for (expected, assessment) in zip(example.claims, try trial.assess(claims, choices: choices)) {
            #expect(assessment.base.description == expected.base)
            #expect(assessment.payable.description == expected.pays)
            #expect(assessment.entitlement == assessment.payable)
            let level = assessment.approvalLevel.map { trial.scheme.approval[$0].code }
            #expect(level == expected.level)
            let otherNotices = assessment.notices.filter { !$0.isOneTimeAlreadyPaid }
            #expect(otherNotices == [])
            guard let first = expected.lines.first else { continue }
            if first.contains(" - ") {
                #expect(assessment.brief == expected.lines)
            } else {
                let whole = ["\(expected.base) - 0.00 = \(expected.base)", "base = \(expected.base)"]
                let end = ["entitled = \(expected.pays)", "pays = \(expected.pays)"]
                #expect(assessment.brief == whole + expected.lines + end)
            }
        }
    }

    @Test("The readings that the examples take are those that the schemes offer")
    func readingsAreOffered() throws {
        for example in AssessmentCase.examples + AssessmentCase.yunnan + AssessmentCase.yinchuan {
            let scheme = try SchemeFile.builtIn(example.scheme).scheme
            let offered = scheme.readings.flatMap { [$0.builtIn] + $0.alternatives }
            for reading in example.readings { #expect(offered.contains(reading)) }
        }
    }

    @Test(
        "Every segment has its line with bounds, rate and article, also when nothing lies in it",
        arguments: [
            "yunnan-14", "yinchuan-2022",
        ])
    func segmentLines(id: String) throws {
        let trial = try AssessmentTrial(id)
        let assessment = try #require(try trial.assess([trial.claim("900.00")]).first)
        var segments: [Segment] = []
        for rule in trial.scheme.subsidy.rules {
            if case .segments(let rule) = rule.shape { segments += rule.segments }
        }
        let shown = assessment.lines.compactMap { line -> Segment? in
            guard case .segment(let over, let through, let rate, _, _) = line.shape else { return nil }
            return Segment(over: over, through: through, rate: rate, article: line.article)
        }
        #expect(!shown.isEmpty && shown == segments)
    }

    @Test("Each line cites the article its rule stands in")
    func articles() throws {
        let trial = try AssessmentTrial("yunnan-14")
        let settlement = Settlement([
            .totalCost: Money(yuan: 2_000), .fullySelfPaid: Money(yuan: 100), .selfPaidFirst: Money(yuan: 1_000),
            .overLimit: Money(yuan: 10), .packageExcess: Money(yuan: 10),
        ])
        let claim = ClaimCase(filed: try #require(CalendarDay("2019-07-01")), stays: [trial.stay(settlement)])
        let facts = MemberFacts(category: .active, enrolment: .doesNotTakePart)
        let assessment = try #require(try trial.assess([trial.claim("300.00"), claim], of: facts).last)
        let articles = assessment.lines.map { $0.article.map { "\($0.document):\($0.number)(\($0.item))" } }
        #expect(
            articles == [
                "0:7(0)", "0:13(2)", "0:13(2)", "0:13(2)", "0:8(0)", "0:7(0)", "0:7(1)", "0:7(2)", "0:7(3)", nil,
                "0:12(0)", "0:1(0)", nil,
            ])
    }
}

extension AssessmentNotice {
    fileprivate var isOneTimeAlreadyPaid: Bool { if case .oneTimeAlreadyPaid = self { true } else { false } }
}
