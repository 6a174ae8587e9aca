import ArgumentParser
import ClerkDesk
import Exchange
import JSONStore
import MutualAid
import NcursesTerminal
import TerminalUI
import Wording

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One sitting at the desk: opens the store and the terminal, and runs the loop until the clerk leaves.
@MainActor
struct DeskSession {
    let folder: String
    let options: DeskOptions
    var settings: Settings
    /// Whether the operator's name and the language are kept for the next start.
    let remembers: Bool
    let schemes: SchemeFolder

    private var width: DisplayWidth {
        DisplayWidth(
            ambiguousColumns: options.ambiguousWidth ?? settings.ambiguousWidth ?? 1, cutSign: options.ascii ? "~" : "…"
        )
    }

    private var theme: ThemeChoice { options.theme ?? settings.theme ?? .auto }

    private var language: Language { options.speech.chosen ?? settings.language ?? .ofEnvironment }

    /// - Throws: the exit status, after a sentence for the clerk, when the terminal or the store can't be used.
    func run() throws {
        let book = Phrasebook(language)
        let operatorName = (options.operatorName ?? settings.operatorName).trimmingBlanks
        // The terminal first: a start that is refused must not leave a store behind.
        let terminal: NcursesTerminal
        do { terminal = try NcursesTerminal(options: .init(ground: theme.ground, width: width)) } catch {
            throw ExitCode.failure(saying: book.sentence(error))
        }
        defer { terminal.restore() }
        let store: OpenStore
        do { store = try OpenStore(at: folder, operatorName: operatorName) } catch {
            // What is said on the desk's own screen would go with it.
            terminal.restore()
            throw ExitCode.failure(saying: book.sentence(error, folder: folder))
        }
        defer { store.close() }
        let clock = DayClock()
        let desk = Desk(
            registry: store.registry, language: language, today: options.today ?? clock.today,
            isTrialDay: options.today != nil, operatorName: operatorName, shelf: schemes.shelf,
            lines: options.ascii ? .ascii : .unicode, width: width, isReadOnly: store.isReadOnly,
            notice: book.sentence(store.report))
        loop(desk, terminal, store, clock)
        // As a shell tells it of a program that the signal itself has ended.
        if let signal = terminal.endingSignal { throw ExitCode(128 + signal) }
    }

    /// Events in, one frame out: waits, drains the input, updates, draws once.
    private func loop(_ start: Desk, _ terminal: NcursesTerminal, _ store: OpenStore, _ clock: DayClock) {
        var desk = start
        var clock = clock
        let readings = HistoryReadings()
        // An option is looked up by its name each time.
        let isDayGiven = options.today != nil
        _ = desk.update(.terminal(.resize(terminal.size)))
        terminal.show(desk.view(size: terminal.size))
        while true {
            let events = terminal.nextEvents(timeoutMilliseconds: nil)
            // A program left open overnight must not file on yesterday's day.
            if !isDayGiven, let day = clock.newDay() { _ = desk.update(.day(day)) }
            for event in events {
                var effects = desk.update(.terminal(event))
                while !effects.isEmpty {
                    switch effects.removeFirst() {
                    case .quit: return
                    case .commit(let transaction, let operatorName):
                        effects += desk.update(carryOut(transaction, store, by: operatorName))
                    case .saveScheme(let id, let source, let replacing):
                        effects += desk.update(schemes.save(id, source, replacing: replacing))
                    case .remember(let preference):
                        if case .operatorName(let name) = preference { store.announce(name) }
                        remember(preference)
                    case .findStep(let direction):
                        effects += desk.update(StepFinding.event(direction, in: store.history))
                    case .readHistory(let request):
                        effects += desk.update(.historyRead(readings.page(request, of: store.history)))
                    case .copy(let text):
                        if !terminal.copy(text) { _ = desk.update(.copyRefused) }
                    }
                }
            }
            terminal.show(desk.view(size: terminal.size))
        }
    }

    private func carryOut(_ transaction: Transaction, _ store: OpenStore, by operatorName: String) -> DeskEvent {
        do {
            return .committed(
                try store.commit(transaction, by: operatorName, at: UTCTime.now()), transaction)
        } catch {
            return .failed(error)
        }
    }

    /// Keeps what was chosen in the program; an option given for this once is not kept with it.
    private func remember(_ preference: Preference) {
        guard remembers else { return }
        var settings = Settings.load()
        switch preference {
        case .operatorName(let name): settings.operatorName = name
        case .language(let language): settings.language = language
        }
        // Not being able to remember a name costs the clerk one line at the next start, so it stops nothing.
        try? settings.save()
    }
}

extension String {
    /// The text without blanks at either end.
    fileprivate var trimmingBlanks: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

extension Phrasebook {
    /// Why the terminal can't be used.
    func sentence(_ problem: NcursesTerminal.Problem) -> String {
        switch problem {
        case .notATerminal: self(.cliNotATerminal)
        case .unsuitable(let term): self(.cliUnsuitableTerminal, term)
        case .noUTF8Locale: self(.cliNoUTF8)
        }
    }
}
