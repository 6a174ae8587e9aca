import MutualAid
import Testing

@Suite("The next term")
struct NextTermTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    @Test(
        "A term of whole months is followed by one of as many, another by one of as many days",
        arguments: [
            ("2018-01-01", "2018-12-31", "2019-01-01", "2019-12-31"),
            ("2018-01-01", "2018-06-30", "2018-07-01", "2018-12-31"),
            ("2018-07-01", "2018-12-31", "2019-01-01", "2019-06-30"),
            ("2018-01-01", "2020-12-31", "2021-01-01", "2023-12-31"),
            ("2018-03-16", "2019-03-15", "2019-03-16", "2020-03-15"),
            ("2018-01-01", "2018-01-10", "2018-01-11", "2018-01-20"),
        ])
    func next(first: String, last: String, nextFirst: String, nextLast: String) throws {
        let term = Term(first: try day(first), last: try day(last))
        let expected = Term(first: try day(nextFirst), last: try day(nextLast))
        #expect(term.next == expected)
    }

    @Test(
        "A day moves by months and keeps its place in the month, the last day as the last",
        arguments: [
            ("2018-02-10", 12, "2019-02-10"), ("2019-02-28", 12, "2020-02-29"), ("2018-01-31", 1, "2018-02-28"),
            ("2018-01-30", 1, "2018-02-28"), ("2018-06-30", 6, "2018-12-31"), ("2018-03-31", -1, "2018-02-28"),
            ("2018-01-15", -1, "2017-12-15"), ("2018-12-01", 1, "2019-01-01"),
        ])
    func months(day text: String, months: Int, moved: String) throws {
        let (from, to) = (try day(text), try day(moved))
        #expect(from.advanced(byMonths: months) == to)
    }

    @Test(
        "The number of a term goes up in digits and in Chinese, and years go by the term's length",
        arguments: [
            ("yunnan-14", 1, "云南第十四期", "云南第十五期"), ("yunnan-9", 1, "第九期", "第十期"), ("x-19", 1, "第十九期 19", "第二十期 20"),
            ("x-99", 1, "第九十九期 99", "第九十九期 100"), ("yinchuan-2022", 1, "银川2022", "银川2023"),
            ("city-2022", 3, "2022 to 22022", "2025 to 22022"), ("x-14", 1, "114 和 14", "114 和 15"),
        ])
    func numbers(id: String, years: Int, text: String, expected: String) throws {
        let number = try #require(TermNumber(endOf: SchemeID(rawValue: id)))
        #expect(number.replaced(by: number.next(years: years), in: text) == expected)
    }

    @Test("A name without a number at its end has none", arguments: ["hunan", "", "a-14b", "x-123456"])
    func noNumber(id: String) { #expect(TermNumber(endOf: SchemeID(rawValue: id)) == nil) }

    @Test("A slice put in and taken out again leaves the rule as it was, and no gap ever arises")
    func slices() throws {
        let rate = try #require(Rate(basisPoints: 3_000))
        let segments = [
            Segment(over: Money(yuan: 800), through: Money(yuan: 10_000), rate: rate, article: nil),
            Segment(over: Money(yuan: 10_000), through: nil, rate: .whole, article: nil),
        ]
        let rule = SubsidyRule(.segments(SegmentRule(segments: segments, acrossClaimsArticle: nil)), article: nil)
        #expect(rule.addingSlice(after: 0).removingSlice(at: 1) == rule)
        for index in 0..<2 {
            guard case .segments(let longer) = rule.addingSlice(after: index).shape else {
                Issue.record("not segments any more")
                return
            }
            #expect(longer.segments.count == 3)
            for (slice, next) in zip(longer.segments, longer.segments.dropFirst()) {
                #expect(slice.through == next.over)
            }
        }
        #expect(rule.removingSlice(at: 0).sliceCount == 1)
        #expect(rule.removingSlice(at: 0).removingSlice(at: 0).sliceCount == 1)
    }

    @Test("A rule taken out is gone from the limits over it, and a limit over nothing goes with it")
    func removal() {
        var rules = SubsidyRules(bases: [], rules: [])
        rules.addRule(.segments, across: .perStay)
        rules.addRule(.allowance, across: nil)
        rules.addRule(.ceiling, across: nil)
        rules.removeRule(at: 0)
        #expect(rules.rules.map(\.kind) == ["allowance", "ceiling"])
        if case .ceiling(_, let limited)? = rules.rules.last?.shape { #expect(limited.places == [0]) }
        rules.removeRule(at: 0)
        #expect(rules.rules.isEmpty)
    }
}
