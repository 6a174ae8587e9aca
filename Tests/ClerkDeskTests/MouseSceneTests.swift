import Testing

@testable import ClerkDesk
@testable import TerminalUI

/// What holds of the mouse wherever one is in the program.
@Suite("The mouse on every screen")
struct MouseSceneTests {
    @Test(
        "Everything marked lies inside the frame, and looking for it changes nothing that is shown",
        arguments: Scene.allCases)
    func inside(scene: Scene) throws {
        for size in scene.sizes {
            let driver = try scene.desk(.chinese, size: size)
            let marked = driver.marked
            #expect(marked.text == driver.frame.text && marked.cursor == driver.frame.cursor)
            let areInside = marked.targets.allSatisfy {
                marked.rect.intersection($0.rect) == $0.rect && !$0.rect.isEmpty
            }
            #expect(areInside)
        }
    }

    @Test(
        "Every hint of the footer, clicked at its first and its last column, does what its key does",
        arguments: Scene.allCases)
    func footer(scene: Scene) throws {
        let driver = try scene.desk(.chinese)
        let marked = driver.marked
        var count = 0
        for (rect, target) in marked.targets where rect.row == marked.size.rows - 1 {
            guard case .key(let key) = target else { continue }
            count += 1
            var pressed = driver
            pressed.press(key)
            for column in [rect.column, rect.endColumn - 1] {
                let point = Point(column: column, row: rect.row)
                guard marked.hit(at: point).target == target else { continue }
                var clicked = driver
                clicked.use(.click, at: point)
                #expect(clicked.text == pressed.text, "\(key)")
                #expect(clicked.commitsAsked == pressed.commitsAsked && clicked.hasQuit == pressed.hasQuit)
            }
        }
        #expect(count > 0 || scene == .tooSmall)
    }

    @Test(
        "A row that is drawn, clicked anywhere, becomes the selected one and no other does", arguments: Scene.allCases)
    func rows(scene: Scene) throws {
        for size in scene.sizes {
            let driver = try scene.desk(.chinese, size: size)
            let marked = driver.marked
            for (rect, target) in marked.targets {
                guard case .row(let row, isSelected: false) = target else { continue }
                for column in [rect.column, rect.endColumn - 1] {
                    let point = Point(column: column, row: rect.row)
                    guard marked.hit(at: point).target == target else { continue }
                    var clicked = driver
                    clicked.use(.click, at: point)
                    let selected = clicked.marked.targets.compactMap { place -> Int? in
                        if case .row(let row, isSelected: true) = place.target { row } else { nil }
                    }
                    #expect(selected == [row], "row \(row) of \(scene)")
                    #expect(
                        clicked.desk.screens.count == driver.desk.screens.count
                            && clicked.commitsAsked == driver.commitsAsked)
                }
            }
        }
    }

    @Test(
        "A field that is drawn, clicked on its label or in its text, has the focus, in forms scrolled down too",
        arguments: Scene.allCases)
    func fields(scene: Scene) throws {
        for size in scene.sizes {
            var driver = try scene.desk(.chinese, size: size)
            for isAtEnd in [false, true] {
                if isAtEnd, driver.desk.overlay == nil { driver.press(Key(.end, .control)) }
                let marked = driver.marked
                for (rect, target) in marked.targets {
                    guard case .field(let place) = target, let form = driver.desk.screens.last as? any FormScreen else {
                        continue
                    }
                    let name = form.fieldName(at: place)
                    for column in [rect.column, rect.column + rect.columns / 2] {
                        let point = Point(column: column, row: rect.row)
                        guard marked.hit(at: point).target == target else { continue }
                        var clicked = driver
                        clicked.use(.click, at: point)
                        let focus = (clicked.desk.screens.last as? any FormScreen)?.focusName
                        #expect(focus == name, "field \(place) of \(scene)")
                        #expect(clicked.commitsAsked == driver.commitsAsked)
                    }
                }
            }
        }
    }

    @Test("Another button and a drag say how to select text, and change nothing else", arguments: Scene.allCases)
    func hint(scene: Scene) throws {
        for action in [Mouse.Action.otherButton, .drag] {
            var driver = try scene.desk(.chinese)
            let before = driver
            driver.use(action, at: Point(column: 30, row: 10))
            if scene == .tooSmall {
                #expect(driver.text == before.text)
            } else {
                #expect(driver.shows("按住 Shift"))
            }
            #expect(
                driver.desk.screens.count == before.desk.screens.count && driver.commitsAsked == before.commitsAsked)
        }
    }

    @Test("A double click on whatever was not selected by its first half does nothing", arguments: Scene.allCases)
    func doubled(scene: Scene) throws {
        let driver = try scene.desk(.chinese)
        for (rect, _) in driver.marked.targets {
            var clicked = driver
            clicked.use(.doubleClick, at: rect.origin)
            #expect(clicked.text == driver.text)
        }
    }

    @Test("The wheel turned anywhere saves nothing, opens nothing and leaves no screen", arguments: Scene.allCases)
    func wheel(scene: Scene) throws {
        let driver = try scene.desk(.chinese)
        for point in [Point(column: 5, row: 8), Point(column: 60, row: 8), Point(column: 40, row: 23)] {
            var turned = driver
            for action in [Mouse.Action.wheelDown, .wheelDown, .wheelUp] { turned.use(action, at: point) }
            #expect(turned.commitsAsked == driver.commitsAsked && !turned.hasQuit)
            #expect(turned.desk.screens.count == driver.desk.screens.count)
            #expect((turned.desk.overlay == nil) == (driver.desk.overlay == nil))
            #expect(turned.desk.savedState == driver.desk.savedState)
        }
    }
}

extension FormScreen {
    /// What the field in a row of the form is called.
    fileprivate func fieldName(at place: Int) -> String { String(describing: sheet.ids[place]) }

    /// What the field with the focus is called.
    fileprivate var focusName: String { String(describing: form.focus) }
}
