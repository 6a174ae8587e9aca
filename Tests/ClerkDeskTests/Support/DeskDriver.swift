import MutualAid
import TerminalUI
import Testing
import Wording

@testable import ClerkDesk

/// A desk without a terminal or a disk: events go in, what the desk asks for is done at once, frames come out.
struct DeskDriver {
    private(set) var desk: Desk
    /// The records as they were last committed.
    private(set) var registry: Registry
    /// What was committed, in order.
    private(set) var transactions: [Transaction] = []
    /// What the desk wanted remembered for the next start, the last one last.
    private(set) var remembered: [Preference] = []
    /// In whose name each transaction was asked for, the failed ones included.
    private(set) var operators: [String] = []
    /// In whose name writing was asked for, the last one last.
    private(set) var takers: [String] = []
    /// How often the folder was to be made the owner's alone.
    private(set) var tightenings = 0
    /// What was copied for other programs, the last one last.
    private(set) var copied: [String] = []
    /// Whether the desk asked to leave the program.
    private(set) var hasQuit = false
    /// Whether the desk asked to leave for the guided tour.
    private(set) var hasLeftForTour = false
    /// How many commits were asked for, the failed ones included.
    private(set) var commitsAsked = 0
    /// While it is set, every commit fails with it.
    var failure: CommitFailure?
    /// The schemes that were written into the user's folder, in order.
    private(set) var schemesSaved: [(id: SchemeID, source: String)] = []
    /// While it is set, every writing of a scheme fails with it.
    var schemeFailure: SchemeSaveFailure?
    private(set) var size: Size
    /// What the desk looked for to undo or do again, in order.
    private(set) var stepsAsked: [StepDirection] = []
    /// What the desk asked of the history, in order.
    private(set) var historyAsked: [HistoryRequest] = []
    /// What happened so far, newest last.
    var history = PlayedHistory()

    init(
        _ registry: Registry, language: Language = .chinese, today: String = "2018-11-15", isTrialDay: Bool = false,
        operatorName: String = "王会计", size: Size = Size(columns: 80, rows: 24), isReadOnly: Bool = false,
        access: StoreAccess? = nil, notices: [StoreNotice] = [], shelf: SchemeShelf? = nil,
        tourPlace: TourPlace = .elsewhere, startsAtHome: Bool = false
    ) throws {
        self.registry = registry
        self.size = size
        let shelf = shelf ?? SmallUnit.shelf
        desk = Desk(
            registry: registry, language: language, today: try day(today), isTrialDay: isTrialDay,
            operatorName: operatorName, shelf: shelf, access: access ?? (isReadOnly ? .heldBy(nil) : .writing),
            notices: notices, tourPlace: tourPlace)
        send(.resize(size))
        // Most of what is tested begins in the roster.
        if !startsAtHome, top(as: HomeScreen.self) != nil { press(.character("2")) }
    }

    /// Has the terminal draw and measure in another way than at the start.
    mutating func setTerminal(lines: LineSet, width: DisplayWidth) {
        desk.context.lines = lines.fitting(width)
        desk.context.width = width
        desk.context.book = Phrasebook(desk.context.book.language, signs: lines.signs)
        send(.resize(size))
    }

    /// Has the program set in another way than at the start.
    mutating func set(_ settings: DeskSettings) {
        desk.context.settings = settings
        desk.context.lookAgain()
        send(.resize(size))
    }

    // MARK: - Events

    mutating func send(_ event: Event) { send(.terminal(event)) }

    /// Something happens to the store; the desk's records follow it.
    mutating func send(_ event: StoreEvent) {
        switch event {
        case .followed(let registry, _), .reopened(let registry): self.registry = registry
        default: break
        }
        send(DeskEvent.store(event))
    }

