/// Choosing from a list, and being offered what was typed before.
extension FormState {
    /// What a key does while a list is open; nil when it is none of the list's.
    mutating func handleList(
        _ key: Key, at place: Int, in sheet: FormSheet<ID>, _ matcher: TextMatcher
    ) -> Response? {
        guard let list else { return nil }
        switch list.purpose {
        case .choosing:
            return handleChoices(key, in: sheet, isRequired: sheet.layout.rows[place].shape.isRequired, matcher)
        case .suggesting: return handleSuggestions(key, list, in: sheet)
        }
    }

    private mutating func take(_ value: String, goingOnIn sheet: FormSheet<ID>) -> Response {
        let field = focus
        self[field] = value
        closeList()
        advance(in: sheet)
        return .edited(field)
    }

    // MARK: - Choices

    /// Steps a choice, empties it, or opens its list.
    mutating func choose(
        _ key: Key, among choices: [Choice], isRequired: Bool, _ matcher: TextMatcher
    ) -> Response {
        guard !choices.isEmpty else { return .ignored }
        let position = choices.firstIndex { $0.value == self[focus] }
        switch key.folded {
        case .plain(.right): return take(choices[position.map { ($0 + 1) % choices.count } ?? 0])
        case .plain(.left):
            return take(choices[position.map { ($0 + choices.count - 1) % choices.count } ?? choices.count - 1])
        case .plain(.backspace), .plain(.delete):
            guard !isRequired else { return .moved }
            self[focus] = ""
            return .edited(focus)
        case .character(" "), Key(.down, .alt):
            open(choices)
            return .moved
        default: break
        }
        guard key.isPrinting else { return .ignored }
        open(choices)
        _ = list?.query.handle(key)
        refilter(matcher)
        return .moved
    }

    private mutating func take(_ choice: Choice) -> Response {
        self[focus] = choice.value
        return .edited(focus)
    }

    mutating func open(_ choices: [Choice]) { list = FieldList(choosing: choices, chosen: self[focus]) }

    /// Shows what fits the query.
    mutating func refilter(_ matcher: TextMatcher) {
        if let query = list?.query.text { list?.list.filter(by: query, matcher) }
    }

    private mutating func handleChoices(
        _ key: Key, in sheet: FormSheet<ID>, isRequired: Bool, _ matcher: TextMatcher
    ) -> Response? {
        guard var open = list else { return nil }
        switch key {
        case .enter, .tab:
            if let value = open.picked { return take(value, goingOnIn: sheet) }
            // Nothing fits: going on would drop what was typed without a word.
            return .moved
        case .backtab: return nil
        case .plain(.backspace) where open.query.isEmpty:
            closeList()
            guard !isRequired else { return .moved }
            self[focus] = ""
            return .edited(focus)
        default: break
        }
        if open.list.handle(key, visibleRows: FieldList.mostRows, isQueryEmpty: open.query.isEmpty) {
            list = open
            return .moved
        }
        let before = open.query.text
        guard open.query.handle(key) else { return .ignored }
        list = open
        if open.query.text != before { refilter(matcher) }
        return .moved
    }

    // MARK: - Suggestions

    /// Offers what was typed before and fits the text as it is now.
    mutating func suggest(_ shape: FieldShape, _ matcher: TextMatcher) {
        guard !shape.suggestions.isEmpty, !isListDismissed, !self[focus].isEmpty else {
            list = nil
            return
        }
        let text = self[focus]
        var open = list ?? FieldList(suggesting: shape.suggestions)
        open.list.filter(by: text, matcher)
        open.list.selected = nil
        // What is there already needs no offer.
        let isComplete = open.list.shown.first?.item.value == text
        list = open.list.shown.isEmpty || isComplete ? nil : open
    }

    mutating func openSuggestions(_ shape: FieldShape) -> Response {
        guard !shape.suggestions.isEmpty else { return .ignored }
        list = FieldList(suggesting: shape.suggestions)
        list?.list.selected = 0
        return .moved
    }

    private mutating func handleSuggestions(_ key: Key, _ open: FieldList, in sheet: FormSheet<ID>) -> Response? {
        guard open.isEntered else {
            guard key == .plain(.down) || key == Key(.down, .alt) else { return nil }
            list?.list.selected = 0
            return .moved
        }
        switch key {
        case .enter, .tab:
            guard let value = open.picked else { return nil }
            return take(value, goingOnIn: sheet)
        case .plain(.up) where open.list.selected == 0:
            // Out of the list again, at the text.
            list?.list.selected = nil
            return .moved
        default:
            let isListKey = list?.list.handle(key, visibleRows: FieldList.mostRows, isQueryEmpty: false) ?? false
            return isListKey ? .moved : nil
        }
    }
}
