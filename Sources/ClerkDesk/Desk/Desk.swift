import MutualAid
import TerminalUI
import Wording

/// The clerk's desk: everything on the screen as one value. Events go in, effects come out, and ``view(size:)`` draws.
public struct Desk: Sendable {
    /// The smallest window the screens are made for.
    static let leastSize = Size(columns: 80, rows: 24)

    var context: DeskContext
    var screens: [any DeskScreen] = []
    var size = Size(columns: 80, rows: 24)
    var message: (text: String, style: Style)?
    var question: AskedQuestion?
    var helpTop: Int?
    /// Whether the last transaction could not be saved.
    var hasFailed = false
    /// Forms left half-filled, by what they are for.
    var kept: [FormName: KeptForm] = [:]
    private var pending: FollowUp?
    let isTrialDay: Bool
    var effects: [Effect] = []

    /// A form that was left half-filled, and where it stood.
    struct KeptForm: Sendable {
        var screen: any DeskScreen
        var path: String
    }

    /// A question with its dialog.
    struct AskedQuestion: Sendable {
        enum Subject: Hashable, Sendable {
            case screen(Question)
            case quit
        }
        var subject: Subject
        var dialog: DialogState<Bool>
    }

    /// A desk over `registry`.
    ///
    /// - Parameters:
    ///   - today: the desk's day.
    ///   - isTrialDay: whether the day was set by hand; the header marks it.
    ///   - operatorName: who works at the desk; asked for when empty.
    ///   - offers: the schemes a new unit can choose from.
    ///   - lines: what boxes and bars are drawn with.
    ///   - width: how the terminal measures text.
    ///   - notice: something to say at the start, such as a damaged file.
    public init(
        registry: Registry, language: Language, today: CalendarDay, isTrialDay: Bool, operatorName: String,
        offers: [SchemeOffer], lines: LineSet = .unicode, width: DisplayWidth = .narrow, isReadOnly: Bool = false,
        notice: String? = nil
    ) {
        self.isTrialDay = isTrialDay
        context = DeskContext(
            registry: registry, roster: RosterIndex(registry), book: Phrasebook(language, signs: lines.signs),
            today: today,
            operatorName: operatorName, offers: offers, lines: lines.fitting(width), width: width,
            isReadOnly: isReadOnly)
        message = notice.map { ($0, .notice) }
        if context.unit == nil, !isReadOnly {
            screens = [SetUpScreen(context)]
        } else {
            let isKnown = !operatorName.isEmpty || isReadOnly
            screens = isKnown ? [RosterScreen(context)] : [OperatorScreen(context)]
        }
        refreshTop()
    }

    var top: any DeskScreen {
        get { screens[screens.count - 1] }
        set { screens[screens.count - 1] = newValue }
    }

    /// The keys that work now.
    var keyMap: KeyMap<DeskAction> { KeyMap([context.helpKey] + top.keys(context) + context.globalKeys) }

    /// The first key that does `action` on the top screen; nil when none does.
    private func keyLabel(of action: DeskAction) -> String? {
        keyMap.binding(of: action)?.keys.first?.label(with: context.lines)
    }

    /// Whether the top form holds text that isn't saved.
    var hasUnsavedText: Bool { top.unsavedForm != nil || !kept.isEmpty }

    // MARK: - Update

    /// Takes an event; returns what is to be done outside.
    public mutating func update(_ event: DeskEvent) -> [Effect] {
        effects = []
        switch event {
        case .terminal(let event): take(event)
        case .day(let day):
            // Comes with every input, and changes once a day.
            guard day != context.today else { break }
            context.today = day
            refreshTop()
        case .committed(let registry, let transaction): finish(registry, transaction)
        case .failed(let failure): fail(failure)
        }
        return effects
    }

    private mutating func take(_ event: Event) {
        switch event {
        case .resize(let size):
            self.size = size
            refreshTop()
        case .interrupt: effects.append(.quit)
        case .timer, .mouse: break
        case .key, .paste:
            // What can't be seen must not be done: only leaving works until the window is large enough.
            guard isLargeEnough || question?.subject == .quit else { return takeInSmallWindow(event) }
            if question != nil { return answerQuestion(with: event) }
            if let top = helpTop { return scrollHelp(from: top, event) }
            message = nil
            if case .key(let key) = event, let binding = keyMap.binding(for: key, whileTyping: top.isTyping),
                !binding.action.isForm
            {
                return perform(binding)
            }
            carryOut(top.handle(event, context))
        }
    }

