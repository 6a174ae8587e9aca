import MutualAid
import TerminalUI
import Wording

@testable import ClerkDesk

extension Scene {
    /// A desk under a scheme that asks for more than settlements.
    func asked(_ language: Language, _ size: Size) throws -> DeskDriver {
        if self == .figuresMoved { return try Self.figuresMoved(language, size) }
        var unit = try SmallUnit.askingForAll(isTypedIn: self == .typedContribution || self == .typedBatch)
        let member = try unit.addMember(
            "李明", body: SmallUnit.liMing, category: self == .subsidisedEnrolment ? .newEmploymentForm : .active)
        for (place, category) in [MemberCategory.retired, .newEmploymentForm].enumerated() {
            try unit.addMember("赵敏", body: SmallUnit.liMing + 2 + UInt64(place) * 2, category: category)
        }
        switch self {
        case .askedMember, .gradedStay, .claimEvents, .claimOfEventAlone: try unit.enrol(member, as: .continuing)
        default: break
        }
        var driver = try DeskDriver(unit.registry, language: language, today: "2023-05-10", size: size)
        switch self {
        case .askedMember:
            driver.press(.enter, .character("e"))
            driver.fill(.unbrokenSince, with: "20100101")
            driver.fill(.earlierTerms, with: "3")
        case .subsidisedEnrolment:
            driver.press(.enter, .character("r"))
            driver.choose("new", for: .kind, of: EnrolmentForm.self)
        case .typedContribution:
            driver.press(.character("v"), .character("c"))
            driver.type("80")
        case .typedBatch:
            driver.press(.character("*"), .character("r"), .character("n"))
            driver.type("100")
        case .mixedBatch: driver.press(.character("*"), .character("r"), .character("n"))
        default:
            driver.press(.enter, .character("c"))
            if self != .claimOfEventAlone { driver.fillGradedStay() }
            if self != .gradedStay { driver.fillDiagnosis() }
        }
        return driver
    }

    /// An approved and paid claim that would come to something else now: the one before it was revoked.
    private static func figuresMoved(_ language: Language, _ size: Size) throws -> DeskDriver {
        var (unit, member) = try SmallUnit.withLiMing()
        let first = try unit.addStay(of: member, .base(6_000))
        let second = try unit.addStay(of: member, from: "2018-06-01", to: "2018-06-09", .base(7_000))
        try unit.addClaim(
            of: member, for: [first], .revoked(on: try day("2018-08-01"), reason: "单据重复"), base: Money(yuan: 6_000),
            payable: Money(yuan: 1_560))
        let paid = try unit.addClaim(
            of: member, for: [second], filed: "2018-06-12", .approved(on: try day("2018-06-20")),
            base: Money(yuan: 7_000), payable: Money(yuan: 2_100))
        try unit.addPayment(of: paid, Money(yuan: 2_100))
        var driver = try DeskDriver(unit.registry, language: language, size: size)
        driver.press(.enter, .plain(.down))
        return driver
    }
}

extension DeskDriver {
    /// Fills a stay in a hospital of the third grade.
    mutating func fillGradedStay() {
        fillStay("滇池第一医院", "2023-3-1", "2023-3-11")
        choose("tertiary", for: .hospitalGrade, of: ClaimScreen.self)
        fill(.amount(.totalCost), with: "20000")
        fill(.amount(.fullySelfPaid), with: "1000")
    }

    /// Fills a serious diagnosis into the first row for an event.
    mutating func fillDiagnosis(_ severity: String = "heavy") {
        choose("diagnosis", for: .event(0, .kind), of: ClaimScreen.self)
        choose(severity, for: .event(0, .severity), of: ClaimScreen.self)
        fill(.event(0, .day), with: "2023-4-2")
    }
}
