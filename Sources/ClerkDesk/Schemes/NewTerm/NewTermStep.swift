import MutualAid

/// Something typed or done in the form for a new term. What a rule added or taken out makes of the other fields follows
/// from the steps, so that a half-typed form is kept as them and made again by going through them.
struct NewTermStep: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable {
        /// A field was typed in; of several times in a row the last.
        case typed
        /// A field was left, and more followed from it than its text.
        case left
        /// A row was added or taken out where the focus was, or a rule by its place.
        case add, remove, removeRule
        /// An example was accepted.
        case accept
        /// Another part was shown.
        case part
    }

    var kind: Kind
    /// The name of the field, the place of the rule, or the part.
    var subject: String
    var text = ""
}

extension NewTermForm {
    mutating func note(_ kind: NewTermStep.Kind, _ subject: String) {
        // Looking at one part after another is worth one step.
        if kind == .part, steps.last?.kind == .part { steps.removeLast() }
        steps.append(NewTermStep(kind: kind, subject: subject))
    }

    mutating func noteTyped(_ field: NewTermField) {
        let step = NewTermStep(kind: .typed, subject: field.draftName, text: form[field])
        var place = steps.endIndex
        while place > 0, steps[place - 1].kind == .typed {
            place -= 1
            guard steps[place].subject == step.subject else { continue }
            // Emptying a field may take more with it than the text.
            guard !steps[place].text.isEmpty else { break }
            steps[place] = step
            return
        }
        steps.append(step)
    }

    /// Notes a field that was left where that does something.
    mutating func noteLeft(_ field: NewTermField) {
        let isFelt =
            switch field {
            case .figure(.termFirst): draft.term.first != termBegan
            case .takeOver, .addRule, .otherRates, .example(.addTo): !form[field].isEmpty
            case .example(.chosen): Int(form[field]) ?? 0 != chosenExample
            case .figure, .source, .missing, .example, .heading: false
            }
        if isFelt { note(.left, field.draftName) }
    }
}
