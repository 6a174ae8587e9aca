import Exchange
import Foundation
import MutualAid
import TerminalUI
import Testing
import Wording

@testable import ClerkDesk

@Suite("The clerk's manual")
struct ManualTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Resources/Manual")

    @Test("Both languages have the same places in the same order, and each screen has one")
    func anchors() {
        let chinese = Manual.manual(in: .chinese)
        let english = Manual.manual(in: .english)
        #expect(chinese.anchorNames == english.anchorNames)
        #expect(Set(chinese.anchorNames).count == chinese.anchorNames.count)
        let missing = ScreenName.allCases.map { "screen-" + $0.rawValue }.filter { chinese.anchors[$0] == nil }
        #expect(missing == [])
        #expect(chinese.chapters.count == english.chapters.count)
    }

    @Test("Every word has a meaning, and is called as the screens call it", arguments: Language.allCases)
    func words(language: Language) {
        let manual = Manual.manual(in: language)
        let words = manual.anchorNames.filter { $0.hasPrefix("word-") }
        #expect(manual.terms.count == words.count)
        let names = Set(manual.terms.map { $0.name.lowercased() })
        let book = Phrasebook(language)
        let shown = SettlementField.funds + SettlementField.parts + [.totalCost, .outOfPocket, .insuranceDeductible]
        let missing =
            shown.map { book.name($0) } + EnrolmentKind.allCases.map { book.name($0) }
            + [book(.lineBase), book(.ruleMinimum), book(.stayExclusion)]
        let left = missing.filter { !names.contains($0.lowercased()) }
        #expect(left == [])
    }

    @Test("The tables of keys are those of the program", arguments: Language.allCases)
    func keys(language: Language) throws {
        let file = Self.folder.appendingPathComponent("manual.\(language.rawValue).md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(text.range(of: "<!-- keys -->\n")).upperBound
        let stop = try #require(text.range(of: "<!-- end of keys -->", range: start..<text.endIndex)).lowerBound
        let tables = KeyTable.withSharedOnce(KeyTable.all(in: language, shelf: SmallUnit.shelf), in: language)
        let wanted = KeyTable.markdown(of: tables) + "\n"
        if GoldenFile.isUpdating {
            try text.replacingCharacters(in: start..<stop, with: wanted).write(
                to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(String(text[start..<stop]) == wanted)
        }
    }

    @Test("The worked example has the figures that the program comes to", arguments: Language.allCases)
    func example(language: Language) throws {
        let text = Manual.source(in: language)
        let start = try #require(text.range(of: "<!-- example -->")).upperBound
        let stop = try #require(text.range(of: "<!-- end of example -->", range: start..<text.endIndex)).lowerBound
        let example = String(text[start..<stop])
        let driver = try Scene.firstClaim.desk(language)
        let screen = try #require(driver.top(as: ClaimScreen.self))
        let assessment = try #require(screen.trial?.assessment)
        let scheme = try #require(driver.desk.context.scheme?.scheme)
        let book = Phrasebook(language)
        for line in book.lines(of: assessment, under: scheme) where !line.result.isEmpty && line.weight != .idle {
            #expect(example.contains(line.result), "\(line.label) \(line.result)")
            let place = line.citation
            #expect(place.isEmpty || example.contains(place), "\(line.label) \(place)")
        }
        #expect(text.contains("2,100.00") && assessment.payable == Money(fen: 189_000))
        let second = try Scene.secondClaim.desk(language)
        #expect(second.top(as: ClaimScreen.self)?.trial?.assessment?.payable == Money(fen: 210_000))
    }

    @Test("Reading it: contents, a chapter, a word by pinyin, and back", arguments: Language.allCases)
    func reading(language: Language) throws {
        var driver = try DeskDriver(SmallUnit().registry, language: language)
        let book = Phrasebook(language)
        driver.press(.character("0"))
        #expect(driver.shows(book(.manualContents)))
        let chapter = Manual.manual(in: language).chapters[2].title
        driver.press(.plain(.down), .plain(.down), .enter)
        #expect(String(driver.text.split(separator: "\n")[2]).contains(chapter))
        driver.press(.character("/"))
        driver.type(language == .chinese ? "xhzr" : "transferred in")
        let found = Manual.manual(in: language).terms.first { $0.anchor == "word-transferredIn" }
        #expect(driver.shows(String(try #require(found).meaning.prefix(12))))
        driver.press(.escape, .escape, .escape)
        #expect(driver.shows(book(.manualContents)))
        driver.press(.function(9))
        #expect(driver.shows(Phrasebook(language.other)(.manualContents)))
        driver.press(.escape)
        #expect(driver.desk.top.name == .roster)
    }

    @Test("No line of it is wider than its room, and none is lost", arguments: Language.allCases, [40, 76, 116])
    func width(language: Language, columns: Int) {
        let manual = Manual.manual(in: language)
        let page = ManualPage(manual, columns: columns, width: .narrow)
        let wide = page.page.lines.filter { line in
            let start = line.text.isEmpty ? 0 : page.page.textColumn
            return start + DisplayWidth.narrow.columns(of: line.text.isEmpty ? line.label : line.text) > columns
        }
        #expect(wide == [])
        #expect(page.lineOfBlock.count == manual.blocks.count)
    }

    @Test("On the command line a word gives the parts that are about it")
    func byWord() {
        let text = ManualText.text(about: "xzf", in: .chinese)
        #expect(text.hasPrefix("先自付\n") && text.contains("先行自付"))
        #expect(ManualText.text(about: "qqqq", in: .chinese).isEmpty)
        #expect(ManualText.text(in: .english).contains("After a claim that earned something"))
    }
}
