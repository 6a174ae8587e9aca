import MutualAid
import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("What the mouse does")
struct MouseTests {
    private func roster() throws -> DeskDriver { try Scene.roster.desk(.chinese) }

    private func claim() throws -> DeskDriver { try Scene.firstClaim.desk(.chinese) }

    // MARK: - Rows

    @Test("A click selects a row, a second one opens it as Enter does")
    func open() throws {
        var driver = try roster()
        driver.click(.row(4, isSelected: false))
        let name = try #require(driver.top(as: RosterScreen.self)?.table.cursor.selected)
        #expect(name == 4)
        var entered = driver
        entered.press(.enter)
        driver.click(.row(4, isSelected: true))
        #expect(driver.text == entered.text && driver.top(as: MemberPage.self) != nil)
    }

    @Test(
        "A double click opens the row that its first half selected, and does nothing to the screen that opened meanwhile"
    )
    func double() throws {
        var driver = try roster()
        let point = try #require(driver.marked.point(of: .row(4, isSelected: false)))
        driver.use(.click, at: point)
        driver.use(.doubleClick, at: point)
        #expect(driver.top(as: MemberPage.self) != nil)
        let opened = driver
        driver.use(.doubleClick, at: point)
        #expect(driver.text == opened.text)
        // On the row with the cursor the first half opens already.
        driver.press(.escape)
        driver.use(.click, at: point)
        #expect(driver.top(as: MemberPage.self) != nil)
        driver.use(.doubleClick, at: point)
        #expect(driver.desk.screens.count == opened.desk.screens.count)
    }

    @Test("The rows of home lead where their keys lead")
    func home() throws {
        var driver = try Scene.home.desk(.chinese)
        let rows = try #require(driver.top(as: HomeScreen.self)?.rows)
        let place = try #require(rows.firstIndex { $0.action == .doubtfulMembers } ?? rows.indices.last)
        if driver.marked.point(of: .row(place, isSelected: true)) == nil {
            driver.click(.row(place, isSelected: false))
        }
        var entered = driver
        entered.press(.enter)
        driver.click(.row(place, isSelected: true))
        #expect(driver.text == entered.text && driver.top(as: HomeScreen.self) == nil)
    }

    @Test("A row can be opened while a notice waits to be seen; a click on the notice is that it was")
    func notice() throws {
        var driver = try Scene.longNotice.desk(.chinese)
        let waiting = driver.desk.notices.count
        driver.click(.row(0, isSelected: true))
        #expect(driver.top(as: MemberPage.self) != nil && driver.desk.notices.count == waiting)
        driver = try Scene.longNotice.desk(.chinese)
        let said = try #require(driver.saidRow)
        driver.click(10, said)
        #expect(driver.desk.notices.count == waiting - 1)
    }

    @Test("A heading sorts by its column, the other way round at the next click, and again not at all")
    func heading() throws {
        var driver = try Scene.roster.desk(.chinese, size: Size(columns: 132, rows: 43))
        let shown = RosterColumn.table(driver.desk.context.book).map(\.id)
        let place = 3
        for wanted in [false, true] {
            driver.click(.heading(place))
            let sort = try #require(driver.top(as: RosterScreen.self)?.table.sort)
            #expect(sort.map(\.column) == [shown[place]] && sort.first?.isDescending == wanted)
        }
        driver.click(.heading(place))
        #expect(driver.top(as: RosterScreen.self)?.table.sort.isEmpty == true)
        var other = try Scene.waitingClaims.desk(.chinese)
        let before = other.text
        other.click(.heading(1))
        #expect(other.text == before)
    }

    @Test("A click on the line to search with begins a search, with the caret where one clicked")
    func searchLine() throws {
        var driver = try Scene.rosterSearch.desk(.chinese)
        driver.press(.tab)
        #expect(driver.top(as: RosterScreen.self)?.isSearching == false)
        let start = try #require(driver.frame.point(of: "ou"))
        driver.click(start.column + 1, start.row)
        #expect(driver.top(as: RosterScreen.self)?.isSearching == true)
        driver.type("x")
        #expect(driver.top(as: RosterScreen.self)?.search.text == "oxu")
    }

    // MARK: - Forms

    @Test("A field is left as by Tab, and the caret stands at the character that was clicked")
    func field() throws {
        var driver = try claim()
        driver.fill(.admitted, with: "2018-3-4x")
        let start = try #require(driver.frame.point(of: "滇池第一医院"))
        driver.click(start.column + 4, start.row)
        #expect(driver.top(as: ClaimScreen.self)?.form.focus == .hospital)
        driver.type("东")
        #expect(driver.top(as: ClaimScreen.self)?.form[.hospital] == "滇池东第一医院")
        // On the right half of a character the caret goes behind it.
        driver.click(start.column + 1, start.row)
        driver.type("西")
        #expect(driver.top(as: ClaimScreen.self)?.form[.hospital] == "滇西池东第一医院")
        let form = try #require(driver.top(as: ClaimScreen.self)?.form)
        #expect(form.visited.contains(.admitted), "what is wrong there is said now")
    }

