import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite struct ClaimScreenTests {
    @Test("What can't be read is said to be wrong, and leaves no sum that counts without it")
    func unreadable() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.enter, .character("c"))
        driver.fillStay("滇池第一医院", "2018-03-01", "2018-02-31")
        driver.fill(.amount(.totalCost), with: "30000")
        #expect(driver.shows("出院日期不对") && !driver.shows("出院日期没填"))
        driver.fill(.amount(.pooledFund), with: "abc")
        // Beside the form the breakdown has a row of the same name.
        let remainder = driver.rows(with: "个人负担").map { $0.prefix(34) }
        #expect(remainder.contains { $0.contains("—") } && !remainder.contains { $0.contains("30,000.00") })
    }

    private func newClaim() throws -> DeskDriver {
        // Wide enough that no sentence of the breakdown is broken.
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry, size: Size(columns: 120, rows: 40))
        driver.press(.enter, .character("c"))
        return driver
    }

    /// What the title of the breakdown gives as payable.
    private func payable(_ driver: DeskDriver) -> String? {
        driver.rows(with: "补助试算").first?.matches(of: /[0-9,]+\.[0-9]{2}/).first.map { String($0.output) }
    }

    @Test(
        "As many errors are counted as are marked; each further attempt goes to the next, those out of sight included")
    func errorsInTurn() throws {
        var driver = try Scene.page(.chinese, Size(columns: 80, rows: 24))
        driver.press(.character("s"))
        // Funds without a total are no error of their own.
        driver.fill(.amount(.pooledFund), with: "1000")
        driver.fill(.hospital, with: "滇池第一医院")
        driver.fill(.amount(.packageExcess), with: "二百")
        driver.press(.control("s"))
        #expect(driver.message == "有 4 处要改，先改光标这一处；再按 ^S 到下一处")
        var visited: [StayField] = []
        for _ in 0..<5 {
            visited += [driver.top(as: ClaimScreen.self)?.form.focus].compactMap { $0 }
            driver.press(.control("s"))
        }
        #expect(
            visited == [.admitted, .discharged, .amount(.totalCost), .amount(.packageExcess), .admitted])
        let marked = driver.top(as: ClaimScreen.self)?.rows(driver.desk.context).count {
            $0.status.severity.blocksSaving
        }
        #expect(marked == 4)
    }

    @Test("A stay of somebody who doesn't take part is warned about before any amount, in the form and beside it")
    func warnedOfMissingEnrolment() throws {
        var unit = try SmallUnit()
        try unit.addMember("李明", body: SmallUnit.liMing)
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .character("s"))
        #expect(driver.rows(with: "本期没有参互，不能补助").count == 1)
        driver.fillStay("滇池第一医院", "20180301", "20180310")
        #expect(driver.rows(with: "本期没有参互，不补助").count == 1)
        driver.fill(.amount(.totalCost), with: "30000")
        #expect(driver.rows(with: "本期没有参互，不能补助").count == 1, "once, whatever was typed")
        driver.press(.control("s"), .enter)
        #expect(driver.rows(with: "本期没有参互，不能补助").count == 1)
        let enrolled = try Scene.firstClaim.desk(.chinese)
        #expect(!enrolled.shows("没有参互"))
    }

    @Test("Every digit of the total changes the breakdown at once")
    func eachDigit() throws {
        var driver = try newClaim()
        driver.go(to: .amount(.totalCost), of: ClaimScreen.self)
        var shown: [String?] = [payable(driver)]
        for digit in "12000" {
            driver.type(String(digit))
            shown.append(payable(driver))
        }
        // 1,200 − 800 = 400 × 30%; 12,000: 9,200 × 30% + 2,000 × 70%.
        #expect(shown == [nil, "0.00", "0.00", "0.00", "120.00", "4,160.00"])
        driver.press(.plain(.backspace))
        #expect(payable(driver) == "120.00")
        #expect(driver.commitsAsked == 0)
    }

    @Test(
        "Without a total that can be read there is no sum on the screen, only what is missing",
        arguments: ["", "abc", "三万", "30,0", "30000.", "-30000", "30000.123", "3000+", "99999999999999"])
    func noTotal(text: String) throws {
        var driver = try newClaim()
        driver.fillFirstExample()
        #expect(payable(driver) == "1,890.00")
        driver.fill(.amount(.totalCost), with: text)
        #expect(payable(driver) == nil)
        #expect(driver.shows("没填完"))
        #expect(driver.shows("填了总费用就开始试算") || driver.shows("总费用填错了"))
        #expect(!driver.shows("1,890.00") && !driver.shows("7,100.00"))
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 0)
        #expect(driver.top(as: ClaimScreen.self)?.form.focus == .amount(.totalCost))
        #expect(driver.top(as: ClaimScreen.self)?.form[.amount(.totalCost)] == text)
    }

    @Test("An amount that cannot be read yet is named, not counted, and the title says it is not complete")
    func unfinishedPart() throws {
        var driver = try newClaim()
        driver.fillFirstExample()
        driver.fill(.amount(.fullySelfPaid), with: "2,0")
        // As if nothing were fully self-paid: base 9,100, 8,300 × 30%.
        #expect(payable(driver) == "2,490.00" && driver.shows("全自费：没填完，先不计"))
        #expect(driver.rows(with: "补助试算").contains { $0.contains("没填完") })
        driver.type("00")
        #expect(payable(driver) == "1,890.00" && !driver.shows("没填完"))
    }

    @Test("A settlement that does not add up names both sides, beside the field that is being typed")
    func settlementFaults() throws {
        var driver = try newClaim()
        driver.fillStay("滇池第一医院", "20180301", "20180310")
        driver.fill(.amount(.totalCost), with: "10000")
        driver.fill(.amount(.pooledFund), with: "8000")
        driver.fill(.amount(.seriousIllness), with: "3000")
        driver.press(.tab)
        #expect(driver.shows("11,000.00") && driver.shows("10,000.00") && driver.shows("大于"))
        #expect(payable(driver) == nil && driver.shows("算不出来"))
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 0)
        driver.fill(.amount(.seriousIllness), with: "")
        driver.fill(.amount(.fullySelfPaid), with: "1500")
        driver.fill(.amount(.selfPaidFirst), with: "501")
        #expect(driver.shows("2,001.00") && driver.shows("2,000.00"))
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 0)
        driver.fill(.amount(.selfPaidFirst), with: "500")
        driver.press(.control("s"))
        #expect(driver.transactions.map(\.action) == [.fileClaim])
    }

    @Test("Figures printed on the statement that differ are a notice, and the claim can be saved")
    func printed() throws {
        var driver = try newClaim()
        driver.fillFirstExample()
        driver.fill(.amount(.outOfPocket), with: "9999")
        driver.fill(.amount(.cash), with: "10000")
        #expect(driver.shows("9,999.00") && driver.shows("请核对") && payable(driver) == "1,890.00")
        driver.press(.control("s"))
        #expect(driver.transactions.map(\.action) == [.fileClaim])
    }

    @Test("A discharge before the admission is refused with the admission's day")
    func dischargedBeforeAdmission() throws {
        var driver = try newClaim()
        driver.fillFirstExample()
        driver.fill(.discharged, with: "20180228")
        driver.press(.tab)
        #expect(driver.shows("出院日早于入院日 2018-03-01"))
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 0)
        #expect(driver.top(as: ClaimScreen.self)?.form.focus == .discharged)
    }

    @Test("A stay discharged outside the term is left out with a notice, one begun before it is counted with one")
    func outsideTerm() throws {
        var driver = try newClaim()
        driver.fillFirstExample()
        driver.fill(.admitted, with: "20171228")
        #expect(payable(driver) == "1,890.00" && driver.shows("早于互助期"))
        driver.fill(.discharged, with: "20171231")
        #expect(payable(driver) == "0.00" && driver.shows("不在互助期"))
        driver.fill(.discharged, with: "20181231")
        #expect(driver.shows("出院日晚于今天"))
    }

    @Test("A cause that the scheme does not cover pays nothing and is named")
    func excluded() throws {
        var driver = try newClaim()
        driver.fillFirstExample()
        driver.choose("workInjury", for: .exclusion, of: ClaimScreen.self)
        #expect(payable(driver) == "0.00" && driver.shows("工伤") && driver.shows("第13条(3)"))
        driver.choose("-", for: .exclusion, of: ClaimScreen.self)
        #expect(payable(driver) == "1,890.00")
    }

    @Test("A filing day before the discharge is refused")
    func filedBeforeDischarge() throws {
        var driver = try newClaim()
        driver.fillFirstExample()
        driver.fill(.filed, with: "20180309")
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 0 && driver.shows("申请日早于出院日"))
        driver.fill(.filed, with: "20180310")
        driver.press(.control("s"))
        #expect(driver.transactions.count == 1)
    }

    @Test("The hospital's name may have 100 characters")
    func hospital() throws {
        var driver = try newClaim()
        driver.fillFirstExample()
        driver.fill(.hospital, with: "")
        driver.paste(String(repeating: "院", count: 101))
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 0 && driver.shows("最多 100 个字"))
        driver.press(.plain(.backspace), .control("s"))
        #expect(driver.transactions.count == 1)
    }

    @Test("A claim with two stays adds their bases, and one filing day stands in both forms")
    func twoStays() throws {
        var driver = try newClaim()
        driver.fillFirstExample()
        driver.press(.control("n"))
        #expect(driver.shows("住院 2/2"))
        driver.fillStay("翠湖人民医院", "6.1", "6.9")
        driver.fill(.amount(.totalCost), with: "5000")
        // 7,100 + 5,000 = 12,100: 2,760 + 1,470.
        #expect(payable(driver) == "4,230.00" && driver.shows("12,100.00"))
        driver.fill(.filed, with: "2018-10-1")
        driver.press(.function(6))
        #expect(driver.shows("住院 1/2"))
        #expect(driver.top(as: ClaimScreen.self)?.form[.filed] == "2018-10-1")
        driver.press(.control("s"))
        let claim = try #require(driver.registry.claims.first)
        #expect(claim.stays.count == 2 && claim.payable == Money(yuan: 4_230))
        #expect(try claim.filed == day("2018-10-01"))
        #expect(driver.transactions.last?.changes.count == 3)
    }

    @Test("An error in the stay that is not shown brings that stay to the front when saving")
    func errorInOtherStay() throws {
        var driver = try newClaim()
        driver.fillFirstExample()
        driver.press(.control("n"))
        driver.fillStay("翠湖人民医院", "6.1", "6.9")
        driver.press(.control("g"), .control("s"))
        #expect(driver.shows("住院 2/2") && driver.commitsAsked == 0)
        #expect(driver.top(as: ClaimScreen.self)?.form.focus == .amount(.totalCost))
    }

    @Test("A new claim takes in all open stays; one that is dropped stays open")
    func dropped() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        try unit.addStay(of: member)
        let second = try unit.addStay(of: member, from: "2018-06-01", to: "2018-06-09", .base(5_000))
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .character("c"))
        #expect(payable(driver) == "4,230.00")
        driver.press(.function(6), .control("x"))
        #expect(payable(driver) == "1,890.00")
        driver.press(.control("x"))
        #expect(driver.message == "这份申请只有一次住院")
        driver.press(.control("s"))
        #expect(driver.registry.openStays(of: member).map(\.id) == [second])
    }

    @Test("A decided claim is locked: its texts stay, and saving says so", arguments: [false, true])
    func locked(isApproved: Bool) throws {
        var (unit, member) = try SmallUnit.withLiMing()
        let stay = try unit.addStay(of: member)
        let decided = try day("2018-04-06")
        try unit.addClaim(
            of: member, for: [stay], isApproved ? .approved(on: decided) : .rejected(on: decided, reason: "材料不全"))
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .plain(.down), .enter)
        #expect(driver.shows(isApproved ? "已批准 2018-04-06" : "已驳回 2018-04-06") && driver.shows("7,100.00"))
        let texts = driver.top(as: ClaimScreen.self)?.form.texts
        driver.type("9")
        #expect(driver.message == "已有结果的申请不能改")
        driver.fill(.amount(.totalCost), with: "99999")
        driver.paste("123")
        driver.press(.control("n"), .control("s"))
        #expect(driver.top(as: ClaimScreen.self)?.form.texts == texts)
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 0 && driver.message == "已有结果的申请不能改")
        driver.press(.escape)
        #expect(driver.shows("已保存"))
    }

    @Test("An undecided claim can be changed, and its figures with it")
    func edited() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        let stay = try unit.addStay(of: member)
        let claim = try unit.addClaim(of: member, for: [stay])
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .enter)
        driver.fill(.amount(.totalCost), with: "31000")
        driver.press(.control("s"))
        #expect(driver.transactions.map(\.action) == [.editClaim])
        #expect(driver.registry.claims[claim]?.payable == Money(yuan: 2_190))
        #expect(driver.registry.stays[stay]?.settlement[.totalCost] == Money(yuan: 31_000))
    }

    @Test("After a claim that earned nothing its base is carried into the next one")
    func carried() throws {
        var (unit, member) = try SmallUnit.withLiMing()
        let stay = try unit.addStay(of: member, .base(500))
        try unit.addClaim(
            of: member, for: [stay], .approved(on: try day("2018-04-06")), base: Money(yuan: 500), payable: .zero)
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .character("c"))
        driver.fillStay("翠湖人民医院", "6.1", "6.9")
        driver.fill(.amount(.totalCost), with: "1000")
        #expect(payable(driver) == "210.00" && driver.shows("加前次未补助基数 500.00"))
    }

    @Test("Who does not take part cannot be given a claim")
    func notEnrolled() throws {
        var unit = try SmallUnit()
        try unit.addMember("李明", body: SmallUnit.liMing)
        var driver = try DeskDriver(unit.registry)
        driver.press(.enter, .character("c"))
        #expect(driver.top(as: MemberPage.self) != nil && driver.message == "本期还没登记参互，按 r 登记。")
    }

    @Test("A breakdown that is too tall is read to its end with one key")
    func scrolling() throws {
        var driver = try Scene.yinchuanClaim.desk(.chinese)
        #expect(!driver.shows("应补助"))
        for _ in 0..<10 where !driver.shows("应补助") { driver.press(.function(8)) }
        #expect(driver.rows(with: "应补助").contains { $0.contains("4,100.00") })
    }
}