    mutating func send(_ event: DeskEvent) {
        var effects = desk.update(event)
        while !effects.isEmpty {
            switch effects.removeFirst() {
            case .quit: hasQuit = true
            case .openTour: hasLeftForTour = true
            case .copy(let text): copied.append(text)
            case .remember(let preference): remembered.append(preference)
            case .takeOver(let operatorName): takers.append(operatorName)
            case .tightenPermissions: tightenings += 1
            case .saveScheme(let id, let source, _):
                if let schemeFailure {
                    effects += desk.update(.schemeNotSaved(schemeFailure))
                } else {
                    schemesSaved.append((id, source))
                    effects += desk.update(.schemeSaved(id, file: "/schemes/\(id).json"))
                }
            case .findStep(let direction):
                stepsAsked.append(direction)
                effects += desk.update(findStep(direction))
            case .countWork(let registry, let counting):
                effects += desk.update(.workCounted(OpenWork(registry), counting: counting))
            case .readHistory(let request):
                historyAsked.append(request)
                effects += desk.update(.historyRead(history.page(request)))
            case .commit(let transaction, let operatorName):
                operators.append(operatorName)
                effects += desk.update(carryOut(transaction))
            }
        }
        checkKept(after: event)
    }

    /// What the desk keeps from one event to the next is what it would make anew.
    private func checkKept(after event: DeskEvent) {
        var anew = desk
        anew.forgetBackdrop()
        if anew.keyMap != desk.keyMap { Issue.record("the keys are old after \(event)") }
        if let backdrop = desk.backdrop, backdrop != anew.emptyView(size: backdrop.size) {
            Issue.record("header or footer are old after \(event)")
        }
    }

    /// Has the desk take something that isn't of the terminal, and returns what it wants done.
    mutating func receive(_ event: DeskEvent) -> [Effect] { desk.update(event) }

    private func findStep(_ direction: StepDirection) -> DeskEvent {
        history.failure.map { .stepNotRead(direction, $0) } ?? .stepFound(history.next(direction), direction)
    }

    private mutating func carryOut(_ transaction: Transaction) -> DeskEvent {
        commitsAsked += 1
        if let failure { return .failed(failure) }
        do {
            registry = try registry.applying(transaction.changes)
        } catch {
            return .failed(.refused(error))
        }
        transactions.append(transaction)
        history.add(transaction, by: operators.last ?? "")
        return .committed(registry, transaction)
    }

    mutating func press(_ keys: Key...) {
        for key in keys { send(.key(key)) }
    }

    mutating func press(_ key: Key, times: Int) {
        for _ in 0..<times { send(.key(key)) }
    }

    mutating func type(_ text: String) {
        for character in text { send(.key(.character(character))) }
    }

    mutating func paste(_ text: String) { send(.paste(text)) }

    mutating func resize(columns: Int, rows: Int) {
        size = Size(columns: columns, rows: rows)
        send(.resize(size))
    }

    /// Somebody else's change, which reaches the records but not the open form.
    mutating func changeElsewhere(_ changes: [Change]) throws { registry = try registry.applying(changes) }

    /// Has the desk show `screen` on top, as the screen below would ask it to.
    mutating func show(_ screen: any DeskScreen) {
        desk.carryOut(.push(screen))
        send(.resize(size))
    }

    /// Has the desk speak in lines from now on; returns what it says first.
    mutating func beginDialogue() -> PlainWords {
        desk.beginDialogue()
        return desk.words()
    }

    /// What is said now.
    mutating func words() -> PlainWords { desk.words() }

    /// Types a line; returns what is said to it.
    mutating func say(_ line: String) -> PlainWords {
        send(DeskEvent.line(line))
        return desk.words()
    }

    /// Types several lines; returns what is said to the last.
    mutating func say(_ lines: [String]) -> PlainWords {
        lines.reduce(PlainWords(lines: [], prompt: "")) { _, line in say(line) }
    }

    // MARK: - What is seen

    /// The frame as it is shown now.
    var frame: Frame { desk.view(size: size) }

    /// The text of the frame.
    var text: String { frame.text }

    func shows(_ text: String) -> Bool { self.text.contains(text) }

    /// The rows of the frame that hold `text`.
    func rows(with text: String) -> [String] {
        self.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).filter { $0.contains(text) }
    }

    /// The line above the footer.
    var message: String {
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
        return rows.count < 2 ? "" : String(rows[rows.count - 2]).trimmed
    }

    /// The screen on top, if it is a `Screen`.
    func top<Screen: DeskScreen>(as type: Screen.Type) -> Screen? { desk.screens.last as? Screen }
}

extension DeskDriver: CustomTestStringConvertible {
    /// The screen: what one wants to see when an expectation fails.
    var testDescription: String { "\n\(text)\n" }
}
