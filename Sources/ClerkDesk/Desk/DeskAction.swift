import TerminalUI
import Wording

/// Everything a key can do.
enum DeskAction: Hashable, Sendable {
    case help, language, quit, back, save, discard
    /// Keys that the form itself takes: listed in the help, carried out by the form.
    case moveInForm, chooseInForm
    case search, filter, sort, sortReverse, newMember, open, review, editUnit
    case edit, enrol, newStay, newClaim, approve, reject, withdraw, pay, remove
    case addStay, nextStay, dropStay, scrollBreakdown
    case setContinuing, setNew, setTransferredIn, setNotParticipating, doubt, next, previous
}

extension DeskAction {
    /// Whether the form carries it out itself.
    var isForm: Bool { self == .moveInForm || self == .chooseInForm }
}

extension Binding where Action == DeskAction {
    /// A binding with its texts from the phrasebook; `off` says why it is disabled.
    static func key(
        _ keys: [Key], _ action: DeskAction, _ label: String, _ help: String, off: String? = nil, footer: Bool = true
    ) -> Binding {
        Binding(keys: keys, action: action, label: label, help: help, disabledReason: off, showsInFooter: footer)
    }
}

extension DeskContext {
    /// The key that leads to all others, first in every footer.
    var helpKey: Binding<DeskAction> {
        .key([.function(1), .character("?")], .help, book(.keyHelp), book(.keyHelpHelp))
    }

    /// The other keys that work on every screen.
    var globalKeys: [Binding<DeskAction>] {
        [
            .key([.function(9), .control("t")], .language, book(.keyLanguage), book(.keyLanguageHelp)),
            .key([.function(10), .control("q")], .quit, book(.keyQuit), book(.keyQuitHelp)),
        ]
    }

    /// The keys of every form.
    func formKeys(save off: String? = nil) -> [Binding<DeskAction>] {
        let readOnly = isReadOnly ? book(.offReadOnly) : nil
        return [
            .key([.control("s"), .function(2)], .save, book(.keySave), book(.keySaveHelp), off: readOnly ?? off),
            .key([.escape], .back, book(.keyBack), book(.keyBackHelp)),
            .key([.control("r"), .function(4)], .discard, book(.keyDiscard), book(.keyDiscardHelp), footer: false),
            .key([.tab, .backtab, .enter], .moveInForm, book(.keyMoveInForm), book(.keyMoveInFormHelp), footer: false),
            .key(
                [.plain(.left), .plain(.right)], .chooseInForm, book(.keyChooseInForm), book(.keyChooseInFormHelp),
                footer: false),
        ]
    }
}
