import CNcurses
import Glibc
import TerminalUI

/// The terminal that the program was started on: shows frames, yields events.
///
/// There is one for the life of the process, on the main thread. While it stands nothing else may write to the
/// terminal. It is put back on every way out: ``restore()``, an exit, a crash, a stop by signal.
///
/// ```swift
/// let terminal = try NcursesTerminal(options: .init())
/// defer { terminal.restore() }
/// terminal.show(frame)
/// for event in terminal.nextEvents(until: nil) { … }
/// ```
@MainActor
public final class NcursesTerminal {
    /// Wakes the event loop from any thread.
    public nonisolated let wake: Wake

    private let signals: TerminalSignals
    private let input: TerminalInput
    private let output: TerminalOutput
    private var painter: FramePainter
    private var isRestored = false
    private let hasColour: Bool
    private var isMouseOn = false

    /// Takes over the terminal on standard input and output: alternate screen, raw keys, bracketed paste, and the mouse
    /// where the options want it.
    ///
    /// - Throws: ``Problem`` when the terminal cannot be used; it is then as it was.
    public init(options: Options = Options()) throws(Problem) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        guard TerminalLocale.prepare() else { throw .noUTF8Locale }
        guard TerminalModes.isSuitable(output: STDOUT_FILENO) else { throw .unsuitable(term: TerminalModes.name) }
        guard TerminalSignals.rememberModes(of: STDIN_FILENO) else { throw .notATerminal }
        set_escdelay(25)
        // The window's size counts, not COLUMNS and LINES left behind by a shell.
        use_tioctl(true)
        guard
            let output = TerminalOutput(terminal: STDOUT_FILENO, isEnding: { TerminalSignals.ending != nil }),
            huzhu_start(output.descriptor)
        else { throw .unsuitable(term: TerminalModes.name) }
        let reset = TerminalModes.mouse(false) + TerminalModes.reset
        guard let signals = TerminalSignals(terminalReset: reset, output: output.lastResort),
            let input = TerminalInput(descriptor: STDIN_FILENO, doorbell: signals)
        else {
            endwin()
            throw .unsuitable(term: TerminalModes.name)
        }
        // Input that waits would cut a refresh short, and the screen would stand torn until the next one.
        typeahead(-1)
        self.signals = signals
        self.input = input
        self.output = output
        wake = signals.wake
        raw()
        noecho()
        nonl()
        hasColour = options.colour
        painter = FramePainter(palette: Palette(ground: options.ground, colour: options.colour))
        output.send(TerminalModes.bracketedPaste(true))
        isMouseOn = options.mouse
        if isMouseOn { output.send(TerminalModes.mouse(true)) } else { forgetMouse() }
    }

    /// The signal that told the program to end, after which ``nextEvents(until:)`` gave `.interrupt`; nil
    /// when there was none.
    public var endingSignal: Int32? { TerminalSignals.ending }

    /// The size of the screen.
    public var size: Size {
        Size(columns: Int(huzhu_columns()), rows: Int(huzhu_rows()))
    }

    /// Shows a frame: only what differs from the one before is drawn, and the cursor stands where the frame has it.
    ///
    /// A frame of another size than the screen's is cut or leaves a blank margin.
    public func show(_ frame: Frame) {
        guard !isRestored else { return }
        painter.show(frame, on: output)
    }

    /// Chooses the colours for another ground from the next frame on.
    public func setGround(_ ground: Theme.Ground) {
        guard !isRestored else { return }
        painter.change(to: Palette(ground: ground, colour: hasColour))
    }

    /// Has the mouse reported from now on, or leaves it to the terminal.
    public func setMouse(_ isOn: Bool) {
        guard !isRestored, isOn != isMouseOn else { return }
        isMouseOn = isOn
        if isOn { signals.leaveOut(ofReset: 0) }
        output.send(TerminalModes.mouse(isOn))
        if !isOn { forgetMouse() }
    }

    /// Waits for something to happen and returns all that has happened.
    ///
    /// Empty when the time is over or ``Wake/wake()`` was called without input. Sleeps without using the processor.
    /// After a closed input the one `.interrupt` is followed by no input; a lone Escape takes 25 ms to be told from
    /// the beginning of a longer key.
    ///
    /// - Parameter deadline: when to stop waiting; nil waits until something happens.
    public func nextEvents(until deadline: ContinuousClock.Instant?) -> [Event] {
        guard !isRestored else { return [.interrupt] }
        while true {
            answerSignals()
            input.drain { [self] in
                painter.distrustScreen()
                return size
            }
            let events = input.takeEvents()
            guard events.isEmpty else { return events }
            guard input.wait(until: deadline) == .input else { return [] }
        }
    }

    /// Puts a text on the clipboard of the machine that the terminal runs on, where the terminal allows it (OSC 52).
    ///
    /// - Returns: false when the text is longer than terminals take (56,244 bytes) or the terminal isn't of the kind.
    ///   Whether it did as asked, no terminal says.
    public func copy(_ text: String) -> Bool {
        guard !isRestored, TerminalModes.speaksANSI else { return false }
        let route = ClipboardSequence.Route(term: TerminalModes.name, isInTmux: getenv("TMUX") != nil)
        guard let bytes = ClipboardSequence.bytes(for: text, by: route) else { return false }
        output.send(bytes)
        return true
    }

    /// Stops the process as the shell's Ctrl-Z does, with the terminal put back; returns when it is continued, with
    /// the screen drawn in full and a `.resize` event to follow.
    public func suspend() {
        guard !isRestored else { return }
        leave()
        signals.stopProcess()
        // Being continued is known here already.
        let missed = signals.take().subtracting([.continued, .stopped])
        enter()
        answer(missed)
    }

    /// Gives the terminal back. May be called more than once; afterwards nothing is shown and every wait returns
    /// `.interrupt` at once.
    public func restore() {
        guard !isRestored else { return }
        isRestored = true
        leave()
    }
}

extension NcursesTerminal {
    /// What was never asked for is not undone.
    private func forgetMouse() {
        signals.leaveOut(ofReset: TerminalModes.mouse(false).count)
    }

    private func answerSignals() {
        answer(signals.take())
    }

    private func answer(_ note: TerminalSignals.Note) {
        if note.contains(.interrupted) {
            input.add(.interrupt)
        }
        if note.contains(.stopped) {
            suspend()
        } else if note.contains(.continued) {
            // Stopped without being asked, so the shell had the terminal in whatever state it was.
            output.gather { endwin() }
            enter()
        }
    }

    private func leave() {
        output.beginLeaving()
        if isMouseOn { output.send(TerminalModes.mouse(false)) }
        output.send(TerminalModes.bracketedPaste(false))
        output.gather { endwin() }
        signals.restoreModes()
        signals.setArmed(false)
    }

    private func enter() {
        signals.setArmed(true)
        output.endLeaving()
        reset_prog_mode()
        var rows: Int32 = 0
        var columns: Int32 = 0
        if huzhu_terminal_size(STDOUT_FILENO, &rows, &columns) {
            resizeterm(rows, columns)
        }
        painter.repaint(on: output)
        output.send(TerminalModes.bracketedPaste(true))
        if isMouseOn { output.send(TerminalModes.mouse(true)) }
        input.add(.resize(size))
    }
}
