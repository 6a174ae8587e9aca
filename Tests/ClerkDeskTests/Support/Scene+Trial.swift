import MutualAid
import TerminalUI
import Wording

@testable import ClerkDesk

extension Scene {
    /// The trial calculation, with the worked example typed in.
    func trial(_ language: Language, _ size: Size) throws -> DeskDriver {
        let registry = self == .trialAsking ? try SmallUnit.registry(adopting: "everything") : try SmallUnit().registry
        var driver = try DeskDriver(registry, language: language, size: size)
        driver.press(.character("7"))
        driver.fillTrialExample()
        switch self {
        case .trialSeveral:
            driver.press(.control("o"))
            driver.fillTrial(.discharged, with: "20180609")
            driver.fillTrial(.amount(.totalCost), with: "7000")
        case .trialCompared:
            driver.fillTrial(.discharged, with: "20180310")
            driver.chooseScheme("yinchuan-2022", for: .second)
        case .trialCompareList: driver.press(.control("f"))
        case .trialAsking:
            driver.chooseScheme("everything")
            driver.fill(.born, of: TrialScreen.self, with: "19700501")
        default: break
        }
        return driver
    }
}
