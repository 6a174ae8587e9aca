import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("What happens to the store beside the desk's own saving")
struct StoreEventTests {
    static let writer = StoreWriter(who: "张三", since: "09:30")

    /// A read-only desk over 李明 and 张华, with 张三 writing elsewhere.
    private func reader() throws -> (driver: DeskDriver, unit: SmallUnit, members: [MemberID]) {
        var unit = try SmallUnit()
        let members = [
            try unit.addMember("李明", body: SmallUnit.liMing), try unit.addMember("张华", body: 53_010_219_750_101_222),
        ]
        return (try DeskDriver(unit.registry, access: .heldBy(Self.writer)), unit, members)
    }

    @Test("Who writes, and since when, stays in the header and is the reason at every key that would change something")
    func namesWriter() throws {
        var (driver, _, _) = try reader()
        #expect(driver.rows(with: "只读：张三 09:30 起在用").count == 1)
        driver.type("n")
        #expect(driver.message.contains("张三") && driver.message.contains("09:30"))
        driver.press(.enter, .character("e"))
        #expect(driver.message.contains("只读") && driver.message.contains("张三"))
        #expect(driver.rows(with: "只读：张三 09:30 起在用").count == 1)
    }

    @Test("Changes of the writer come onto the screen; cursor, search and what is typed stay")
    func follows() throws {
        var (driver, unit, members) = try reader()
        driver.press(.plain(.down), .character("/"))
        driver.type("1")
        let before = driver.top(as: RosterScreen.self)
        let selected = before?.member(before?.selectedRow, driver.desk.context)?.name
        let added = try unit.addMember("阿一", body: 53_010_219_800_307_124)
        let record = try #require(unit.registry.members[added])
        driver.send(.followed(unit.registry, [.member(.adding(record))]))
        #expect(driver.shows("阿一"))
        let after = driver.top(as: RosterScreen.self)
        #expect(after?.search.text == "1" && after?.isSearching == true)
        #expect(after?.member(after?.selectedRow, driver.desk.context)?.name == selected)

        driver.press(.escape, .enter)
        #expect(driver.top(as: MemberPage.self) != nil)
        let shown = try #require(driver.top(as: MemberPage.self)?.member)
        #expect(members.contains(shown))
        let registry = unit.registry
        let member = try #require(registry.members[shown])
        var changed = member
        changed.phone = "13700000000"
        let change = Change.member(.replacing(member, with: changed))
        driver.send(.followed(try registry.applying([change]), [change]))
        #expect(driver.shows("13700000000"))
    }

    @Test("A record that the writer removes is left, with everything above it")
    func removedRecord() throws {
        var (driver, unit, _) = try reader()
        driver.press(.enter)
        let id = try #require(driver.top(as: MemberPage.self)?.member)
        let member = try #require(unit.registry.members[id])
        let change = Change.member(.removing(member))
        driver.send(.followed(try unit.registry.applying([change]), [change]))
        #expect(driver.top(as: RosterScreen.self) != nil && driver.message.contains("已被删除"))
        #expect(!driver.shows(member.name))
    }

    @Test("When the writer has gone the desk says so, names the key in footer and reasons, and the key asks to write")
    func writerLeaves() throws {
        var (driver, _, _) = try reader()
        driver.press(.alt("w"))
        #expect(driver.takers.isEmpty && driver.message.contains("张三"))
        driver.send(.access(.free(Self.writer)))
        #expect(driver.message.contains("张三 已退出") && driver.message.contains("Alt-w"))
        #expect(driver.shows("Alt-w 接手") && driver.shows("可接手"))
        driver.type("n")
        #expect(driver.message.contains("Alt-w"))
        driver.press(.alt("w"))
        #expect(driver.takers == ["王会计"])
        driver.send(.access(.writing))
        #expect(driver.message.contains("现在由这里录入") && !driver.shows("接手") && driver.shows("已保存"))
        driver.type("n")
        #expect(driver.top(as: MemberForm.self) != nil)
    }

