import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite struct UnitFormTests {
    private func form() throws -> (DeskDriver, SmallUnit) {
        let unit = try SmallUnit.withLiMing().unit
        var driver = try DeskDriver(unit.registry)
        driver.press(.character("u"))
        return (driver, unit)
    }

    @Test("A sub-branch is renamed everywhere, a new one is added, and the unit's name changes, in one step")
    func changes() throws {
        var (driver, unit) = try form()
        driver.fill(.name, of: UnitForm.self, with: "云岭学院工会")
        driver.fill(.branch(unit.branches[0]), of: UnitForm.self, with: "人文学院")
        driver.fill(.newBranches, of: UnitForm.self, with: "医学院，体育部")
        driver.press(.control("s"))
        #expect(driver.transactions.map(\.action) == [.editUnit])
        #expect(driver.registry.subBranches.all.map(\.name) == ["人文学院", "理学院", "医学院", "体育部"])
        #expect(driver.shows("云岭学院工会") && driver.shows("人文学院"))
    }

    @Test("A sub-branch without members can be removed, one with members is refused with the reason")
    func removal() throws {
        var (driver, unit) = try form()
        driver.fill(.branch(unit.branches[0]), of: UnitForm.self, with: "")
        driver.press(.control("s"))
        #expect(driver.transactions.isEmpty && driver.message.contains("不能删除"))
        driver.fill(.branch(unit.branches[0]), of: UnitForm.self, with: "文学院")
        driver.fill(.branch(unit.branches[1]), of: UnitForm.self, with: "")
        driver.press(.control("s"))
        #expect(driver.registry.subBranches.all.map(\.name) == ["文学院"])
    }

    @Test("Two sub-branches of one name are refused")
    func doubled() throws {
        var (driver, unit) = try form()
        driver.fill(.branch(unit.branches[0]), of: UnitForm.self, with: "理学院")
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 0 && driver.shows("“理学院”写了两次"))
        driver.fill(.branch(unit.branches[0]), of: UnitForm.self, with: "文学院")
        driver.fill(.newBranches, of: UnitForm.self, with: "理学院")
        driver.press(.control("s"))
        #expect(driver.commitsAsked == 0)
    }

    @Test("Under the scheme of another term everybody's enrolment is open again, and the earlier one is kept")
    func scheme() throws {
        var (driver, _) = try form()
        driver.choose("yinchuan-2022", for: .scheme, of: UnitForm.self)
        #expect(driver.shows("参互要单独登记"))
        driver.press(.control("s"))
        #expect(driver.shows("银川2022") && driver.shows("未登记") && driver.shows("参互 0 人"))
        driver.press(.character("v"))
        #expect(driver.shows("上期：续互"))
        driver.press(.escape, .character("u"))
        driver.choose("yunnan-14", for: .scheme, of: UnitForm.self)
        driver.press(.control("s"))
        #expect(driver.shows("续互"))
        #expect(driver.registry.schemes.count == 2, "a scheme is adopted once")
    }
}
