import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite struct ReadOnlyTests {
    @Test("A desk that is open for reading only refuses every change and says so")
    func refuses() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        let stay = try unit.addStay(of: member)
        try unit.addClaim(of: member, for: [stay])
        var driver = try DeskDriver(unit.registry, isReadOnly: true)
        #expect(driver.shows("只读"))
        for key in ["n", "v", "u"] {
            driver.type(key)
            #expect(driver.message.contains("只读") && driver.top(as: RosterScreen.self) != nil, "\(key)")
        }
        driver.press(.enter, .plain(.down))
        for key in ["e", "r", "s", "c", "a", "x", "w", "p"] {
            driver.type(key)
            #expect(driver.message.contains("只读") && driver.top(as: MemberPage.self) != nil, "\(key)")
        }
        driver.press(.enter)
        #expect(driver.top(as: ClaimScreen.self) != nil && driver.shows("7,100.00"), "a claim can still be read")
        driver.fill(.amount(.totalCost), with: "31000")
        driver.press(.control("s"))
        // Enter in the last field saves too.
        driver.press(.enter, .enter)
        driver.press(.plain(.down), .plain(.down))
        for _ in 0..<30 { driver.press(.enter) }
        #expect(driver.commitsAsked == 0)
    }

    @Test("A read-only desk of an unknown clerk asks nobody's name")
    func noName() throws {
        let driver = try DeskDriver(SmallUnit().registry, operatorName: "", isReadOnly: true)
        #expect(driver.top(as: RosterScreen.self) != nil)
    }

    @Test("What was found when the store was opened is said at the start")
    func notice() throws {
        let driver = try DeskDriver(SmallUnit().registry, notices: [.torn(file: "torn-3.jsonl")])
        #expect(driver.message == "上次有一条没写完整，已单独存到 torn-3.jsonl（Esc 关闭）")
    }

    @Test(
        "It stays until the clerk says that it was seen, and saying so does nothing else",
        arguments: [Key.escape, .enter])
    func noticeStays(key: Key) throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry, notices: [.torn(file: "torn-3.jsonl")])
        driver.press(.plain(.down), .character("f"), .function(1), .escape)
        #expect(driver.message.contains("没写完整"))
        driver.press(.control("p"), .escape)
        #expect(driver.message.contains("没写完整"))
        driver.press(key)
        #expect(!driver.shows("没写完整") && driver.top(as: RosterScreen.self) != nil)
        driver.press(.character("f"), .character("f"), .character("f"), .character("f"), .enter)
        #expect(driver.top(as: MemberPage.self) != nil, "from then on the key means what it always does")
    }

    @Test("A long notice goes on above in further lines and is shown to its last word")
    func longNotice() throws {
        let path = (1...9).map { "第\($0)个文件夹" }.joined(separator: "/")
        let driver = try DeskDriver(SmallUnit().registry, notices: [.damaged(file: path, line: 17)])
        let text = driver.text.filter { $0 != "\n" && $0 != " " }
        #expect(text.contains("第8个文件夹/第9个文件夹") && text.contains("换回备份（Esc关闭）"))
    }
}
