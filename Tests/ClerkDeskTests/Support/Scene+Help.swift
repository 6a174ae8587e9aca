import MutualAid
import TerminalUI

@testable import ClerkDesk

extension Scene {
    /// A desk with help over the screen, in the manual, or on the guided tour.
    func helped(_ language: Language, _ size: Size) throws -> DeskDriver {
        switch self {
        case .helpOnField, .helpOnWord:
            var driver = try Scene.firstClaim.desk(language, size: size)
            if self == .helpOnWord { driver.press(.control("l"), .plain(.down), .plain(.down)) }
            driver.press(.function(1))
            return driver
        case .manual, .manualFound:
            var driver = try Self.page(language, size)
            driver.press(.character("0"))
            if self == .manualFound {
                driver.press(.character("/"))
                driver.type(language == .chinese ? "jishu" : "base")
                driver.press(.enter)
            }
            return driver
        default:
            var driver = try TourTests.driver(language, size: size)
            guard self == .tourOnClaim else { return driver }
            driver.press(.character("/"))
            driver.type("wsq")
            driver.press(.enter, .character("c"))
            driver.fillStay("滇池第一医院", "20180301", "20180310")
            driver.fill(.amount(.totalCost), with: "30000")
            return driver
        }
    }
}
