extension FormState {
    /// Does what `event` means in a form of `fields`.
    ///
    /// Tab and Shift-Tab go round the fields; Up, Down and Enter move without going round, and Enter in the last field
    /// submits. Other keys and pasted text go to the focused field: a choice is stepped with Left, Right and Space,
    /// found by the first character of its label or value, and emptied with Backspace or Delete unless it is required.
    public mutating func handle(_ event: Event, fields: [FormField<ID>]) -> Response {
        let stops = fields.filter(\.isFocusable)
        guard let position = stops.firstIndex(where: { $0.id == focus }) else {
            guard let first = stops.first else { return .ignored }
            focus = first.id
            return handle(event, fields: fields)
        }
        switch event {
        case .key(let key): return handle(key, at: position, of: stops)
        case .paste(let text): return paste(text, into: stops[position])
        default: return .ignored
        }
    }

    /// Puts the focus on the first field for which `isWanted` holds: the first with an error after saving was tried.
    /// Without one the focus stays.
    public mutating func focusFirst(where isWanted: (ID) -> Bool, in fields: [FormField<ID>]) {
        if let field = fields.first(where: { $0.isFocusable && isWanted($0.id) }) { focus = field.id }
    }

    private mutating func handle(_ key: Key, at position: Int, of stops: [FormField<ID>]) -> Response {
        switch key {
        case .tab: return move(to: (position + 1) % stops.count, of: stops)
        case .backtab: return move(to: (position + stops.count - 1) % stops.count, of: stops)
        case .plain(.up): return position == 0 ? .ignored : move(to: position - 1, of: stops)
        case .plain(.down): return position == stops.count - 1 ? .ignored : move(to: position + 1, of: stops)
        case .enter:
            guard position == stops.count - 1 else { return move(to: position + 1, of: stops) }
            visited.insert(focus)
            return .submitted
        default: break
        }
        switch stops[position].content {
        case .text(let limit): return type(key, limit: limit)
        case .choice(let choices): return choose(key, among: choices, isRequired: stops[position].isRequired)
        case .heading: return .ignored
        }
    }

    private mutating func move(to position: Int, of stops: [FormField<ID>]) -> Response {
        focus = stops[position].id
        return .moved
    }

    private mutating func type(_ key: Key, limit: Int) -> Response {
        let before = self[focus]
        guard withInput(of: focus, limit: limit, { $0.handle(key) }) else { return .ignored }
        return self[focus] == before ? .moved : .edited(focus)
    }

    private mutating func paste(_ text: String, into field: FormField<ID>) -> Response {
        guard case .text(let limit) = field.content else { return .ignored }
        withInput(of: focus, limit: limit) { $0.insert(text) }
        return .edited(focus)
    }

    private mutating func choose(_ key: Key, among choices: [Choice], isRequired: Bool) -> Response {
        guard !choices.isEmpty else { return .ignored }
        let position = choices.firstIndex { $0.value == self[focus] }
        switch key.folded {
        case .plain(.right), .character(" "):
            return take(choices[position.map { ($0 + 1) % choices.count } ?? 0])
        case .plain(.left):
            return take(choices[position.map { ($0 + choices.count - 1) % choices.count } ?? choices.count - 1])
        case .plain(.backspace), .plain(.delete):
            guard !isRequired else { return .moved }
            self[focus] = ""
            return .edited(focus)
        default: break
        }
        guard key.isPrinting, case .character(let typed) = key.code else { return .ignored }
        // From the next one on, so that typing the same character again goes through all that begin with it.
        let start = position.map { $0 + 1 } ?? 0
        for step in 0..<choices.count {
            let choice = choices[(start + step) % choices.count]
            if choice.begins(with: typed) { return take(choice) }
        }
        return .ignored
    }

    private mutating func take(_ choice: Choice) -> Response {
        self[focus] = choice.value
        return .edited(focus)
    }
}

extension Choice {
    /// Whether the label or the value begins with `character`, whatever its case or width.
    fileprivate func begins(with character: Character) -> Bool {
        let wanted = character.foldedToASCII.lowercased()
        return [label, value].contains { $0.first?.foldedToASCII.lowercased() == wanted }
    }
}
