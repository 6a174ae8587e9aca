import Foundation
import Testing

extension EndToEnd {
    /// The program in a shell: whatever signal ends it, the shell finds its terminal as it left it.
    @Suite("Signals")
    struct Signals {}
}

extension EndToEnd.Signals {
    /// A shell in a terminal, in which the program is started as a clerk would.
    private struct Shell {
        let workplace: Workplace
        let terminal: Terminal

        init() throws {
            workplace = try Workplace()
            let program = try HuzhuBinary.path()
            // The script stands for typing the long command; it tells the program's number before becoming it.
            let script = """
                stty -a > '\(workplace.folder)/modes'
                echo $$ > '\(workplace.folder)/number'
                unset SWIFT_BACKTRACE
                exec '\(program)' --store '\(workplace.store)' --lang zh-Hans --today 2018-11-15
                """
            try Data(script.utf8).write(to: URL(filePath: workplace.folder + "/huzhu"))
            terminal = try Terminal(["/bin/sh"], environment: workplace.environment(["PS1": "ready> "]))
            try terminal.wait(for: "ready>")
            try terminal.type("echo before; sh \(workplace.folder)/huzhu\n")
            try terminal.wait(for: try Texts("zh-Hans")("setUpOperator"))
        }

        /// Sends a signal to the program.
        func send(_ signal: Int32) throws {
            let text = try String(contentsOf: URL(filePath: workplace.folder + "/number"), encoding: .utf8)
            guard let number = Int32(text.filter(\.isNumber)) else { throw Breakage("no process number: \(text)") }
            kill(number, signal)
        }

        /// Expects the terminal to be as it was before the program.
        func expectTerminalGivenBack() throws {
            let screen = try terminal.wait(until: "the shell’s own screen") {
                !$0.isAlternate && $0.cursorLine.hasPrefix("ready>")
            }
            #expect(screen.isCursorVisible)
            #expect(screen.rows.contains("before"))
            try terminal.type("stty -a | cmp - \(workplace.folder)/modes && echo same'' modes; cat -v\n")
            try terminal.wait(for: "same modes")
            // Pasted text comes without brackets again.
            try terminal.paste("pasted")
            try terminal.type("\n")
            let echoed = try terminal.wait(until: "pasted twice") { $0.rows.count { $0.contains("pasted") } == 2 }
            #expect(echoed.rows.count { $0 == "pasted" } == 2)
        }
    }

    @Test(
        "A signal that ends the program leaves the terminal as it was found",
        arguments: [
            SIGTERM, SIGHUP, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGABRT, SIGSEGV, SIGILL, SIGBUS,
            SIGFPE, SIGTRAP,
        ])
    func ended(_ signal: Int32) throws {
        let shell = try Shell()
        try shell.terminal.type("王")
        try shell.terminal.wait(until: "王 typed") { $0.cursorLine.contains("王") && $0.isAlternate }
        try shell.send(signal)
        try shell.expectTerminalGivenBack()
    }

    @Test("Stopped and continued, the program gives the terminal back and takes it again with all that was typed")
    func stopped() throws {
        let shell = try Shell()
        try shell.terminal.type("王")
        let before = try shell.terminal.wait(until: "王 typed") { $0.cursorLine.contains("王") && $0.isAlternate }
        try shell.send(SIGTSTP)
        let stopped = try shell.terminal.wait(until: "the shell’s own screen") {
            !$0.isAlternate && $0.cursorLine.hasPrefix("ready>")
        }
        #expect(stopped.isCursorVisible)
        try shell.terminal.type("fg\n")
        try shell.terminal.wait(until: "the screen as it was") { $0 == before }
        try shell.terminal.keys("C-q")
        try shell.terminal.wait(for: try Texts("zh-Hans")("dialogQuitKept"))
        try shell.terminal.keys("y")
        try shell.expectTerminalGivenBack()
    }
}
