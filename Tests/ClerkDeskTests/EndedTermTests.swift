import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("A term that has ended")
struct EndedTermTests {
    private func unit() throws -> Registry {
        var (unit, _) = try SmallUnit.withLiMing()
        try unit.addMember("王素琼", body: 53_010_219_850_412_001)
        return unit.registry
    }

    @Test("Home says so from the first day after it, and leads to the schemes")
    func home() throws {
        let before = try DeskDriver(unit(), today: "2018-12-31", startsAtHome: true)
        #expect(!before.shows("已结束"))
        var driver = try DeskDriver(unit(), today: "2019-01-01", startsAtHome: true)
        #expect(driver.top(as: HomeScreen.self)?.rows.first == .termEnded(on: try day("2018-12-31")))
        #expect(driver.rows(with: "互助期 2018-12-31 已结束").count == 1)
        driver.press(.enter)
        #expect(driver.top(as: SchemeListScreen.self) != nil)
    }

    @Test("Whoever enrols in it is told: one by one, in the review and in the batch")
    func enrolling() throws {
        let ended = "这一期 2018-12-31 已结束"
        var driver = try DeskDriver(unit(), today: "2019-03-01")
        driver.press(.plain(.down), .character("r"))
        #expect(!driver.shows(ended))
        driver.press(.plain(.right))
        #expect(driver.rows(with: ended).count == 1)
        driver.press(.escape, .character("v"))
        #expect(driver.rows(with: ended).count == 1)
        driver.press(.escape, .character("*"), .character("r"))
        #expect(driver.rows(with: ended).count == 1)
        var running = try DeskDriver(unit())
        running.press(.plain(.down), .character("r"), .plain(.right))
        #expect(!running.shows("已结束"))
    }

    @Test("A claim is warned where the scheme names no last day; where it does that day is said")
    func claims() throws {
        var without = try Scene.page(
            .chinese, Size(columns: 80, rows: 24), scheme: "yinchuan-2022", today: "2023-05-01")
        without.press(.character("c"))
        without.fillStay("金马区医院", "2022-5-1", "2022-5-9")
        without.fill(.amount(.totalCost), with: "25000")
        without.press(.control("b"))
        #expect(without.shows("互助期 2022-12-31 已结束"))
        let within = try Scene.yinchuanClaim.desk(.chinese, size: Size(columns: 132, rows: 43))
        #expect(!within.shows("已结束"))
        let late = try Scene.lateClaim.desk(.chinese, size: Size(columns: 132, rows: 43))
        #expect(late.shows("逾期（2019-06-30 截止）") && !late.shows("办法没写最晚哪天申请"))
    }

    @Test("The day of an enrolment outside the window is said with its reason, and can be another in the window")
    func dayOutsideWindow() throws {
        let reason = "今天不在参互时间（2017-12-15 至 2018-02-10）内"
        for (today, used) in [("2017-12-01", "2017-12-15"), ("2018-11-15", "2018-02-10")] {
            var driver = try DeskDriver(unit(), today: today, size: Size(columns: 132, rows: 43))
            driver.press(.plain(.down), .character("r"))
            #expect(driver.shows(reason + "，参互日期写 \(used)。不是这天就改"))
            driver.press(.plain(.right))
            driver.fill(.day, with: "20180115")
            #expect(!driver.shows(reason))
            driver.fill(.day, with: "20180301")
            driver.press(.control("s"))
            #expect(driver.transactions.isEmpty && driver.shows("这一天不在其中"))
            driver.fill(.day, with: "20180115")
            driver.press(.control("s"))
            #expect(try driver.registry.enrolments.last { _ in true }?.enteredOn == day("2018-01-15"))
        }
        var review = try DeskDriver(unit(), size: Size(columns: 132, rows: 43))
        review.press(.plain(.down), .character("v"))
        #expect(review.shows("参互日期写 2018-02-10。") && review.shows("按回车打开再按 r"))
        var within = try DeskDriver(unit(), today: "2018-01-20")
        within.press(.plain(.down), .character("r"))
        #expect(!within.shows("今天不在") && within.shows("2018-01-20"))
    }
}
