import MutualAid
import TerminalUI
import Wording

/// A screen that is a form: fields as data, their state as raw text, and what is to be said about each.
protocol FormScreen: DeskScreen {
    associatedtype Field: Hashable & Sendable
    /// What was typed and where the focus is.
    var form: FormState<Field> { get set }
    /// Whether errors show beside fields that were never left: after a save was tried.
    var showsAllErrors: Bool { get set }
    /// The fields in their order.
    func fields(_ desk: DeskContext) -> [FormField<Field>]
    /// What there is to say about a field's text.
    func status(of field: Field, _ desk: DeskContext) -> FieldStatus
    /// Called after a field's text changed, for what follows from it.
    mutating func edited(_ field: Field, _ desk: DeskContext)
    /// Saves the form, or shows every error and goes to the first.
    mutating func trySaving(_ desk: DeskContext) -> Request
    /// The request that saves the form; called only when no field is in error.
    func save(_ desk: DeskContext) -> Request
    /// The form as it was before anything was typed.
    func fresh(_ desk: DeskContext) -> Self
}

extension FormScreen {
    var isTyping: Bool { true }
    var unsavedForm: FormName? { form.isEdited ? formName : nil }
    mutating func edited(_ field: Field, _ desk: DeskContext) {}

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] { desk.formKeys() }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request { performForm(action, desk) }

    /// Saves, goes back or starts over.
    mutating func performForm(_ action: DeskAction, _ desk: DeskContext) -> Request {
        switch action {
        case .save: return trySaving(desk)
        case .back: return .pop
        case .discard:
            guard unsavedForm != nil else { return .none }
            return .ask(.discard, title: title(desk), lines: [desk.book(.askDiscard)], field: nil)
        default: return .none
        }
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        switch form.handle(event, fields: fields(desk)) {
        case .edited(let field):
            edited(field, desk)
            return .none
        case .submitted: return fields(desk).count == 1 ? trySaving(desk) : lastField(desk)
        case .ignored, .moved: return .none
        }
    }

    mutating func answer(_ question: Question, text: String, _ desk: DeskContext) -> Request {
        if question == .discard { self = fresh(desk) }
        return .none
    }

    /// Enter in the last field says how to save: saving is never done by an Enter too many.
    func lastField(_ desk: DeskContext) -> Request {
        let key = desk.formKeys().first { $0.action == .save }?.keys.first?.label(with: desk.lines) ?? ""
        return .say(desk.book(.lastField, key), .notice)
    }

    mutating func trySaving(_ desk: DeskContext) -> Request {
        guard !desk.isReadOnly else { return .say(desk.book(.storeReadOnly), .error) }
        let fields = fields(desk)
        let wrong = fields.filter { status(of: $0.id, desk).severity == .error }
        guard let first = wrong.first else { return save(desk) }
        showsAllErrors = true
        form.focusFirst(where: { $0 == first.id }, in: fields)
        return .say(desk.book(.fieldErrors, String(wrong.count)), .error)
    }

    /// The status without an echo that only repeats the text.
    func shownStatus(of field: Field, _ desk: DeskContext) -> FieldStatus {
        var status = status(of: field, desk)
        if status.echo == form[field] { status.echo = nil }
        return status
    }

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        drawForm(
            fields(desk), state: form, status: { shownStatus(of: $0, desk) }, showsAllErrors: showsAllErrors,
            isActive: true,
            in: &frame, rect: rect.columns(from: 1, count: rect.columns - 2), lines: desk.lines)
    }
}