    @Test("A choice opens its list, an item of it is taken, and a click elsewhere leaves it as it was")
    func choice() throws {
        var driver = try Scene.memberErrors.desk(.chinese)
        let form = { (driver: DeskDriver) in driver.top(as: MemberForm.self)?.form }
        driver.click(on: "人员类别")
        #expect(form(driver)?.focus == .category && form(driver)?.openList == .entered)
        driver.click(.item(1))
        #expect(form(driver)?.openList == nil && form(driver)?[.category] == MemberCategory.allCases[1].rawValue)
        driver.click(on: "人员类别")
        let open = driver
        driver.click(70, 18)
        #expect(form(driver)?.openList == nil && form(driver)?[.category] == MemberCategory.allCases[1].rawValue)
        driver = open
        driver.click(on: "人员类别")
        #expect(form(driver)?.openList == nil)
        // The arrows beside the choice step.
        driver.click(.key(.plain(.right)))
        #expect(form(driver)?[.category] == MemberCategory.allCases[2].rawValue)
    }

    @Test("What was looked for in a list is taken when another field is clicked, as by Tab")
    func settled() throws {
        var driver = try Scene.branchByPinyin.desk(.chinese)
        driver.click(on: "电话")
        let form = try #require(driver.top(as: MemberForm.self)?.form)
        #expect(form.focus == .phone && !form[.branch].isEmpty && form.openList == nil)
    }

    @Test("A hospital that was offered is taken by a click on it")
    func suggestion() throws {
        var driver = try Scene.hospitals.desk(.chinese)
        let wanted = try #require(driver.top(as: ClaimScreen.self)?.form.openList)
        #expect(wanted == .entered)
        let before = driver.top(as: ClaimScreen.self)?.form[.hospital]
        driver.click(.item(0))
        let form = try #require(driver.top(as: ClaimScreen.self)?.form)
        #expect(form[.hospital] != before && form[.hospital].count > 2 && form.openList == nil)
    }

    @Test("A claim that is decided can be clicked through and stays as it is")
    func locked() throws {
        var driver = try Scene.memberPage.desk(.chinese)
        driver.press(.enter)
        let before = try #require(driver.top(as: ClaimScreen.self)).form.texts
        for (rect, target) in driver.marked.targets {
            if case .field = target { driver.use(.click, at: Point(column: rect.column + 14, row: rect.row)) }
        }
        #expect(driver.top(as: ClaimScreen.self)?.form.texts == before)
    }

    // MARK: - What stands over the screen

