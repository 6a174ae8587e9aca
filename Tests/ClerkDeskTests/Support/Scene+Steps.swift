import MutualAid
import TerminalUI

@testable import ClerkDesk

extension Scene {
    /// What was undone, what is asked about, and the history of it all.
    func steps(_ language: Language, _ size: Size) throws -> DeskDriver {
        var driver = try Self.dayOfWork(language, size)
        switch self {
        case .undone:
            driver.press(.control("z"), .escape)
            driver.press(.character("e"))
            driver.fill(.phone, with: "13900000009")
            driver.press(.control("s"), .control("z"))
        case .undoQuestion: driver.press(.control("z"))
        case .nothingTyped: driver.press(.character("e"), .control("z"))
        case .history: driver.press(.character("8"))
        case .historyOfMember: driver.press(.character("h"), .plain(.down), .plain(.down))
        case .historyFound:
            driver.press(.character("8"), .character("/"))
            driver.type("lm 经办人：李")
            driver.press(.enter)
        default: driver.press(.character("8"), .plain(.end), .enter)
        }
        return driver
    }

    /// 李明's page after a member was entered, changed, enrolled, sent to hospital and given a claim, part of it by another.
    static func dayOfWork(_ language: Language, _ size: Size) throws -> DeskDriver {
        var driver = try DeskDriver(SmallUnit().registry, language: language, size: size)
        driver.press(.character("n"))
        driver.fill(.name, with: "李明")
        driver.fill(.number, with: try idNumber(SmallUnit.liMing))
        driver.press(.tab, .plain(.right), .control("s"))
        driver.history.now = LocalMoment(day: driver.history.now.day, minute: 10 * 60 + 5)
        driver.press(.character("r"), .plain(.right), .control("s"))
        driver.press(.character("e"))
        driver.fill(.phone, with: "13900000002")
        driver.press(.control("s"))
        driver.history.steps[2].by = "李四"
        driver.press(.control("z"), .character("y"), .control("y"))
        driver.press(.character("c"))
        driver.fillFirstExample()
        driver.press(.control("s"))
        return driver
    }
}
