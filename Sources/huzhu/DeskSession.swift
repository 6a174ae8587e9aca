import ArgumentParser
import ClerkDesk
import Exchange
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
    let tourPlace: TourPlace
    /// The folder given at the start, if one was.
    var storeOption: String?

    private var theme: ThemeChoice { options.theme ?? settings.theme ?? .auto }

    private var takesMouse: Bool { !options.noMouse && settings.mouse ?? true }

    private var language: Language { options.speech.chosen ?? settings.language ?? .ofEnvironment }

    /// - Throws: the exit status, after a sentence for the clerk, when the terminal or the store can't be used.
    func run() throws {
        let book = Phrasebook(language)
        let operatorName = (options.operatorName ?? settings.operatorName).trimmingBlanks
        // The terminal first: a start that is refused must not leave a store behind.
        let terminal: any DeskFace
        do { terminal = try face } catch {
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
        var desk = Desk(
            registry: store.registry, language: language, today: options.today ?? clock.today,
            isTrialDay: options.today != nil, operatorName: operatorName, shelf: schemes.shelf,
            settings: options.settings(over: settings, store: storeOption, isKept: remembers), access: store.access,
            notices: store.notices + settings.notices, tourPlace: tourPlace)
        if options.plain { desk.beginDialogue() }
        let inUse = SettingsInUse(settings)
        let remembers = remembers
        var loop = DeskLoop(
            desk, terminal: terminal, store: store, schemes: schemes, clock: clock,
            isDayGiven: options.today != nil, keepsCopies: remembers,
            drafts: DraftPlaces(ofStoreAt: folder, isForGood: remembers),
            remember: { remembers ? inUse.remember($0) : nil })
        loop.run()
        terminal.restore()
        // What is not on the disk when the program ends is lost; the clerk is not left to find out.
        if !loop.end() { _ = ExitCode.failure(saying: book(.cliDraftsLate)) }
        // As a shell tells it of a program that the signal itself has ended.
        if let signal = terminal.endingSignal { throw ExitCode(128 + signal) }
        let leftUndone = loop.leftUndone
        guard leftUndone.isEmpty else {
            terminal.say(leftUndone)
            throw ExitCode.failure
        }
    }

    /// The screen, or lines where these were asked for.
    private var face: any DeskFace {
        get throws(NcursesTerminal.Problem) {
            guard options.plain else {
                return DrawnFace(terminal: try NcursesTerminal(options: .init(ground: theme.ground, mouse: takesMouse)))
            }
            guard let lines = LineTerminal() else { throw .notATerminal }
            return PlainFace(terminal: lines)
        }
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
