import Testing

@testable import ClerkDesk
@testable import TerminalUI

/// What holds of the mouse wherever one is in the program. A desk is made once for all that is tried on it.
@Suite("The mouse on every screen")
struct MouseSceneTests {
    @Test(
        "A row that is clicked is the selected one, a field has the focus, a hint does what its key does; also scrolled down",
        arguments: Scene.allCases)
    func clicks(scene: Scene) throws {
        let driver = try scene.desk(.chinese)
        check(driver, scene)
        guard driver.desk.overlay == nil, driver.marked.targets.contains(where: { $0.target.isPlace }) else { return }
        var scrolled = driver
        scrolled.press(driver.desk.screens.last is any FormScreen ? Key(.end, .control) : .plain(.end))
        check(scrolled, scene)
    }

    private func check(_ driver: DeskDriver, _ scene: Scene) {
        let marked = driver.marked
        #expect(marked.text == driver.frame.text && marked.cursor == driver.frame.cursor)
        var hints = 0
        for (place, (rect, target)) in marked.targets.enumerated() {
            #expect(marked.rect.intersection(rect) == rect && !rect.isEmpty)
            // By turns at the left, where labels are, and in the middle, where texts are.
            let point = Point(column: rect.column + (place % 2 == 0 ? 0 : rect.columns / 2), row: rect.row)
            guard marked.hit(at: point).target == target else { continue }
            var clicked = driver
            switch target {
            case .row(let row, isSelected: false):
                clicked.use(.click, at: point)
                let selected = clicked.marked.targets.filter(\.target.isSelectedRow).map(\.target)
                #expect(selected == [.row(row, isSelected: true)], "\(scene)")
            case .field(let field):
                guard let form = driver.desk.screens.last as? any FormScreen else { continue }
                clicked.use(.click, at: point)
                let focus = (clicked.desk.screens.last as? any FormScreen)?.focusName
                #expect(focus == form.fieldName(at: field), "\(scene)")
            case .key(let key) where rect.row == marked.size.rows - 1:
                hints += 1
                clicked.use(.click, at: point)
                var pressed = driver
                pressed.press(key)
                #expect(clicked.text == pressed.text, "\(key) in \(scene)")
                #expect(clicked.commitsAsked == pressed.commitsAsked && clicked.hasQuit == pressed.hasQuit)
                continue
            default: continue
            }
            #expect(clicked.desk.screens.count == driver.desk.screens.count, "\(scene)")
            #expect(clicked.commitsAsked == driver.commitsAsked)
        }
        #expect(hints > 0 || scene == .tooSmall)
    }

    @Test(
        "In a large window every row and field is where it is drawn",
        arguments: [Scene.roster, .memberPage, .trialCompared, .secondClaim])
    func large(scene: Scene) throws {
        let driver = try scene.desk(.chinese, size: Size(columns: 200, rows: 50))
        #expect(driver.marked.targets.count(where: { $0.target.isPlace }) >= 5)
        check(driver, scene)
    }

    @Test(
        "The wheel and a double click save and open nothing anywhere; another button and a drag only say how to select",
        arguments: Scene.allCases)
    func harmless(scene: Scene) throws {
        let driver = try scene.desk(.chinese)
        func isHarmless(_ used: DeskDriver) -> Bool {
            used.commitsAsked == driver.commitsAsked && used.hasQuit == driver.hasQuit
                && used.desk.screens.count == driver.desk.screens.count
                && (used.desk.overlay == nil) == (driver.desk.overlay == nil)
                && used.desk.savedState == driver.desk.savedState
        }
        for point in [Point(column: 5, row: 8), Point(column: 60, row: 8)] {
            var turned = driver
            for action in [Mouse.Action.wheelDown, .wheelDown, .wheelUp] { turned.use(action, at: point) }
            #expect(isHarmless(turned))
        }
        for (place, (rect, _)) in driver.marked.targets.enumerated() where place % 5 == 0 {
            var clicked = driver
            clicked.use(.doubleClick, at: rect.origin)
            #expect(clicked.text == driver.text)
        }
        var dragged = driver
        dragged.use(scene.rawValue.count % 2 == 0 ? .drag : .otherButton, at: Point(column: 30, row: 10))
        #expect(isHarmless(dragged))
        #expect(scene == .tooSmall ? dragged.text == driver.text : dragged.shows("按住 Shift"))
    }
}

extension FrameTarget {
    fileprivate var isSelectedRow: Bool { if case .row(_, isSelected: true) = self { true } else { false } }

    /// Whether it is a row or a field.
    fileprivate var isPlace: Bool {
        switch self {
        case .row, .field: true
        default: false
        }
    }
}

extension FormScreen {
    /// What the field in a row of the form is called.
    fileprivate func fieldName(at place: Int) -> String { String(describing: sheet.ids[place]) }

    /// What the field with the focus is called.
    fileprivate var focusName: String { String(describing: form.focus) }
}
