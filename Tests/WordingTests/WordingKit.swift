import MutualAid
import Testing
import Wording

/// Schemes and short ways to word what comes out of them.
struct WordingKit {
    let chinese = Phrasebook(.chinese)
    let english = Phrasebook(.english)
    /// As in Yunnan's term 14: two documents, segments and a minimum.
    let segments: Scheme
    /// As in Yinchuan in 2022: a ceiling, a one-time subsidy and an allowance, at 0, 1, 2 and 3.
    let bands: Scheme

    var books: [Phrasebook] { [chinese, english] }

    init() throws {
        let thirty = try #require(Rate("30%"))
        let seventy = try #require(Rate("70%"))
        let slices: [(over: Int64, through: Int64, rate: Rate, item: UInt8)] = [
            (800, 10_000, thirty, 1), (10_000, 100_000, seventy, 2), (100_000, 200_000, .whole, 3),
        ]
        let rule = SegmentRule(
            segments: slices.map {
                Segment(
                    over: Money(yuan: $0.over), through: Money(yuan: $0.through), rate: $0.rate,
                    article: Self.article(7, $0.item))
            }, acrossClaimsArticle: Self.article(8))
        let deductions = [
            BasePart(part: .fullySelfPaid, letIn: .none, article: Self.article(13, 2)),
            BasePart(part: .selfPaidFirst, letIn: seventy, article: Self.article(8)),
        ]
        segments = try Self.scheme(
            deductions,
            [
                SubsidyRule(.segments(rule), article: nil),
                SubsidyRule(.minimum(Money(yuan: 50), of: RuleSet([0])), article: Self.article(7)),
            ])
        let open = Segment(over: Money(yuan: 1_000), through: nil, rate: seventy, article: Self.article(5, 1))
        let oneTime = OneTimeRule(
            bands: [
                OneTimeRule.Band(from: Money(yuan: 5_000), through: Money(yuan: 10_000), amount: Money(yuan: 500)),
                OneTimeRule.Band(from: Money(yuan: 10_000), through: nil, amount: Money(yuan: 1_000)),
            ])
        bands = try Self.scheme(
            [],
            [
                SubsidyRule(.segments(SegmentRule(segments: [open], acrossClaimsArticle: nil)), article: nil),
                SubsidyRule(
                    .ceiling(Limit(Money(yuan: 50_000), per: .term, article: Self.article(5)), of: RuleSet([0])),
                    conditions: [.unbrokenYears(0...9)], article: Self.article(5)),
                SubsidyRule(
                    .oneTime(oneTime), name: LocalizedText(chinese: "一次性补助", english: "one-time subsidy"),
                    article: Self.article(5)),
                SubsidyRule(
                    .allowance(Money(yuan: 200)),
                    name: LocalizedText(chinese: "“安馨”补贴", english: "care allowance"), article: Self.article(5)),
            ])
    }

    static func article(_ number: UInt16, _ item: UInt8 = 0, document: UInt8 = 0) -> Article {
        Article(document: document, number: number, item: item)
    }

    static func rate(_ text: String) throws -> Rate { try #require(Rate(text)) }

    static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    static func scheme(_ parts: [BasePart] = [], _ rules: [SubsidyRule] = []) throws -> Scheme {
        let name = LocalizedText(chinese: "试用办法", english: "Trial")
        return Scheme(
            id: SchemeID(rawValue: "trial"), name: name, shortName: name,
            term: Term(first: try day("2018-01-01"), last: try day("2018-12-31")),
            documents: [
                SourceDocument(
                    code: "rules", title: name, citation: LocalizedText(chinese: "第#条", english: "art. #")),
                SourceDocument(
                    code: "notice", title: name, citation: LocalizedText(chinese: "通知第#部分", english: "notice, part #")),
                SourceDocument(
                    code: "closing", title: name, citation: LocalizedText(chinese: "附则", english: "closing rules")),
            ],
            categories: Cited([.active], article: article(1)), contributions: Cited(Contributions([:]), article: nil),
            enrolmentWindow: nil, participation: nil,
            subsidy: SubsidyRules(bases: [Base(parts: parts, article: article(7))], rules: rules),
            exclusions: [
                Exclusion(
                    code: ExclusionCode(rawValue: "workInjury"),
                    name: LocalizedText(chinese: "工伤", english: "work injury"), article: article(13, 3))
            ],
            papers: nil, approval: [], filingDeadline: Cited(try day("2019-06-30"), article: article(12)),
            workingDaysToSettle: nil, readings: [])
    }

    /// Works out a claim for one stay in the middle of the term.
    func assess(_ settlement: Settlement, under scheme: Scheme) throws -> Assessment {
        let stay = StayCase(
            admitted: try Self.day("2018-03-01"), discharged: try Self.day("2018-03-10"), settlement: settlement)
        return try scheme.assess(
            ClaimCase(filed: try Self.day("2018-03-20"), stays: [stay]), of: MemberFacts(category: .active),
            after: TermPosition(), choices: scheme.defaultChoices)
    }
}

extension WordedLine {
    /// The line as a row of a table: its weight's sign, label, formula, citation and result.
    var row: String {
        let sign =
            switch weight {
            case .step: " "
            case .sum: "="
            case .total: "#"
            case .idle: "-"
            }
        return [sign, label, formula, citation, result].joined(separator: "|")
    }
}
