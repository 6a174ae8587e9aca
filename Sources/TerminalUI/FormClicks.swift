/// What a click does in a form.
extension FormState {
    mutating func click(
        _ mouse: Mouse, from place: Int, in sheet: FormSheet<ID>, _ matcher: TextMatcher
    ) -> Response {
        switch mouse.hit.target {
        case .field(let clicked): return go(to: clicked, from: place, caret: mouse.hit.caret, in: sheet)
        case .item(let item):
            guard let shown = list?.list.shown, shown.indices.contains(item) else { return .ignored }
            list?.list.selected = item
            return handle(.key(.enter), in: sheet, matcher)
        case nil:
            guard list != nil else { return .ignored }
            closeList()
            return .moved
        default: return .ignored
        }
    }

    /// Moves as Tab does, but to whatever field was clicked: what was looked for in a list is taken first.
    private mutating func go(to clicked: Int, from place: Int, caret: Int?, in sheet: FormSheet<ID>) -> Response {
        guard sheet.layout.rows.indices.contains(clicked), sheet.layout.rows[clicked].shape.isFocusable else {
            return .ignored
        }
        let wasOpen = clicked == place && list != nil
        let settled = clicked == place ? nil : settleList()
        focus = sheet.ids[clicked]
        switch sheet.layout.rows[clicked].shape.content {
        case .text(let limit):
            if let caret { withInput(of: focus, limit: limit) { $0.placeCaret(at: caret) } }
        case .choice(let choices):
            if wasOpen { closeList() } else if !choices.isEmpty { open(choices) }
        case .heading, .figure: break
        }
        return settled.map { .edited($0) } ?? .moved
    }
}
