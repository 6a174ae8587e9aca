import Exchange
import MutualAid
import TerminalUI
import Testing
import Wording

@testable import ClerkDesk

@Suite("The home screen")
struct HomeScreenTests {
    private func home(_ registry: Registry, today: String = "2018-11-15") throws -> DeskDriver {
        try DeskDriver(registry, today: today, startsAtHome: true)
    }

    private func rows(_ driver: DeskDriver) -> [HomeRow] { driver.top(as: HomeScreen.self)?.rows ?? [] }

    @Test("What waits stands in rows with how much and since when; what doesn't is not there")
    func rows() throws {
        let driver = try home(Scene.busyUnit())
        let (filed, approved) = (try day("2018-10-08"), try day("2018-11-01"))
        let scheme = try #require(driver.registry.units.first?.scheme.id)
        #expect(
            rows(driver) == [
                .undecided(count: 2, since: filed), .unpaid(count: 1, since: approved),
                .unclaimed(count: 1, scheme, through: try day("2019-06-30")), .unrecorded(count: 1),
                .doubtful(count: 1), .withoutPhone(count: 2),
            ])
        let nothing = try home(SmallUnit.withLiMing().unit.registry)
        #expect(nothing.shows("没有要办的") && nothing.shows("还有 227 天"))
    }

    @Test("Enter on a waiting claim leads to it; approved, it is gone from the list and from home")
    func approve() throws {
        var driver = try home(Scene.busyUnit())
        driver.press(.enter)
        #expect(driver.top(as: WaitingScreen.self)?.entries.count == 2)
        #expect(driver.rows(with: "李明").count == 1 && driver.shows("38 天"))
        driver.press(.enter)
        #expect(driver.top(as: MemberPage.self) != nil && driver.rows(with: "2018-10-08").count == 1)
        driver.press(.character("a"), .character("y"))
        #expect(driver.transactions.map(\.action) == [.decideClaim])
        driver.press(.escape)
        #expect(driver.top(as: WaitingScreen.self)?.entries.count == 1 && driver.shows("王素琼"))
        driver.press(.enter, .character("a"), .character("y"), .escape)
        #expect(driver.shows("没有待批的申请"))
        driver.press(.escape)
        let left = rows(driver)
        #expect(!left.contains { if case .undecided = $0 { true } else { false } })
        #expect(left.contains(.unpaid(count: 3, since: try day("2018-11-01"))))
    }

    @Test("Each row that leads into the roster lists there as many as it counts", arguments: ["r", "d", "t"])
    func lists(key: Character) throws {
        var driver = try home(Scene.busyUnit())
        let counts: [Character: Int] = ["r": 1, "d": 1, "t": 2]
        driver.press(.character(key))
        #expect(driver.top(as: RosterScreen.self)?.listed.count == counts[key])
    }

    @Test(
        "What home has listed is not what the roster goes on with: 2 lists everybody again", arguments: ["r", "d", "t"])
    func listsLeft(key: Character) throws {
        var driver = try home(Scene.busyUnit())
        driver.press(.character(key), .character("1"), .character("2"))
        #expect(driver.top(as: RosterScreen.self)?.listed.count == 4 && driver.message == "")
        driver.press(.character("1"), .character(key), .character("2"))
        #expect(driver.top(as: RosterScreen.self)?.listed.count == 4)
    }

    @Test("What the clerk typed into the search line stays, and 2 says that not everybody is listed")
    func ownLine() throws {
        var driver = try home(Scene.busyUnit())
        driver.press(.character("/"))
        driver.type("wsq")
        driver.press(.tab, .character("1"), .character("2"))
        #expect(driver.top(as: RosterScreen.self)?.listed.count == 1)
        #expect(driver.message == "只列出 1 人（wsq），按 Esc 看全部")
        driver.press(.escape)
        #expect(driver.top(as: RosterScreen.self)?.listed.count == 4)
    }

    @Test("An empty roster is met with the steps in their order and the keys for the tour and the help")
    func firstSteps() throws {
        var driver = try home(SmallUnit().registry)
        #expect(rows(driver).first == .emptyRoster)
        let steps = ["接着登记参互", "按 s 登记住院", "按 a 批准", "Alt-t 跟着导览"].map { driver.rows(with: $0).count }
        #expect(steps == [1, 1, 1, 1])
        driver.press(.character("n"))
        driver.fill(.name, with: "李明")
        driver.fill(.number, with: try idNumber(SmallUnit.liMing))
        driver.press(.tab, .plain(.right), .control("s"), .character("1"))
        #expect(!driver.shows("Alt-t 跟着导览"))
    }

    @Test("Who may take over is told the key on home")
    func takingOver() throws {
        let driver = try DeskDriver(Scene.busyUnit(), access: .free(nil), startsAtHome: true)
        #expect(driver.rows(with: "只读：先按 Alt-w 接手").count == 1)
    }

    @Test("An old hand's keys do at home what they do in the roster")
    func oldHand() throws {
        var driver = try home(Scene.busyUnit())
        driver.press(.character("/"))
        driver.type("wsq")
        #expect(driver.top(as: RosterScreen.self)?.listed.count == 1)
        driver.press(.enter)
        #expect(driver.top(as: MemberPage.self) != nil && driver.shows("王素琼"))
        driver.press(.character("1"))
        #expect(driver.top(as: HomeScreen.self) != nil)
        driver.press(.character("n"))
        #expect(driver.top(as: MemberForm.self) != nil)
        driver.press(.escape)
        #expect(driver.top(as: RosterScreen.self) != nil, "a form that was opened for the roster is left for it")
        driver.press(.character("1"), .character("v"))
        #expect(driver.top(as: ReviewScreen.self) != nil)
    }

    @Test("Home and back, the roster is as it was left; Esc there clears line and marks before it leads home")
    func backAndForth() throws {
        var driver = try home(Scene.busyUnit())
        driver.press(.character("2"), .plain(.down), .character(" "), .character("/"))
        driver.type("1")
        driver.press(.tab, .character("1"))
        #expect(driver.top(as: HomeScreen.self) != nil)
        driver.press(.character("2"))
        let roster = try #require(driver.top(as: RosterScreen.self))
        #expect(roster.search.text == "1" && roster.marks.count == 1)
        driver.press(.escape, .escape)
        #expect(driver.top(as: RosterScreen.self)?.marks.isEmpty ?? false)
        driver.press(.escape)
        #expect(driver.top(as: HomeScreen.self) != nil)
        driver.press(.escape)
        #expect(driver.top(as: HomeScreen.self) != nil && driver.message.contains("第一屏"))
    }

    @Test("Going home out of a half-typed form keeps what was typed, and home says so")
    func halfTyped() throws {
        var driver = try home(Scene.busyUnit())
        driver.press(.character("n"))
        driver.type("张三")
        driver.press(Key(.function(12), .shift))
        #expect(rows(driver).contains(.halfTyped(count: 1)))
        driver.press(.character("n"))
        #expect(driver.top(as: MemberForm.self)?.form[.name] == "张三")
    }

    @Test("With another day what is late is said anew, and what is too late is left out")
    func days() throws {
        var driver = try home(Scene.busyUnit(), today: "2019-06-30")
        #expect(driver.shows("今天是最后一天"))
        driver.send(DeskEvent.day(try day("2019-07-02")))
        #expect(driver.shows("过了 2 天"))
        #expect(driver.shows("列到 2019-07-30"), "it doesn't go without a word")
        driver.send(DeskEvent.day(try day("2019-08-01")))
        #expect(!rows(driver).contains { if case .unclaimed = $0 { true } else { false } })
        driver.press(.character("c"))
        #expect(driver.message.contains("2019-06-30 已截止"), "they are still there, and it is too late for them")
    }

    @Test("What is dated after the desk's day is not said to be of today", arguments: Language.allCases)
    func datedAhead(language: Language) throws {
        var driver = try DeskDriver(
            Scene.busyUnit(), language: language, today: "2018-09-01", isTrialDay: true, startsAtHome: true)
        let book = Phrasebook(language)
        #expect(driver.rows(with: "2018-10-08").contains { $0.contains(book(.homeDatedAhead)) })
        driver.press(.enter)
        #expect(driver.shows(book(.waitingAhead)))
    }

    @Test("Too few participants are told while people can still be enrolled, and not afterwards")
    func participation() throws {
        func isTold(_ today: String) throws -> Bool {
            rows(try home(Scene.busyUnit(), today: today)).contains(.tooFewParticipants(have: 3, need: 4))
        }
        let during = try isTold("2018-02-10")
        let after = try isTold("2018-02-11")
        #expect(during && !after)
    }

    @Test("What is the matter with the store stays on home until it was seen to")
    func concerns() throws {
        var driver = try DeskDriver(
            Scene.busyUnit(), notices: [.widePermissions(folder: "/store")], startsAtHome: true)
        driver.press(.escape)
        #expect(rows(driver).first == .concern(.found(.widePermissions(folder: "/store"))))
        driver.press(.plain(.home), .enter, .enter)
        #expect(driver.tightenings == 1)
        driver.send(StoreEvent.tightenedExcept(link: "/store/drafts"))
        #expect(rows(driver).first == .concern(.found(.widePermissions(folder: "/store"))))
        driver.send(StoreEvent.tightened)
        #expect(!rows(driver).contains { if case .concern = $0 { true } else { false } })
    }

    @Test("A large unit is counted by a worker: the keys work meanwhile, and what comes late or old is put right")
    func largeUnit() throws {
        var registry = try emptyRegistry()
        for transaction in try SampleUnit.transactions(members: 2_000, store: registry.store) {
            registry = try registry.applying(transaction.changes)
        }
        var desk = Desk(
            registry: registry, language: .chinese, today: try day(SampleUnit.day), isTrialDay: true,
            operatorName: "王会计", shelf: SmallUnit.shelf)
        let size = Size(columns: 80, rows: 24)
        let effects = desk.update(.terminal(.resize(size)))
        guard case .countWork(let asked, let counting)? = effects.first else {
            Issue.record("nothing was asked to be counted")
            return
        }
        #expect(desk.view(size: size).text.contains("正在数") && effects.count == 1)
        // While the worker counts, one claim is decided.
        let claim = try #require(registry.claims.all.first { $0.state == .undecided })
        var decided = claim
        decided.state = .rejected(on: try day(SampleUnit.day), reason: "无发票")
        let transaction = Transaction(action: .decideClaim, changes: [.claim(.replacing(claim, with: decided))])
        registry = try registry.applying(transaction.changes)
        _ = desk.update(.committed(registry, transaction))
        _ = desk.update(.workCounted(OpenWork(asked), counting: counting))
        let known = try #require(desk.context.work.known)
        #expect(known.undecided.entries == OpenWork(registry).undecided.entries)
        // Records that were read anew are counted anew, and the older answer is not taken.
        let again = desk.update(.store(.reopened(registry)))
        _ = desk.update(.workCounted(OpenWork(asked), counting: counting))
        #expect(desk.context.work.known == nil && again.count == 1)
    }

    @Test("The roster is made ready for searching only when it is first shown")
    func lateRoster() throws {
        var driver = try home(Scene.busyUnit())
        #expect(driver.desk.context.roster.present.isEmpty)
        driver.press(.character("2"))
        #expect(driver.desk.context.roster.present.count == 4)
    }
}
