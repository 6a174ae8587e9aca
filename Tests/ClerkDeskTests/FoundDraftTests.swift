import Exchange
import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

/// What a program that was cut off left behind is offered by the next one.
@Suite struct FoundDraftTests {
    private func typedMember() throws -> DeskDriver {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.character("n"))
        driver.fill(.name, with: "张三")
        driver.fill(.number, with: "5301")
        return driver
    }

    @Test("The start says how many there are, and opening the form as usual goes on with it")
    func usualWay() throws {
        var next = try DraftKit.restarted(typedMember())
        #expect(next.message.contains("1 张表没填完"))
        next.press(.character("n"))
        #expect(next.shows("张三") && next.shows("5301") && next.message.contains("已恢复"))
        #expect(next.desk.drafts.waiting.isEmpty && next.desk.drafts.forms.count == 1)
        next.press(.escape)
        #expect(!next.message.contains("1 张表"), "it is said once")
        #expect(next.message.contains("留着") && next.message.contains("按 9"), "leaving says where the text stays")
    }

    @Test("A claim begun on the last day is filed on that day still when it is gone on with on the next")
    func filingDayStays() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        try unit.addStay(of: member)
        var driver = try DeskDriver(unit.registry, today: "2019-06-30")
        driver.press(.enter, .character("c"))
        driver.fill(.amount(.otherFunds), with: "100")
        let payable = try #require(driver.top(as: ClaimScreen.self)?.trial?.assessment?.payable)
        var next = try DraftKit.restarted(driver, today: "2019-07-01")
        next.press(.enter, .character("c"))
        let restored = try #require(next.top(as: ClaimScreen.self))
        #expect(restored.form[.filed] == "2019-06-30" && !restored.hasRivals)
        #expect(payable > .zero && restored.trial?.assessment?.payable == payable)
    }

    @Test("A filing day that was typed is no rival of the day that would be offered now")
    func typedFilingDay() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry, today: "2019-06-30")
        driver.press(.enter, .character("c"))
        driver.fill(.filed, with: "2019-06-28")
        var next = try DraftKit.restarted(driver, today: "2019-07-01")
        next.press(.enter, .character("c"))
        let restored = try #require(next.top(as: ClaimScreen.self))
        #expect(restored.form[.filed] == "2019-06-28" && !restored.hasRivals)
    }

    @Test("An enrolment gone on with on another day keeps the day that stood in it")
    func enrolmentDayStays() throws {
        var unit = try SmallUnit()
        let member = try unit.addMember("李明", body: SmallUnit.liMing)
        let desk = try DeskDriver(unit.registry, today: "2018-02-09").desk.context
        var form = EnrolmentForm(desk, member: member)
        form.form[.kind] = EnrolmentKind.continuing.rawValue
        let began = form.form[.day]
        let draft = try #require(form.draft(desk))
        let later = try DeskDriver(unit.registry, today: "2018-02-10").desk.context
        var restored = EnrolmentForm(later, member: member)
        let offered = restored.form[.day]
        restored.restore(draft, later)
        #expect(offered != began && restored.form[.day] == began && !restored.hasRivals)
    }

    @Test("Esc says that it was seen; the list and the forms are there all the same")
    func seen() throws {
        var next = try DraftKit.restarted(typedMember())
        next.press(.escape)
        #expect(next.message.isEmpty)
        next.press(.character("9"))
        #expect(next.shows("新增人员") && next.shows("张三") && next.shows("2018-11-15 09:30") && next.shows("王会计"))
        next.press(.enter)
        #expect(next.shows("5301") && next.message.contains("已恢复"))
    }

    @Test("What waits stays on the disk until it is opened or dropped")
    func waiting() throws {
        var next = try DraftKit.restarted(typedMember())
        #expect(next.desk.drafts.waiting == ["draft 0"] && next.desk.drafts.forms.isEmpty)
        next.press(.character("9"), .plain(.delete), .enter)
        #expect(next.desk.drafts.waiting == ["draft 0"], "Enter alone drops nothing")
        next.press(.plain(.delete), .character("y"))
        #expect(next.desk.drafts.waiting.isEmpty && next.shows("没有填到一半的表"))
        next.press(.escape, .character("n"))
        #expect(!next.shows("张三"))
    }

    @Test("A form that was saved or started over is not kept any longer")
    func settled() throws {
        var driver = try typedMember()
        #expect(driver.desk.drafts.forms.map(\.form) == [.newMember])
        driver.press(.control("r"), .character("y"))
        #expect(driver.desk.drafts.forms.isEmpty)
        driver.fill(.name, with: "张三")
        driver.fill(.number, with: try idNumber(53_010_219_900_307_123))
        driver.choose(driver.desk.context.subBranches[0].id.description, for: .branch, of: MemberForm.self)
        driver.failure = .diskFull
        driver.press(.control("s"))
        #expect(driver.desk.drafts.forms.count == 1, "until it is on the disk")
        driver.failure = nil
        driver.press(.control("s"))
        #expect(driver.transactions.count == 1 && driver.desk.drafts.forms.isEmpty)
    }

    @Test("Nothing on the disk but what the clerk typed: a form that was only looked at is not kept")
    func untouched() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.enter, .character("e"), .tab)
        #expect(driver.desk.drafts.forms.isEmpty)
        driver.press(.escape, .character("7"), .escape)
        #expect(driver.desk.drafts.forms.isEmpty)
    }

    @Test("Leaving by the clerk's own key keeps forms and lets go of the trial calculation")
    func leaving() throws {
        var driver = try typedMember()
        driver.press(.escape, .character("7"))
        driver.type("30000")
        #expect(driver.desk.drafts.forms.count == 2)
        driver.press(.control("q"), .character("y"))
        #expect(driver.hasQuit && driver.desk.drafts.forms.map(\.form) == [.newMember])
    }

    @Test("The first start's form opens with what was typed before")
    func firstStart() throws {
        var driver = try DeskDriver(emptyRegistry(), operatorName: "")
        driver.fill(.unit, of: SetUpScreen.self, with: "云岭示范学院工会")
        var next = try DeskDriver(emptyRegistry(), operatorName: "")
        next.send(.draftsFound(try DraftKit.found(driver)))
        #expect(next.shows("云岭示范学院工会") && next.message.contains("已恢复"))
        #expect(next.desk.drafts.waiting.isEmpty)
    }

    @Test("Of two of the same form the later comes first, and neither takes the other's place")
    func twoOfOne() throws {
        let first = try DraftKit.found(typedMember())
        var other = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        other.press(.character("n"))
        other.fill(.name, with: "李四")
        var second = try DraftKit.found(other)
        second[0].id = "draft 1"
        var next = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        next.send(.draftsFound(second + first))
        next.press(.character("n"))
        #expect(next.shows("李四") && next.desk.drafts.waiting == ["draft 0"])
        next.press(.escape, .character("9"), .plain(.down), .enter)
        #expect(next.message.contains("先打开或丢弃"))
        next.press(.plain(.up), .plain(.delete), .character("y"), .enter)
        #expect(next.shows("张三") && next.shows("5301"))
    }

    @Test("Forms of a record that is gone or of another term can only be dropped, and say why")
    func obstacles() throws {
        let registry = try SmallUnit.withLiMing().unit.registry
        let gone = FormDraft(form: .member(MemberID(store: registry.store, serial: 99)), sheets: [])
        let member = try #require(registry.members.first?.id)
        let otherTerm = FormDraft(form: .newClaim(member, SchemeID(rawValue: "yunnan-13")), sheets: [])
        var next = try DeskDriver(registry)
        next.send(
            .draftsFound([
                FoundDraft(id: "1", at: "", by: "", content: .form(gone)),
                FoundDraft(id: "2", at: "", by: "", content: .form(otherTerm)),
                FoundDraft(id: "3", at: "", by: "", content: .newer),
                FoundDraft(id: "4", at: "", by: "", content: .unreadable(file: "/s/drafts/x.unreadable")),
            ]))
        #expect(next.shows("2 张表没填完") && next.shows("新版程序") && next.shows("/s/drafts/x.unreadable"))
        next.press(.character("9"), .enter)
        #expect(next.message.contains("已经不在了"))
        next.press(.plain(.down), .enter)
        #expect(next.message.contains("别的互助期"))
        next.press(.plain(.down), .enter)
        #expect(next.message.contains("新版程序"))
        next.press(.plain(.end), .enter)
        #expect(next.message.contains("读不出来"))
        #expect(next.shows("读不出来的表") && next.shows("新版程序存的表") && !next.shows("—  "))
        next.press(.plain(.delete), .character("y"))
        #expect(next.message.contains("不再列出") && !next.shows("读不出来的表"))
        next.press(.plain(.end), .plain(.delete))
        #expect(next.message.contains("新版程序"), "the other program's file is not dropped here")
        #expect(next.desk.drafts.waiting == ["1", "2", "3"])
    }

    @Test("A desk that may only read drops nobody's half-typed form")
    func droppingReadOnly() throws {
        let registry = try SmallUnit.withLiMing().unit.registry
        let gone = FormDraft(form: .member(MemberID(store: registry.store, serial: 99)), sheets: [])
        var driver = try DeskDriver(registry)
        driver.send(.store(.access(.heldBy(nil))))
        driver.send(.draftsFound([FoundDraft(id: "1", at: "", by: "", content: .form(gone))]))
        driver.press(.character("9"), .plain(.delete))
        #expect(driver.desk.drafts.waiting == ["1"] && !driver.message.isEmpty)
    }

    @Test("Where forms are kept is said when it changes, and once")
    func keeping() throws {
        var driver = try typedMember()
        driver.send(.draftsKept(.elsewhere(folder: "/state/drafts")))
        #expect(driver.message.contains("/state/drafts"))
        driver.type("1")
        driver.send(.draftsKept(.elsewhere(folder: "/state/drafts")))
        #expect(driver.message.isEmpty)
        driver.send(.draftsKept(.nowhere(.diskFull)))
        #expect(driver.shows("存不下来") && driver.shows("磁盘已满"))
        driver.send(.draftsKept(.inStore))
        #expect(driver.message.contains("又存回"))
    }

    @Test("That something was saved is not hidden by where forms are kept")
    func savedStays() throws {
        var driver = try typedMember()
        driver.send(.draftsKept(.elsewhere(folder: "/state/drafts")))
        driver.fill(.number, with: try idNumber(53_010_219_750_101_222))
        driver.press(.tab, .plain(.right), .control("s"))
        #expect(driver.message == "已保存。")
        driver.send(.draftsKept(.inStore))
        #expect(driver.message == "已保存。")
        driver.send(.draftsKept(.nowhere(.diskFull)))
        #expect(driver.shows("已保存。") && driver.shows("存不下来"))
    }
}

