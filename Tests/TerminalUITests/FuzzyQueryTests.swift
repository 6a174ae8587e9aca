import TerminalUI
import TestSupport
import Testing

@Suite("Fuzzy search")
struct FuzzyQueryTests {
    private func ranges(_ query: String, in text: String) -> [Range<Int>]? { FuzzyQuery(query).match(text)?.ranges }

    @Test(
        "Letters are found in their order, whatever their case and width, at the best places",
        arguments: [
            ("sav", "save", [0..<3]), ("SAV", "Save", [0..<3]), ("ｓａｖ", "save", [0..<3]), ("sa", "ＳＡＶＥ", [0..<2]),
            ("nm", "new member", [0..<1, 4..<5]), ("mem", "new member", [4..<7]), ("ne", "one new", [4..<6]),
            ("补申", "补助申请", [0..<1, 2..<3]), ("申请", "补助申请", [2..<4]), ("new mem", "new member", [0..<3, 4..<7]),
            ("mem new", "new member", [0..<3, 4..<7]), ("sr", "sortReverse", [0..<1, 4..<5]), ("", "save", []),
            ("  ", "save", []),
        ])
    func found(query: String, text: String, expected: [Range<Int>]) {
        #expect(ranges(query, in: text) == expected)
    }

    @Test(
        "Letters strewn over several words, in another order or missing find nothing",
        arguments: [
            ("sol", "list all keys of this screen"), ("evas", "save"), ("savez", "save"), ("a", ""), ("save x", "save"),
            ("请申", "补助申请"),
        ])
    func notFound(query: String, text: String) {
        #expect(ranges(query, in: text) == nil)
    }

    @Test(
        "Runs, beginnings of words and short texts fit better",
        arguments: [
            ("sa", "save", "disable a"), ("new", "new", "new member"), ("re", "reverse", "screen"),
            ("nm", "new member", "enamel"), ("审批", "审批", "待审批"), ("sort", "sort", "sound of a rat"),
        ])
    func better(query: String, good: String, poor: String) {
        let fit = FuzzyQuery.matcher(query)
        let best = fit(good)?.score ?? Int.min
        let second = fit(poor)?.score ?? Int.min
        #expect(best > second)
    }

    @Test("The marked characters of any text, put together, are the letters that were typed")
    func marksSpellTheQuery() {
        var random = SeededGenerator(seed: 7)
        let letters = Array("abcAB 补助申")
        var hits = 0
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in letters.randomElement(using: &random)! }
            let query = (0..<Int.random(in: 1...3, using: &random)).map { _ in letters.randomElement(using: &random)! }
            let wanted = query.filter { $0 != " " }
            guard query.firstIndex(of: " ") == nil, let match = FuzzyQuery(String(query)).match(String(text)) else {
                continue
            }
            hits += 1
            let marked = match.ranges.flatMap { Array(text[$0]) }
            #expect(String(marked).lowercased() == String(wanted).lowercased())
        }
        #expect(hits > 300)
    }

    @Test("Ranges of a match are in order and joined where they meet")
    func joinedRanges() {
        #expect(TextMatch(score: 1, ranges: [4..<6, 0..<2, 2..<3, 5..<7, 9..<9]).ranges == [0..<3, 4..<7])
    }
}
