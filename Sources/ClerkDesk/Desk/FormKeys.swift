import MutualAid
import TerminalUI
import Wording

extension FormScreen {
    /// The keys of the form.
    /// - Parameter off: why nothing can be saved or filled in; nil when it can.
    func formKeys(_ desk: DeskContext, off: String? = nil) -> [Binding<DeskAction>] {
        let book = desk.book
        let off = desk.readOnlyReason ?? off
        var keys = desk.formKeys(save: off)
        if another(desk) != nil {
            keys.insert(
                .key([.control("o"), .function(12)], .saveAndNew, book(.keySaveNew), book(.keySaveNewHelp), off: off),
                at: 1)
        }
        if let canRepeat = canRepeat(desk) {
            keys.insert(
                .key(
                    [.control("d"), .function(3)], .repeatLast, book(.keyRepeat), book(name.repeatHelp),
                    off: off ?? (canRepeat ? nil : book(.offNothingToRepeat))),
                at: keys.firstIndex { $0.action == .discard } ?? keys.count)
        }
        return keys
    }

    func listKeys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        guard let list = form.openList else { return [] }
        func key(
            _ keys: [Key], _ action: DeskAction, _ label: Phrase, _ group: BindingGroup = .screen
        ) -> Binding<DeskAction> { .key(keys, action, desk.book(label), "", group: group) }
        let close = key([.escape], .closeOverlay, .keyClose)
        guard list == .entered else {
            return [key([.plain(.down)], .moveInOverlay, .keyEnterList), key([.enter], .moveInForm, .keyGoOn), close]
        }
        return [
            key([.plain(.up), .plain(.down)], .moveInOverlay, .keySelect, .moving),
            key([.enter], .acceptInOverlay, .keyTake), close,
        ]
    }

    /// Fills the focused field as the last record of its kind has it, and goes on.
    mutating func repeatLast(_ desk: DeskContext) -> Request {
        let field = form.focus
        guard let text = lastText(of: field, desk), !text.isEmpty else {
            return .say(desk.book(.repeatEmpty), .notice)
        }
        form[field] = text
        edited(field, desk)
        form.advance(in: sheet)
        return .none
    }
}

extension ScreenName {
    /// Whose record a field is filled in from.
    fileprivate var repeatHelp: Phrase {
        switch self {
        case .memberForm: .keyRepeatMemberHelp
        case .enrolment: .keyRepeatEnrolmentHelp
        default: .keyRepeatHelp
        }
    }
}

extension Request {
    /// The same, but going on as said when it is saved.
    func then(_ followUp: FollowUp) -> Request {
        switch self {
        case .commit(let transaction, _): .commit(transaction, then: followUp)
        case .setOperator(let name, let next): .setOperator(name, then: next.then(followUp))
        default: self
        }
    }
}
