import Exchange
import MutualAid
import TerminalUI

@testable import ClerkDesk

extension Scene {
    /// The home screen, and the lists that it opens.
    func home(_ language: Language, _ size: Size) throws -> DeskDriver {
        switch self {
        case .homeEmpty:
            return try DeskDriver(SmallUnit().registry, language: language, size: size, startsAtHome: true)
        case .homeIdle:
            return try DeskDriver(
                SmallUnit.withLiMing().unit.registry, language: language, size: size, startsAtHome: true)
        case .homeConcerns:
            let folder = "/home/clerk/.local/share/huzhu"
            var driver = try DeskDriver(
                Self.busyUnit(), language: language, today: "2019-06-25", size: size,
                notices: [.widePermissions(folder: folder), .copyFailed(.diskFull)], startsAtHome: true)
            // Seen, they stand on the screen until somebody sees to them.
            driver.press(.escape, .escape)
            return driver
        case .settings:
            var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry, language: language, size: size)
            driver.set(
                DeskSettings(
                    store: "/home/clerk/.local/share/huzhu", sources: [.theme: .option, .operatorName: .file],
                    file: "/home/clerk/.config/huzhu/settings.json"))
            driver.press(.character("5"), .plain(.down), .plain(.down))
            return driver
        case .homeEnrolling:
            return try DeskDriver(
                Self.busyUnit(), language: language, today: "2018-02-08", size: size, startsAtHome: true)
        default:
            var driver = try DeskDriver(Self.busyUnit(), language: language, size: size, startsAtHome: true)
            switch self {
            case .waitingClaims: driver.press(.character("a"))
            case .unpaidClaims: driver.press(.character("p"))
            case .unclaimedStays: driver.press(.character("c"))
            default: break
            }
            return driver
        }
    }

    /// A unit in which there is something of everything to do.
    static func busyUnit() throws -> Registry {
        var (unit, member) = try SmallUnit.withLiMing()
        let wang = try unit.addMember("王素琼", body: 53_010_219_850_412_001, phone: "")
        let shan = try unit.addMember("单雄", body: 53_010_219_791_103_002)
        try unit.addMember("欧阳静", body: 53_010_219_920_806_004, phone: "")
        try unit.enrol(wang, as: .new)
        try unit.enrol(shan, as: .continuing, isDoubtful: true)
        let first = try unit.addStay(of: member)
        let second = try unit.addStay(of: wang, from: "2018-06-01", to: "2018-06-09", .base(1_000))
        let third = try unit.addStay(of: shan, from: "2018-07-01", to: "2018-07-09", .base(4_000))
        try unit.addStay(of: wang, from: "2018-10-02", to: "2018-10-20", .base(15_000))
        try unit.addClaim(of: member, for: [first], filed: "2018-10-08")
        try unit.addClaim(
            of: wang, for: [second], filed: "2018-11-14", base: Money(yuan: 1_000), payable: Money(yuan: 60))
        try unit.addClaim(
            of: shan, for: [third], filed: "2018-09-03", .approved(on: try day("2018-11-01")),
            base: Money(yuan: 4_000), payable: Money(yuan: 960))
        return unit.registry
    }
}
