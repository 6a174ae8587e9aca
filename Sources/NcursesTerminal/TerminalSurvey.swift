import CNcurses
import Glibc
import TerminalUI

/// What the terminal that the program was started on is and can do, found out without drawing on it.
public struct TerminalSurvey: Sendable {
    /// The locale for characters that the environment asks for; nil when it is not installed.
    public var locale: String?
    /// Whether that locale's character set is UTF-8.
    public var isUTF8: Bool
    /// Whether the program can do with another locale where that is not so.
    public var canUseAnotherLocale: Bool
    /// The value of `TERM`, empty when unset.
    public var term: String
    /// Whether that type is known and can be drawn on.
    public var isSuitable: Bool
    /// How many colours it has by its description; nil when it tells of none.
    public var colours: Int?
    /// The size of its window; nil where there is no terminal.
    public var size: Size?
    /// The columns it gives signs such as `·`, and lines such as `─`, by where its cursor then stands; nil where there is
    /// no terminal or it doesn't answer.
    public var columns: (sign: Int, line: Int)?
    /// The version of the library that draws.
    public var library: String

    /// Finds it all out; asks the terminal where its cursor is, and waits for each answer 0.3 s at most.
    @MainActor
    public static func take() -> TerminalSurvey {
        let locale = setlocale(LC_CTYPE, "").map { String(cString: $0) }
        let isUTF8 = locale != nil && huzhu_locale_is_utf8()
        let isSuitable = TerminalModes.isSuitable(output: STDOUT_FILENO)
        let tty = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
        defer { if tty >= 0 { close(tty) } }
        var rows: Int32 = 0
        var columns: Int32 = 0
        let hasSize = tty >= 0 && huzhu_terminal_size(tty, &rows, &columns)
        return TerminalSurvey(
            locale: locale, isUTF8: isUTF8, canUseAnotherLocale: isUTF8 || TerminalLocale.prepare(),
            term: TerminalModes.name, isSuitable: isSuitable,
            colours: isSuitable ? Capability.number("colors") : nil,
            size: hasSize ? Size(columns: Int(columns), rows: Int(rows)) : nil,
            columns: tty >= 0 && isSuitable && TerminalModes.speaksANSI
                ? CursorReport(tty).map(Self.measure) ?? nil : nil,
            library: String(cString: curses_version()))
    }

    private static func measure(_ report: CursorReport) -> (sign: Int, line: Int)? {
        defer { report.end() }
        guard let sign = report.columns(of: "·"), let line = report.columns(of: "─") else { return nil }
        return (sign, line)
    }
}

/// Asks a terminal where its cursor stands. While it does, nothing that is typed is shown.
private struct CursorReport {
    private let terminal: Int32
    private let modes: termios

    private static let patience: Int32 = 300

    init?(_ terminal: Int32) {
        var modes = termios()
        guard tcgetattr(terminal, &modes) == 0 else { return nil }
        self.terminal = terminal
        self.modes = modes
        modes.c_lflag &= ~tcflag_t(ICANON | ECHO)
        guard tcsetattr(terminal, TCSAFLUSH, &modes) == 0 else { return nil }
    }

    /// Puts the terminal back; an answer that comes too late is thrown away.
    func end() {
        send("\r\u{1B}[K")
        var modes = modes
        tcsetattr(terminal, TCSAFLUSH, &modes)
    }

    /// How far a text at the beginning of a line moves the cursor; nil when the terminal doesn't say.
    func columns(of text: String) -> Int? {
        send("\r" + text + "\u{1B}[6n")
        var answer: [UInt8] = []
        while answer.last != UInt8(ascii: "R"), answer.count < 64 {
            var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, Self.patience) > 0 else { return nil }
            var byte: UInt8 = 0
            guard read(terminal, &byte, 1) == 1 else { return nil }
            answer.append(byte)
        }
        // ESC [ row ; column R, both counted from 1.
        let digits = answer.reversed().dropFirst().prefix { $0 != UInt8(ascii: ";") }.reversed()
        return Int(String(decoding: digits, as: UTF8.self)).map { $0 - 1 }
    }

    private func send(_ text: String) {
        let bytes = Array(text.utf8)
        // A terminal that can't be written to gives no answer either.
        _ = bytes.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
    }
}
