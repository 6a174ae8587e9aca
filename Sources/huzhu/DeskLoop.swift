import ClerkDesk
import JSONStore
import MutualAid
import NcursesTerminal
import TerminalUI

/// The loop of one sitting: events in, effects carried out, one frame for all that came at once.
@MainActor
struct DeskLoop {
    private var desk: Desk
    private let terminal: any DeskFace
    private let store: OpenStore
    private let schemes: SchemeFolder
    private let remember: (Preference) -> DeskEvent?
    private var clock: DayClock
    /// Whether the desk's day was set by hand and stays as it is.
    private let isDayGiven: Bool
    /// What workers on other threads have to say.
    private let mailbox: Mailbox<WorkerLetter>
    private var checkpoints: BackgroundCheckpoint
    private var copying: DayCopying
    private var following: StoreFollowing
    private var drafts: DraftKeeper
    private let steps: StepFinding
    private let readings = HistoryReadings()
    /// What has come from the terminal and was not taken yet.
    private(set) var untaken: [DeskEvent] = []
    /// Whether the program is to end because of a signal or the end of the input.
    private(set) var isInterrupted = false

    init(
        _ desk: Desk, terminal: any DeskFace, store: OpenStore, schemes: SchemeFolder, clock: DayClock,
        isDayGiven: Bool, keepsCopies: Bool, drafts: DraftPlaces, remember: @escaping (Preference) -> DeskEvent?
    ) {
        self.desk = desk
        self.terminal = terminal
        self.store = store
        self.schemes = schemes
        self.clock = clock
        self.isDayGiven = isDayGiven
        self.remember = remember
        mailbox = Mailbox(waking: terminal.wake)
        checkpoints = BackgroundCheckpoint(of: store, mailbox)
        copying = DayCopying(of: store, mailbox, isWanted: keepsCopies)
        following = StoreFollowing(of: store, mailbox, isSequential: terminal.isSequential)
        self.drafts = DraftKeeper(drafts, of: store, mailbox)
        steps = StepFinding(of: store, mailbox, isSequential: terminal.isSequential)
    }

    /// Runs until the clerk leaves or the system ends the program.
    ///
    /// - Parameter events: what was typed before.
    mutating func run(_ events: [DeskEvent] = []) {
        untaken = events
        _ = take(.terminal(.resize(terminal.size)))
        if terminal.isSequential {
            // Who hears the numbers of rows counts on them: nothing is said that what is found now would change.
            drafts.begin(atOnce: true)
            hearOfStart()
        } else {
            // Whatever can wait begins when the clerk has a screen to look at.
            terminal.show(&desk)
            drafts.begin(atOnce: false)
        }
        beginSideWork()
        if terminal.isSequential { terminal.show(&desk) }
        while takeWhatCame() { terminal.show(&desk) }
    }

    /// Lets the desk hear what was found and counted at the start.
    private mutating func hearOfStart() {
        var events = sideWork()
        while !events.isEmpty {
            for event in events { _ = take(event) }
            events = sideWork()
        }
    }

    /// What is left undone in a dialogue of lines; empty where nothing is.
    var leftUndone: [String] { desk.leftUndone(isCutShort: isInterrupted) }

    /// Ends what still runs beside the clerk; to be called when the terminal is given back.
    ///
    /// - Returns: whether what is half-typed is sure to be kept.
    mutating func end() -> Bool {
        let areDraftsKept = drafts.end(desk.drafts)
        checkpoints.end()
        // A program that is told to end must not stay for a copy.
        if terminal.endingSignal == nil { copying.end() }
        return areDraftsKept
    }

    /// Waits for something to happen and lets the desk hear of it; false when the program is to be left.
    private mutating func takeWhatCame() -> Bool {
        while true {
            untaken += terminal.nextEvents(until: untaken.isEmpty ? nearestDeadline : .now)
            var hasNews = !untaken.isEmpty
            // A program left open overnight must not file on yesterday's day.
            if let day = clock.newDay() {
                hasNews = true
                copying.begin(day)
                if !isDayGiven { _ = desk.update(.day(day)) }
            }
            if hasNews {
                checkpoints.noteInput()
                drafts.noteInput()
            }
            while !untaken.isEmpty { guard take(untaken.removeFirst()) else { return false } }
            for event in sideWork() {
                hasNews = true
                guard take(event) else { return false }
            }
            // What is on the screen already is not drawn again.
            if hasNews { return true }
        }
    }

