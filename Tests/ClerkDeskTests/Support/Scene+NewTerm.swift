import MutualAid
import TerminalUI

@testable import ClerkDesk

extension Scene {
    /// The form for a new term, with figures changed or missing.
    func newTerm(_ language: Language, _ size: Size) throws -> DeskDriver {
        var driver = try DeskDriver.newTerm(
            of: self == .newTermCity ? "hunan-2013" : "yunnan-14", language: language, size: size)
        switch self {
        case .newTermSubsidy, .newTermExamples:
            driver.go(to: .subsidy)
            driver.fill(.figure(.rule(0, .rate(0))), with: "40")
            if self == .newTermExamples { driver.go(to: .examples) }
        case .newTermCity:
            driver.fill(.figure(.id), with: "changsha-2015")
            driver.go(to: .enrolment)
            driver.fill(.figure(.contribution(nil, .continuing)), with: "70")
            driver.press(.tab)
        case .newTermSources: driver.go(to: .sources)
        default: break
        }
        return driver
    }
}
