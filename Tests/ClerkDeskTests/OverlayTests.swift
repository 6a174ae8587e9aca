import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("Help and questions over a screen")
struct OverlayTests {
    private func asked(_ driver: DeskDriver) -> AskedQuestion? {
        if case .question(let asked) = driver.desk.overlay { asked } else { nil }
    }

    /// A desk on which a claim's rejection is asked about and its reason begun.
    private func rejecting() throws -> DeskDriver {
        var (unit, member) = try SmallUnit.withLiMing()
        let stay = try unit.addStay(of: member)
        try unit.addClaim(of: member, for: [stay])
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .plain(.down), .character("x"))
        driver.type("发票")
        return driver
    }

    @Test(
        "A question changes its language and keeps what was typed and chosen",
        arguments: [Key.function(9), .control("t")])
    func translated(key: Key) throws {
        var driver = try rejecting()
        driver.press(key)
        #expect(driver.shows("Reject this claim?") && driver.shows("发票") && driver.shows("reject"))
        driver.press(key)
        #expect(driver.shows("驳回这份申请？"))
        driver.type("不全")
        driver.press(.enter, .enter)
        guard case .rejected(_, let reason) = driver.registry.claims.first?.state else {
            Issue.record("not rejected: \(driver.text)")
            return
        }
        #expect(reason == "发票不全")
    }

    @Test("The question about leaving changes its language, too")
    func translatedQuit() throws {
        var driver = try Scene.quit.desk(.chinese)
        driver.press(.function(9))
        #expect(driver.shows("Quit anyway") && driver.shows("张三") == false || driver.shows("Not saved"))
        #expect(asked(driver)?.subject == .quit && !driver.hasQuit)
    }

    @Test(
        "Nothing else opens over a question: it says that it waits for its answer",
        arguments: [Key.control("p"), .function(1), .function(10), .control("q")])
    func noPalette(key: Key) throws {
        var driver = try rejecting()
        driver.press(key)
        #expect(driver.message == "请先回答这个问题" && asked(driver)?.dialog.field?.text == "发票")
        driver.type("不全")
        #expect(asked(driver)?.dialog.field?.text == "发票不全" && driver.message == "")
    }

    @Test("A careless Enter answers the safe way; y and n answer at once")
    func safeAnswer() throws {
        for (key, isKept) in [
            (Key.enter, true), (.character("n"), true), (.character("ｎ"), true), (.character("y"), false),
        ] {
            var driver = try DeskDriver(SmallUnit().registry)
            driver.press(.character("n"))
            driver.type("张三")
            driver.press(.control("r"))
            #expect(driver.shows("清空重来(y)") && driver.shows("取消(n)"))
            driver.press(key)
            #expect(driver.shows("张三") == isKept, "\(key.label)")
        }
    }

    @Test("The help scrolls, leads to the palette, changes its language, and closes")
    func help() throws {
        var driver = try Scene.help.desk(.chinese)
        driver.press(.plain(.end))
        #expect(driver.shows("退出程序"))
        driver.press(.function(9), .plain(.end))
        #expect(driver.shows("leave the program"))
        driver.press(.plain(.home))
        #expect(!driver.shows("leave the program"))
        driver.press(.control("p"))
        #expect(driver.shows("Commands"))
        driver.press(.escape)
        #expect(driver.desk.overlay == nil)
        for key in [Key.escape, .function(1), .alt("1"), .enter, .character("q"), .character("？")] {
            driver.press(.character("?"), key)
            #expect(driver.desk.overlay == nil, "\(key.label)")
        }
    }

    @Test("Leaving from the help or the palette leaves", arguments: [Key.function(1), .control("p")])
    func quitting(key: Key) throws {
        var driver = try DeskDriver(SmallUnit().registry)
        driver.press(key, .control("q"))
        #expect(driver.hasQuit)
    }
}
