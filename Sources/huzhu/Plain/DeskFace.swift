import ClerkDesk
import NcursesTerminal
import TerminalUI

/// What a sitting is seen or heard through.
@MainActor
protocol DeskFace {
    /// Wakes the waiting from any thread.
    nonisolated var wake: NcursesTerminal.Wake { get }
    /// The window that screens are laid out for.
    var size: Size { get }
    /// The signal that told the program to end; nil when there was none.
    var endingSignal: Int32? { get }
    /// Whether what was asked for is done before anything else is taken: a script's next line counts on it.
    var isSequential: Bool { get }
    /// Shows, or says, how the desk stands.
    func show(_ desk: inout Desk)
    /// Waits for something to happen and returns all that has.
    func nextEvents(until deadline: ContinuousClock.Instant?) -> [DeskEvent]
    /// Puts a text where other programs can paste it from; false where that can't be.
    func copy(_ text: String) -> Bool
    /// Chooses the colours for another ground; nothing where there are none.
    func setGround(_ ground: Theme.Ground)
    /// Takes the mouse from the terminal, or leaves it there; nothing where lines are printed.
    func setMouse(_ isOn: Bool)
    /// Says the last there is to say, where lines are said.
    func say(_ lines: [String])
    /// Gives the terminal back.
    func restore()
}

extension DeskFace {
    func setGround(_ ground: Theme.Ground) {}
    func setMouse(_ isOn: Bool) {}
    func say(_ lines: [String]) {}
}

/// The screen, in frames.
@MainActor
struct DrawnFace: DeskFace {
    let terminal: NcursesTerminal

    nonisolated var wake: NcursesTerminal.Wake { terminal.wake }
    var size: Size { terminal.size }
    var endingSignal: Int32? { terminal.endingSignal }
    var isSequential: Bool { false }

    func show(_ desk: inout Desk) { terminal.show(desk.view(size: terminal.size)) }

    func nextEvents(until deadline: ContinuousClock.Instant?) -> [DeskEvent] {
        terminal.nextEvents(until: deadline).map(DeskEvent.terminal)
    }

    func copy(_ text: String) -> Bool { terminal.copy(text) }

    func setGround(_ ground: Theme.Ground) { terminal.setGround(ground) }

    func setMouse(_ isOn: Bool) { terminal.setMouse(isOn) }

    func restore() { terminal.restore() }
}

/// Lines in and lines out.
@MainActor
struct PlainFace: DeskFace {
    let terminal: LineTerminal

    nonisolated var wake: NcursesTerminal.Wake { terminal.wake }
    var size: Size { Desk.dialogueWindow }
    var endingSignal: Int32? { terminal.endingSignal }
    var isSequential: Bool { true }

    func show(_ desk: inout Desk) {
        let words = desk.words()
        terminal.print(words.lines, prompt: words.prompt)
    }

    func nextEvents(until deadline: ContinuousClock.Instant?) -> [DeskEvent] {
        switch terminal.nextInput(until: deadline) {
        case .line(let line): [.line(line)]
        case .end: [.terminal(.interrupt)]
        case .nothing: []
        }
    }

    /// Where lines are printed the text itself is what can be taken along.
    func copy(_ text: String) -> Bool {
        terminal.print(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), prompt: "")
        return true
    }

    func say(_ lines: [String]) { terminal.print(lines, prompt: "") }

    func restore() {}
}
