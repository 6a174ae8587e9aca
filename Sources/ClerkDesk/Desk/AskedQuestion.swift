import TerminalUI

/// A question with its dialog.
struct AskedQuestion: Sendable {
    enum Subject: Hashable, Sendable {
        case screen(Question)
        case quit
        /// Undo, or do again.
        case step(FoundStep)

        /// Whether Enter behind what was typed is the answer: where nothing is lost by it.
        var decidesInField: Bool {
            switch self {
            case .screen(.jump), .screen(.setting): true
            default: false
            }
        }
    }

    var subject: Subject
    var dialog: DialogState<Bool>
    /// What the clerk did that brought the question up: by it the question can be asked again in another language.
    var action: DeskAction?
}