    var isLargeEnough: Bool { size.columns >= Self.leastSize.columns && size.rows >= Self.leastSize.rows }

    private mutating func takeInSmallWindow(_ event: Event) {
        guard case .key(let key) = event, keyMap.binding(for: key, whileTyping: true)?.action == .quit else { return }
        quit()
    }

    private mutating func perform(_ binding: Binding<DeskAction>) {
        if let reason = binding.disabledReason {
            message = (reason, .notice)
            return
        }
        switch binding.action {
        case .help: helpTop = 0
        case .language: switchLanguage()
        case .quit: quit()
        default: carryOut(top.perform(binding.action, context))
        }
    }

    mutating func carryOut(_ request: Request) {
        switch request {
        case .none: break
        case .say(let text, let style): message = (text, style)
        case .push(let screen): push(screen)
        case .replace(let screen): screens[screens.count - 1] = screen
        case .pop: pop()
        case .close: if screens.count > 1 { screens.removeLast() }
        case .commit(let transaction, let followUp):
            pending = followUp
            effects.append(.commit(transaction))
        case .ask(let question, let title, let lines, let field):
            ask(.screen(question), title: title, lines: lines, field: field)
        case .setOperator(let name, let next):
            context.operatorName = name
            effects.append(.remember(operatorName: name, language: context.book.language))
            carryOut(next)
        }
        refreshTop()
    }

    private mutating func push(_ screen: any DeskScreen) {
        if let name = screen.formName, let form = kept.removeValue(forKey: name) {
            screens.append(form.screen)
            message = (context.book(.dialogRestored, keyLabel(of: .discard) ?? ""), .notice)
        } else {
            screens.append(screen)
        }
    }

    private mutating func pop() {
        guard screens.count > 1 else {
            message = (context.book(.backAtRoot, keyLabel(of: .quit) ?? ""), .notice)
            return
        }
        if let name = top.formName {
            // Half-typed text is kept, never dropped: opening the form again brings it back.
            kept[name] = top.unsavedForm == nil ? nil : KeptForm(screen: top, path: ownPath)
        }
        screens.removeLast()
    }

    private mutating func finish(_ registry: Registry, _ transaction: Transaction) {
        context.registry = registry
        context.roster.update(for: transaction.changes, in: registry)
        hasFailed = false
        message = (context.book(.dialogSaved), .good)
        if let name = top.formName, pending != nil { kept[name] = nil }
        // A form whose record is gone could never be opened again.
        kept = kept.filter { $0.key.exists(in: registry) }
        switch pending {
        case .pop where screens.count > 1: screens.removeLast()
        case .replace(let screen): screens[screens.count - 1] = screen
        case .pop, .stay, nil: break
        }
        pending = nil
        refreshTop()
    }

    private mutating func fail(_ failure: CommitFailure) {
        pending = nil
        hasFailed = true
        message = (
            context.book.sentence(
                failure, in: context.registry, retryKey: keyLabel(of: .save) ?? context.book(.sameKey),
                startOverKey: keyLabel(of: .discard) ?? "Esc"),
            .error
        )
    }

    private mutating func refreshTop() {
        let body = Size(columns: size.columns, rows: max(0, size.rows - 3))
        top.refresh(context, body: body)
    }

    private mutating func switchLanguage() {
        context.book = Phrasebook(
            context.book.language == .chinese ? .english : .chinese, signs: context.book.signs)
        effects.append(.remember(operatorName: context.operatorName, language: context.book.language))
        refreshTop()
    }

    private mutating func scrollHelp(from top: Int, _ event: Event) {
        guard case .key(let key) = event else { return }
        switch key.folded {
        case .escape, .enter, .function(1), .character("?"), .character("q"): helpTop = nil
        case .plain(.down), .character("j"): helpTop = min(top + 1, greatestHelpTop)
        case .plain(.up), .character("k"): helpTop = max(0, top - 1)
        case .plain(.pageDown), .character(" "): helpTop = min(top + size.rows - 6, greatestHelpTop)
        case .plain(.pageUp): helpTop = max(0, top - size.rows + 6)
        default: break
        }
    }

    private var greatestHelpTop: Int {
        var frame = Frame(size: size, width: context.width)
        return drawHelp(keyMap, title: "", in: &frame)
    }
}
