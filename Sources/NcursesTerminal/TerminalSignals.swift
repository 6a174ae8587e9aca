import CNcurses
import Glibc

/// The signals that concern a terminal program, and the doorbell on which its event loop hears them.
@MainActor
struct TerminalSignals {
    /// What happened since the last look.
    struct Note: OptionSet {
        let rawValue: Int32

        static let resized = Note(rawValue: Int32(HUZHU_RESIZED))
        static let stopped = Note(rawValue: Int32(HUZHU_STOPPED))
        static let continued = Note(rawValue: Int32(HUZHU_CONTINUED))
        static let interrupted = Note(rawValue: Int32(HUZHU_INTERRUPTED))
    }

    /// The end to listen at: readable after a signal or a wake-up.
    let descriptor: Int32
    /// The end to ring.
    let wake: NcursesTerminal.Wake

    /// Keeps the modes to go back to. Must come before curses changes them.
    static func rememberModes(of terminal: Int32) -> Bool {
        huzhu_rescue_remember(terminal)
    }

    /// Opens the doorbell and takes over the signals; nil when the system has no pipe left to give.
    init?(terminalReset: [UInt8], output: Int32) {
        var listening: Int32 = -1
        var ringing: Int32 = -1
        guard huzhu_rescue_open_doorbell(&listening, &ringing) else { return nil }
        descriptor = listening
        wake = NcursesTerminal.Wake(descriptor: ringing)
        huzhu_rescue_begin(ringing, output, terminalReset, terminalReset.count)
    }

    /// The signals since the last call.
    func take() -> Note {
        Note(rawValue: huzhu_rescue_take())
    }

    /// Empties the doorbell; true when the program itself rang, not only a signal.
    func answer() -> Bool {
        var isWake = false
        var bytes: [UInt8] = Array(repeating: 0, count: 256)
        while true {
            let count = read(descriptor, &bytes, bytes.count)
            guard count > 0 else { return isWake }
            isWake = isWake || bytes[..<count].contains(NcursesTerminal.Wake.byte)
        }
    }

    /// Whether an exit or a crash must put the terminal back.
    func setArmed(_ armed: Bool) {
        huzhu_rescue_set_armed(armed)
    }

    /// Leaves out so many of the first bytes of what puts the terminal back.
    func leaveOut(ofReset count: Int) {
        huzhu_rescue_leave_out(count)
    }

    /// The first signal that told the program to end; nil when none has.
    static var ending: Int32? {
        let signal = huzhu_rescue_ending()
        return signal == 0 ? nil : signal
    }

    /// Puts the terminal's modes back as they were remembered.
    func restoreModes() {
        huzhu_rescue_restore_modes()
    }

    /// Stops the process; returns when it is continued.
    func stopProcess() {
        huzhu_rescue_stop()
    }
}
