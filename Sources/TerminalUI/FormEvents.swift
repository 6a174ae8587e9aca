extension FormState {
    /// Does what `event` means in the form that `sheet` shows.
    ///
    /// Tab and Shift-Tab go round the fields; Up, Down and Enter move without going round, and Enter in the last field
    /// submits. PgUp and PgDn move by a page, Ctrl-Home and Ctrl-End to the first and the last field. Other keys and
    /// pasted text go to the focused field.
    ///
    /// A choice is stepped with Left and Right and emptied with Backspace or Delete unless it is required. Typing opens
    /// its list with what fits, Space or Alt-Down opens it whole; Enter or Tab takes the selected one and goes on. A
    /// text with suggestions shows those that fit while it is typed; Down goes into their list, Alt-Down opens it
    /// whole, and without going into it Enter keeps the text as typed. A click goes to the field under it, opens the list
    /// of a choice, takes what is clicked in a list, and elsewhere closes one.
    /// - Parameter matcher: finds choices and suggestions by what is typed.
    public mutating func handle(_ event: Event, in sheet: FormSheet<ID>, _ matcher: TextMatcher) -> Response {
        guard let place = sheet.place(of: focus), sheet.layout.rows[place].shape.isFocusable else {
            guard let first = sheet.stop(after: -1) else { return .ignored }
            focus = sheet.ids[first]
            return handle(event, in: sheet, matcher)
        }
        if case .mouse(let mouse) = event { return click(mouse, from: place, in: sheet, matcher) }
        let shape = sheet.layout.rows[place].shape
        let response: Response
        switch event {
        case .key(let key):
            response =
                handleList(key, at: place, in: sheet, matcher) ?? move(key, from: place, in: sheet)
                ?? enter(key, shape, matcher)
        case .paste(let text): response = paste(text, shape, matcher)
        default: return .ignored
        }
        if response == .edited(focus) { isTypedInto = true }
        return response
    }

    /// What a key that moves through the fields does; nil for another key.
    private mutating func move(_ key: Key, from place: Int, in sheet: FormSheet<ID>) -> Response? {
        let layout = sheet.layout
        let next = sheet.stop(after: place)
        let previous = sheet.stop(before: place)
        switch key {
        case .tab: return move(to: next ?? sheet.stop(after: -1), in: sheet)
        case .backtab: return move(to: previous ?? sheet.stop(before: layout.rows.count), in: sheet)
        case .plain(.up): return previous == nil ? .ignored : move(to: previous, in: sheet)
        case .plain(.down): return next == nil ? .ignored : move(to: next, in: sheet)
        case .plain(.pageUp), .plain(.pageDown):
            let isDown = key.code == .pageDown
            return move(to: layout.page(from: place, down: isDown, visibleRows: sheet.size.rows), in: sheet)
        case Key(.home, .control): return move(to: sheet.stop(after: -1), in: sheet)
        case Key(.end, .control): return move(to: sheet.stop(before: layout.rows.count), in: sheet)
        case .enter:
            if next != nil { return move(to: next, in: sheet) }
            settleFocus()
            return .submitted
        default: return nil
        }
    }

    private mutating func move(to place: Int?, in sheet: FormSheet<ID>) -> Response {
        if let place { focus = sheet.ids[place] }
        return .moved
    }

    private mutating func enter(_ key: Key, _ shape: FieldShape, _ matcher: TextMatcher) -> Response {
        switch shape.content {
        case .text(let limit):
            if key == Key(.down, .alt) { return openSuggestions(shape) }
            let before = self[focus]
            guard withInput(of: focus, limit: limit, { $0.handle(key) }) else { return .ignored }
            guard self[focus] != before else { return .moved }
            suggest(shape, matcher)
            return .edited(focus)
        case .choice(let choices): return choose(key, among: choices, isRequired: shape.isRequired, matcher)
        case .heading, .figure: return .ignored
        }
    }

    private mutating func paste(_ text: String, _ shape: FieldShape, _ matcher: TextMatcher) -> Response {
        switch shape.content {
        case .text(let limit):
            withInput(of: focus, limit: limit) { $0.insert(text) }
            suggest(shape, matcher)
            return .edited(focus)
        case .choice(let choices):
            open(choices)
            list?.query.insert(text)
            refilter(matcher)
            return .moved
        case .heading, .figure: return .ignored
        }
    }
}
