import Exchange
import MutualAid
import TerminalUI
import Testing
import Wording

@testable import ClerkDesk

@Suite("The guided tour")
struct TourTests {
    static func driver(
        _ language: Language = .chinese, _ place: TourPlace = .begun, size: Size = Size(columns: 80, rows: 24)
    ) throws -> DeskDriver {
        var registry = try emptyRegistry()
        for transaction in try SampleUnit.transactions(members: 40, store: registry.store) {
            registry = try registry.applying(transaction.changes)
        }
        return try DeskDriver(
            registry, language: language, today: SampleUnit.day, isTrialDay: true, size: size, tourPlace: place,
            startsAtHome: true)
    }

    private func step(_ driver: DeskDriver) -> TourStep? { driver.desk.context.tour?.step }

    @Test("It notices each step that is done and says the next one", arguments: Language.allCases)
    func walk(language: Language) throws {
        var driver = try Self.driver(language)
        var seen: [TourStep?] = [step(driver)]
        func note() { if seen.last != step(driver) { seen.append(step(driver)) } }
        driver.press(.character("/"))
        driver.type("wsq")
        note()
        driver.press(.enter)
        note()
        driver.press(.character("c"))
        note()
        driver.fillStay("滇池第一医院", "20180301", "20180310")
        note()
        driver.fill(.amount(.totalCost), with: "30000")
        driver.fill(.amount(.pooledFund), with: "20000")
        note()
        driver.fill(.amount(.fullySelfPaid), with: "2000")
        driver.fill(.amount(.selfPaidFirst), with: "3000")
        note()
        driver.press(.control("l"))
        note()
        driver.press(.escape, .function(1))
        note()
        driver.press(.escape, .control("s"))
        note()
        driver.press(.plain(.down), .character("a"), .character("y"))
        note()
        driver.press(.character("p"), .character("y"))
        note()
        driver.press(.control("z"), .character("y"))
        note()
        driver.press(.character("8"))
        note()
        driver.press(.escape, .character("1"))
        note()
        #expect(seen == TourStep.allCases.map { $0 })
    }

    @Test("A step can be skipped and gone back to, the tour left and taken up", arguments: Language.allCases)
    func moving(language: Language) throws {
        var driver = try Self.driver(language)
        let book = Phrasebook(language)
        driver.press(.alt("n"), .alt("n"))
        #expect(step(driver) == .claim)
        driver.press(.alt("b"), .alt("b"), .alt("b"))
        #expect(step(driver) == .find)
        driver.press(.character("/"))
        driver.type("wsq")
        #expect(step(driver) == .open)
        // What is done is shown again when one goes back, until one goes on.
        driver.press(.alt("b"))
        driver.press(.plain(.left))
        #expect(step(driver) == .find)
        driver.press(.alt("n"), .alt("t"))
        #expect(step(driver) == nil && driver.message == book(.tourLeft, "Alt-t", "F10"))
        driver.press(.alt("t"))
        #expect(step(driver) == .open && driver.shows(book(.tourOpenTitle)))
    }

    @Test("Elsewhere its key leaves for the sample unit; without a tour its other keys say why they do nothing")
    func elsewhere() throws {
        var driver = try Self.driver(.chinese, .elsewhere)
        driver.press(.alt("n"))
        #expect(driver.message == Phrasebook(.chinese)(.offNoTourStep, "Alt-t"))
        driver.press(.alt("t"))
        #expect(driver.hasLeftForTour && !driver.hasQuit)
        var empty = try DeskDriver(SmallUnit().registry, tourPlace: .here)
        empty.press(.alt("t"))
        #expect(empty.message == Phrasebook(.chinese)(.offNoTour))
    }

    @Test("What each step says fits its rows in the smallest window", arguments: TourStep.allCases, Language.allCases)
    func fits(step: TourStep, language: Language) throws {
        let driver = try Self.driver(language)
        let said = driver.desk.context.book(.tourDone, step.text(driver.desk.context))
        let lines = TextWrap.lines(said, columns: 78, width: .narrow)
        #expect(lines.count <= 3, "\(lines)")
    }

    @Test("It takes four rows and leaves the rest of the screen to work in", arguments: [24, 43])
    func room(rows: Int) throws {
        var driver = try Self.driver(size: Size(columns: 80, rows: rows))
        let lines = driver.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[rows - 6].contains("导览 1/14") && lines[rows - 5].contains("wsq"))
        driver.press(.alt("t"), .escape)
        #expect(!driver.shows("导览 1/14"))
    }
}