/// A record that has changed since its form was begun: both are shown, and the clerk chooses.
@Suite struct DraftRivalTests {
    /// Somebody changes 李明's phone number after the form was cut off.
    private func changedSince(typing phone: String, meanwhile: String) throws -> DeskDriver {
        let (unit, id) = try SmallUnit.withLiMing()
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .character("e"))
        driver.fill(.phone, with: phone)
        let before = try #require(unit.registry.members[id])
        var changed = before
        changed.phone = meanwhile
        changed.name = "李小明"
        let registry = try unit.registry.applying([.member(.replacing(before, with: changed))])
        return try DraftKit.restarted(driver, registry: registry)
    }

    @Test("What the record has now stands beside what was typed, and Ctrl-Z takes it")
    func bothShown() throws {
        var next = try changedSince(typing: "13900000002", meanwhile: "13900000003")
        next.press(.enter, .character("e"))
        #expect(next.shows("后来改过"))
        #expect(next.shows("13900000002") && next.shows("记录现在是：13900000003"))
        #expect(next.shows("李小明"), "what was not typed in is as it is now")
        next.press(.control("z"))
        #expect(!next.shows("13900000002") && !next.shows("记录现在是"))
        next.press(.control("y"))
        #expect(next.shows("13900000002") && next.shows("记录现在是：13900000003"))
        next.press(.control("s"))
        let saved = try #require(next.registry.members.first)
        #expect(saved.phone == "13900000002" && saved.name == "李小明")
    }

    @Test("Who typed what the record has now is not asked anything")
    func sameText() throws {
        var next = try changedSince(typing: "13900000003", meanwhile: "13900000003")
        next.press(.enter, .character("e"))
        #expect(!next.shows("记录现在是") && !next.shows("后来改过"))
    }

    @Test("A form left by Esc is brought together with what was saved meanwhile")
    func keptByEscape() throws {
        let (unit, id) = try SmallUnit.withLiMing()
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .character("e"))
        driver.fill(.phone, with: "13900000002")
        driver.press(.escape)
        let before = try #require(unit.registry.members[id])
        var changed = before
        changed.phone = "13900000003"
        let transaction = Transaction(action: .editMember, changes: [.member(.replacing(before, with: changed))])
        try driver.changeElsewhere(transaction.changes)
        driver.send(.committed(driver.registry, transaction))
        driver.press(.character("e"))
        #expect(driver.shows("13900000002") && driver.shows("记录现在是：13900000003"))
        driver.press(.control("s"))
        #expect(driver.registry.members[id]?.phone == "13900000002")
    }

    @Test("An open form, too, takes in what was saved beside it, and saves")
    func openForm() throws {
        let (unit, id) = try SmallUnit.withLiMing()
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .character("e"))
        driver.fill(.phone, with: "13900000002")
        let before = try #require(unit.registry.members[id])
        var changed = before
        changed.category = .retired
        let transaction = Transaction(action: .editMember, changes: [.member(.replacing(before, with: changed))])
        try driver.changeElsewhere(transaction.changes)
        driver.send(.committed(driver.registry, transaction))
        #expect(driver.shows("13900000002"))
        driver.press(.control("s"))
        let saved = driver.registry.members[id]
        #expect(saved?.phone == "13900000002" && saved?.category == .retired)
    }

    @Test("A stay that is gone leaves what was typed of it as a new one")
    func stayGone() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        let stay = try unit.addStay(of: member)
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .character("c"))
        driver.fill(.amount(.otherFunds), with: "500")
        let record = try #require(unit.registry.stays[stay])
        let registry = try unit.registry.applying([.stay(.removing(record))])
        var next = try DraftKit.restarted(driver, registry: registry)
        next.press(.enter, .character("c"))
        let form = try #require(next.top(as: ClaimScreen.self))
        #expect(form.stays.count == 1 && form.stays[0].before == nil)
        #expect(form.form[.hospital] == "滇池第一医院" && form.form[.amount(.otherFunds)] == "500")
    }
}
