import MutualAid
import TerminalUI

@testable import ClerkDesk

extension Scene {
    /// What the search line holds.
    var typedLine: String {
        switch self {
        case .rosterConditions: "分工会:院 年龄>40 status:continuing -补助>1000 ou"
        case .rosterUnknown: "年令>55 性别:女"
        case .rosterGrowing: "status"
        default: "年龄>90 subsidy>1000"
        }
    }

    /// The roster sorted, scrolled, marked, or asking.
    func arrangedRoster(_ language: Language, _ size: Size) throws -> DeskDriver {
        var driver = try Self.sample(language, size)
        switch self {
        case .rosterSorted:
            driver.press(.plain(.right), .plain(.right), .character("o"), .plain(.right), .plain(.right))
            driver.press(.plain(.right), .character("O"), .character("O"))
        case .rosterScrolled:
            driver.press(.plain(.right), times: 8)
            driver.press(.plain(.down), times: 3)
        case .jump:
            driver.press(.character(":"))
            driver.type("12")
        default:
            driver.press(.plain(.down), .character(" "), .character(" "), .plain(.down), .character(" "))
            driver.press(.character(" "))
            if self != .rosterMarked { driver.press(.character("*"), .character("r")) }
            if self == .batchQuestion { driver.press(.character("n")) }
        }
        return driver
    }
}
