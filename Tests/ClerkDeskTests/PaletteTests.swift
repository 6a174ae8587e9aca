import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("The command palette")
struct PaletteTests {
    private func roster(_ language: Language = .chinese) throws -> DeskDriver {
        try DeskDriver(SmallUnit.withLiMing().unit.registry, language: language)
    }

    private func palette(of driver: DeskDriver) -> CommandPalette<PaletteEntry>? {
        if case .palette(let palette) = driver.desk.overlay { palette } else { nil }
    }

    @Test(
        "Every command of the screen is in it with its keys, and what is off with the reason", arguments: Scene.allCases
    )
    func everything(scene: Scene) throws {
        var driver = try scene.desk(.chinese)
        guard driver.desk.overlay == nil, scene != .tooSmall else { return }
        let map = driver.desk.keyMap
        driver.press(.control("p"))
        let items = try #require(palette(of: driver)).list.shown.map(\.item)
        for binding in map.bindings where binding.action != .palette {
            let item = try #require(items.first { $0.value == .action(binding.action) }, "\(binding.action)")
            #expect(item.detail == binding.keyLabels() && item.note == binding.disabledReason)
        }
        #expect(items.count == map.bindings.count - 1 + OutsideCommand.allCases.count)
    }

    @Test(
        "A command is found by its name, by pinyin and in the other language, and done by Enter",
        arguments: [
            (Language.chinese, "新增人员"), (.chinese, "xzry"), (.chinese, "xinzeng"), (.chinese, "new mem"),
            (.chinese, "ｎｅｗ　ｍｅｍ"), (.english, "new mem"), (.english, "xzry"), (.english, "新增"),
        ])
    func done(language: Language, query: String) throws {
        var driver = try roster(language)
        driver.press(.control("p"))
        driver.type(query)
        driver.press(.enter)
        #expect(driver.top(as: MemberForm.self) != nil, "\(driver.text)")
        #expect(driver.desk.overlay == nil)
    }

    @Test("A pasted word finds, and a move by the arrows chooses another command")
    func pasteAndArrows() throws {
        var driver = try roster()
        driver.press(.control("p"))
        driver.paste("排")
        #expect(palette(of: driver)?.list.picked?.value == .action(.sort))
        driver.press(.plain(.down))
        let second = palette(of: driver)?.list.picked?.value
        #expect(second != .action(.sort) && second != nil)
    }

    @Test(
        "What is done outside is found as well, and Enter says how",
        arguments: [
            ("备份", "huzhu backup 文件夹"), ("hfsj", "huzhu restore 文件夹"), ("导出", "huzhu log > 文件"),
            ("检查数据", "huzhu verify"), ("doctor", "huzhu doctor"), ("back up", "huzhu backup 文件夹"),
        ])
    func outside(query: String, line: String) throws {
        var driver = try roster()
        driver.press(.control("p"))
        driver.type(query)
        driver.press(.enter)
        #expect(driver.desk.overlay == nil && driver.message.contains(line), "\(driver.text)")
    }

    @Test("A command that is off says why, and the palette stays")
    func refused() throws {
        var driver = try DeskDriver(SmallUnit().registry)
        driver.press(.control("p"))
        driver.type("zrhd")
        driver.press(.enter)
        #expect(palette(of: driver)?.isRefused == true)
        #expect(driver.rows(with: "没有列出人员").count == 2, "\(driver.text)")
        driver.press(.plain(.down))
        #expect(palette(of: driver)?.isRefused == false)
    }

    @Test("Esc closes it, and what was typed in the form below is as it was", arguments: [Key.escape, .enter])
    func overForms(key: Key) throws {
        var driver = try roster()
        driver.press(.character("n"))
        driver.type("张三")
        let before = driver.frame
        driver.press(.control("p"))
        driver.type("bangzhu")
        driver.press(key)
        if key == .enter { driver.press(.escape) }
        #expect(driver.frame == before)
    }

    @Test("It works where letters are text: the search is left alone")
    func whileSearching() throws {
        var driver = try roster()
        driver.press(.character("/"))
        driver.type("li")
        driver.press(.control("p"))
        driver.type("shaixuan")
        driver.press(.enter)
        let roster = try #require(driver.top(as: RosterScreen.self))
        #expect(roster.search.text.contains("li") && RosterFilter.status(in: roster.search.text) == .open)
    }

    @Test("A key of the table or the form can be chosen, too, and does what its first key does")
    func movingKeys() throws {
        var driver = try DeskDriver(SmallUnit.withLiMing().unit.registry)
        driver.press(.character("n"))
        driver.press(.control("p"))
        driver.paste("到下一栏")
        driver.press(.enter)
        #expect(driver.top(as: MemberForm.self)?.form.focus != .name)
    }

    @Test("While nothing is typed the commands chosen lately stand first")
    func recentFirst() throws {
        var driver = try roster()
        for query in ["排序", "筛选"] {
            driver.press(.control("p"))
            driver.type(query)
            driver.press(.enter)
        }
        driver.press(.control("p"))
        let first = palette(of: driver)?.list.shown.prefix(2).map(\.item.value)
        #expect(first == [.action(.filter), .action(.sort)])
    }

    @Test("The language changes under it, and the query and the choice stay")
    func language() throws {
        var driver = try roster()
        driver.press(.control("p"))
        driver.type("sort")
        let before = palette(of: driver)?.list.picked?.value
        driver.press(.function(9))
        let after = palette(of: driver)
        #expect(after?.query.text == "sort" && after?.list.picked?.value == before)
        #expect(driver.shows("Commands"))
    }

    @Test("The cursor is in its line")
    func cursor() throws {
        var driver = try roster()
        driver.press(.control("p"))
        driver.type("排序")
        let cursor = try #require(driver.frame.cursor)
        #expect(driver.frame[cursor.row, cursor.column - 2].character == "序")
    }
}
