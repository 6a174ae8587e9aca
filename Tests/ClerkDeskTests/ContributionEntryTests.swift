import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("What is paid for a term, and in which category")
struct ContributionEntryTests {
    @Test("What others pay is kept apart from what the member and the union pay, and the parts make up the whole")
    func subsidised() throws {
        var driver = try Scene.subsidisedEnrolment.desk(.chinese)
        driver.fill(.paidByMember, with: "100")
        driver.press(.control("s"))
        #expect(driver.shows("合计 100.00，应交 80.00"))
        driver.fill(.paidByMember, with: "50")
        driver.fill(.paidByUnion, with: "30")
        driver.press(.control("s"))
        let enrolment = try #require(Array(driver.registry.enrolments.all).first)
        #expect(enrolment.paidByOthers == Money(yuan: 20) && enrolment.contribution == Money(yuan: 100))
        #expect(enrolment.category == .newEmploymentForm)
        #expect(driver.shows("交费 100.00（本人 50.00，工会 30.00，补贴 20.00）"))
    }

    @Test("The amount follows the category of the term, which need not be the member's own")
    func category() throws {
        var unit = try SmallUnit.askingForAll()
        try unit.addMember("李明", body: SmallUnit.liMing)
        var driver = try DeskDriver(unit.registry, today: "2023-05-10")
        driver.press(.enter, .character("r"))
        driver.choose("continuing", for: .kind, of: EnrolmentForm.self)
        #expect(driver.top(as: EnrolmentForm.self)?.form[.paidByMember] == "80.00")
        driver.choose("retired", for: .category, of: EnrolmentForm.self)
        #expect(driver.top(as: EnrolmentForm.self)?.form[.paidByMember] == "60.00")
        driver.press(.control("s"))
        #expect(Array(driver.registry.enrolments.all).map(\.category) == [.retired])
        #expect(Array(driver.registry.members.all).map(\.category) == [.active])
        #expect(driver.shows("续互 · 退休"))
    }

    @Test("Where the scheme gives no amount, the form takes any that is typed, and asks for one")
    func typedIn() throws {
        var unit = try SmallUnit.askingForAll(isTypedIn: true)
        try unit.addMember("李明", body: SmallUnit.liMing)
        var driver = try DeskDriver(unit.registry, today: "2023-05-10")
        driver.press(.enter, .character("r"))
        driver.choose("transferredIn", for: .kind, of: EnrolmentForm.self)
        #expect(driver.shows("办法没写交多少，按实收填"))
        driver.press(.control("s"))
        #expect(driver.transactions.isEmpty)
        driver.fill(.paidByMember, with: "77.50")
        driver.press(.control("s"))
        #expect(Array(driver.registry.enrolments.all).map(\.contribution) == [Money(fen: 7_750)])
    }

    @Test("Reviewing one by one asks once what is paid, and enrols the next ones for the same")
    func review() throws {
        var driver = try Scene.typedContribution.desk(.chinese)
        driver.press(.enter, .enter)
        #expect(Array(driver.registry.enrolments.all).map(\.paidByMember) == [Money(yuan: 80)])
        #expect(driver.shows("第 2 人"))
        // Another category may pay otherwise.
        driver.press(.character("c"))
        driver.type("六十")
        driver.press(.enter, .enter)
        #expect(Array(driver.registry.enrolments.all).count == 1)
        driver.press(.escape, .character("x"))
        #expect(Array(driver.registry.enrolments.all).map(\.contribution) == [Money(yuan: 80), .zero])
    }

    @Test("Marked members are enrolled for the amount that is typed, and the roster adds it up")
    func batch() throws {
        var driver = try Scene.typedBatch.desk(.chinese)
        driver.press(.enter, .enter)
        #expect(
            Array(driver.registry.enrolments.all).map(\.contribution) == Array(repeating: Money(yuan: 100), count: 3))
        #expect(Set(Array(driver.registry.enrolments.all).map(\.category)) == [.active, .retired, .newEmploymentForm])
        #expect(driver.shows("300.00"))
    }

    @Test("Marked members of several categories each pay what is due from theirs")
    func mixedBatch() throws {
        var driver = try Scene.mixedBatch.desk(.chinese)
        driver.press(.character("y"))
        let paid = Array(driver.registry.enrolments.all).map { [$0.paidByMember, $0.paidByOthers] }
        #expect(
            paid == [
                [Money(yuan: 100), .zero], [Money(yuan: 70), .zero], [Money(yuan: 80), Money(yuan: 20)],
            ])
    }

    @Test("Who retires keeps the category of the terms behind them: their claims come to what they came to")
    func retiring() throws {
        var (unit, member) = try SmallUnit.withLiMing(scheme: "yinchuan-2022")
        let stay = try unit.addStay(of: member, from: "2022-03-01", to: "2022-03-10", .base(10_000))
        try unit.addClaim(of: member, for: [stay], filed: "2022-04-02", payable: Money(yuan: 4_100))
        var driver = try DeskDriver(unit.registry, today: "2023-01-15")
        driver.press(.enter, .character("e"))
        // The scheme covers nobody who is retired.
        driver.choose("retired", for: .category, of: MemberForm.self)
        #expect(driver.shows("本期按“在职”参互；要改，到参互登记里改"))
        driver.press(.control("s"))
        #expect(driver.registry.members[member]?.category == .retired)
        #expect(Array(driver.registry.enrolments.all).map(\.category) == [.active])
        let claim = try #require(Array(driver.registry.claims.all).first)
        #expect(try driver.registry.assess(claim)?.payable == Money(yuan: 4_100))
        #expect(driver.shows("续互 · 在职"))
    }

    @Test("An approved claim that the records would now give another sum is marked on the member's page")
    func figuresMoved() throws {
        let driver = try Scene.figuresMoved.desk(.chinese)
        let rows = driver.rows(with: "现算 1,860.00")
        #expect(rows.count == 1 && rows.allSatisfy { $0.contains("2,100.00") })
        #expect(try !Scene.memberPage.desk(.chinese).shows("现算"))
    }
}