    /// Has the desk take an event and carries out what it wants; false when that is to leave the program.
    private mutating func take(_ event: DeskEvent) -> Bool {
        if case .terminal(.interrupt) = event { isInterrupted = true }
        var effects = desk.update(event)
        while !effects.isEmpty {
            switch effects.removeFirst() {
            case .quit: return false
            case .openTour:
                guard let news = takeTour() else { return false }
                for event in news { effects += desk.update(event) }
            case .commit(let transaction, let operatorName):
                for answer in commit(transaction, by: operatorName) { effects += desk.update(answer) }
            case .saveScheme(let id, let source, let replacing):
                effects += desk.update(schemes.save(id, source, replacing: replacing))
            case .remember(let preference):
                if case .operatorName(let name) = preference { store.announce(name) }
                if case .ground(let ground) = preference { terminal.setGround(ThemeChoice(ground).ground) }
                if case .mouse(let isOn) = preference { terminal.setMouse(isOn) }
                if let failure = remember(preference) { effects += desk.update(failure) }
            case .copy(let text):
                if !terminal.copy(text) { _ = desk.update(.copyRefused) }
            case .takeOver(let operatorName):
                for news in store.takeOver(by: operatorName) { effects += desk.update(.store(news)) }
                // What the program that has gone left half-typed is this one's to go on with.
                drafts.begin(atOnce: terminal.isSequential)
                beginSideWork()
            case .findStep(let direction):
                effects += desk.update(steps.find(direction))
            case .readHistory(let request): read(request)
            case .countWork(let registry, let counting):
                besides { .workCounted(OpenWork(registry), counting: counting) }
            case .tightenPermissions:
                effects += desk.update(.store(store.tightenPermissions()))
            }
        }
        return true
    }

    /// Has the clerk take the guided tour; returns what the desk is to hear then, nil when the program is to end.
    private mutating func takeTour() -> [DeskEvent]? {
        // Whatever becomes of the program meanwhile, what is half-typed here is on the disk.
        drafts.keepNow(desk.drafts)
        let typed = untaken
        untaken = []
        let outcome = TourVisit(terminal: terminal).take(from: desk, typed)
        // The tour may have tried other colours and left the mouse, and the window may have changed.
        terminal.setGround(ThemeChoice(desk.settings.ground).ground)
        terminal.setMouse(desk.settings.hasMouse)
        let back: [DeskEvent] = [.terminal(.resize(terminal.size)), .tourLeft]
        switch outcome {
        case .ended:
            isInterrupted = true
            return nil
        case .back(let typedSince):
            untaken = typedSince
            return back
        case .refused(let failure):
            untaken = typed
            return back + [.store(.refused(failure))]
        }
    }

    /// Has a page of the history read; a long one must not keep the clerk waiting.
    private func read(_ request: HistoryRequest) {
        let (history, readings) = (store.history, readings)
        besides { .historyRead(readings.page(request, of: history)) }
    }

    /// Has something done on another thread, and lets the desk hear what came of it.
    private func besides(_ doing: @escaping @Sendable () -> DeskEvent) {
        let mailbox = mailbox
        let work: @Sendable () -> Void = { mailbox.post(.desk(doing())) }
        // Without a thread the clerk waits after all.
        guard !terminal.isSequential, let worker = Worker.start(work) else { return work() }
        worker.detach()
    }

    /// Saves a transaction; what the desk is to hear of it, in that order.
    private mutating func commit(_ transaction: Transaction, by operatorName: String) -> [DeskEvent] {
        var news: [DeskEvent] = []
        if let warning = store.clockWarning() { news.append(.store(.notice(warning))) }
        let outcome: DeskEvent
        do {
            outcome = .committed(
                try store.commit(transaction, by: operatorName, at: UTCTime.now()), transaction)
        } catch {
            outcome = .failed(error)
        }
        // Saving may have opened the store anew, and then the desk must know before it hears of the outcome.
        news += store.takeNews().map(DeskEvent.store) + [outcome]
        checkpoints.noteCommit()
        drafts.noteCommit()
        return news
    }
}

// MARK: - Beside the clerk

extension DeskLoop {
    private mutating func beginSideWork() {
        following.begin()
        checkpoints.noteCommit()
        copying.begin(clock.today)
    }

    private var nearestDeadline: ContinuousClock.Instant? {
        var nearest = checkpoints.deadline
        for deadline in [following.deadline, drafts.deadline] {
            if let deadline { nearest = min(nearest ?? deadline, deadline) }
        }
        return nearest
    }

    /// What has come from workers and what is due, for the desk to hear.
    private mutating func sideWork() -> [DeskEvent] {
        var events: [DeskEvent] = []
        for letter in mailbox.collect() {
            switch letter {
            case .desk(let event): events.append(event)
            case .checkpoint(let result): events += checkpoints.take(result)
            case .reading(let reading): events += following.take(reading)
            case .copy(let result): events += copying.take(result)
            case .drafts(let keeping): events += drafts.take(keeping)
            case .step(let found): events.append(steps.take(found))
            }
        }
        guard let deadline = nearestDeadline else { return events }
        let now = ContinuousClock.now
        guard deadline <= now else { return events }
        drafts.tick(now) { desk.drafts }
        return events + checkpoints.tick(now) + following.tick(now)
    }
}

/// What a worker on another thread tells the loop.
enum WorkerLetter: Sendable {
    /// Something for the desk.
    case desk(DeskEvent)
    /// A checkpoint's file is written, or could not be.
    case checkpoint(Result<CheckpointWork.Written, StoreFailure>)
    /// What is half-typed was kept, or could not be.
    case drafts(DraftKeeping)
    /// What is next to be undone or done again was looked for.
    case step(StepFinding.Found)
    /// A store whose files were exchanged was read anew.
    case reading(StoreReading)
    /// The day's copy is made, or could not be.
    case copy(Result<Void, StoreFailure>)
}
