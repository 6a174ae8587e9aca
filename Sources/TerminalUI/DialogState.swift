/// A question over the screen: some lines of text, perhaps a field, and buttons.
public struct DialogState<Choice: Hashable & Sendable>: Hashable, Sendable {
    /// One of the answers.
    public struct Button: Hashable, Sendable {
        /// The answer it gives.
        public var choice: Choice
        /// What stands on it.
        public var label: String
        /// A key that gives the answer at once.
        public var key: Key?

        /// Makes a button.
        public init(_ choice: Choice, label: String, key: Key? = nil) {
            self.choice = choice
            self.label = label
            self.key = key
        }
    }

    /// What stands in the border.
    public var title: String
    /// The text; each is a paragraph and is wrapped.
    public var lines: [String]
    /// The answers, from left to right.
    public var buttons: [Button]
    /// The answer that Escape gives.
    public var cancel: Choice
    /// The position of the button that Enter takes.
    public var selected: Int
    /// A line to type, if one is asked for.
    public var field: TextField?
    /// What stands before the field.
    public var fieldLabel: String
    /// Whether Enter in the field gives the first answer at once, for questions that nothing depends on.
    public var decidesInField: Bool
    /// The first line of the text that is shown; more than there is room for scrolls.
    public internal(set) var top = 0
    /// What stood in the field at first.
    private let began: String
    /// Whether the field has the keyboard and not the buttons; always false without a field.
    public private(set) var isFieldFocused: Bool

    /// Makes a dialog.
    /// - Parameters:
    ///   - cancel: what Escape answers.
    ///   - selected: the button that Enter takes at first. By default the one that cancels, so that nothing is done by
    ///     a careless Enter.
    public init(
        title: String,
        lines: [String] = [],
        buttons: [Button],
        cancel: Choice,
        selected: Int? = nil,
        field: TextField? = nil,
        fieldLabel: String = "",
        decidesInField: Bool = false
    ) {
        self.title = title
        self.lines = lines
        self.buttons = buttons
        self.cancel = cancel
        let safe = buttons.firstIndex { $0.choice == cancel } ?? 0
        self.selected = selected ?? safe
        self.field = field
        self.fieldLabel = fieldLabel
        began = field?.text ?? ""
        self.decidesInField = decidesInField
        isFieldFocused = field != nil
    }

    /// Does what `event` means in the dialog: Enter takes the selected button or leaves the field, Tab and the arrows move, Escape
    /// cancels,
    /// a button's own key answers at once, and other letters and pasted text go to the field, which takes the keyboard.
    /// - Returns: the answer, when one was given.
    public mutating func handle(_ event: Event) -> Choice? {
        switch event {
        case .paste(let text):
            focusField()
            field?.insert(text)
            return nil
        case .key(let key):
            return handle(key)
        default:
            return nil
        }
    }

    private mutating func handle(_ key: Key) -> Choice? {
        switch key {
        case .escape: return cancel
        case .enter where isFieldFocused && decidesInField: return buttons.first?.choice
        case .enter where isFieldFocused:
            // Leaving the line is one thing, deciding another; who has typed something means the first answer.
            isFieldFocused = false
            if let field, !field.isEmpty, field.text != began { selected = 0 }
        case .enter: return buttons.indices.contains(selected) ? buttons[selected].choice : cancel
        case .tab, .plain(.down): step(by: 1)
        case .backtab, .plain(.up): step(by: -1)
        default:
            if !(isFieldFocused && key.isPrinting), let button = buttons.first(where: { $0.answers(key) }) {
                return button.choice
            }
            // What is typed is meant for the field, wherever the keyboard stands; Space presses a button.
            if key.isPrinting, key.folded != .character(" ") { focusField() }
            return isFieldFocused ? type(key) : press(key)
        }
        return nil
    }

    /// Puts the keyboard on a button, counted from 0; Enter then takes it.
    public mutating func select(button place: Int) {
        guard buttons.indices.contains(place) else { return }
        isFieldFocused = false
        selected = place
    }

    /// Puts the keyboard into the field, if there is one, where the caret was.
    public mutating func focusField() { isFieldFocused = field != nil }

    /// Puts the keyboard into the field, if there is one, with the caret before a character.
    public mutating func placeCaret(at offset: Int) {
        guard field != nil else { return }
        isFieldFocused = true
        field?.placeCaret(at: offset)
    }

    private mutating func type(_ key: Key) -> Choice? {
        _ = field?.handle(key)
        return nil
    }

    private mutating func press(_ key: Key) -> Choice? {
        switch key.folded {
        case .plain(.right): step(by: 1)
        case .plain(.left): step(by: -1)
        case .character(" "): return buttons.indices.contains(selected) ? buttons[selected].choice : nil
        default: break
        }
        return nil
    }

    /// Goes round the field, if there is one, and the buttons.
    private mutating func step(by steps: Int) {
        let offset = field == nil ? 0 : 1
        let count = buttons.count + offset
        guard count > 0 else { return }
        let position = isFieldFocused ? 0 : selected + offset
        let next = (position + steps + count) % count
        isFieldFocused = next < offset
        if !isFieldFocused { selected = next - offset }
    }
}

extension DialogState.Button {
    /// Whether `typed` is the button's key, whatever the letter's case and width.
    fileprivate func answers(_ typed: Key) -> Bool {
        guard let key = key?.folded else { return false }
        let typed = typed.folded
        guard case .character(let mine) = key.code, case .character(let other) = typed.code else { return key == typed }
        return key.modifiers == typed.modifiers && mine.lowercased() == other.lowercased()
    }
}
