import MutualAid
import TerminalUI
import Wording

/// The clerk's desk: everything on the screen as one value. Events go in, effects come out, and ``view(size:)`` draws.
public struct Desk: Sendable {
    var context: DeskContext
    var screens: [any DeskScreen] = []
    var size = Size(columns: 80, rows: 24)
    var message: (text: String, style: Style)?
    var question: AskedQuestion?
    var helpTop: Int?
    /// Whether the last transaction could not be saved.
    var hasFailed = false
    /// Forms left half-filled, by what they are for.
    private var kept: [FormName: KeptForm] = [:]
    private var pending: FollowUp?
    private let isTrialDay: Bool
    private var effects: [Effect] = []

    /// A form that was left half-filled, and where it stood.
    private struct KeptForm: Sendable {
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
    ///   - notice: something to say at the start, such as a damaged file.
    public init(
        registry: Registry, language: Language, today: CalendarDay, isTrialDay: Bool, operatorName: String,
        offers: [SchemeOffer], lines: LineSet = .unicode, isReadOnly: Bool = false, notice: String? = nil
    ) {
        self.isTrialDay = isTrialDay
        context = DeskContext(
            registry: registry, roster: RosterIndex(registry), book: Phrasebook(language), today: today,
            operatorName: operatorName, offers: offers, lines: lines, isReadOnly: isReadOnly)
        message = notice.map { ($0, .notice) }
        if context.unit == nil, !isReadOnly {
            screens = [SetUpScreen(context)]
        } else {
            let isKnown = !operatorName.isEmpty || isReadOnly
            screens = isKnown ? [RosterScreen(context)] : [OperatorScreen(context)]
        }
        refreshTop()
    }

    private var top: any DeskScreen {
        get { screens[screens.count - 1] }
        set { screens[screens.count - 1] = newValue }
    }

    /// The keys that work now.
    var keyMap: KeyMap<DeskAction> { KeyMap(top.keys(context) + context.globalKeys) }

    /// Whether the top form holds text that isn't saved.
    var hasUnsavedText: Bool { top.unsavedForm != nil || !kept.isEmpty }

    // MARK: - Update

    /// Takes an event; returns what is to be done outside.
    public mutating func update(_ event: DeskEvent) -> [Effect] {
        effects = []
        switch event {
        case .terminal(let event): take(event)
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
            if question != nil { return answerQuestion(with: event) }
            if let top = helpTop { return scrollHelp(from: top, event) }
            message = nil
            if case .key(let key) = event, let binding = keyMap.binding(for: key, whileTyping: top.isTyping) {
                return perform(binding)
            }
            carryOut(top.handle(event, context))
        }
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

    private mutating func carryOut(_ request: Request) {
        switch request {
        case .none: break
        case .say(let text, let style): message = (text, style)
        case .push(let screen): push(screen)
        case .replace(let screen): screens[screens.count - 1] = screen
        case .pop: pop()
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
            let key = keyMap.binding(of: .discard)?.keys.first?.label ?? ""
            message = (context.book(.dialogRestored, key), .notice)
        } else {
            screens.append(screen)
        }
    }

    private mutating func pop() {
        guard screens.count > 1 else { return quit() }
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
        let key = keyMap.binding(of: .save)?.keys.first?.label ?? "Enter"
        message = (context.book.sentence(failure, in: context.registry, retryKey: key), .error)
    }

    private mutating func refreshTop() {
        let body = Size(columns: size.columns, rows: max(0, size.rows - 3))
        top.refresh(context, body: body)
    }

    private mutating func switchLanguage() {
        context.book = Phrasebook(context.book.language == .chinese ? .english : .chinese)
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
        var frame = Frame(size: size)
        return drawHelp(keyMap, title: "", in: &frame)
    }
}

// MARK: - Questions

extension Desk {
    private mutating func ask(_ subject: AskedQuestion.Subject, title: String, lines: [String], field: String?) {
        let book = context.book
        let yes = subject == .quit ? book(.dialogQuitAnyway) : book(.dialogYes)
        question = AskedQuestion(
            subject: subject,
            dialog: DialogState(
                title: title, lines: lines,
                buttons: [
                    .init(true, label: yes, key: field == nil ? .character("y") : nil),
                    .init(false, label: book(.dialogCancel), key: field == nil ? .character("n") : nil),
                ], cancel: false, field: field.map { _ in TextField() }, fieldLabel: field ?? ""))
    }

