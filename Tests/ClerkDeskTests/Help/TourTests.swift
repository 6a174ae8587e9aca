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

    /// Follows the tour as far as the form of the claim.
    private static func driverInForm(_ language: Language = .chinese) throws -> DeskDriver {
        var driver = try driver(language)
        driver.press(.character("/"))
        driver.type("wsq")
        driver.press(.enter, .character("c"))
        return driver
    }

    @Test("Who saves before the tour asks for it is led on from there, and not back to the form")
    func savedEarly() throws {
        var driver = try Self.driverInForm()
        #expect(step(driver) == .stay)
        driver.fillStay("滇池第一医院", "20180301", "20180310")
        driver.fill(.amount(.totalCost), with: "12000")
        driver.fill(.amount(.pooledFund), with: "3000")
        driver.press(.control("s"))
        #expect(step(driver) == .approve && driver.shows(Phrasebook(.chinese)(.tourApproveTitle)))
        #expect(driver.shows("中间几步跳过了"))
    }

    @Test("Days typed short are taken as the form reads them")
    func shortDays() throws {
        var driver = try Self.driverInForm()
        driver.fillStay("滇池第一医院", "3.10", "3.1")
        #expect(step(driver) == .stay)
        driver.fillStay("滇池第一医院", "3.1", "3.10")
        #expect(step(driver) == .costs)
    }

    @Test("What was done before its step is not asked for again")
    func doneEarly() throws {
        var driver = try Self.driverInForm()
        driver.fillStay("滇池第一医院", "20180301", "20180310")
        driver.fill(.amount(.totalCost), with: "30000")
        driver.fill(.amount(.pooledFund), with: "20000")
        #expect(step(driver) == .parts)
        driver.press(.control("l"), .escape)
        driver.fill(.amount(.fullySelfPaid), with: "2000")
        driver.fill(.amount(.selfPaidFirst), with: "3000")
        #expect(step(driver) == .field)
    }

    @Test("On another screen the step says the way back, and on its own what to do", arguments: Language.allCases)
    func wayBack(language: Language) throws {
        var driver = try Self.driverInForm(language)
        let book = Phrasebook(language)
        driver.press(.escape)
        #expect(said(driver) == book(.tourWayToNewForm))
        driver.press(.escape)
        #expect(said(driver) == book(.tourWayToPerson, "Esc", "wsq", Tour.person))
        driver.press(.enter, .character("c"))
        #expect(driver.shows("20180301"))
        driver.press(Key(.function(8), .shift))
        #expect(said(driver) == book(.tourWayToForm, "Esc"))
    }

    private func said(_ driver: DeskDriver) -> String? {
        driver.desk.context.tour.map { tour in
            let text = driver.desk.text(of: tour)
            let praise = driver.desk.context.book(.tourDone, "")
            return text.hasPrefix(praise) ? String(text.dropFirst(praise.count)) : text
        }
    }

    @Test("Skipped as far as what needs a saved claim, it says so; beyond its end it is over")
    func skipping() throws {
        var driver = try Self.driver()
        let book = Phrasebook(.chinese)
        while step(driver) != .approve { driver.press(.alt("n")) }
        #expect(driver.shows(book(.tourLacking, book(.tourSaveTitle), "Alt-b")))
        while step(driver) != .end { driver.press(.alt("n")) }
        driver.press(.alt("n"))
        #expect(step(driver) == nil && driver.message == book(.tourClosed, "Alt-t", "F10"))
        driver.press(.alt("t"))
        #expect(step(driver) == .find)
    }

    @Test("A desk on tour is spoken with and set as the one it was begun from, and says where leaving leads")
    func visit() throws {
        var own = try DeskDriver(SmallUnit().registry, language: .english, tourPlace: .elsewhere)
        own.set(DeskSettings(ground: .light, isASCII: true, file: "/settings.json"))
        let sample = try Self.driver().registry
        var desk = own.desk.onTour(
            over: sample, today: try day(SampleUnit.day), operatorName: "张三", shelf: SmallUnit.shelf)
        _ = desk.update(.terminal(.resize(Size(columns: 80, rows: 24))))
        let text = desk.view(size: Size(columns: 80, rows: 24)).text
        #expect(text.contains("Tour 1/14") && text.contains("王会计") && !text.contains("│"))
        #expect(desk.settings.ground == .light && desk.settings.file == nil)
        _ = desk.update(.terminal(.key(.alt("t"))))
        let left = desk.view(size: Size(columns: 80, rows: 24)).text
        #expect(left.contains("your own unit"))
    }

    @Test("Back from the tour the own desk is as it was, with a half-typed form and what was tried out")
    func back() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.character("7"), .escape, .character("n"))
        driver.type("王素")
        let before = driver.text.split(separator: "\n").prefix(7)
        driver.press(.alt("t"))
        #expect(driver.hasLeftForTour && !driver.hasQuit)
        driver.send(DeskEvent.tourLeft)
        #expect(driver.message == Phrasebook(.chinese)(.tourBackHome))
        #expect(driver.text.split(separator: "\n").prefix(7) == before)
        driver.type("琼")
        #expect(driver.top(as: MemberForm.self)?.form[.name] == "王素琼")
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
        let book = Phrasebook(language)
        let desk = try Self.driver(language).desk
        let person = Tour.person
        let ways = [
            book(.tourWayToLists, "Esc"), book(.tourWayToPage, "Esc", person), book(.tourWayToForm, "Esc"),
            book(.tourWayToNewForm), book(.tourWayToPerson, "Esc", "wsq", person), book(.tourWayOutOfText, "Esc"),
            book(.tourLacking, book(step.title), "Alt-b"),
        ]
        let texts = [false, true].map { step.text(desk.context, isVisit: $0) } + ways
        for text in texts {
            for said: Phrase in [.tourDone, .tourPassedOver] {
                guard said == .tourDone || step == .approve else { continue }
                let lines = TextWrap.lines(book(said, text), columns: 78, width: .narrow)
                #expect(lines.count <= 3, "\(lines)")
            }
        }
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
