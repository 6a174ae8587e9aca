/// A list from which one thing is picked while a query narrows it down.
public struct PickList<Value: Hashable & Sendable>: Hashable, Sendable {
    /// An item that fits the query, and how.
    public struct Row: Hashable, Sendable {
        /// The item.
        public var item: PickItem<Value>
        /// How its label fits.
        public var match: TextMatch
    }

    private let items: [PickItem<Value>]
    /// What fits the query, best first; what fits alike keeps the order of the items.
    public private(set) var shown: [Row]
    /// The place of the selected item among those shown; nil when nothing is shown.
    public var selected: Int?
    /// The first item seen, as far as scrolling went.
    private(set) var top = 0

    /// Makes a list that shows all items, with the item of `selected` selected, or else the first.
    public init(_ items: [PickItem<Value>], selected: Value? = nil) {
        self.items = items
        shown = items.map { Row(item: $0, match: TextMatch(score: 0)) }
        self.selected = items.isEmpty ? nil : items.firstIndex { $0.value == selected } ?? 0
    }

    /// The selected item, also when it can't be picked; nil when nothing is shown.
    public var picked: PickItem<Value>? {
        selected.flatMap { shown.indices.contains($0) ? shown[$0].item : nil }
    }

    /// Shows what fits `query` and selects the best of it. An empty query shows everything in its own order.
    public mutating func filter(by query: String, _ matcher: TextMatcher) {
        let fit = matcher(query)
        var fitting: [(place: Int, row: Row)] = []
        for (place, item) in items.enumerated() {
            if let match = item.match(fit) { fitting.append((place, Row(item: item, match: match))) }
        }
        fitting.sort { ($1.row.match.score, $0.place) < ($0.row.match.score, $1.place) }
        shown = fitting.map(\.row)
        selected = shown.isEmpty ? nil : 0
        top = 0
    }

    /// Moves the selection: arrows, Ctrl-P and Ctrl-N, Page Up and Down, Ctrl-Home and Ctrl-End; letters are the
    /// query's, and so are Home and End while it holds text.
    /// - Parameters:
    ///   - visibleRows: how many items are seen at a time.
    ///   - isQueryEmpty: whether Home and End, too, belong to the list.
    /// - Returns: whether the key belongs to the list, even where the selection could not move.
    public mutating func handle(_ key: Key, visibleRows: Int, isQueryEmpty: Bool = true) -> Bool {
        let page = max(1, visibleRows)
        let place = selected ?? 0
        switch key.folded {
        case .plain(.up), .control("p"): select(place - 1, page: page)
        case .plain(.down), .control("n"): select(place + 1, page: page)
        case .plain(.pageUp): select(place - page, page: page)
        case .plain(.pageDown): select(place + page, page: page)
        case .plain(.home) where isQueryEmpty: select(0, page: page)
        case .plain(.end) where isQueryEmpty: select(shown.count - 1, page: page)
        case Key(.home, .control): select(0, page: page)
        case Key(.end, .control): select(shown.count - 1, page: page)
        default: return false
        }
        return true
    }

    private mutating func select(_ place: Int, page: Int) {
        guard !shown.isEmpty else { return }
        let place = min(max(0, place), shown.count - 1)
        selected = place
        top = firstSeen(of: page)
    }

    /// The first item to draw, so that the selected one is among `rows`.
    func firstSeen(of rows: Int) -> Int {
        let place = selected ?? 0
        return max(0, min(max(place - rows + 1, min(top, place)), shown.count - rows))
    }
}
