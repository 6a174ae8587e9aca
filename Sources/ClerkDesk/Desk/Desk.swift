import MutualAid
import TerminalUI
import Wording

/// The clerk's desk: everything on the screen as one value. Events go in, effects come out, and ``view(size:)`` draws.
public struct Desk: Sendable {
    var context: DeskContext
    var screens: [any DeskScreen] = []
    var size = Size(columns: 80, rows: 24)
    var message: DeskMessage?
    /// What was found at the start or later, such as a damaged file; each stays until the clerk says it was seen.
    var notices: [StoreNotice]
    /// What stands over the screen and has the keyboard.
    var overlay: Overlay?
    /// Whether the last transaction could not be saved.
    var hasFailed = false
    /// Forms left half-filled, by what they are for.
    var kept: [FormName: KeptForm] = [:] { didSet { listHalfTyped() } }
    /// Reasons for decisions that were typed and are not saved.
    var reasons: [FormName: String] = [:] { didSet { listHalfTyped() } }
    /// Half-typed forms that were left behind by a program that has ended, the latest first.
    var found: [FoundDraft] = [] { didSet { listHalfTyped() } }
    /// Whether it is known what a program left behind.
    var knowsFound = false
    /// Whether the clerk is still to be told of it.
    var tellsOfFound = false
    /// How half-typed forms are kept.
    var draftKeeping = DraftKeeping.inStore
    /// The roster as it was left for the home screen.
    var roster: RosterScreen?
    /// The trial calculation as it was left.
    var trial: TrialScreen?
    var pending: PendingCommit?
    /// The commands chosen from the palette, the latest first.
    var recentCommands: [DeskAction] = []
    /// How often the history was read from its newest end: what an earlier reading brings is old.
    var historyReadings = 0
    let isTrialDay: Bool
    /// Where the guided tour can be taken.
    let tourPlace: TourPlace
    /// The tour as it was left.
    var leftTour: Tour?
    var effects: [Effect] = []
    /// The dialogue of lines; nil where frames are shown.
    var dialogue: PlainDialogue?
    /// The keys that work now; made once after each event, for the footer and for the next key.
    private(set) var keyMap = KeyMap<DeskAction>([])
    /// The frame's header and footer, kept while the clerk types text that changes nothing in them.
    private(set) var backdrop: Frame?
    /// The row that the click before has only selected: a double click opens it.
    var clickedRow: Int?

    /// A form that was left half-filled, and where it stood.
    struct KeptForm: Sendable {
        var screen: any DeskScreen
        var path: String
    }

    /// What is to happen when the transaction on its way has been saved.
    struct PendingCommit: Sendable {
        var followUp: FollowUp
        /// Who works here from then on; nil when nothing changes.
        var operatorName: String?
        /// What it undoes or does again, if it does.
        var step: FoundStep?
    }

    /// A desk over `registry`.
    ///
    /// - Parameters:
    ///   - today: the desk's day.
    ///   - isTrialDay: whether the day was set by hand; the header marks it.
    ///   - operatorName: who works at the desk; asked for when empty.
    ///   - shelf: the schemes at hand; read when a screen shows them, and not before.
    ///   - lines: what boxes and bars are drawn with.
    ///   - width: how the terminal measures text.
    ///   - access: whether the desk may write.
    ///   - notices: what to say at the start, such as a damaged file.
    ///   - tourPlace: where the guided tour can be taken.
    public init(
        registry: Registry, language: Language, today: CalendarDay, isTrialDay: Bool, operatorName: String,
        shelf: SchemeShelf, settings: DeskSettings = DeskSettings(), access: StoreAccess = .writing,
        notices: [StoreNotice] = [],
        tourPlace: TourPlace = .elsewhere
    ) {
        self.isTrialDay = isTrialDay
        self.tourPlace = tourPlace
        context = DeskContext(
            registry: registry, book: Phrasebook(language), today: today,
            operatorName: operatorName, shelf: shelf, lines: .unicode, width: .narrow, access: access)
        context.settings = settings
        context.lookAgain()
        self.notices = notices
        context.lastingNotices = notices.filter(\.isLasting)
        let isReadOnly = access.isReadOnly
        if context.unit == nil, !isReadOnly {
            screens = [SetUpScreen(context)]
        } else {
            let isKnown = !operatorName.isEmpty || isReadOnly
            screens = isKnown ? [HomeScreen()] : [OperatorScreen(context)]
        }
        if tourPlace.isBegun { context.tour = Tour(context.registry) }
        refreshTop()
        keyMap = keys(of: top, context)
    }

    var top: any DeskScreen { screens[topPlace] }

    /// Where the top screen stands. It is changed in its place: through a copy every field of a form would be copied.
    var topPlace: Int { screens.count - 1 }

    /// The first key that does `action` on the top screen; nil when none does.
    func keyLabel(of action: DeskAction) -> String? {
        keys(of: top, context).binding(of: action)?.keys.first?.label(with: context.lines)
    }

    /// What the keys do on `screen`.
    func keys(of screen: any DeskScreen, _ context: DeskContext) -> KeyMap<DeskAction> {
        KeyMap(screen.keys(context) + context.globalKeys)
    }

    /// How what was typed into forms stands.
    var savedState: SavedState {
        screens.contains { $0.unsavedForm != nil } ? .unsaved : kept.isEmpty ? .saved : .halfTyped
    }

