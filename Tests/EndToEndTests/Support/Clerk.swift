/// A clerk at the program: knows which keys lead where, and looks at the screen before going on.
final class Clerk {
    let workplace: Workplace
    let texts: Texts
    private(set) var terminal: Terminal
    private let command: [String]
    private let environment: [String: String]
    private let columns: Int
    private let rows: Int

    /// Starts the program on the workplace's store.
    ///
    /// - Parameters:
    ///   - today: the desk's day; nil takes the machine's.
    ///   - changes: changes to the environment.
    init(
        language: String = "zh-Hans", today: String? = "2018-11-15", columns: Int = 80, rows: Int = 24,
        at workplace: Workplace? = nil, environment changes: [String: String] = [:]
    ) throws {
        self.workplace = try workplace ?? Workplace()
        self.columns = columns
        self.rows = rows
        texts = try Texts(language)
        command =
            [try HuzhuBinary.path(), "--store", self.workplace.store, "--lang", language]
            + (today.map { ["--today", $0] } ?? [])
        environment = self.workplace.environment(changes)
        terminal = try Terminal(command, environment: environment, columns: columns, rows: rows)
        if workplace != nil { try comeToRoster() }
    }

    // MARK: - Coming and going

    /// Leaves the program by its own key, which must end well, and takes the terminal away.
    func quit() throws {
        try terminal.keys("C-q")
        let status = try terminal.waitUntilEnded()
        guard status == 0 else { throw Breakage("the program ended with \(status)", screen: try terminal.screen()) }
        terminal.stop()
    }

    /// Starts the program again on the same store.
    ///
    /// - Parameter comesToRoster: whether to go on from the home screen to the roster.
    func start(comesToRoster: Bool = true) throws {
        terminal.stop()
        terminal = try Terminal(command, environment: environment, columns: columns, rows: rows)
        if comesToRoster { try self.comeToRoster() }
    }

    /// From the home screen to the roster; from another first screen nowhere.
    func comeToRoster() throws {
        let home = try texts("screenHome")
        let first = try terminal.wait(until: "a first screen") { !$0.header.allSatisfy { $0 == " " } }
        // Between signs that the terminal draws wide stand blanks.
        func isHome(_ screen: Screen) -> Bool { screen.header.filter { $0 != " " }.contains(home) }
        guard isHome(first) else { return }
        try terminal.keys("2")
        try terminal.wait(until: "the roster") { !isHome($0) }
    }

    /// Waits until every key pressed so far has been dealt with: keys are taken in their order.
    @discardableResult
    func catchUp() throws -> Screen {
        let heading = try texts("helpTitle") + " · " + texts("helpClose")
        try terminal.keys("F1")
        try terminal.wait(for: heading)
        try terminal.keys("F1")
        try terminal.waitGone(heading)
        return try terminal.settled()
    }

    // MARK: - Forms

    /// Goes to the field with a label.
    @discardableResult
    func focus(_ label: String) throws -> Screen {
        let wanted = try texts(label)
        var screen = try terminal.settled()
        for _ in 0..<40 {
            if Self.stands(wanted, in: screen) { return screen }
            screen = try terminal.press("Tab")
        }
        throw Breakage("no field “\(wanted)”", screen: screen)
    }

    private static func stands(_ label: String, in screen: Screen) -> Bool {
        let row = screen.cursorLine.drop { $0 == "│" || $0 == " " }
        guard row.hasPrefix(label) else { return false }
        return row.dropFirst(label.count).first.map { $0 == "*" || $0 == " " } ?? true
    }

    /// Types a text into the field with a label and waits until it, or the end of a long one, stands there.
    @discardableResult
    func fill(_ label: String, _ text: String) throws -> Screen {
        try focus(label)
        try terminal.type(text)
        let end = String(text.suffix(6))
        let wanted = try texts(label)
        return try terminal.wait(until: "“\(end)” in \(label)") {
            $0.cursorLine.contains(end) && Self.stands(wanted, in: $0)
        }
    }

    /// Chooses what has the label `choice` in a field of choices.
    func choose(_ label: String, _ choice: String) throws {
        var screen = try focus(label)
        for _ in 0..<20 {
            if screen.cursorLine.contains(choice) { return }
            screen = try terminal.press("Right")
        }
        throw Breakage("no choice “\(choice)”", screen: screen)
    }

    /// Saves a form and waits for the word that it is saved.
    @discardableResult
    func save() throws -> Screen {
        try terminal.keys("C-s")
        return try terminal.wait(for: try texts("dialogSaved"))
    }
}
