import CNcurses
import Glibc

/// What is asked of the terminal beyond curses, and what puts it back without curses.
enum TerminalModes {
    /// Whether the terminal type that `TERM` names is known and can be drawn on. Writes nothing.
    ///
    /// Curses has to be asked beforehand: starting it on an unknown terminal ends the process.
    static func isSuitable(output: Int32) -> Bool {
        var error: Int32 = 0
        guard setupterm(nil, output, &error) == OK else { return false }
        return Capability.string("cup") != nil && Capability.string("clear") != nil && tigetflag("hc") <= 0
    }

    /// The value of `TERM`, empty when unset.
    static var name: String {
        getenv("TERM").map { String(cString: $0) } ?? ""
    }

    /// What has pasted text marked as such, or no longer. A terminal that speaks another language than ANSI's would show
    /// the sequence, and is spared.
    static func bracketedPaste(_ isOn: Bool) -> [UInt8] {
        speaksANSI ? Array((isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l").utf8) : []
    }

    /// What has the buttons and the wheel of the mouse reported, or no longer: presses and releases, with places in
    /// digits, so that none is too far to the right to be told.
    static func mouse(_ isOn: Bool) -> [UInt8] {
        speaksANSI ? Array((isOn ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l").utf8) : []
    }

    /// The bytes that undo everything but what is asked of the mouse, for the moment when curses can no longer be called.
    static var reset: [UInt8] {
        var bytes = bracketedPaste(false)
        for name in ["sgr0", "op", "cnorm", "rmkx", "rmcup"] {
            bytes += Capability.string(name) ?? []
        }
        return bytes
    }

    /// Whether the terminal places its cursor as ANSI has it, and so takes or at least skips ANSI's other sequences.
    static var speaksANSI: Bool {
        Capability.string("cup")?.starts(with: "\u{1B}[".utf8) ?? false
    }
}
