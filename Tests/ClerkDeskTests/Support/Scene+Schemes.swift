import MutualAid
import TerminalUI

@testable import ClerkDesk

extension Scene {
    /// The list of schemes, or one that is read.
    func schemes(_ language: Language, _ size: Size) throws -> DeskDriver {
        var driver = try DeskDriver(SmallUnit().registry, language: language, size: size)
        driver.press(.character("6"))
        switch self {
        case .schemesFaulty: driver.press(.plain(.end))
        case .schemesNobody:
            driver.press(.character("/"))
            driver.type("xyz")
        case .schemeReader: driver.press(.enter)
        case .schemeFound:
            driver.press(.enter, .character("/"))
            driver.type("bz")
            driver.press(.enter, .enter, .enter)
        case .schemeMissing: driver.press(.plain(.home), .enter)
        case .schemeFaulty: driver.press(.plain(.end), .enter)
        default: break
        }
        return driver
    }
}