    private mutating func answerQuestion(with event: Event) {
        guard var asked = question else { return }
        let answer = asked.dialog.handle(event)
        question = asked
        guard let answer else { return }
        question = nil
        guard answer else { return }
        switch asked.subject {
        case .quit: effects.append(.quit)
        case .screen(let question):
            carryOut(top.answer(question, text: asked.dialog.field?.text.trimmed ?? "", context))
        }
    }

    private mutating func quit() {
        let unsaved = (top.unsavedForm == nil ? [] : [ownPath]) + kept.values.map(\.path).sorted()
        guard !unsaved.isEmpty else {
            effects.append(.quit)
            return
        }
        ask(
            .quit, title: context.book(.dialogQuitTitle),
            lines: [context.book(.dialogQuitKept)] + unsaved.map { "· " + $0 }, field: nil)
    }
}

// MARK: - View

extension Desk {
    /// The whole terminal as it should look now.
    public func view(size: Size) -> Frame {
        var frame = Frame(size: size)
        guard size.columns >= 80, size.rows >= 24 else {
            drawTooSmall(in: &frame)
            return frame
        }
        drawHeader(in: &frame)
        let body = frame.rect.rows(from: 1, count: size.rows - 3)
        top.draw(in: &frame, rect: body, context)
        if let message {
            frame.write(
                message.text, at: Point(column: 1, row: size.rows - 2), columns: size.columns - 2, alignment: .leading,
                style: message.style)
        }
        drawFooter(keyMap, whileTyping: top.isTyping, in: &frame, row: size.rows - 1)
        if let helpTop {
            drawHelp(
                keyMap, title: context.book(.helpTitle) + " · " + context.book(.helpClose), top: helpTop, in: &frame,
                lines: context.lines)
        }
        question?.dialog.draw(in: &frame, lines: context.lines)
        return frame
    }

    private func drawHeader(in frame: inout Frame) {
        let book = context.book
        frame.fill(Rect(column: 0, row: 0, columns: frame.size.columns, rows: 1), style: .header)
        let saved =
            context.isReadOnly
            ? book(.readOnly) : hasUnsavedText || hasFailed ? book(.unsaved) : book(.saved)
        let day = (isTrialDay ? book(.trialDay) + " " : "") + context.today.description
        let right = [saved, context.operatorName, day].filter { !$0.isEmpty }.joined(separator: " · ")
        let rightColumns = min(DisplayWidth.columns(of: right), frame.size.columns - 20)
        let room = frame.size.columns - rightColumns - 4
        let left = headerTexts.first { DisplayWidth.columns(of: $0) <= room } ?? headerTexts[headerTexts.count - 1]
        frame.write(
            left, at: Point(column: 1, row: 0), columns: room, alignment: .leading, style: .header)
        frame.write(
            right, at: Point(column: frame.size.columns - rightColumns - 1, row: 0), columns: rightColumns,
            alignment: .trailing, style: .header)
    }

    /// What stands at the left of the header, from the fullest down to the screen's own name.
    private var headerTexts: [String] {
        let book = context.book
        let unit = context.unit?.name ?? book(.appName)
        let term = context.scheme.map { book($0.scheme.shortName) } ?? ""
        let titles = screens.map { $0.title(context) }
        let path = titles.joined(separator: " › ")
        return [[unit, term, path], [unit, term, ownPath], [term, path], [term, ownPath], [ownPath]].map { parts in
            parts.filter { !$0.isEmpty }.joined(separator: " · ")
        }
    }

    /// The screen and the one below it: enough to tell whose form it is.
    private var ownPath: String { screens.suffix(2).map { $0.title(context) }.joined(separator: " › ") }

    private func drawTooSmall(in frame: inout Frame) {
        let text = context.book(.tooSmall, String(frame.size.columns), String(frame.size.rows))
        let lines = TextWrap.lines(text + "\n" + context.book(.tooSmallKept), columns: max(1, frame.size.columns))
        for (row, line) in lines.enumerated() where row < frame.size.rows {
            frame.write(line, at: Point(column: 0, row: row))
        }
    }
}
