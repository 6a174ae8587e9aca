import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("A claim that comes to nothing")
struct NothingToPayTests {
    /// What keeps a claim from being paid.
    enum Cause: CaseIterable {
        case late, notEnrolled, otherTerm, excluded, belowDeductible
        var word: String {
            switch self {
            case .late: "逾期"
            case .notEnrolled: "未参互"
            case .otherTerm: "不在本期"
            case .excluded: "除外情形"
            case .belowDeductible: "没过起付线"
            }
        }
        var sentence: String {
            switch self {
            case .late: "申请日晚于办理期限 2019-06-30"
            case .notEnrolled: "本期没有参互，不能补助"
            case .otherTerm: "不在互助期内"
            case .excluded: "属于“工伤”"
            case .belowDeductible: "没有超过起付线 800"
            }
        }
    }

    private func home(_ cause: Cause) throws -> DeskDriver {
        var unit = try SmallUnit()
        let member = try unit.addMember("李明", body: SmallUnit.liMing)
        try unit.enrol(member, as: cause == .notEnrolled ? .notParticipating : .continuing)
        let days = cause == .otherTerm ? ("2019-01-02", "2019-01-09") : ("2018-03-01", "2018-03-10")
        var registry = unit.registry
        let stay = HospitalStay(
            id: registry.stays.nextID(in: registry.store), member: member, hospital: "滇池第一医院",
            admitted: try day(days.0), discharged: try day(days.1),
            settlement: cause == .belowDeductible ? .base(500) : .firstExample,
            exclusion: cause == .excluded ? ExclusionCode(rawValue: "workInjury") : nil)
        registry = try registry.applying([.stay(.adding(stay))])
        let filed = cause == .late ? "2019-07-01" : "2019-02-01"
        let claim = Claim(
            id: registry.claims.nextID(in: registry.store), member: member, scheme: unit.scheme.reference,
            stays: [stay.id], filed: try day(filed), state: .undecided, base: .zero, payable: .zero)
        registry = try registry.applying([.claim(.adding(claim))])
        return try DeskDriver(registry, today: "2019-07-02", startsAtHome: true)
    }

    @Test(
        "Why stands in the list of those to decide, on the person's page and in the question", arguments: Cause.allCases
    )
    func reasons(cause: Cause) throws {
        var driver = try home(cause)
        driver.press(.character("a"))
        #expect(driver.rows(with: "李明").first?.hasSuffix("\(cause.word) 0.00") ?? false)
        driver.press(.enter)
        #expect(driver.shows("待审批，\(cause.word)"))
        driver.press(.character("a"))
        #expect(driver.shows("补助是 0，批准后不用付款") && driver.shows(cause.sentence))
    }

    @Test("Approved, it is not among what is to be paid", arguments: Cause.allCases)
    func approved(cause: Cause) throws {
        var driver = try home(cause)
        driver.press(.character("a"), .enter, .character("a"), .character("y"))
        #expect(driver.registry.claims.first?.state.kind == .approved)
        driver.press(.character("p"))
        #expect(driver.message.contains("0") || driver.message.contains("没有参互"))
        driver.press(.character("1"), .character("p"))
        #expect(driver.top(as: HomeScreen.self) != nil && driver.commitsAsked == 1)
    }

    @Test("What is paid has no reason beside it")
    func paid() throws {
        var driver = try DeskDriver(Scene.busyUnit(), startsAtHome: true)
        driver.press(.character("a"))
        #expect(Cause.allCases.allSatisfy { !driver.shows($0.word) })
        driver.press(.enter, .character("a"))
        #expect(!driver.shows("补助是 0"))
    }
}
