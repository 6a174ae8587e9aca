import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite struct FailedCommitTests {
    @Test(
        "A failed save keeps everything, says why and how to retry, and the retry saves",
        arguments: [
            (CommitFailure.diskFull, "磁盘已满"), (.permissionDenied(file: "journal.jsonl"), "journal.jsonl"),
            (.other(detail: "EIO 5"), "EIO 5"),
        ])
    func retry(failure: CommitFailure, reason: String) throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.enter, .character("c"))
        driver.fillFirstExample()
        let shown = driver.top(as: ClaimScreen.self)?.form.texts
        driver.failure = failure
        driver.press(.control("s"))
        let said = driver.text.filter { $0 != "\n" && $0 != " " }
        #expect(said.contains(reason.filter { $0 != " " }) && said.contains("内容还在，按^S重试"))
        #expect(driver.top(as: ClaimScreen.self)?.form.texts == shown && driver.shows("未保存"))
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 2 && driver.transactions.isEmpty)
        driver.failure = nil
        driver.press(.control("s"))
        #expect(driver.transactions.map(\.action) == [.fileClaim] && driver.shows("已保存"))
        #expect(driver.top(as: MemberPage.self) != nil)
    }

    @Test("After a failed save Esc still keeps the text and quitting still asks")
    func escapeAfterFailure() throws {
        var driver = try DeskDriver(SmallUnit().registry)
        driver.failure = .diskFull
        driver.press(.character("n"))
        driver.fill(.name, with: "张三")
        driver.fill(.number, with: try idNumber(53_010_219_750_101_222))
        driver.press(.tab, .plain(.right), .control("s"), .escape)
        #expect(driver.top(as: RosterScreen.self) != nil)
        driver.press(.control("q"))
        #expect(!driver.hasQuit)
        driver.press(.escape)
        driver.failure = nil
        driver.press(.character("n"), .control("s"))
        #expect(driver.registry.members.all.map(\.name) == ["张三"])
    }

    @Test("A record that was changed meanwhile is not overwritten, and the form says so")
    func conflict() throws {
        let (unit, id) = try SmallUnit.withLiMing()
        let member = try #require(unit.registry.members[id])
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .character("e"))
        driver.fill(.phone, with: "13911112222")
        var changed = member
        changed.phone = "13700000000"
        try driver.changeElsewhere([.member(.replacing(member, with: changed))])
        driver.press(.control("s"))
        #expect(driver.message.contains("已被改动") && driver.shows("13911112222"))
        #expect(driver.registry.members[id]?.phone == "13700000000")
    }

    @Test("A failed save at the first start keeps the four entries")
    func setUp() throws {
        var driver = try DeskDriver(emptyRegistry(), operatorName: "")
        driver.failure = .diskFull
        driver.type("王会计")
        driver.press(.tab)
        driver.type("甲单位")
        driver.choose("yunnan-14", for: .scheme, of: SetUpScreen.self)
        driver.press(.control("s"))
        #expect(driver.shows("甲单位") && driver.message.contains("磁盘已满"))
        driver.failure = nil
        driver.press(.control("s"))
        #expect(driver.registry.units.all.map(\.name) == ["甲单位"] && driver.top(as: HomeScreen.self) != nil)
    }

    @Test("A failed review step stays on the member, and the same key does it again")
    func review() throws {
        var unit = try SmallUnit()
        let first = try unit.addMember("李明", body: SmallUnit.liMing)
        try unit.addMember("张华", body: 53_010_219_750_101_222)
        var driver = try DeskDriver(unit.registry)
        driver.press(.character("v"))
        driver.failure = .diskFull
        driver.press(.character("c"))
        #expect(driver.shows("─ 李明 ") && driver.message.contains("磁盘已满"))
        driver.failure = nil
        driver.press(.character("c"))
        #expect(driver.shows("─ 张华 ") && driver.registry.enrolments(of: first).map(\.kind) == [.continuing])
    }
}
