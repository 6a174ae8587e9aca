import MutualAid
import TerminalUI
import Wording

extension Desk {
    mutating func ask(_ subject: AskedQuestion.Subject, title: String, lines: [String], field: String?) {
        let book = context.book
        let yes = label(ofYesTo: subject)
        question = AskedQuestion(
            subject: subject,
            dialog: DialogState(
                title: title, lines: lines,
                buttons: [
                    .init(true, label: yes, key: field == nil ? .character("y") : nil),
                    .init(false, label: book(.dialogCancel), key: field == nil ? .character("n") : nil),
                ], cancel: false, field: field.map { _ in TextField() }, fieldLabel: field ?? ""))
    }

    /// The button names the act, so that it can't be taken for another.
    private func label(ofYesTo subject: AskedQuestion.Subject) -> String {
        let book = context.book
        switch subject {
        case .quit: return book(.dialogQuitAnyway)
        case .screen(.approve): return book(.keyApprove)
        case .screen(.reject): return book(.keyReject)
        case .screen(.withdraw): return book(.keyWithdraw)
        case .screen(.revoke): return book(.keyRevoke)
        case .screen(.pay): return book(.keyPay)
        case .screen(.removeStay): return book(.keyRemove)
        case .screen(.discard): return book(.keyDiscard)
        case .screen(.dropStay): return book(.keyDropStay)
        case .screen(.changeEnrolment): return book(.dialogYes)
        }
    }

    mutating func answerQuestion(with event: Event) {
        guard var asked = question else { return }
        let answer = asked.dialog.handle(event)
        question = asked
        guard let answer else { return }
        if answer, let field = asked.dialog.field, field.text.visible.isEmpty {
            message = (context.book(.decideReasonNeeded), .error)
            return
        }
        question = nil
        message = nil
        hasFailed = false
        guard answer else { return }
        switch asked.subject {
        case .quit: effects.append(.quit)
        case .screen(let question):
            carryOut(top.answer(question, text: asked.dialog.field?.text.visible ?? "", context))
        }
    }

    mutating func quit() {
        let unsaved = (top.unsavedForm == nil ? [] : [ownPath]) + kept.values.map(\.path).sorted()
        guard !unsaved.isEmpty else {
            effects.append(.quit)
            return
        }
        ask(
            .quit, title: context.book(.dialogQuitTitle),
            lines: [context.book(.dialogQuitKept)] + unsaved.map { context.book(.bullet) + $0 }, field: nil)
    }
}
