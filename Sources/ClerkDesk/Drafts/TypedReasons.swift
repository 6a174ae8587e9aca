import MutualAid
import TerminalUI
import Wording

/// The reasons for decisions that were typed into a question and are not saved yet: they outlive the question and the
/// program like any half-typed form.
extension Desk {
    static let reasonField = "reason"

    /// What is typed now and what was left, each as a form of its own.
    var reasonDrafts: [FormDraft] {
        var texts = reasons
        if case .question(let asked) = overlay, let name = asked.subject.formName, let field = asked.dialog.field {
            texts[name] = field.text
        }
        return texts.filter { !$0.value.isEmpty }.map { name, text in
            FormDraft(
                form: name,
                sheets: [FormDraft.Sheet(fields: [FormDraft.Field(name: Self.reasonField, began: "", text: text)])])
        }
    }

    /// The field for an answer, with what was typed into the same question before.
    mutating func answerField(for subject: AskedQuestion.Subject) -> TextField {
        guard let name = subject.formName else { return TextField() }
        var text = reasons.removeValue(forKey: name)
        if text == nil, let place = found.firstIndex(where: { $0.draft?.form == name }) {
            text = found.remove(at: place).draft?.text(of: Self.reasonField)
        }
        guard let text, !text.isEmpty else { return TextField() }
        tellsOfFound = false
        message = DeskMessage(context.book(.draftReasonRestored), .notice)
        return TextField(text)
    }

    /// Keeps what was typed into a question that is closed, until the decision is saved.
    mutating func keepReason(of asked: AskedQuestion) {
        guard let name = asked.subject.formName, let field = asked.dialog.field, !field.isEmpty else { return }
        reasons[name] = field.text
    }

    /// Asks again for the reason of a decision that was left half-typed.
    mutating func askAgain(_ claim: ClaimID, _ decision: FormName.Decision) {
        guard let page = top as? MemberPage, let claim = context.registry.claims[claim] else { return }
        carryOut(page.ask(decision, about: claim, context))
    }
}

extension AskedQuestion.Subject {
    /// The name under which what is typed into the question is kept; nil where nothing is.
    var formName: FormName? {
        switch self {
        case .screen(.reject(let id)): .decision(id, .reject)
        case .screen(.withdraw(let id)): .decision(id, .withdraw)
        case .screen(.revoke(let id)): .decision(id, .revoke)
        case .screen, .quit, .step: nil
        }
    }
}