    // MARK: - Update

    /// Takes an event; returns what is to be done outside.
    public mutating func update(_ event: DeskEvent) -> [Effect] {
        // What the start itself asks for goes with the first event.
        defer { effects = [] }
        if case .terminal(let event) = event, takeAsText(event) { return effects }
        switch event {
        case .terminal(let event): take(event)
        case .day(let day):
            // Comes with every input, and changes once a day.
            guard day != context.today else { return [] }
            context.today = day
            refreshTop()
        case .committed(let registry, let transaction): finish(registry, transaction)
        case .failed(let failure): fail(failure)
        case .store(let event): take(event)
        case .copyRefused: message = DeskMessage(context.book(.copyTooLong), .error)
        case .schemeSaved(_, let file): finishScheme(file)
        case .schemeNotSaved(let failure): failScheme(failure)
        case .draftsFound(let drafts): take(drafts)
        case .draftsKept(let keeping): take(keeping)
        case .stepFound(let step, let direction): take(step, direction)
        case .stepSought: message = DeskMessage(context.book(.historyReading), .notice)
        case .stepNotRead(let direction, let failure): takeUnread(direction, context.book.reason(failure))
        case .historyRead(let page): take(page)
        case .line(let line): takeLine(line)
        case .tourLeft: comeBackFromTour()
        case .notRemembered(let setting, let detail): takeUnkept(setting, detail: detail)
        case .workCounted(let work, let counting):
            context.work.take(work, counting: counting, context.registry)
            refreshTop()
        }
        advanceTour()
        dialogue?.note(event)
        forgetBackdrop()
        return effects
    }

    /// Takes an event that is text for the screen and changes nothing but what stands in it: by far the most frequent.
    /// - Returns: whether it was one; else it is still to be taken.
    private mutating func takeAsText(_ event: Event) -> Bool {
        guard case .key(let key) = event, overlay == nil, saidNow == nil, Self.isLargeEnough(size),
            let before = top.keyFacts, keyMap.binding(for: key, whileTyping: top.isTyping) == nil
        else { return false }
        let wasSaved = savedState
        let request = screens[topPlace].handle(event, context)
        carryOut(request)
        guard case .none = request, top.keyFacts == before, savedState == wasSaved else {
            advanceTour()
            forgetBackdrop()
            return true
        }
        if advanceTour() { forgetBackdrop() }
        if backdrop?.size != size { backdrop = emptyView(size: size) }
        return true
    }

    mutating func take(_ event: Event) {
        switch event {
        case .resize(let size):
            self.size = size
            refreshTop()
        case .interrupt: effects.append(.quit)
        case .timer: break
        case .mouse(let mouse): take(mouse)
        case .key, .paste:
            // What can't be seen must not be done: only leaving works until the window is large enough.
            guard Self.isLargeEnough(size) || isAskingToQuit else { return takeInSmallWindow(event) }
            clickedRow = nil
            if overlay != nil { return takeInOverlay(event) }
            if dismissesNotice(event) || dismissesFound(event) { return }
            message = nil
            if case .key(let key) = event, let binding = keyMap.binding(for: key, whileTyping: top.isTyping),
                !binding.action.isTakenByScreen, !isForField(binding.action, key)
            {
                return perform(binding)
            }
            carryOut(screens[topPlace].handle(event, context))
        }
    }

    /// Does what a binding of the screen stands for, or says why it can't be done.
    mutating func perform(_ binding: Binding<DeskAction>) {
        if let reason = binding.disabledReason {
            message = DeskMessage(reason, .notice)
            return
        }
        switch binding.action {
        case .help: openHelp()
        case .manual: if top.name != .manual { carryOut(.push(ManualScreen())) }
        case .tour: takeTour()
        case .tourSkip, .tourBack: moveTour(binding.action)
        case .palette: openPalette()
        case .language: switchLanguage()
        case .trial: openTrial()
        case .undo: effects.append(.findStep(.undo))
        case .redo: effects.append(.findStep(.redo))
        case .history: openHistory(.all)
        case .memberHistory: if let page = top as? MemberPage { openHistory(.member(page.member)) }
        case .quit: quit()
        case .takeOver: takeOver()
        case .drafts: openDrafts()
        case .home: goHome()
        case .settings: openSettings()
        case .roster: showRoster()
        case .schemes: if top.name != .schemes { carryOut(.push(SchemeListScreen(context))) }
        case let action where action.isTakenByScreen:
            // Chosen from the palette: the first of its keys stands for it.
            if let key = binding.keys.first { carryOut(screens[topPlace].handle(.key(key), context)) }
        case let action: carryOut(screens[topPlace].perform(action, context), askedBy: action)
        }
    }

    mutating func switchLanguage() {
        context.book = context.book.inOtherLanguage
        context.settings.sources[.language] = .file
        effects.append(.remember(.language(context.book.language)))
        // What was said in the other language is not said again.
        message = nil
        refreshTop()
    }

    /// Drops what is kept from one event to the next and could be made anew.
    mutating func forgetBackdrop() {
        backdrop = nil
        keyMap = keys(of: top, context)
    }

    mutating func refreshTop() {
        prepareTop()
        let body = Size(columns: size.columns, rows: max(0, bodyRows(in: size)))
        screens[topPlace].refresh(context, body: body)
    }
}
