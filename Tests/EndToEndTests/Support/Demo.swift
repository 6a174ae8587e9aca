import Foundation

/// The sample unit of 200 people on a bare terminal, its roster open.
struct Demo {
    let workplace: Workplace
    let terminal: BareTerminal
    let texts: Texts

    /// The first person of the roster.
    static let first = "王素琼"

    init(
        term: String = "xterm-256color", columns: Int = 80, rows: Int = 24, options: [String] = [],
        environment changes: [String: String] = [:]
    ) throws {
        workplace = try Workplace()
        texts = try Texts("zh-Hans")
        terminal = try BareTerminal(
            [HuzhuBinary.path(), "demo", "--lang", "zh-Hans"] + options,
            environment: workplace.environment(["TERM": term].merging(changes) { $1 }), columns: columns, rows: rows)
        try terminal.read(for: try texts("homeHow"))
        try terminal.type("2")
        try terminal.read(for: try texts("rosterShown", "200", "200"))
        try catchUp()
    }

    /// Waits until every key sent so far has been dealt with and shown: keys are taken in their order, and the help
    /// comes after all of them and is closed again.
    func catchUp() throws {
        var start = terminal.bytes.count
        try terminal.type("\u{1B}OP")
        try terminal.read(for: try texts("helpClose"), after: start)
        try settle()
        start = terminal.bytes.count
        try terminal.type("\u{1B}")
        try terminal.read(until: "the screen below the help") { terminal.bytes.count > start }
        try settle()
    }

    /// Reads on until nothing more comes: a long frame may come in pieces.
    func settle() throws {
        var looksWithoutNews = 0
        var last = terminal.bytes.count
        try terminal.read(until: "silence") {
            looksWithoutNews = terminal.bytes.count == last ? looksWithoutNews + 1 : 0
            last = terminal.bytes.count
            return looksWithoutNews >= 10
        }
    }

    /// What a real terminal shows after all that was sent.
    func screen(columns: Int = 80, rows: Int = 24) throws -> Screen {
        let file = workplace.folder + "/bytes"
        try Data(terminal.bytes).write(to: URL(filePath: file))
        let replay = try Terminal(
            ["/bin/sh", "-c", "stty raw -echo; cat '\(file)'; printf '\\033]2;all shown\\007'; exec cat"],
            environment: workplace.environment(), columns: columns, rows: rows)
        defer { replay.stop() }
        try replay.waitForTitle("all shown")
        return try replay.screen()
    }

    /// Leaves the program by its own key.
    func quit() throws -> Int32 {
        try terminal.type("\u{11}")
        return try terminal.waitUntilEnded()
    }
}
