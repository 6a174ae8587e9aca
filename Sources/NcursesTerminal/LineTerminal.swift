import Glibc

/// Standard input and output as lines, without any drawing: for who hears the program, for terminals that can't be drawn
/// on, and for scripts.
///
/// There is one for the life of the process, on the main thread, and then no ``NcursesTerminal``.
@MainActor
public final class LineTerminal {
    /// What came while waiting.
    public enum Input: Hashable, Sendable {
        /// A line, without its end.
        case line(String)
        /// No more will come, or the program was told to end.
        case end
        /// The time is over or ``NcursesTerminal/Wake/wake()`` was called.
        case nothing
    }

    /// Wakes the loop from any thread.
    public nonisolated let wake: NcursesTerminal.Wake

    /// Whether a person sits at it: then what is waited for stands in the line that is typed.
    public let isInteractive: Bool

    private let signals: TerminalSignals
    private var bytes: [UInt8] = []
    private var isClosed = false
    private var hasEnded = false
    private var isFirstWait = true

    /// The milliseconds for which a script's first line waits for news of what was found at the start.
    private static let patience: Int32 = 2000

    /// Takes over the signals; nil when the system has no pipe left to give.
    public init?() {
        guard let signals = TerminalSignals(terminalReset: [], output: STDOUT_FILENO) else { return nil }
        // Nothing is changed at the terminal, so nothing is to be put back.
        signals.setArmed(false)
        self.signals = signals
        wake = signals.wake
        isInteractive = isatty(STDIN_FILENO) == 1
    }

    /// The signal that told the program to end; nil when there was none.
    public var endingSignal: Int32? { TerminalSignals.ending }

    /// Prints lines, then what the next line answers. Control characters are left out, whatever the texts hold.
    /// - Parameter prompt: empty when nothing is waited for.
    public func print(_ lines: [String], prompt: String) {
        var text = lines.map { Self.printable($0) + "\n" }.joined()
        if !prompt.isEmpty { text += Self.printable(prompt) + (isInteractive ? " " : "\n") }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                // Nobody hears any more: what was typed is kept as at any other end.
                isClosed = true
                return bytes.removeAll()
            }
        }
    }

    private static func printable(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            scalars.append(isControl ? " " : scalar)
        }
        return String(scalars)
    }

    /// Waits for a line.
    /// - Parameter deadline: when to stop waiting; nil waits until something happens.
    public func nextInput(until deadline: ContinuousClock.Instant?) -> Input {
        guard !hasEnded else { return .end }
        while true {
            if let note = answerSignals() { return note }
            // What workers have to say comes before the next line; before the first they get a moment to say it.
            if signals.answer() {
                isFirstWait = false
                return .nothing
            }
            if isFirstWait {
                isFirstWait = false
                var bell = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
                if poll(&bell, 1, Self.patience) > 0 { continue }
            }
            if let line = takeLine() { return .line(line) }
            if isClosed {
                hasEnded = true
                return .end
            }
            guard wait(until: deadline) else { return .nothing }
        }
    }

    private func answerSignals() -> Input? {
        let note = signals.take()
        if note.contains(.interrupted) {
            hasEnded = true
            return .end
        }
        if note.contains(.stopped) { signals.stopProcess() }
        return nil
    }

    /// The next line of those that were read; what stands after the last line end counts as one at the end.
    private func takeLine() -> String? {
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? (isClosed && !bytes.isEmpty ? bytes.endIndex : nil)
        guard let end else { return nil }
        var line = bytes[..<end]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        let text = String(decoding: line, as: UTF8.self)
        bytes.removeFirst(min(bytes.count, end + 1))
        return text
    }

    /// Sleeps until there is something; false when the time is over.
    private func wait(until deadline: ContinuousClock.Instant?) -> Bool {
        var watched = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&watched, nfds_t(watched.count), milliseconds(until: deadline))
        // Interrupted by a signal: the doorbell rings for those that matter.
        if count < 0 { return true }
        if count == 0 { return false }
        if watched[0].revents != 0 { readOn() }
        return true
    }

    private func readOn() {
        var room = [UInt8](repeating: 0, count: 1 << 14)
        let count = read(STDIN_FILENO, &room, room.count)
        if count > 0 {
            bytes += room[..<count]
        } else if count == 0 || errno != EINTR {
            isClosed = true
        }
    }

    private func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
        guard let deadline else { return -1 }
        let rest = ContinuousClock.now.duration(to: deadline).components
        guard rest.seconds >= 0, rest.attoseconds >= 0 else { return 0 }
        guard rest.seconds < 1_000_000 else { return 1_000_000_000 }
        // Rounded up, or the last fraction of a millisecond would be spent in a busy loop.
        return Int32(rest.seconds * 1000 + (rest.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
