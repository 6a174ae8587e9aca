import Foundation

/// A terminal with a program in it, by tmux on a server of its own.
final class Terminal {
    private let server = "huzhu-test-\(UUID().uuidString)"
    private(set) var isStopped = false

    /// Opens a terminal and starts a program in it.
    ///
    /// - Parameters:
    ///   - command: the program's path and its arguments.
    ///   - environment: the program's whole environment.
    init(_ command: [String], environment: [String: String], columns: Int = 80, rows: Int = 24) throws {
        let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
        // The options come first, in the same call: the program may end before a second one.
        try tmux(
            ["start-server", ";", "set", "-g", "remain-on-exit", "on", ";", "set", "-g", "status", "off", ";"]
                + [
                    "set", "-s", "escape-time", "0", ";", "set", "-s", "set-clipboard", "on", ";", "set", "-g",
                    "history-limit", "1000", ";",
                ]
                + ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env", "-i"] + variables
                + command.map(Self.quoted))
    }

    deinit { stop() }

    /// Ends the terminal and what runs in it.
    func stop() {
        guard !isStopped else { return }
        isStopped = true
        // A server that is gone already is what is wanted.
        _ = try? tmux(["kill-server"])
        // The server leaves its socket behind.
        let folder = ProcessInfo.processInfo.environment["TMUX_TMPDIR"] ?? "/tmp"
        unlink("\(folder)/tmux-\(getuid())/\(server)")
    }

    // MARK: - What a clerk does

    /// Presses keys, by tmux's names: `Enter`, `Tab`, `Escape`, `C-s`, `F2`, `n`.
    func keys(_ names: String...) throws { try keys(names) }

    /// Presses keys, by tmux's names.
    func keys(_ names: [String]) throws { try tmux(["send-keys", "--"] + names.map(Self.quoted)) }

    /// Types a text as it stands.
    func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", Self.quoted(text)]) }

    /// Pastes a text the way terminals do: in brackets where the program asked for them.
    func paste(_ text: String) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: server).path(percentEncoded: false)
        try Data(text.utf8).write(to: URL(filePath: file))
        defer { unlink(file) }
        try tmux(["load-buffer", file, ";", "paste-buffer", "-p", "-d"])
    }

    /// Gives the terminal another size.
    func resize(columns: Int, rows: Int) throws {
        try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// Sends a signal to the program itself.
    func kill(_ signal: Int32) throws {
        Foundation.kill(try processNumber(), signal)
    }

    /// The number of the program's process.
    func processNumber() throws -> pid_t {
        guard let text = try ask("#{pane_pid}").first, let number = pid_t(text) else {
            throw Breakage("the terminal has no program")
        }
        return number
    }

    // MARK: - What a clerk sees

    /// What the terminal shows now.
    func screen() throws -> Screen {
        let output = try tmux(
            ["display", "-p", "#{cursor_y} #{cursor_x} #{cursor_flag} #{alternate_on} #{pane_height}", ";"]
                + ["capture-pane", "-p"])
        let lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let facts = (lines.first ?? "").split(separator: " ").compactMap { Int($0) }
        guard facts.count == 5 else { throw Breakage("tmux says: \(output)") }
        return Screen(
            rows: Array(lines.dropFirst().prefix(facts[4])), cursorRow: facts[0], cursorColumn: facts[1],
            isCursorVisible: facts[2] == 1, isAlternate: facts[3] == 1)
    }

    /// How the program ended, nil while it runs: its exit status, or a signal's number plus 128.
    func exitStatus() throws -> Int32? {
        let facts = try ask("#{pane_dead} status#{pane_dead_status} signal#{pane_dead_signal}")
        guard facts.count == 3, facts[0] == "1" else { return nil }
        if let status = Int32(facts[1].dropFirst("status".count)) { return status }
        if let signal = Int32(facts[2].dropFirst("signal".count)) { return signal + 128 }
        // tmux at times sleeps through the end of a child; that of another one makes it look at all of them.
        try tmux(["run-shell", "true"])
        return nil
    }

    /// Waits until the program has given the terminal a title.
    func waitForTitle(_ title: String) throws {
        let found: Bool? = try Deadline.wait { try ask("#{pane_title}").joined(separator: " ") == title ? true : nil }
        guard found != nil else { throw Breakage("never came: the title “\(title)”", screen: try screen()) }
    }

    /// What the program put on the terminal's clipboard last; nil when it put nothing there.
    func clipboard() throws -> String? { try? tmux(["show-buffer"]) }

    /// Whether the program takes the mouse.
    func takesMouse() throws -> Bool { try ask("#{mouse_any_flag}").first == "1" }

    private func ask(_ format: String) throws -> [String] {
        try tmux(["display", "-p", format]).split(whereSeparator: \.isWhitespace).map(String.init)
    }

    // MARK: - tmux

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        var environment = ProcessInfo.processInfo.environment
        environment["TMUX"] = nil
        environment["LC_ALL"] = "C.UTF-8"
        let run = try Execution(
            "/usr/bin/env", ["tmux", "-L", server, "-f", "/dev/null", "-u"] + arguments, environment: environment)
        guard run.status == 0 else { throw Breakage("tmux \(arguments) ended with \(run.status): \(run.errors)") }
        return run.output
    }

    /// An argument that tmux doesn't take for two commands: a semicolon at its end would part them.
    private static func quoted(_ argument: String) -> String {
        argument.hasSuffix(";") ? argument.dropLast() + "\\;" : argument
    }
}
