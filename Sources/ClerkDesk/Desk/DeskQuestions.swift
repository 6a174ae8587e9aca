import MutualAid
import TerminalUI
import Wording

/// What the clerk is asked before something is done that Esc can't take back.
extension Desk {
    mutating func ask(
        _ subject: AskedQuestion.Subject, title: String, lines: [String], field: String?, askedBy action: DeskAction?
    ) {
        let book = context.book
        let yes = label(ofYesTo: subject)
        let dialog = DialogState(
            title: title, lines: lines,
            buttons: [
                .init(true, label: yes, key: field == nil ? .character("y") : nil),
                .init(false, label: book(.dialogCancel), key: field == nil ? .character("n") : nil),
            ], cancel: false, field: field.map { _ in answerField(for: subject) }, fieldLabel: field ?? "",
            decidesInField: subject.decidesInField)
        overlay = .question(AskedQuestion(subject: subject, dialog: dialog, action: action))
    }

    /// The button names the act, so that it can't be taken for another.
    private func label(ofYesTo subject: AskedQuestion.Subject) -> String {
        let book = context.book
        switch subject {
        case .quit: return book(.dialogQuitAnyway)
        case .step(let found): return book(found.direction == .undo ? .keyUndo : .keyRedo)
        case .screen(.approve): return book(.keyApprove)
        case .screen(.reject): return book(.keyReject)
        case .screen(.withdraw): return book(.keyWithdraw)
        case .screen(.revoke): return book(.keyRevoke)
        case .screen(.pay): return book(.keyPay)
        case .screen(.removeStay): return book(.keyRemove)
        case .screen(.discard): return book(.keyDiscard)
        case .screen(.dropDraft): return book(.keyDropDraft)
        case .screen(.dropStay): return book(.keyDropStay)
        case .screen(.removeRule): return book(.keyRemoveRow)
        case .screen(.changeEnrolment): return book(.dialogYes)
        case .screen(.enrolMarked(_, let count)), .screen(.contributionOfMarked(_, let count)):
            return book(.dialogEnrol, String(count))
        case .screen(.contribution): return book(.keyEnrol)
        case .screen(.doubtMarked(let isDoubtful)): return book(isDoubtful ? .keyDoubt : .dialogTakeOff)
        case .screen(.jump): return book(.keyJump)
        case .screen(.setting): return book(.dialogSet)
        }
    }

    mutating func takeInQuestion(_ asked: AskedQuestion, _ event: Event) {
        var asked = asked
        message = nil
        if case .key(let key) = event,
            keyMap.binding(for: key, whileTyping: true).map({ $0.group == .everywhere }) ?? false
        {
            // Neither help nor palette nor leaving: the question hangs on what is on the screen now.
            message = DeskMessage(context.book(.answerFirst), .notice)
            return
        }
        if asked.dialog.scroll(event, in: size, width: context.width) {
            overlay = .question(asked)
            return
        }
        let wasInField = asked.dialog.isFieldFocused
        let answer = asked.dialog.handle(event)
        if answer == true || (wasInField && event == .key(.enter)), let field = asked.dialog.field,
            let objection = objection(to: field.text.visible, asked.subject)
        {
            asked.dialog.focusField()
            overlay = .question(asked)
            message = DeskMessage(objection, .error)
            return
        }
        overlay = .question(asked)
        guard let answer else { return }
        overlay = nil
        hasFailed = false
        keepReason(of: asked)
        guard answer else { return }
        switch asked.subject {
        case .quit: leave()
        case .step(let found): carryOut(found)
        case .screen(let question):
            carryOut(screens[topPlace].answer(question, text: asked.dialog.field?.text.visible ?? "", context))
        }
    }

    /// What is wrong with the text that was typed as an answer; nil when it will do.
    private func objection(to text: String, _ subject: AskedQuestion.Subject) -> String? {
        let book = context.book
        switch subject {
        case .screen(.contribution), .screen(.contributionOfMarked):
            let status = book.status(AmountEntry.read(text), isRequired: true)
            return status.severity.blocksSaving ? status.message : nil
        case .screen(.jump): return text.isEmpty ? book(.jumpUnreadable) : nil
        case .screen(.setting(.store)): return text.hasPrefix("/") ? nil : book(.settingStoreWrong)
        case .screen(.setting): return text.isEmpty ? book(.faultRequired) : nil
        default: return text.isEmpty ? book(.decideReasonNeeded) : nil
        }
    }

    /// Asks the same again in the other language; what was typed and chosen stays.
    mutating func translate(_ asked: AskedQuestion) {
        let before = self
        switchLanguage()
        overlay = nil
        switch asked.subject {
        case .quit: quit()
        case .step(let found): ask(found)
        case .screen:
            if let action = asked.action {
                var screen = top
                carryOut(screen.perform(action, context), askedBy: action)
            }
        }
        guard case .question(var again) = overlay, again.subject == asked.subject else {
            // A question that came of typing can't be put again.
            self = before
            message = DeskMessage(context.book(.answerFirst), .notice)
            return
        }
        var dialog = asked.dialog
        dialog.title = again.dialog.title
        dialog.lines = again.dialog.lines
        dialog.buttons = again.dialog.buttons
        dialog.fieldLabel = again.dialog.fieldLabel
        again.dialog = dialog
        overlay = .question(again)
    }

    mutating func quit() {
        let open = screens.indices.filter { screens[$0].unsavedForm != nil }.map { path(of: $0) }
        let unsaved = open + kept.values.map(\.path).sorted()
        guard !unsaved.isEmpty else { return leave() }
        ask(
            .quit, title: context.book(.dialogQuitTitle),
            lines: [context.book(tourPlace == .elsewhere ? .dialogQuitKept : .dialogQuitSample)]
                + unsaved.map { context.book(.bullet) + $0 }, field: nil,
            askedBy: nil)
    }

    var isAskingToQuit: Bool {
        if case .question(let asked) = overlay { asked.subject == .quit } else { false }
    }

    mutating func takeInSmallWindow(_ event: Event) {
        guard case .key(let key) = event, keyMap.binding(for: key, whileTyping: true)?.action == .quit else { return }
        quit()
    }
}