    @Test("What a reader has typed into a form is saved after taking over, unless the record has changed")
    func formTypedBefore() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        let stay = try unit.addStay(of: member)
        try unit.addClaim(of: member, for: [stay])
        var driver = try DeskDriver(unit.registry, access: .heldBy(Self.writer))
        driver.press(.enter, .enter)
        driver.fill(.amount(.totalCost), with: "31000")
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 0 && driver.message.contains("张三"))
        driver.send(.access(.free(Self.writer)))
        driver.press(.alt("w"))
        driver.send(.reopened(unit.registry))
        driver.send(.access(.writing))
        #expect(driver.top(as: ClaimScreen.self) != nil && driver.shows("31000"))
        driver.press(.control("s"))
        #expect(driver.transactions.map(\.action) == [.editClaim])
    }

    @Test("Taking over a store without a name asks for the name first, and one without a unit for everything")
    func nameless() throws {
        var driver = try DeskDriver(
            SmallUnit().registry, operatorName: "", access: .free(Self.writer))
        driver.press(.alt("w"))
        #expect(driver.top(as: OperatorScreen.self) != nil && driver.takers.isEmpty)
        driver.press(.control("s"))
        #expect(driver.shows("请填写"))
        driver.type("赵会计")
        driver.press(.control("s"))
        #expect(driver.takers == ["赵会计"] && driver.top(as: RosterScreen.self) != nil)

        var empty = try DeskDriver(emptyRegistry(), operatorName: "", access: .free(nil))
        empty.press(.alt("w"))
        #expect(empty.takers == [""])
        empty.send(.access(.writing))
        #expect(empty.top(as: SetUpScreen.self) != nil)
    }

    @Test("Several notices are said one after the other, each until it was seen, with how many are to come")
    func severalNotices() throws {
        var driver = try DeskDriver(
            SmallUnit().registry,
            notices: [.torn(file: "torn-3.jsonl"), .clockSetBack(last: "2026-11-21 10:00", now: "2000-01-01 08:00")])
        #expect(driver.shows("torn-3.jsonl") && driver.message.contains("后面还有 1 条"))
        driver.send(.notice(.torn(file: "torn-3.jsonl")))
        driver.press(.escape)
        #expect(!driver.shows("torn-3.jsonl") && driver.shows("2000-01-01 08:00") && driver.shows("2026-11-21 10:00"))
        #expect(driver.message.contains("（Esc 关闭）"))
        driver.press(.function(9))
        #expect(driver.shows("The clock says 2000-01-01"), "a notice is said in the language of the desk")
        driver.press(.escape)
        #expect(!driver.shows("2000-01-01"))
    }

    @Test("A folder that others may open is made the owner's alone by Enter, and left as it is by Esc")
    func widePermissions() throws {
        for (key, count) in [(Key.enter, 1), (.escape, 0)] {
            var driver = try DeskDriver(
                SmallUnit.withLiMing().unit.registry, notices: [.widePermissions(folder: "/data/huzhu")])
            #expect(driver.shows("/data/huzhu"))
            driver.press(key)
            #expect(driver.tightenings == count && driver.top(as: RosterScreen.self) != nil)
            #expect(!driver.shows("/data/huzhu"))
        }
    }

    @Test("What is only a remark waits behind nothing: it is not said where something else is")
    func remark() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.send(.remark(.checkpointFailed(.diskFull)))
        #expect(driver.shows("没能整理") && driver.shows("磁盘已满"))
        driver.press(.enter, .character("p"))
        let said = driver.message
        driver.send(.remark(.checkpointFailed(.diskFull)))
        #expect(driver.message == said)
    }

    @Test(
        "A save that finds another program writing, or another store, keeps what was typed and says what to do",
        arguments: [
            (CommitFailure.heldBy(StoreEventTests.writer), "张三"), (.storeReplaced(folder: "/data/huzhu"), "请放回原处"),
            (.otherStore(folder: "/data/huzhu"), "另一份数据"),
            (.closed(.damaged(file: "journal.jsonl", line: 3)), "verify"),
        ])
    func failures(failure: CommitFailure, words: String) throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.enter, .character("e"))
        driver.fill(.phone, with: "13911112222")
        driver.failure = failure
        driver.press(.control("s"))
        #expect(driver.shows(words) && driver.shows("13911112222") && driver.shows("未保存"))
    }

    @Test("While nothing can be written to the folder the reason names the key that tries again")
    func notWritable() throws {
        let cause = CommitFailure.permissionDenied(file: "/data/huzhu/lock")
        var driver = try DeskDriver(
            SmallUnit().registry, access: .closed(.notWritable(cause)), notices: [.notWritable(cause)])
        #expect(driver.shows("/data/huzhu/lock") && driver.shows("Alt-w"))
        driver.press(.escape, .alt("w"))
        #expect(driver.takers == ["王会计"])
        driver.send(.refused(cause))
        #expect(driver.shows("没有办成") && driver.shows("/data/huzhu/lock"))
    }
}
