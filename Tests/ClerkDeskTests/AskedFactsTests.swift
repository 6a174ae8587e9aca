import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("Schemes that ask for more than settlements")
struct AskedFactsTests {
    private static let size = Size(columns: 160, rows: 45)

    private func desk(_ unit: SmallUnit) throws -> DeskDriver {
        try DeskDriver(unit.registry, today: "2023-05-10", size: Self.size)
    }

    private func claimDesk() throws -> DeskDriver {
        var unit = try SmallUnit.askingForAll()
        let member = try unit.addMember("李明", body: SmallUnit.liMing)
        try unit.enrol(member, as: .continuing)
        var driver = try desk(unit)
        driver.press(.enter, .character("c"))
        return driver
    }

    @Test("A scheme that asks for nothing more has no field for it")
    func nothingAsked() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry, size: Self.size)
        driver.press(.enter, .character("c"))
        for label in ["事件", "医院等级"] { #expect(!driver.shows(label)) }
        driver.press(.escape, .character("e"))
        for label in ["连续参互", "以前未获"] { #expect(!driver.shows(label)) }
    }

    @Test("What the clerk is told of earlier terms is kept in the member's record, and read back into the form")
    func earlierTerms() throws {
        var driver = try Scene.askedMember.desk(.chinese)
        driver.press(.control("s"))
        let member = try #require(Array(driver.registry.members.all).first)
        #expect(member.unbrokenSince == (try day("2010-01-01")))
        #expect(member.earlierTermsWithoutSubsidy == 3)
        driver.press(.character("e"))
        #expect(driver.top(as: MemberForm.self)?.form[.earlierTerms] == "3")
        driver.fill(.earlierTerms, with: "许多")
        driver.press(.control("s"))
        #expect(driver.transactions.count == 1)
        #expect(driver.shows("请填 0 到 99 的整数"))
        driver.fill(.earlierTerms, with: "")
        driver.fill(.unbrokenSince, with: "")
        driver.press(.control("s"))
        #expect(Array(driver.registry.members.all).first?.unbrokenSince == nil)
        #expect(Array(driver.registry.members.all).first?.earlierTermsWithoutSubsidy == nil)
    }

    @Test("A hospital's grade must be chosen, is saved with the stay, and comes by itself with the next stay there")
    func grade() throws {
        var driver = try claimDesk()
        driver.fillStay("滇池第一医院", "2023-3-1", "2023-3-11")
        driver.fill(.amount(.totalCost), with: "20000")
        driver.press(.control("s"))
        #expect(driver.transactions.isEmpty)
        #expect(driver.top(as: ClaimScreen.self)?.form.focus == .hospitalGrade)
        driver.choose("tertiary", for: .hospitalGrade, of: ClaimScreen.self)
        driver.press(.control("s"))
        #expect(Array(driver.registry.stays.all).map(\.hospitalGrade) == [.tertiary])
        driver.press(.character("s"))
        driver.fill(.hospital, with: "滇池第一医院")
        #expect(driver.top(as: ClaimScreen.self)?.form[.hospitalGrade] == "tertiary")
        driver.fill(.hospital, with: "滇池第一医院分院")
        #expect(driver.top(as: ClaimScreen.self)?.form[.hospitalGrade] == "")
    }

    @Test("Several events are claimed beside a stay, and open again as they were saved")
    func events() throws {
        var driver = try claimDesk()
        driver.fillGradedStay()
        driver.fillDiagnosis()
        #expect(driver.shows("事件 2"))
        driver.choose("accident", for: .event(1, .kind), of: ClaimScreen.self)
        driver.press(.control("s"))
        #expect(driver.transactions.isEmpty, "the accident has no day yet")
        driver.fill(.event(1, .day), with: "4.3")
        driver.press(.control("s"))
        let claim = try #require(Array(driver.registry.claims.all).first)
        #expect(claim.stays.count == 1)
        #expect(
            claim.events == [
                EventCase(kind: EventCode(rawValue: "diagnosis"), severity: "heavy", day: try day("2023-04-02")),
                EventCase(kind: EventCode(rawValue: "accident"), day: try day("2023-04-03")),
            ])
        #expect(claim.payable == (try driver.registry.assess(claim))?.payable)
        #expect(driver.shows("1 次住院；确诊重大疾病、意外伤害"))
        driver.press(.plain(.down), .enter)
        #expect(driver.top(as: ClaimScreen.self)?.form[.event(1, .day)] == "2023-04-03")
        driver.choose("-", for: .event(0, .kind), of: ClaimScreen.self)
        driver.press(.control("s"))
        #expect(Array(driver.registry.claims.all).first?.events.map(\.kind.rawValue) == ["accident"])
    }

    @Test("An event taken from the list goes on to what it asks for")
    func eventFromList() throws {
        var driver = try claimDesk()
        driver.go(to: .event(0, .kind), of: ClaimScreen.self)
        driver.type("意外")
        driver.press(.enter)
        #expect(driver.top(as: ClaimScreen.self)?.form.focus == .event(0, .day))
        driver.type("20230401")
        driver.press(.tab)
        driver.type("确诊")
        driver.press(.enter)
        #expect(driver.top(as: ClaimScreen.self)?.form.focus == .event(1, .severity))
        driver.press(.plain(.right), .tab, .tab)
        #expect(driver.top(as: ClaimScreen.self)?.form.focus == .event(2, .kind))
    }

    @Test("A claim for an event alone needs no stay; once a stay is begun, all of it is asked for")
    func eventAlone() throws {
        var driver = try claimDesk()
        driver.fillDiagnosis("light")
        #expect(driver.top(as: ClaimScreen.self)?.trial?.assessment?.payable == Money(yuan: 3_000))
        driver.fill(.hospital, with: "翠湖人民医院")
        driver.press(.control("s"))
        #expect(driver.transactions.isEmpty)
        driver.fill(.hospital, with: "")
        driver.press(.control("s"))
        let claim = try #require(Array(driver.registry.claims.all).first)
        #expect(claim.stays.isEmpty && claim.payable == Money(yuan: 3_000))
        #expect(Array(driver.registry.stays.all).isEmpty)
        driver.press(.enter)
        driver.choose("heavy", for: .event(0, .severity), of: ClaimScreen.self)
        driver.press(.control("s"))
        #expect(Array(driver.registry.claims.all).map(\.payable) == [Money(yuan: 10_000)])
    }

    @Test("An event after the day of filing, or after today, is refused; one that isn't complete doesn't count yet")
    func eventDays() throws {
        var driver = try claimDesk()
        driver.fillDiagnosis()
        driver.fill(.event(0, .day), with: "2023-5-11")
        #expect(driver.top(as: ClaimScreen.self)?.trial?.assessment != nil)
        driver.press(.control("s"))
        #expect(driver.shows("发生日晚于今天（2023-05-10）"))
        driver.fill(.event(0, .day), with: "2023-5-2")
        driver.fill(.filed, with: "2023-5-1")
        driver.press(.control("s"))
        #expect(driver.shows("晚于申请日 2023-05-01"))
        driver.fill(.event(0, .day), with: "2023")
        #expect(driver.top(as: ClaimScreen.self)?.trial?.assessment == nil)
        #expect(driver.transactions.isEmpty)
    }

    @Test("The events of a claim stand in the form of each of its stays")
    func eventsOfTwoStays() throws {
        var driver = try claimDesk()
        driver.fillGradedStay()
        driver.fillDiagnosis()
        driver.press(.control("n"))
        #expect(driver.top(as: ClaimScreen.self)?.form[.event(0, .severity)] == "heavy")
        driver.choose("light", for: .event(0, .severity), of: ClaimScreen.self)
        driver.press(.control("g"))
        #expect(driver.top(as: ClaimScreen.self)?.form[.event(0, .severity)] == "light")
    }
}
