import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("The history")
struct HistoryScreenTests {
    private static let size = Size(columns: 80, rows: 24)

    private func opened(_ keys: Key...) throws -> DeskDriver {
        var driver = try Scene.dayOfWork(.chinese, Self.size)
        driver.press(.character("8"))
        for key in keys { driver.press(key) }
        return driver
    }

    private func acts(_ driver: DeskDriver) -> [Int] { driver.top(as: HistoryScreen.self)?.steps.map(\.seq) ?? [] }

    @Test("The newest comes first, what was undone is marked, and of the selected row each field is told")
    func list() throws {
        var driver = try opened()
        #expect(acts(driver) == [6, 5, 4, 3, 2, 1])
        #expect(driver.shows("申请补助：李明") && driver.shows("重做“修改资料”：李明"))
        #expect(driver.rows(with: "（已撤销）").isEmpty && driver.shows("后来又重做"))
        driver.press(.plain(.end))
        let number = try idNumber(SmallUnit.liMing)
        #expect(driver.shows("530102********") && !driver.shows(number))
        driver.press(.character("i"))
        #expect(driver.shows(number))
    }

    @Test("A change is told as before and after")
    func beforeAndAfter() throws {
        let driver = try opened(.plain(.down), .plain(.down), .plain(.down))
        #expect(driver.shows("电话 （无） → 13900000002") || driver.shows("13900000002"))
        #expect(driver.top(as: HistoryScreen.self)?.selected?.by == "李四")
    }

    @Test(
        "Words and conditions narrow it",
        arguments: [
            ("经办人：李四", [3]), ("by:ls", [3]), ("申请补助", [6]), ("lm 13900000002", [5, 4, 3]),
            ("日期：2018-11-15", [6, 5, 4, 3, 2, 1]), ("日期：2018-10", []), ("day:2018-11-01..", [6, 5, 4, 3, 2, 1]),
            ("2018-11-14", []), ("人员：李明 续互", [2]), ("claim:kq7f-c1", [6]), ("人员：", [6, 5, 4, 3, 2, 1]),
        ])
    func search(typed: String, found: [Int]) throws {
        var driver = try opened(.character("/"))
        driver.type(typed)
        #expect(acts(driver) == found)
        driver.press(.escape, .escape)
        #expect(acts(driver) == [6, 5, 4, 3, 2, 1])
        driver.press(.escape)
        #expect(driver.top(as: MemberPage.self) != nil)
    }

    @Test("A condition that is none, or a day that is none, is said")
    func faults() throws {
        var driver = try opened(.character("/"))
        driver.paste("颜色：红")
        #expect(driver.shows("没有“颜色”这个条件，可用：经办人"))
        driver.press(.control("u"))
        driver.paste("日期：昨天")
        #expect(driver.shows("看不懂“昨天”"))
    }

    @Test("From a member's page it is that member's, and keys narrow and widen it")
    func scopes() throws {
        var driver = try Scene.dayOfWork(.chinese, Self.size)
        driver.press(.character("h"))
        let member = try #require(driver.registry.members.first).id
        #expect(driver.historyAsked.last?.scope == .member(member) && driver.shows("只看李明"))
        driver.press(.character("c"))
        #expect(acts(driver) == [6] && driver.shows("只看李明 2018-11-15 申请"))
        driver.press(.character("a"))
        #expect(acts(driver) == [6, 5, 4, 3, 2, 1])
        driver.press(.character("a"))
        #expect(driver.message.contains("已经是全部记录"))
        driver.press(.character("m"))
        #expect(driver.historyAsked.last?.scope == .member(member))
    }

    @Test("It is read page by page, no more than will soon be seen, and on as one goes down")
    func pages() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        let member = try #require(driver.registry.members.first)
        for number in 0..<200 {
            var changed = member
            changed.phone = String(13_900_000_000 + number)
            driver.history.add(
                Transaction(action: .editMember, changes: [.member(.replacing(member, with: changed))]), by: "王会计")
        }
        driver.press(.character("8"))
        #expect(acts(driver).first == 200 && acts(driver).count < 60)
        #expect(driver.shows("还有更早的"))
        let pages = driver.historyAsked.count
        driver.press(.plain(.down))
        #expect(driver.historyAsked.count == pages)
        for _ in 0..<30 { driver.press(.plain(.pageDown)) }
        #expect(acts(driver) == Array((1...200).reversed()))
        #expect(driver.shows("已全部列出"))
    }

    @Test("What an older reading brings late is not shown")
    func lateAnswer() throws {
        var driver = try opened()
        let first = try #require(driver.historyAsked.first)
        driver.press(.character("/"))
        driver.type("申请补助")
        _ = driver.receive(.historyRead(HistoryPage(of: first, [], .unreadable(.diskFull))))
        #expect(acts(driver) == [6] && !driver.shows("late"))
    }

    @Test("Undoing with the history open shows the undo in it, and the cursor stays with its row")
    func undoInHistory() throws {
        var driver = try opened(.plain(.down))
        let selected = driver.top(as: HistoryScreen.self)?.selected?.seq
        driver.press(.control("z"), .character("y"))
        #expect(acts(driver) == [7, 6, 5, 4, 3, 2, 1] && driver.shows("撤销“申请补助”"))
        #expect(driver.top(as: HistoryScreen.self)?.selected?.seq == selected)
    }

    @Test("A history that can't be read any further says so and shows what was read")
    func unreadable() throws {
        var driver = try Scene.dayOfWork(.chinese, Self.size)
        driver.history.failure = .readDenied(file: "archive/journal-1-3.jsonl")
        driver.press(.character("8"))
        #expect(driver.shows("更早的记录读不了：不能读 archive/journal-1-3.jsonl"))
    }

    @Test("Nothing of the history is read before it is asked for")
    func lazy() throws {
        let driver = try Scene.dayOfWork(.chinese, Self.size)
        #expect(driver.historyAsked.isEmpty)
    }

    @Test("The changes can be given more room and scrolled, and go back to their beginning behind their end")
    func details() throws {
        var driver = try opened(.enter)
        #expect(driver.top(as: HistoryScreen.self)?.isEnlarged == true)
        driver.press(.character(" "))
        #expect((driver.top(as: HistoryScreen.self)?.detailTop ?? 0) > 0)
        for _ in 0..<9 where driver.top(as: HistoryScreen.self)?.detailTop != 0 { driver.press(.character(" ")) }
        #expect(driver.top(as: HistoryScreen.self)?.detailTop == 0)
    }
}
