import Exchange
import MutualAid
import Testing

@Suite("The schemes built in")
struct BuiltInSchemeTests {
    @Test("All read without a finding, under the id by which they are asked for", arguments: SchemeFile.builtInIDs)
    func readable(id: SchemeID) throws {
        let builtIn = try SchemeFile.builtIn(id.rawValue)
        #expect(builtIn.scheme.id == id)
        #expect(builtIn.source == SchemeFile.builtInSource(id))
        #expect(builtIn.hash == SchemeFile.hash(of: builtIn.source))
    }

    @Test("They are these five, by name")
    func ids() {
        #expect(
            SchemeFile.builtInIDs.map(\.rawValue) == [
                "hunan-2013", "yinchuan-2022", "yunnan-12", "yunnan-14", "yunnan-18",
            ])
    }

    @Test("One that is not there is said to be missing, by its id")
    func absent() throws {
        #expect(SchemeFile.builtInSource(SchemeID(rawValue: "yunnan-15")) == nil)
        let error = try #require(#expect(throws: InvalidScheme.self) { try SchemeFile.builtIn("yunnan-15") })
        #expect(error.findings.map(\.fault) == [.noSuchScheme("yunnan-15")])
    }

    @Test("The hash is SHA-256 over the text's bytes")
    func hash() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        #expect(SchemeFile.hash(of: "").description == empty)
        let trial = "98a1054d49fc2969a79534642cb32a7c6d4625bc0a8cee7b6409db7210666a75"
        #expect(SchemeFile.hash(of: RecordKit.schemeSource).description == trial)
    }

    @Test("Yunnan, term 14: who may join, when, and for how much")
    func yunnanEnrolment() throws {
        let scheme = try SchemeFile.builtIn("yunnan-14").scheme
        #expect(scheme.name.chinese.contains("第十四期") && scheme.shortName.english == "Yunnan 14")
        #expect(scheme.term == (try term("2018-01-01", "2018-12-31")))
        #expect(scheme.categories.value == [.active, .retired])
        let amounts: [EnrolmentKind: Money] = [
            .continuing: Money(yuan: 120), .new: Money(yuan: 150), .transferredIn: Money(yuan: 120),
        ]
        #expect(scheme.contributions == Cited(Contributions(amounts), article: rules(4)))
        #expect(scheme.contribution(for: .notParticipating) == .zero)
        let window = Cited(try term("2017-12-15", "2018-02-10"), article: Article(document: 1, number: 4, item: 1))
        #expect(scheme.enrolmentWindow == window)
        let sixty: Rate = try #require(Rate("60%"))
        let participation = ParticipationRule(atLeast: sixty, allThrough: 10)
        #expect(scheme.participation == Cited(participation, article: rules(1)))
    }

    @Test("Yunnan, term 14: base, segments and minimum")
    func yunnanSubsidy() throws {
        let scheme = try SchemeFile.builtIn("yunnan-14").scheme
        let seventy = try #require(Rate("70%"))
        #expect(
            scheme.subsidy.bases.map(\.parts) == [
                [
                    BasePart(part: .fullySelfPaid, letIn: .none, article: rules(13, 2)),
                    BasePart(part: .overLimit, letIn: .none, article: rules(13, 2)),
                    BasePart(part: .packageExcess, letIn: .none, article: rules(13, 2)),
                    BasePart(part: .selfPaidFirst, letIn: seventy, article: rules(8)),
                ]
            ])
        let segments = [
            try segment(800, 10_000, "30%", rules(7, 1)), try segment(10_000, 100_000, "70%", rules(7, 2)),
            try segment(100_000, 200_000, "100%", rules(7, 3)),
        ]
        #expect(
            scheme.subsidy.rules == [
                SubsidyRule(
                    .segments(SegmentRule(segments: segments, acrossClaimsArticle: rules(8))), article: nil),
                SubsidyRule(.minimum(Money(yuan: 50), of: RuleSet([0])), article: rules(7)),
            ])
        let most = segments.map { $0.amount(of: Money(yuan: 200_000)).share(at: $0.rate) }.total()
        #expect(most == Money(yuan: 165_760))
    }

    @Test("Yunnan, term 14: what is left out, who approves, and until when")
    func yunnanProcedure() throws {
        let scheme = try SchemeFile.builtIn("yunnan-14").scheme
        let exclusions = scheme.exclusions.map(\.code.rawValue)
        #expect(
            exclusions == ["workInjury", "childbirth", "accident", "outpatient", "newLocalCoverage", "fraud"])
        #expect(scheme.exclusions.allSatisfy { $0.article?.number == 13 })
        #expect(scheme.approval.map(\.code) == ["agency", "office", "centre"])
        #expect(scheme.approval.map(\.through) == [Money(yuan: 3_000), Money(yuan: 10_000), nil])
        #expect(scheme.approval.allSatisfy { $0.article == rules(11) })
        let deadline = try #require(CalendarDay("2019-06-30"))
        #expect(scheme.filingDeadline == Cited(deadline, article: rules(12)))
        #expect(scheme.workingDaysToSettle == Cited(5, article: rules(11)))
        #expect(scheme.papers?.value.count == 4)
        #expect(
            scheme.readings.map(\.builtIn) == [
                .acrossClaims(.restart), .minimum(.raise), .participationBase(.insuredInService),
            ])
        #expect(
            scheme.readings.map(\.alternatives) == [
                [.acrossClaims(.runningTotal)], [.minimum(.withhold)], [.participationBase(.insuredAll)],
            ])
    }

    @Test("Yinchuan, 2022: who may join, and what is left out of the base")
    func yinchuanEnrolment() throws {
        let scheme = try SchemeFile.builtIn("yinchuan-2022").scheme
        #expect(scheme.term == (try term("2022-01-01", "2022-12-31")))
        #expect(scheme.categories.value == [.active])
        for kind in EnrolmentKind.allCases where kind.takesPart {
            #expect(scheme.contribution(for: kind) == Money(yuan: 50))
        }
        let parts = try #require(scheme.subsidy.bases.first).parts
        #expect(parts.map(\.part) == [.fullySelfPaid, .specialCare])
        #expect(parts.allSatisfy { $0.letIn == .none })
        #expect(scheme.exclusions == [] && scheme.approval == [])
        #expect(scheme.filingDeadline == nil && scheme.enrolmentWindow == nil && scheme.participation == nil)
        #expect(scheme.defaultChoices.acrossClaims == .runningTotal && scheme.defaultChoices.oneTime == .once)
        #expect(scheme.readings.map(\.alternatives) == [[], [.oneTime(.topUp)]])
    }

    @Test("Yinchuan, 2022: segments, ceiling, one-time subsidy and allowance")
    func yinchuanSubsidy() throws {
        let rules = try SchemeFile.builtIn("yinchuan-2022").scheme.subsidy.rules
        try #require(rules.count == 4)
        guard case .segments(let segments) = rules[0].shape, case .ceiling(let ceiling, let limited) = rules[1].shape,
            case .oneTime(let oneTime) = rules[2].shape, case .allowance(let allowance) = rules[3].shape
        else {
            Issue.record("the rules stand in another order")
            return
        }
        let ends: [Int64?] = [2_000, 3_000, 5_000, 10_000, 30_000, 50_000, nil]
        #expect(segments.deductible == Money(yuan: 1_000))
        #expect(segments.segments.map(\.through) == ends.map { $0.map { Money(yuan: $0) } })
        #expect(segments.segments.map(\.rate.description) == ["20%", "25%", "35%", "45%", "55%", "65%", "75%"])
        #expect(ceiling.amount == Money(yuan: 50_000) && ceiling.per == .term && limited == RuleSet([0]))
        let bands: [(Int64, Int64)] = [
            (10_000, 500), (20_000, 1_000), (30_000, 1_500), (40_000, 3_000), (50_000, 5_000), (80_000, 10_000),
            (100_000, 25_000), (150_000, 30_000), (200_000, 40_000),
        ]
        #expect(oneTime.bands.first?.from == Money(yuan: 5_000))
        #expect(oneTime.bands.dropLast().map(\.through) == bands.map { Money(yuan: $0.0) })
        #expect(oneTime.bands.dropLast().map(\.amount) == bands.map { Money(yuan: $0.1) })
        #expect(oneTime.bands.last?.through == nil && oneTime.bands.last?.amount == Money(yuan: 50_000))
        let name = try #require(rules[3].name)
        #expect(allowance == Money(yuan: 200) && name.chinese.contains("安馨"))
    }

    @Test("Every article stands in a document of the scheme", arguments: SchemeFile.builtInIDs)
    func articles(id: SchemeID) throws {
        let scheme = try SchemeFile.builtIn(id.rawValue).scheme
        #expect(!scheme.documents.isEmpty)
        for document in scheme.documents {
            #expect(document.citation.chinese.contains("#") && document.citation.english.contains("#"))
        }
        for base in scheme.subsidy.bases {
            #expect(base.article != nil)
            for part in base.parts { #expect(part.article != nil) }
        }
        for clause in scheme.frame { #expect(clause.article != nil) }
        for reading in scheme.readings { #expect(reading.article != nil) }
    }

    private func rules(_ number: UInt16, _ item: UInt8 = 0) -> Article {
        Article(document: 0, number: number, item: item)
    }

    private func term(_ first: String, _ last: String) throws -> Term {
        Term(first: try #require(CalendarDay(first)), last: try #require(CalendarDay(last)))
    }

    private func segment(_ over: Int64, _ through: Int64, _ rate: String, _ article: Article) throws -> Segment {
        Segment(
            over: Money(yuan: over), through: Money(yuan: through), rate: try #require(Rate(rate)), article: article)
    }
}
