import MutualAid
import TerminalUI
import Testing
import Wording

@testable import ClerkDesk

@Suite struct ExplanationScreenTests {
    private let book = Phrasebook(.chinese)

    /// A new claim of 李明 with these bases, and the explanation not yet open.
    private func claim(_ bases: Int64..., scheme: String = "yunnan-14", today: String = "2018-11-15") throws
        -> DeskDriver
    {
        var (unit, member) = try SmallUnit.withLiMing(scheme: scheme)
        let year = today.prefix(4)
        for (place, base) in bases.enumerated() {
            try unit.addStay(of: member, from: "\(year)-0\(place + 1)-01", to: "\(year)-0\(place + 1)-09", .base(base))
        }
        var driver = try DeskDriver(unit.registry, today: today)
        driver.press(.enter, .character("c"))
        return driver
    }

    /// What stands in the box at the right, however it is broken into rows.
    private func rightOf(_ driver: DeskDriver) -> String {
        driver.text.split(separator: "\n").compactMap { $0.split(separator: "││", maxSplits: 1).dropFirst().first }
            .joined().filter { !$0.isWhitespace && $0 != "│" }
    }

    @Test("The explanation opens by its key, and Esc leads back to the field and the text one was in")
    func thereAndBack() throws {
        var driver = try claim()
        driver.fillFirstExample()
        driver.fill(.amount(.selfPaidFirst), with: "300")
        let before = try #require(driver.top(as: ClaimScreen.self)).form
        driver.press(.control("l"))
        #expect(driver.top(as: ExplanationScreen.self) != nil)
        driver.press(.plain(.down), .plain(.down), .plain(.pageDown), .character("x"), .escape)
        #expect(driver.top(as: ClaimScreen.self)?.form == before)
        driver.type("0")
        #expect(driver.shows(book(.breakdownPayable, book(.breakdownTitle), "1,890.00")))
    }

    @Test("Each line of the breakdown can be chosen, and is explained with its rule, figures, working and article")
    func lines() throws {
        var driver = try claim()
        driver.fillFirstExample()
        let trial = try #require(driver.top(as: ClaimScreen.self)?.trial)
        let shown = book.lines(of: try #require(trial.assessment), under: try SmallUnit().scheme.scheme)
        driver.press(.control("l"))
        for line in shown {
            let selected = try #require(driver.top(as: ExplanationScreen.self)?.selected)
            #expect(selected.label == line.label && selected.value == line.result)
            driver.press(.plain(.down))
        }
        driver.press(.plain(.home))
        driver.press(.plain(.down), times: 4)
        for text in [
            "基数超过 800、不超过 10,000 的部", "6,300.00 × 30% = 1,890.00", "《住院补助实施办法（第十四期）》第7条",
        ] { #expect(driver.shows(text), "\(text)\n\(driver.text)") }
    }

    @Test("While nothing is worked out the key is off and says so")
    func nothingYet() throws {
        var driver = try claim()
        driver.press(.control("l"))
        #expect(driver.top(as: ClaimScreen.self) != nil)
        #expect(driver.message == book(.offNothingWorkedOut))
    }

    @Test("A claim that is decided is explained from its own screen and from the member's page alike")
    func decided() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        let stay = try unit.addStay(of: member)
        try unit.addClaim(of: member, for: [stay], .approved(on: try day("2018-04-06")))
        var driver = try DeskDriver(unit.registry)
        // The only claim there is need not be selected.
        driver.press(.enter, .character("l"))
        let items = try #require(driver.top(as: ExplanationScreen.self)).items
        #expect(items.contains { $0.value == "1,890.00" })
        driver.press(.escape, .plain(.down), .character("l"))
        #expect(driver.top(as: ExplanationScreen.self)?.items == items)
        driver.press(.escape)
        #expect(driver.top(as: MemberPage.self) != nil)
        driver.press(.enter, .control("l"))
        #expect(driver.top(as: ExplanationScreen.self)?.items == items)
    }

    @Test("The language switches the explanation too, and the line chosen stays")
    func language() throws {
        var driver = try claim(6_000)
        driver.press(.control("l"), .plain(.down))
        let before = try #require(driver.top(as: ExplanationScreen.self)?.selected)
        driver.press(.function(9))
        let after = try #require(driver.top(as: ExplanationScreen.self)?.selected)
        #expect(before.label == "补助基数" && after.label == "Base" && before.value == after.value)
    }

    @Test("Stays that pay otherwise together or apart say so below the breakdown, with both figures")
    func advice() throws {
        var driver = try claim(15_000, 9_000)
        #expect(rightOf(driver).contains("合并申报（现在这样）共12,560.00；分开申报共8,960.00"))
        // It stays in sight when the lines are paged, and goes with the stay.
        driver.press(.control("b"))
        #expect(rightOf(driver).contains("分开申报共8,960.00"))
        driver.press(.control("x"))
        #expect(rightOf(driver).contains("分开申报（现在这样）共8,960.00；合并申报共12,560.00"))
    }

    @Test("Where every way pays the same nothing is advised")
    func noAdvice() throws {
        let driver = try claim(6_000, 500)
        #expect(driver.top(as: ClaimScreen.self)?.trial?.advice == [])
        #expect(!driver.shows(book(.adviceTogether)))
    }

    @Test("A recorded claim that is decided is not advised on")
    func noAdviceOnDecided() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        let stays = try [
            unit.addStay(of: member), unit.addStay(of: member, from: "2018-06-01", to: "2018-06-09", .base(15_000)),
        ]
        try unit.addClaim(of: member, for: [stays[0]], .approved(on: try day("2018-04-06")))
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .plain(.down), .plain(.down), .enter)
        let trial = try #require(driver.top(as: ClaimScreen.self)?.trial)
        #expect(trial.assessment != nil && trial.advice == [])
    }

    @Test("A one-time sum that this claim would fix is told with the next one")
    func fixedTooEarly() throws {
        let driver = try claim(6_000, scheme: "yinchuan-2022", today: "2022-11-15")
        #expect(driver.top(as: ClaimScreen.self)?.trial?.advice.count == 1)
        #expect(rightOf(driver).contains("一次性补助定为500，以后不补差；本期基数超过10,000再申报是1,000"))
    }

    @Test("A minimum that matters shows what it would be without, on the first claim too")
    func otherReadingOfFirstClaim() throws {
        let driver = try claim(801)
        let figures = try #require(driver.top(as: ClaimScreen.self)?.trial?.otherReadings)
        #expect(figures.map(\.choice) == [.minimum(.withhold)] && figures.map(\.payable) == [.zero])
    }

    @Test("However long the text beside the lines, every row of it can be paged to")
    func paging() throws {
        var driver = try claim(6_000, 25_000, scheme: "yinchuan-2022", today: "2022-11-15")
        driver.press(.control("l"), .plain(.end))
        let last = try #require(driver.top(as: ExplanationScreen.self)?.items.count)
        for _ in 0..<last {
            let item = try #require(driver.top(as: ExplanationScreen.self)?.selected)
            let rows = ExplanationText(item, columns: 40, book, .narrow).rows
            var seen = driver.text
            for _ in 0..<4 {
                driver.press(.character(" "))
                seen += driver.text
            }
            let missing = rows.flatMap { [$0.text, $0.amount] }.filter { !$0.isEmpty && !seen.contains($0) }
            #expect(missing == [], "\(item.label)")
            driver.press(.plain(.up))
        }
    }
}