    @Test("A click beside the help or the palette closes it, in it it does not; beside a question it does nothing")
    func outside() throws {
        for scene in [Scene.help, .palette] {
            var driver = try scene.desk(.chinese)
            driver.click(40, 10)
            if scene == .help { #expect(driver.desk.overlay != nil) }
            driver = try scene.desk(.chinese)
            driver.click(40, 0)
            #expect(driver.desk.overlay == nil)
        }
        for scene in [Scene.quit, .reject, .undoQuestion] {
            var driver = try scene.desk(.chinese)
            let before = driver.text
            for point in [Point(column: 3, row: 2), Point(column: 40, row: 0), Point(column: 70, row: 20)] {
                driver.use(.click, at: point)
                #expect(driver.desk.overlay != nil && driver.text == before)
            }
        }
    }

    @Test("A button of a question answers as its key does, and a decision without its reason is not taken")
    func question() throws {
        var driver = try Scene.quit.desk(.chinese)
        driver.click(.button(1))
        #expect(driver.desk.overlay == nil && !driver.hasQuit)
        driver = try Scene.quit.desk(.chinese)
        driver.click(.button(0))
        #expect(driver.hasQuit)
        driver = try Scene.rejectWithoutReason.desk(.chinese)
        let commits = driver.commitsAsked
        driver.click(.button(0))
        #expect(driver.desk.overlay != nil && driver.commitsAsked == commits)
        driver.click(.line)
        driver.type("发票不全")
        driver.click(.button(0))
        #expect(driver.desk.overlay == nil && driver.commitsAsked == commits + 1)
    }

    @Test("To approve takes the same question as by the key, and a double click on its hint does not answer it")
    func approval() throws {
        var driver = try Scene.memberPage.desk(.chinese)
        driver.press(.plain(.down))
        let point = try #require(driver.marked.point(of: .key(.character("a"))))
        driver.use(.click, at: point)
        #expect(driver.desk.overlay != nil && driver.commitsAsked == 0)
        driver.use(.doubleClick, at: point)
        #expect(driver.desk.overlay != nil && driver.commitsAsked == 0)
    }

    @Test("A command of the palette is done by a click on it, and one that is off says why")
    func palette() throws {
        var driver = try Scene.paletteRefused.desk(.chinese)
        let before = driver.desk.screens.count
        driver.click(.item(0))
        #expect(driver.desk.overlay != nil && driver.desk.screens.count == before)
        driver = try Scene.paletteQuery.desk(.chinese)
        var entered = driver
        entered.press(.enter)
        driver.click(.item(0))
        #expect(driver.text == entered.text && driver.desk.overlay == nil)
    }

    @Test("A hint that is off says why, as its key does")
    func disabled() throws {
        let driver = try Scene.readOnlyRoster.desk(.chinese, size: Size(columns: 200, rows: 50))
        var count = 0
        for (_, target) in driver.marked.targets {
            guard case .key(let key) = target,
                driver.desk.keyMap.binding(for: key, whileTyping: false)?.isEnabled == false
            else { continue }
            var clicked = driver
            clicked.click(target)
            count += 1
            #expect(clicked.message == driver.desk.keyMap.binding(for: key, whileTyping: false)?.disabledReason)
        }
        #expect(count > 0)
    }

    // MARK: - The wheel

    @Test("The wheel moves three rows in a list, three lines in a text, three fields in a form")
    func wheel() throws {
        var driver = try roster()
        let before = try #require(driver.top(as: RosterScreen.self)?.table.cursor.selected)
        driver.use(.wheelDown, at: Point(column: 10, row: 10))
        #expect(driver.top(as: RosterScreen.self)?.table.cursor.selected == before + 3)
        driver.use(.wheelUp, at: Point(column: 10, row: 10))
        #expect(driver.top(as: RosterScreen.self)?.table.cursor.selected == before)
        driver = try Scene.schemeReader.desk(.chinese)
        let top = try #require(driver.top(as: SchemeReader.self)?.reader.top)
        driver.use(.wheelDown, at: Point(column: 10, row: 10))
        #expect(driver.top(as: SchemeReader.self)?.reader.top == top + 3)
        driver = try Scene.help.desk(.chinese)
        let first = driver.text
        driver.use(.wheelDown, at: Point(column: 10, row: 10))
        var pressed = try Scene.help.desk(.chinese)
        pressed.press(.plain(.down), times: 3)
        #expect(driver.text == pressed.text && driver.text != first)
    }

    @Test("Over the breakdown the wheel turns its pages and stops at the last; the form stays where it is")
    func pane() throws {
        var driver = try claim()
        let point = Point(column: 60, row: 8)
        let pane = try #require(driver.marked.hit(at: point).pane)
        let focus = driver.top(as: ClaimScreen.self)?.form.focus
        for _ in 0..<pane.last + 3 { driver.use(.wheelDown, at: point) }
        #expect(driver.marked.hit(at: point).pane?.position == pane.last)
        if pane.last > 0 { #expect(driver.top(as: ClaimScreen.self)?.form.focus == focus) }
        for _ in 0..<pane.last + 3 { driver.use(.wheelUp, at: point) }
        #expect(driver.marked.hit(at: point).pane?.position == 0)
    }

    @Test("What is offered while one types is gone into by the wheel only where the pointer is on it")
    func offered() throws {
        var driver = try Scene.hospitals.desk(.chinese)
        driver.press(.plain(.up))
        #expect(driver.top(as: ClaimScreen.self)?.form.openList == .offered)
        driver.use(.wheelDown, at: Point(column: 60, row: 20))
        #expect(driver.top(as: ClaimScreen.self)?.form.openList == .offered)
        let item = try #require(driver.marked.point(of: .item(0)))
        driver.use(.wheelDown, at: item)
        #expect(driver.top(as: ClaimScreen.self)?.form.openList == .entered)
    }

    @Test("Where the arrow is a command, the wheel is none: in the review nobody is passed over")
    func review() throws {
        var driver = try Scene.review.desk(.chinese)
        let before = driver.text
        driver.use(.wheelDown, at: Point(column: 10, row: 10))
        #expect(driver.text == before)
    }

    // MARK: - The setting

    @Test("Switched off, what is still on its way does nothing; in a window that is too small neither")
    func off() throws {
        var driver = try roster()
        driver.set(DeskSettings(hasMouse: false))
        let before = driver.text
        for action in [Mouse.Action.click, .wheelDown, .otherButton, .drag] {
            driver.use(action, at: Point(column: 10, row: 10))
            #expect(driver.text == before)
        }
        var small = try Scene.tooSmall.desk(.chinese)
        let shown = small.text
        small.click(5, 5)
        small.use(.drag, at: Point(column: 5, row: 5))
        small.resize(columns: 80, rows: 24)
        #expect(small.top(as: RosterScreen.self)?.table.cursor.selected == 0 && !small.shows(shown))
    }
}

extension DeskDriver {
    /// The row of what waits to be seen, above the footer.
    fileprivate var saidRow: Int? { desk.saidNow == nil ? nil : size.rows - 2 }
}
