import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("The settings")
struct SettingsScreenTests {
    private func driver(_ settings: DeskSettings = DeskSettings(file: "/config/settings.json")) throws -> DeskDriver {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.set(settings)
        driver.press(.character("5"))
        return driver
    }

    /// Puts the cursor on a setting.
    private func go(to setting: Setting, _ driver: inout DeskDriver) throws {
        driver.press(.plain(.home))
        driver.press(.plain(.down), times: try #require(Setting.allCases.firstIndex(of: setting)))
    }

    @Test("What is chosen holds at once, is remembered, and comes round again")
    func chosen() throws {
        let table: [(Setting, [Preference])] = [
            (.language, [.language(.english), .language(.chinese)]),
            (.theme, [.ground(.dark), .ground(.light), .ground(.unknown)]),
            (.ambiguousWidth, [.ambiguousWidth(2), .ambiguousWidth(1)]), (.ascii, [.ascii(true), .ascii(false)]),
            (.mouse, [.mouse(false), .mouse(true)]),
        ]
        for (setting, values) in table {
            var driver = try driver()
            try go(to: setting, &driver)
            let before = driver.text
            for value in values {
                driver.press(.enter)
                #expect(driver.remembered.last == value)
                #expect(driver.text != before, "\(setting)")
            }
            #expect(driver.desk.context.settings.sources[setting] == .file)
            #expect(driver.top(as: SettingsScreen.self) != nil && driver.remembered == values)
        }
    }

    @Test("A name typed at the start is the clerk's own, and is said to be")
    func typedOperator() throws {
        var driver = try DeskDriver(SmallUnit().registry, operatorName: "")
        driver.type("王芳")
        driver.press(.control("s"), .character("5"))
        #expect(driver.desk.context.settings.sources[.operatorName] == .file)
        #expect(driver.rows(with: "经办人姓名").first?.contains("自己设的") ?? false)
    }

    @Test("Signs in ASCII and wide ones change how every screen is drawn and measured from then on")
    func looks() throws {
        var driver = try driver()
        try go(to: .ascii, &driver)
        driver.press(.plain(.right), .escape, .character("n"))
        #expect(driver.text.allSatisfy { !"─│┌┐└┘·›".contains($0) })
        driver.press(.escape, .character("5"))
        try go(to: .ambiguousWidth, &driver)
        driver.press(.character(" "))
        #expect(driver.desk.context.width.columns(of: "※") == 2)
    }

    @Test("The operator is typed, and who is nobody is not taken; a folder must be whole")
    func typed() throws {
        var driver = try driver()
        try go(to: .operatorName, &driver)
        driver.press(.enter, .enter)
        #expect(driver.message.contains("请填写"))
        driver.type("赵会计")
        driver.press(.enter)
        if driver.desk.overlay != nil { driver.press(.enter) }
        #expect(driver.desk.context.operatorName == "赵会计" && driver.remembered == [.operatorName("赵会计")])
        try go(to: .store, &driver)
        driver.press(.enter)
        driver.type("记录")
        driver.press(.enter)
        if !driver.message.contains("从 / 开头") { driver.press(.enter) }
        #expect(driver.message.contains("从 / 开头") && driver.remembered.count == 1)
    }

    @Test("Each value says where it comes from, and what could not be written says that it holds for now")
    func sources() throws {
        var driver = try driver(
            DeskSettings(
                ground: .light, store: "/records", sources: [.theme: .option, .store: .file],
                file: "/config/settings.json"))
        let lines = [("配色", "这次有效"), ("数据文件夹", "自己设的"), ("语言", "默认")]
        for (name, source) in lines {
            let rows = driver.rows(with: name)
            #expect(rows.contains { $0.contains(source) }, "\(name)")
        }
        try go(to: .theme, &driver)
        driver.press(.enter)
        driver.send(DeskEvent.notRemembered(.theme, detail: "Permission denied"))
        #expect(driver.message.contains("只管这一次") && driver.rows(with: "配色").contains { $0.contains("这次有效") })
        #expect(driver.desk.context.settings.ground == .unknown)
    }

    @Test("A wrong value in the file is named with what is allowed, until it was seen")
    func wrong() throws {
        var driver = try DeskDriver(
            SmallUnit().registry,
            notices: [.wrongSetting(file: "/c/settings.json", key: "theme", allowed: "auto dark light")])
        #expect(driver.shows("/c/settings.json") && driver.shows("theme") && driver.shows("auto dark light"))
        driver.press(.escape)
        #expect(!driver.shows("auto dark light"))
    }
}
