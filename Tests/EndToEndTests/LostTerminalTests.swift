import Foundation
import Testing

extension EndToEnd {
    /// Terminals that go away, fall silent or take nothing more.
    @Suite("Lost terminals")
    struct LostTerminals {}
}

extension EndToEnd.LostTerminals {
    @Test(
        "A signal that ends the program can be told from its status, and the terminal is as it was",
        arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func ended(signal: Int32) throws {
        let demo = try Demo()
        demo.terminal.kill(signal)
        #expect(try demo.terminal.waitUntilEnded() == 128 + signal)
        #expect(demo.terminal.text.contains("\u{1B}[?1049l"))
        #expect(demo.terminal.text.contains("\u{1B}[?2004l"))
        #expect(demo.terminal.hasPlainModes)
    }

    @Test("A terminal that goes away ends the program at once, which leaves nothing behind")
    func hungUp() throws {
        let demo = try Demo()
        demo.terminal.hangUp()
        #expect(try demo.terminal.waitUntilEnded() == 128 + SIGHUP)
        #expect(try Workplace.contents(of: demo.workplace.temporary).isEmpty)
    }

    @Test("A terminal that goes away without a word ends the program too")
    func hungUpUnheard() throws {
        let workplace = try Workplace()
        // With hang-ups ignored, as under nohup, only the terminal's own end tells.
        let terminal = try BareTerminal(
            ["/bin/sh", "-c", "trap '' HUP; exec '\(HuzhuBinary.path())' demo --lang zh-Hans"],
            environment: workplace.environment(["TERM": "xterm-256color"]))
        try terminal.read(for: try Texts("zh-Hans")("homeHow"))
        terminal.hangUp()
        #expect(try terminal.waitUntilEnded() == 0)
    }

    @Test("A terminal that takes nothing more doesn't keep a program alive that is to end")
    func stuck() throws {
        let demo = try Demo()
        try demo.terminal.fill()
        demo.terminal.kill(SIGTERM)
        // Nobody reads: the status is all that comes.
        #expect(try demo.terminal.waitUntilEnded(reading: false) == 128 + SIGTERM)
        #expect(demo.terminal.hasPlainModes)
        #expect(try Workplace.contents(of: demo.workplace.temporary).isEmpty)
    }

    @Test("With standard input closed the program says what it needs")
    func closedInput() throws {
        let workplace = try Workplace()
        let run = try PseudoTerminal(
            "/bin/sh", ["-c", "exec '\(HuzhuBinary.path())' --store '\(workplace.store)' --lang zh-Hans <&-"],
            environment: workplace.environment())
        #expect(run.status == 1)
        #expect(run.text.contains(try Texts("zh-Hans")("cliNotATerminal")))
        #expect(!run.bytes.contains(0x1B))
    }

    @Test("Waiting costs nothing: the program isn't woken until something happens")
    func idle() throws {
        let demo = try Demo()
        try demo.settle()
        // The one thing here that takes time: first for what is kept on the disk after the last key, then to be idle in.
        #expect(try Execution("/bin/sleep", ["1"], environment: [:]).status == 0)
        let before = try demo.terminal.costs()
        #expect(try Execution("/bin/sleep", ["1"], environment: [:]).status == 0)
        #expect(try demo.terminal.costs() == before)
        #expect(demo.terminal.read() == 0)
        try demo.catchUp()
        #expect(try demo.terminal.costs() != before)
    }
}
