import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("Undoing and doing again")
struct UndoTests {
    private static let undoKey = Key(.function(5), .shift)
    private static let redoKey = Key(.function(10), .shift)

    /// A roster with 李明 and 张三, the second of whom was entered at the desk.
    private func withZhangSan() throws -> DeskDriver {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.character("n"))
        driver.fill(.name, with: "张三")
        driver.fill(.number, with: try idNumber(53_010_219_750_101_222))
        driver.press(.tab, .plain(.right), .control("s"))
        return driver
    }

    @Test("An entry is undone at once, said in words with the key that brings it back, and that key brings it back")
    func undoAndRedo() throws {
        var driver = try withZhangSan()
        #expect(driver.top(as: MemberPage.self) != nil)
        driver.press(.control("z"))
        #expect(driver.message == "已撤销：新增人员：张三（按 ^Y 重做）")
        #expect(driver.registry.members.all.map(\.name) == ["李明"])
        #expect(driver.top(as: RosterScreen.self) != nil, "the page of somebody who isn't there is left")
        driver.press(.control("y"))
        #expect(driver.message == "已重做：新增人员：张三（按 ^Z 撤销）")
        #expect(driver.registry.members.all.map(\.name) == ["李明", "张三"])
        driver.press(.control("z"))
        #expect(driver.registry.members.count == 1)
        #expect(driver.transactions.map(\.undoes) == [nil, 1, 2, 3])
        #expect(driver.transactions.map(\.action) == [.addMember, .addMember, .addMember, .addMember])
    }

    @Test("The undoing of a step about several people is called by the same person as the step")
    func sameName() throws {
        var unit = try SmallUnit()
        for place in 0..<3 { try unit.addMember("职工\(place)", body: 53_010_219_800_307_100 + UInt64(place)) }
        var driver = try DeskDriver(unit.registry)
        driver.press(.character("*"), .character("r"), .character("n"), .character("y"))
        #expect(driver.registry.enrolments.count == 3)
        driver.press(.escape, .control("z"))
        if driver.registry.enrolments.count > 0 { driver.press(.character("y")) }
        driver.press(.character("8"))
        #expect(driver.rows(with: "职工0 等 3 人").count >= 2 && driver.rows(with: "职工2 等 3 人").isEmpty)
    }

    @Test("Undoing goes back step by step, and something new ends what could be done again")
    func stepByStep() throws {
        var driver = try withZhangSan()
        for phone in ["13900000001", "13900000002"] {
            driver.press(.character("e"))
            driver.fill(.phone, with: phone)
            driver.press(.control("s"))
        }
        driver.press(.control("z"), .control("z"))
        let zhang = try #require(driver.registry.members.all.first { $0.name == "张三" })
        #expect(zhang.phone == "")
        driver.press(.control("y"))
        #expect(driver.registry.members[zhang.id]?.phone == "13900000001")
        driver.press(.character("e"))
        driver.fill(.phone, with: "13900000003")
        driver.press(.control("s"), .control("y"))
        #expect(driver.message == "没有可以重做的")
        #expect(driver.registry.members[zhang.id]?.phone == "13900000003")
    }

    @Test("A number that was used once is not given again after an undo")
    func serials() throws {
        var driver = try withZhangSan()
        let first = try #require(driver.registry.members.all.first { $0.name == "张三" }).id
        driver.press(.control("z"), .character("n"))
        driver.fill(.name, with: "赵敏")
        driver.fill(.number, with: try idNumber(53_010_219_750_101_222))
        driver.press(.tab, .plain(.right), .control("s"))
        let second = try #require(driver.registry.members.all.first { $0.name == "赵敏" }).id
        #expect(second.serial > first.serial)
    }

    @Test("Where nothing was done there is nothing to undo")
    func nothing() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.control("z"))
        #expect(driver.message == "没有可以撤销的")
        driver.press(.control("y"))
        #expect(driver.message == "没有可以重做的")
        #expect(driver.commitsAsked == 0)
    }

    // MARK: - What has left the house

    @Test("A claim that was sent up is asked about with what it means, and No leaves it")
    func claim() throws {
        var driver = try Scene.dayOfWork(.chinese, Size(columns: 80, rows: 24))
        let count = driver.transactions.count
        driver.press(.control("z"))
        #expect(driver.shows("申请补助：李明 2018-11-15 申请") && driver.shows("王会计，2018-11-15 10:05"))
        #expect(driver.shows("申请可能已交上级"))
        driver.press(.escape)
        #expect(driver.transactions.count == count && driver.registry.claims.count == 1)
        driver.press(.control("z"), .character("y"))
        #expect(driver.registry.claims.count == 0 && driver.registry.stays.count == 0)
        #expect(driver.message.contains("已撤销"))
        // Bringing it back takes nothing from anybody.
        driver.press(.control("y"))
        #expect(driver.registry.claims.count == 1)
    }

    @Test("Decisions and payments are asked about, each with its own words")
    func decisions() throws {
        var driver = try Scene.dayOfWork(.chinese, Size(columns: 80, rows: 24))
        driver.press(.plain(.end), .character("a"), .character("y"), .character("p"), .character("y"))
        #expect(driver.registry.payments.count == 1)
        driver.press(.control("z"))
        #expect(driver.shows("这笔钱已记为付给本人") && driver.shows("付款"))
        #expect(!driver.shows("补助申请："), "the claim stays, and is not told as if it went")
        driver.press(.character("y"), .control("z"))
        #expect(driver.registry.payments.count == 0)
        #expect(driver.shows("申请回到原来的状态") && driver.shows("批准申请") && driver.shows("已批准 2018-11-15 → 待审批"))
        driver.press(.character("y"))
        #expect(driver.registry.claims.first?.state == .undecided)
    }

    @Test("What somebody else did, or what is not of today, is asked about and says so")
    func others() throws {
        var driver = try withZhangSan()
        driver.history.steps[0].by = "李四"
        driver.press(.control("z"))
        #expect(driver.shows("这是 李四 做的"))
        driver.press(.escape)
        driver.history.steps[0].by = "王会计"
        driver.history.now = LocalMoment(day: driver.history.now.day.advanced(by: 1), minute: 0)
        driver.press(.control("z"))
        #expect(driver.shows("这不是今天保存的"))
        driver.press(.character("y"))
        #expect(driver.registry.members.count == 1)
    }

    @Test("The question is put again in the other language")
    func languages() throws {
        var driver = try Scene.dayOfWork(.chinese, Size(columns: 80, rows: 24))
        driver.press(.control("z"), .control("t"))
        #expect(driver.shows("the claim may be at the level above"))
        driver.press(.character("y"))
        #expect(driver.registry.claims.count == 0)
    }

    // MARK: - While typing

    @Test("In a field Ctrl-Z takes back what was typed there, and never what was saved before")
    func inField() throws {
        var driver = try withZhangSan()
        driver.press(.character("e"))
        driver.fill(.phone, with: "139")
        driver.press(.control("z"))
        #expect(driver.top(as: MemberForm.self)?.form[.phone] == "")
        driver.press(.control("z"))
        #expect(driver.message.contains("这一栏没有可撤销的字") && driver.message.contains("Shift-F5"))
        #expect(driver.transactions.count == 1 && driver.stepsAsked.isEmpty)
        driver.press(.control("y"))
        #expect(driver.top(as: MemberForm.self)?.form[.phone] == "139")
    }

    @Test("From within a half-typed form the last saving is undone only after a question, and the form stays")
    func behindForm() throws {
        var driver = try withZhangSan()
        driver.press(.escape, .character("n"))
        driver.fill(.name, with: "赵敏")
        driver.press(Self.undoKey)
        #expect(driver.shows("正在填的表不会变"))
        driver.press(.character("y"))
        #expect(driver.registry.members.count == 1)
        #expect(driver.top(as: MemberForm.self)?.form[.name] == "赵敏")
        #expect(driver.message.contains("Shift-F10"), "Ctrl-Y is the field's")
        driver.press(Self.redoKey, .character("y"))
        #expect(driver.registry.members.count == 2)
    }

    @Test("A form about somebody who goes is named before it is lost")
    func lostForm() throws {
        var driver = try withZhangSan()
        driver.press(.character("e"))
        driver.fill(.phone, with: "139")
        driver.press(Self.undoKey)
        #expect(driver.shows("没保存的内容会丢") && driver.shows("张三"))
        driver.press(.character("y"))
        #expect(driver.top(as: RosterScreen.self) != nil && driver.registry.members.count == 1)
        driver.press(.control("q"))
        #expect(driver.hasQuit)
    }

    @Test("While older history is being read that is said, and what comes then is done as ever")
    func sought() throws {
        var driver = try withZhangSan()
        driver.send(.stepSought(.undo))
        #expect(driver.message == "正在读更早的记录")
        driver.send(.stepFound(nil, .undo))
        #expect(driver.message == "没有可以撤销的")
    }

    @Test("Enrolments of a closed roster, and many people at once, are asked about")
    func closedRoster() throws {
        let (unit, id) = try SmallUnit.withLiMing()
        var registry = unit.registry
        let other = try #require(registry.enrolment(of: id, in: SchemeID(rawValue: "yunnan-14")))
        let cautions = registry.cautions(undoing: [.enrolment(.adding(other))], on: try day("2018-11-15"))
        #expect(cautions.contains { if case .closedRoster = $0 { true } else { false } })
        registry = unit.registry
        let inTime = registry.cautions(undoing: [.enrolment(.adding(other))], on: try day("2018-01-05"))
        #expect(inTime.isEmpty)
    }

    // MARK: - What goes wrong

    @Test("Read-only says why nothing can be undone")
    func readOnly() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry, isReadOnly: true)
        driver.press(.control("z"))
        #expect(driver.message.contains("只读") && driver.stepsAsked.isEmpty)
    }

    @Test("An undo that cannot be written says so and can be tried again")
    func failure() throws {
        var driver = try withZhangSan()
        driver.failure = .diskFull
        driver.press(.control("z"))
        #expect(driver.message.contains("没有撤销") && driver.message.contains("磁盘已满"))
        #expect(driver.registry.members.count == 2)
        driver.failure = nil
        driver.press(.control("z"))
        #expect(driver.registry.members.count == 1)
    }

    @Test("A refusal names the record that stands in the way")
    func refusal() throws {
        var driver = try withZhangSan()
        let zhang = try #require(driver.registry.members.all.first { $0.name == "张三" })
        let stay = HospitalStay(
            id: driver.registry.stays.nextID(in: driver.registry.store), member: zhang.id, hospital: "滇池第一医院",
            admitted: try day("2018-03-01"), discharged: try day("2018-03-10"), settlement: .firstExample)
        try driver.changeElsewhere([.stay(.adding(stay))])
        driver.press(.control("z"))
        #expect(driver.message.contains("还在用着它"))
        var changed = zhang
        changed.phone = "1"
        try driver.changeElsewhere([.member(.replacing(zhang, with: changed))])
        driver.press(.control("z"))
        #expect(driver.message.contains("“张三”后来又改过"))
    }

    @Test("A history that cannot be read says so")
    func unreadable() throws {
        var driver = try withZhangSan()
        driver.history.failure = .readDenied(file: "archive/journal-1-3.jsonl")
        driver.press(.control("z"))
        #expect(driver.message.contains("记录读不了") && driver.message.contains("archive/journal-1-3.jsonl"))
    }
}
