import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("Who works at the desk")
struct OperatorTests {
    @Test("Another language says nothing about who works here")
    func languageOnly() throws {
        var driver = try DeskDriver(SmallUnit().registry, operatorName: "只用这一次")
        driver.press(.function(9), .function(9))
        #expect(driver.remembered == [.language(.english), .language(.chinese)])
    }

    private func changingUnit() throws -> DeskDriver {
        var driver = try DeskDriver(SmallUnit().registry)
        driver.press(.character("u"))
        driver.fill(.operatorName, of: UnitForm.self, with: "赵会计")
        driver.fill(.name, of: UnitForm.self, with: "新名工会")
        return driver
    }

    @Test("A new operator takes over with the transaction that is saved, which carries the name")
    func saved() throws {
        var driver = try changingUnit()
        driver.press(.control("s"))
        #expect(driver.operators == ["赵会计"] && driver.remembered == [.operatorName("赵会计")])
        #expect(driver.desk.context.operatorName == "赵会计")
    }

    @Test("With a transaction that is not saved nobody takes over")
    func failed() throws {
        var driver = try changingUnit()
        driver.failure = .diskFull
        driver.press(.control("s"))
        #expect(driver.remembered == [] && driver.desk.context.operatorName == "王会计")
        driver.failure = nil
        driver.press(.control("s"))
        #expect(driver.remembered == [.operatorName("赵会计")] && driver.operators == ["赵会计", "赵会计"])
    }
}
