import MutualAid
import TerminalUI
import Wording

/// A screen that is a form: fields as data, their state as raw text, and what is to be said about each.
protocol FormScreen: DeskScreen {
    associatedtype Field: Hashable & Sendable
    /// What was typed and where the focus is.
    var form: FormState<Field> { get set }
    /// The form as it is shown, made anew after each event.
    var sheet: FormSheet<Field> { get set }
    /// Whether errors show beside fields that were never left: after a save was tried.
    var showsAllErrors: Bool { get set }
    /// The fields in their order, each with what there is to say about its text.
    func rows(_ desk: DeskContext) -> [FormRow<Field>]
    /// Where the fields stand in the screen's `body`.
    func formRect(in body: Rect, _ desk: DeskContext) -> Rect
    /// Called after a field's text changed, for what follows from it.
    mutating func edited(_ field: Field, _ desk: DeskContext)
    /// Saves the form, or shows every error and goes to the first.
    mutating func trySaving(_ desk: DeskContext) -> Request
    /// The request that saves the form; called only when no field is in error.
    func save(_ desk: DeskContext) -> Request
    /// The form as it was before anything was typed.
    func fresh(_ desk: DeskContext) -> Self
    /// Where to go on after a save that is to be followed by another entry; nil where nothing new is added.
    func another(_ desk: DeskContext) -> FollowUp?
    /// Whether there is a last record to repeat; nil for a form of which there is only one.
    func canRepeat(_ desk: DeskContext) -> Bool?
    /// What `field` is about, for the help; nil for one that the focus can't stand on.
    func topic(of field: Field) -> FieldTopic?
    /// The scheme whose articles stand behind the fields; nil where none does.
    func helpScheme(_ desk: DeskContext) -> Scheme?
    /// What the last record of the kind has in `field`.
    func lastText(of field: Field, _ desk: DeskContext) -> String?
}

extension FormScreen {
    var isTyping: Bool { true }
    var unsavedForm: FormName? { form.isEdited ? formName : nil }
    mutating func edited(_ field: Field, _ desk: DeskContext) {}
    func another(_ desk: DeskContext) -> FollowUp? { nil }
    func canRepeat(_ desk: DeskContext) -> Bool? { nil }
    func lastText(of field: Field, _ desk: DeskContext) -> String? { nil }

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] { formKeys(desk) }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        leaveList(for: action, desk) ?? performForm(action, desk)
    }

    /// Closes an open list before an action: what was looked for in a list of choices is taken, except by Esc.
    /// - Returns: what the action comes to where that was all it does; nil to go on with it.
    mutating func leaveList(for action: DeskAction, _ desk: DeskContext) -> Request? {
        guard form.openList != nil else { return nil }
        guard action != .back else {
            form.closeList()
            return Request.none
        }
        // Going on would drop what was typed without a word.
        guard !form.isLookingInVain else { return .say(desk.book(.listNothingFitsYet), .error) }
        if let field = form.settleList() { edited(field, desk) }
        return nil
    }

    /// Saves, fills in, goes back or starts over.
    mutating func performForm(_ action: DeskAction, _ desk: DeskContext) -> Request {
        switch action {
        case .save: return trySaving(desk)
        case .saveAndNew: return another(desk).map { trySaving(desk).then($0) } ?? .none
        case .repeatLast: return repeatLast(desk)
        case .back: return .pop
        case .discard:
            guard unsavedForm != nil else { return .none }
            return .ask(.discard, title: title(desk), lines: [desk.book(.askDiscard)], field: nil)
        default: return .none
        }
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request { handleForm(event, desk) }

    /// Types, chooses or moves.
    mutating func handleForm(_ event: Event, _ desk: DeskContext) -> Request {
        switch form.handle(event, in: sheet, DeskMatcher.matcher) {
        case .edited(let field):
            edited(field, desk)
            return .none
        case .submitted: return sheet.hasSeveralFields ? lastField(desk) : trySaving(desk)
        case .ignored, .moved:
            guard form.isLookingInVain, event == .key(.tab) || event == .key(.enter) else {
                return saidOfNothingTyped(event, desk)
            }
            return .say(desk.book(.listNothingFitsYet), .error)
        }
    }

    mutating func answer(_ question: Question, text: String, _ desk: DeskContext) -> Request {
        if question == .discard { self = fresh(desk) }
        return .none
    }

    /// Enter in the last field says how to save: saving is never done by an Enter too many.
    func lastField(_ desk: DeskContext) -> Request {
        let map = KeyMap(keys(desk))
        let save = map.binding(of: .save)?.keys.first?.label(with: desk.lines) ?? ""
        guard let another = map.binding(of: .saveAndNew)?.keys.first?.label(with: desk.lines) else {
            return .say(desk.book(.lastField, save), .notice)
        }
        return .say(desk.book(.lastFieldNew, save, another), .notice)
    }

    mutating func trySaving(_ desk: DeskContext) -> Request {
        if let reason = desk.readOnlyReason { return .say(reason, .error) }
        let wrong = rows(desk).filter(\.status.severity.blocksSaving).map(\.id)
        guard let next = nextError(among: wrong) else { return save(desk) }
        go(toError: next)
        return .say(errorSentence(wrong.count, desk), .error)
    }

    /// The error to go to: the first, or after another attempt the one after that on which the focus still stands.
    func nextError(among wrong: [Field]) -> Field? {
        guard showsAllErrors, !form.isTypedInto, let place = wrong.firstIndex(of: form.focus) else {
            return wrong.first
        }
        return wrong[(place + 1) % wrong.count]
    }

    /// How many fields are in error, and how to come to the others.
    func errorSentence(_ count: Int, _ desk: DeskContext) -> String {
        let book = desk.book
        let said = book(.fieldErrors, String(count))
        let save = KeyMap(keys(desk)).binding(of: .save)?.keys.first?.label(with: desk.lines)
        guard count > 1, let save else { return said }
        return said + book(.fieldErrorsNext, save)
    }

    /// Shows every error, with the focus on the field of the first.
    mutating func go(toError field: Field) {
        showsAllErrors = true
        form.settleFocus()
        form.focus = field
    }

    func formRect(in body: Rect, _ desk: DeskContext) -> Rect { body.columns(from: 1, count: body.columns - 2) }

    mutating func refresh(_ desk: DeskContext, body: Size) { show(rows(desk), desk, body: body) }

    /// Lays the fields out and scrolls to the focused one.
    mutating func show(_ rows: [FormRow<Field>], _ desk: DeskContext, body: Size) {
        let rows = form.rivals.isEmpty ? rows : rows.map { form.showingRival($0, desk) }
        let rect = formRect(in: Rect(body), desk)
        let old = sheet
        sheet = FormSheet(
            rows, state: form, size: Size(columns: rect.columns, rows: rect.rows), showsAllErrors: showsAllErrors,
            width: desk.width)
        form.keepFocus(in: sheet, after: old)
        form.scroll(in: sheet)
    }

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        drawForm(in: &frame, rect: formRect(in: rect, desk), desk)
    }

    /// Draws the fields, and the list that is open beside one.
    func drawForm(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        sheet.draw(form, in: &frame, rect: rect, nothingFits: desk.book(.listNothingFits), lines: desk.lines)
    }
}
