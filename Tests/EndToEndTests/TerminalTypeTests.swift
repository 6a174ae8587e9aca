import Foundation
import Testing

extension EndToEnd {
    /// The terminals that clerks have: each by its own description.
    @Suite("Kinds of terminals")
    struct TerminalTypes {}
}

extension EndToEnd.TerminalTypes {
    private static let types = [
        "xterm-256color", "xterm", "screen", "screen-256color", "tmux-256color", "linux", "putty", "vt100",
    ]

    /// Whether the machine has a description of the terminal.
    private static func isKnown(_ type: String) throws -> Bool {
        try Execution("/usr/bin/env", ["infocmp", type], environment: ["PATH": "/usr/bin:/bin"]).status == 0
    }

    /// A string of the terminal's description as `tput` has it; empty when there is none.
    private static func capability(_ name: String, of type: String) throws -> String {
        try Execution("/usr/bin/env", ["tput", "-T", type, name], environment: ["PATH": "/usr/bin:/bin"]).output
    }

    @Test("Each kind shows the roster, moves by either form of its keys, and is given back", arguments: types)
    func kind(type: String) throws {
        guard try Self.isKnown(type) else { return print("no description of \(type) here: not tried") }
        let demo = try Demo(term: type)
        for (end, home) in [("\u{1B}[F", "\u{1B}[H"), ("\u{1B}OF", "\u{1B}OH"), ("\u{1B}[4~", "\u{1B}[1~")] {
            var start = demo.terminal.bytes.count
            try demo.terminal.type(end)
            try demo.catchUp()
            #expect(!demo.terminal.text(after: start).contains(Demo.first))
            start = demo.terminal.bytes.count
            try demo.terminal.type(home)
            try demo.terminal.read(for: Demo.first, after: start)
        }
        for (down, up) in [("\u{1B}[B", "\u{1B}[A"), ("\u{1B}OB", "\u{1B}OA"), ("\u{1B}[6~", "\u{1B}[5~"), ("j", "k")] {
            for key in [down, up] {
                let start = demo.terminal.bytes.count
                try demo.terminal.type(key)
                try demo.terminal.read(until: "an answer to \(key.debugDescription)") {
                    demo.terminal.bytes.count > start
                }
            }
        }
        try demo.catchUp()
        let colours = try Int(Self.capability("colors", of: type).filter(\.isNumber)) ?? 0
        let usesColour = demo.terminal.text.contains(/\x1B\[([0-9]+;)*(3[0-7]|4[0-7]|38|48)(;[0-9]+)*m/)
        #expect(usesColour == (colours >= 8))
        let start = demo.terminal.bytes.count
        #expect(try demo.quit() == 0)
        let ending = demo.terminal.text(after: start)
        let leave = try Self.capability("rmcup", of: type)
        #expect(leave.isEmpty || ending.contains(leave.prefix { $0 != "$" }))
        #expect(ending.contains("\u{1B}[?2004l"))
        #expect(demo.terminal.hasPlainModes)
    }

    @Test("Without colours wanted, none are sent", arguments: ["xterm-256color", "linux"])
    func noColour(type: String) throws {
        let demo = try Demo(term: type, environment: ["NO_COLOR": "1"])
        try demo.terminal.type("jj/w")
        try demo.settle()
        #expect(!demo.terminal.text.contains(/\x1B\[([0-9]+;)*(3[0-8]|4[0-8])(;[0-9]+)*m/))
        #expect(demo.terminal.text.contains("\u{1B}[7m") || demo.terminal.text.contains(/\x1B\[[0-9;]*;7m/))
    }

    @Test("The theme is the one that was asked for or that the terminal names")
    func themes() throws {
        // Amounts and keys have a colour of their own in each.
        let demos = [
            try Demo(options: ["--theme", "dark"]), try Demo(options: ["--theme", "light"]), try Demo(),
            try Demo(environment: ["COLORFGBG": "15;0"]), try Demo(environment: ["COLORFGBG": "0;15"]),
        ]
        let keys = try demos.map { demo in
            let inks = demo.terminal.text.matches(of: /38;5;([0-9]+)m/).map { String($0.1) }
            try #require(!inks.isEmpty)
            return Set(inks)
        }
        #expect(keys[0] == keys[3])
        #expect(keys[1] == keys[4])
        #expect(Set(keys).count == 3)
    }
}
