import MutualAid
import TerminalUI
import Testing
import Wording

@testable import ClerkDesk

@Suite("Two schemes on the same settlement")
struct ComparisonTests {
    private func compared(size: Size, language: Language = .chinese) throws -> DeskDriver {
        var driver = try DeskDriver(SmallUnit().registry, language: language, size: size)
        driver.press(.character("7"))
        driver.fillTrialExample()
        driver.chooseScheme("yinchuan-2022", for: .second)
        return driver
    }

    @Test("In a wide window both breakdowns stand side by side, with the difference below")
    func wide() throws {
        let driver = try compared(size: Size(columns: 132, rows: 43))
        #expect(driver.payable() == Money(yuan: 1_890))
        // Base 8,000: 200 + 250 + 700 + 1,350; the one-time sum 500; the allowance 200.
        #expect(driver.payable(.second) == Money(yuan: 3_200))
        let row = try #require(driver.rows(with: "实际补助").last)
        #expect(row.contains("1,890.00") && row.contains("3,200.00") && row.contains("+1,310.00"))
        #expect(driver.shows("第13条(2)"))
    }

    @Test("In a narrow window the difference, the first and the second take turns")
    func narrow() throws {
        var driver = try compared(size: Size(columns: 80, rows: 24))
        #expect(driver.shows("+1,310.00"))
        driver.press(.control("v"))
        #expect(driver.shows("甲 补助试算") && driver.shows("第13条(2)"))
        driver.press(.control("v"))
        #expect(driver.shows("乙 补助试算") && driver.shows("银川"))
        driver.press(.control("v"))
        #expect(driver.shows("+1,310.00"))
    }

    @Test("In a narrow window the difference says why one side has no figure")
    func reason() throws {
        var driver = try compared(size: Size(columns: 80, rows: 24))
        let stay = try #require(driver.trial).claims.stay
        driver.choose("workInjury", for: .stay(stay, .exclusion), of: TrialScreen.self)
        #expect(driver.shows("乙：算不出来") && driver.shows("工伤"))
    }

    @Test("The key for comparing opens the list of schemes, and typing finds one by pinyin")
    func key() throws {
        var driver = try DeskDriver(SmallUnit().registry)
        driver.press(.character("7"))
        driver.type("10000")
        driver.press(.control("f"))
        driver.type("yinchuan")
        driver.press(.enter)
        #expect(driver.payable() == Money(yuan: 2_760) && driver.payable(.second) == Money(yuan: 4_100))
    }

    @Test("Days are moved into the other scheme's term, and the screen says which day counts as which")
    func moved() throws {
        var driver = try compared(size: Size(columns: 132, rows: 43))
        driver.fillTrial(.admitted, with: "20180301")
        driver.fillTrial(.discharged, with: "20180310")
        #expect(driver.payable(.second) == Money(yuan: 3_200))
        let remarks = try #require(driver.trial?.results[.second]).trial.remarks
        #expect(remarks == ["日期移到这个办法的互助期算：2018-03-10 作 2022-03-10"] && driver.shows("日期移到"))
    }

    @Test("A cause that one of the schemes doesn't list is said there by its name")
    func exclusion() throws {
        var driver = try compared(size: Size(columns: 132, rows: 43))
        let stay = try #require(driver.trial).claims.stay
        driver.choose("workInjury", for: .stay(stay, .exclusion), of: TrialScreen.self)
        #expect(driver.payable() == .zero && driver.payable(.second) == nil)
        #expect(driver.shows("没有列出“工伤”"))
    }

    @Test("The same scheme can be compared with itself under another reading")
    func readings() throws {
        var driver = try DeskDriver(SmallUnit().registry)
        driver.press(.character("7"))
        driver.type("801")
        driver.chooseScheme("yunnan-14", for: .second)
        driver.choose(
            "withhold", for: .reading(.second, SchemeID(rawValue: "yunnan-14"), "minimum"), of: TrialScreen.self)
        #expect(driver.payable() == Money(yuan: 50) && driver.payable(.second) == .zero)
    }

    @Test("The parts of a comparison add up to what is paid")
    func parts() throws {
        let driver = try compared(size: Size(columns: 132, rows: 43))
        let results = try #require(driver.trial).results
        let first = try #require(results[.first])
        let second = try #require(results[.second])
        let rows = Comparison(first, second, Phrasebook(.chinese)).rows
        let parts = rows.dropFirst().dropLast()
        #expect(parts.compactMap(\.first).total() == first.trial.assessment?.payable)
        #expect(parts.compactMap(\.second).total() == second.trial.assessment?.payable)
    }

    @Test("However narrow, no amount of the table is cut", arguments: Language.allCases, [38, 42, 60, 90])
    func nothingCut(language: Language, columns: Int) throws {
        var driver = try compared(size: Size(columns: 132, rows: 43), language: language)
        driver.fillTrial(.amount(.totalCost), with: "999999.99")
        let results = try #require(driver.trial).results
        let comparison = Comparison(
            try #require(results[.first]), try #require(results[.second]), Phrasebook(language))
        var frame = Frame(size: Size(columns: columns, rows: 30))
        ComparisonTable(
            comparison, names: ("甲乙丙", "丁"), notes: [], columns: columns, Phrasebook(language), width: .narrow
        )
        .draw(in: &frame, rect: Rect(column: 0, row: 0, columns: columns, rows: 30), page: 0, .unicode)
        let shown = Set(frame.text.split(whereSeparator: \.isWhitespace))
        let book = Phrasebook(language)
        for row in comparison.rows {
            for amount in [row.first, row.second].compactMap({ $0 }) {
                #expect(shown.contains(Substring(book.amount(amount))), "\(book.amount(amount)) in\n\(frame.text)")
            }
            #expect(frame.text.contains(row.label))
        }
    }
}
