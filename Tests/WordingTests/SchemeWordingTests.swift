import MutualAid
import Testing

@testable import Wording

@Suite("A scheme in words")
struct SchemeWordingTests {
    private func sections(_ scheme: Scheme, _ language: Language) -> [SchemeSection] {
        Phrasebook(language).sections(of: scheme)
    }

    private func text(_ scheme: Scheme, _ language: Language = .english) -> String {
        sections(scheme, language).flatMap(\.rows).map { [$0.label, $0.text, $0.citation].joined(separator: "|") }
            .joined(separator: "\n")
    }

    @Test("No part is empty, and no row says nothing", arguments: Language.allCases)
    func parts(language: Language) throws {
        let sections = sections(try WordingKit.scheme(), language)
        #expect(!sections.isEmpty)
        for section in sections {
            #expect(!section.title.isEmpty && !section.rows.isEmpty)
            for row in section.rows { #expect(!(row.label + row.text).isEmpty) }
        }
    }

    @Test("A limit names the rules it holds for, unless they are all there are")
    func limits() throws {
        func rate(_ name: String) -> SubsidyRule {
            let segment = Segment(over: .zero, through: nil, rate: .whole, article: nil)
            return SubsidyRule(
                .segments(SegmentRule(method: .rate, segments: [segment], across: .perStay, acrossClaimsArticle: nil)),
                name: LocalizedText(chinese: name, english: name), article: nil)
        }
        func ceiling(_ places: [Int]) -> SubsidyRule {
            SubsidyRule(.ceiling(Limit(Money(yuan: 9), per: .term, article: nil), of: RuleSet(places)), article: nil)
        }
        var scheme = try WordingKit.scheme()
        scheme.subsidy.rules = [rate("a"), rate("b"), ceiling([0, 1])]
        #expect(text(scheme).contains("Ceiling|9 (the term)|"))
        scheme.subsidy.rules.append(rate("c"))
        #expect(text(scheme).contains("Ceiling|9 (the term) · all of the above together|"))
        scheme.subsidy.rules[2] = ceiling([1])
        #expect(text(scheme).contains("Ceiling|9 (the term) · of b only|"))
    }

    @Test("An example that comes to another figure says which it should be")
    func differs() throws {
        var scheme = try WordingKit.scheme()
        let stay = StayCase(
            admitted: scheme.term.first, discharged: scheme.term.first,
            settlement: Settlement([.totalCost: Money(yuan: 100)]))
        scheme.subsidy = SubsidyRules(bases: [Base(parts: [], article: nil)], rules: [])
        scheme.missing = []
        scheme.examples = [
            WorkedExample(
                name: nil, readings: [], member: MemberFacts(category: .active),
                claims: [ClaimCase(filed: scheme.term.first, stays: [stay])],
                expected: [WorkedExample.Figures(payable: Money(yuan: 5))])
        ]
        #expect(text(scheme).contains("Example 1|Total cost 100: 0.00; should be 5.00|"))
        scheme.missing = [LocalizedText(chinese: "分段", english: "the segments")]
        #expect(text(scheme).contains("the segments, so nothing can be worked out"))
    }
}
