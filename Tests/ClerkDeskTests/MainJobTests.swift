import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite struct MainJobTests {
    /// From the first start to the saved claim of the first worked example, with nothing but keys.
    private func firstClaim(_ language: Language) throws -> DeskDriver {
        var driver = try DeskDriver(emptyRegistry(), language: language, operatorName: "")
        driver.type("王会计")
        driver.press(.tab)
        driver.type("云岭示范学院工会")
        driver.press(.tab)
        driver.type("文学院、理学院，工学院")
        driver.choose("yunnan-14", for: .scheme, of: SetUpScreen.self)
        driver.press(.control("s"))
        driver.press(.character("n"))
        driver.fill(.name, with: "李明")
        driver.fill(.number, with: try idNumber(SmallUnit.liMing))
        driver.press(.tab, .plain(.right))
        driver.press(.function(2))
        driver.press(.character("r"))
        driver.choose("continuing", for: .kind, of: EnrolmentForm.self)
        driver.press(.control("s"))
        driver.press(.character("c"))
        driver.fillFirstExample()
        return driver
    }

    @Test("The main job, typed from the first start on, makes the transactions it should", arguments: Language.allCases)
    func transactions(language: Language) throws {
        var driver = try firstClaim(language)
        #expect(driver.shows("7,100.00") && driver.shows("1,890.00"))
        #expect(driver.transactions.map(\.action) == [.setUpUnit, .addMember, .enrol])
        driver.press(.control("s"))
        #expect(driver.transactions.map(\.action) == [.setUpUnit, .addMember, .enrol, .fileClaim])
        #expect(driver.remembered == [.operatorName("王会计")])

        let registry = driver.registry
        let unit = try #require(registry.units.first)
        #expect(unit.name == "云岭示范学院工会" && unit.scheme.id.rawValue == "yunnan-14")
        #expect(registry.subBranches.all.map(\.name) == ["文学院", "理学院", "工学院"])
        let member = try #require(registry.members.first)
        #expect(member.name == "李明" && member.unit == unit.id && member.category == .active)
        #expect(member.subBranch.flatMap { registry.subBranches[$0]?.name } == "文学院")
        #expect(try member.document.born == day("1980-03-07") && member.document.sex == .male)
        let enrolment = try #require(registry.enrolments(of: member.id).first)
        #expect(enrolment.kind == .continuing && enrolment.paidByMember == Money(yuan: 120))
        // The window is over on the desk's day, so the last day of it is offered.
        #expect(try enrolment.enteredOn == day("2018-02-10"))
        let stay = try #require(registry.stays(of: member.id).first)
        #expect(stay.settlement == .firstExample && stay.hospital == "滇池第一医院" && stay.exclusion == nil)
        #expect(try stay.admitted == day("2018-03-01") && stay.discharged == day("2018-03-10"))
        let claim = try #require(registry.claims(of: member.id).first)
        #expect(claim.stays == [stay.id] && claim.state == .undecided && claim.scheme == unit.scheme)
        #expect(try claim.filed == day("2018-11-15"))
        #expect(claim.base == Money(yuan: 7_100) && claim.payable == Money(yuan: 1_890))
    }

    @Test("What was saved is there when the program starts again")
    func again() throws {
        var driver = try firstClaim(.chinese)
        driver.press(.control("s"), .control("q"))
        #expect(driver.hasQuit)
        var next = try DeskDriver(driver.registry)
        #expect(next.shows("李明") && next.shows("续互"))
        next.press(.enter)
        #expect(next.shows("待审批") && next.shows("1,890.00"))
        next.press(.plain(.down), .enter)
        #expect(next.shows("7,100.00") && next.shows("30000.00"))
        next.press(.control("s"))
        #expect(next.transactions.isEmpty, "saving what did not change writes nothing")
        #expect(next.top(as: MemberPage.self) != nil)
    }

    @Test("The breakdown names the base, the segment, the articles, who approves and the last filing day")
    func breakdown() throws {
        let driver = try firstClaim(.chinese)
        for text in ["6,300.00", "30%", "第13条(2)", "第7条(1)", "第8条", "代办点", "第11条", "2019-06-30", "第12条"] {
            #expect(driver.shows(text), "\(text)")
        }
    }

    @Test("A second claim takes no deductible, says so, and shows the other reading's figure")
    func secondClaim() throws {
        var driver = try firstClaim(.chinese)
        driver.press(.control("s"), .character("c"))
        driver.fillStay("翠湖人民医院", "6.1", "6.9")
        driver.fill(.amount(.totalCost), with: "7000")
        #expect(driver.shows("2,100.00") && driver.shows("起付线 800 本期已扣过"))
        // 14,100 through the segments less what the first claim had: 2,760 + 2,870 − 1,890.
        #expect(driver.rows(with: "全期费用累计").contains { $0.contains("3,740.00") })
        #expect(driver.shows("前面还有 1 份申请没批准"))
        driver.press(.control("s"))
        let claims = driver.registry.claims.all.map(\.payable)
        #expect(claims == [Money(yuan: 1_890), Money(yuan: 2_100)])
    }

    @Test("Filed after the last day the claim pays nothing, says why, and still shows the whole working")
    func late() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry, today: "2026-01-05")
        driver.press(.enter, .character("c"))
        driver.fillFirstExample()
        // The filing day is the desk's day until the clerk changes it.
        #expect(driver.rows(with: "补助试算").contains { $0.contains("0.00") && !$0.contains("1,890.00") })
        #expect(driver.shows("7,100.00") && driver.shows("1,890.00") && driver.shows("逾期（2019-06-30 截止）"))
        driver.fill(.filed, with: "2019-06-30")
        #expect(driver.rows(with: "补助试算").contains { $0.contains("1,890.00") }, "the last day counts as in time")
        driver.fill(.filed, with: "20190701")
        #expect(driver.rows(with: "补助试算").contains { $0.contains("0.00") && !$0.contains("1,890.00") })
        driver.press(.control("s"))
        let claim = try #require(driver.registry.claims.first)
        #expect(try claim.payable == .zero && claim.base == Money(yuan: 7_100) && claim.filed == day("2019-07-01"))
    }

    @Test("A filing day after the desk's day is refused")
    func filedInFuture() throws {
        var driver = try firstClaim(.chinese)
        driver.fill(.filed, with: "2018-11-16")
        driver.press(.control("s"))
        #expect(driver.transactions.count == 3 && driver.shows("申请日晚于今天"))
        driver.fill(.filed, with: "2018-11-15")
        driver.press(.control("s"))
        #expect(driver.transactions.count == 4)
    }

    @Test("At the first start nothing can be saved before name and unit are given")
    func setUpErrors() throws {
        var driver = try DeskDriver(emptyRegistry(), operatorName: "")
        driver.press(.control("s"))
        #expect(driver.transactions.isEmpty && driver.message.contains("3"))
        driver.type("王")
        driver.press(.tab)
        driver.type("甲单位")
        driver.press(.tab)
        driver.type("文学院，文学院")
        driver.press(.control("s"))
        #expect(driver.transactions.isEmpty && driver.shows("“文学院”写了两次"))
    }

    @Test("The scheme is chosen by the clerk, who is told what it decides and when its term has ended")
    func chosenScheme() throws {
        var driver = try DeskDriver(emptyRegistry(), today: "2020-01-01")
        driver.fill(.unit, of: SetUpScreen.self, with: "甲单位")
        driver.go(to: .scheme, of: SetUpScreen.self)
        #expect(driver.top(as: SetUpScreen.self)?.form[.scheme] == "" && driver.shows("选本地现在这一期"))
        driver.press(.control("s"))
        #expect(driver.transactions.isEmpty && driver.shows("请选本地的办法"))
        driver.choose("yunnan-14", for: .scheme, of: SetUpScreen.self)
        #expect(driver.shows("这一期 2018-12-31 已结束"))
        driver.choose("yinchuan-2022", for: .scheme, of: SetUpScreen.self)
        #expect(!driver.shows("已结束"))
        driver.press(.control("s"))
        #expect(driver.registry.units.first?.scheme.id.rawValue == "yinchuan-2022")
    }

    @Test("Where the unit is known and the clerk is not, only the clerk's name is asked for")
    func operatorName() throws {
        var driver = try DeskDriver(SmallUnit().registry, operatorName: "")
        #expect(driver.top(as: OperatorScreen.self) != nil)
        driver.press(.control("s"))
        #expect(driver.top(as: OperatorScreen.self) != nil && driver.shows("请填写"))
        driver.type("赵会计")
        driver.press(.control("s"))
        #expect(driver.top(as: HomeScreen.self) != nil && driver.shows("赵会计"))
        #expect(driver.remembered == [.operatorName("赵会计")] && driver.transactions.isEmpty)
    }
}
