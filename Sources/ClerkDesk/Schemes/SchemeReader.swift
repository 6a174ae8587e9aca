import MutualAid
import TerminalUI
import Wording

/// One scheme to be read: everything it says, each figure with its article, or all that is wrong with its file.
struct SchemeReader: DeskScreen {
    let entry: SchemeEntry
    /// The first line shown.
    private var top = 0
    private var search = TextField("", limit: 60)
    private var isSearching = false
    /// Which of the places found is looked at.
    private var place = 0

    // What is shown, laid out by `refresh`.
    private var page: SchemePage?
    private var places: [Int] = []
    private var visibleRows = 1
    private var shownFor: Basis?

    /// What the page was laid out for.
    private struct Basis: Equatable {
        var columns: Int
        var language: Language
        var lines: LineSet
        var query: String

        /// Whether the page looks the same, whatever is sought in it.
        func looksLike(_ other: Basis?) -> Bool {
            columns == other?.columns && language == other?.language && lines == other?.lines
        }
    }

    init(_ entry: SchemeEntry) { self.entry = entry }

    var name: ScreenName { .scheme }

    var isTyping: Bool { isSearching }

    func title(_ desk: DeskContext) -> String { entry.name(desk.book) }

    // MARK: - Keys

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let nothing =
            search.isEmpty ? book(.offNothingSought) : places.isEmpty ? book(.schemeNotFound) : nil
        let escape: (Phrase, Phrase) =
            isSearching
            ? (.keyLeaveSearch, .keyLeaveReaderSearchHelp)
            : search.isEmpty ? (.keyBack, .keyBackFromSchemesHelp) : (.keyClearSearch, .keyClearReaderSearchHelp)
        return [
            .key([.escape], .back, book(escape.0), book(escape.1)),
            .key(
                [.character("/"), .function(3), .control("f")], .search, book(.keySearch), book(.keySearchSchemeHelp)),
            .key([.enter, .function(4)], .next, book(.keyNextPlace), book(.keyNextPlaceHelp), off: nothing),
            .key(
                [.character("p"), Key(.function(4), .shift)], .previous, book(.keyPreviousPlace),
                book(.keyPreviousPlaceHelp), off: nothing, footer: false),
        ] + desk.draftingKeys(for: entry) + desk.tableKeys
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        switch action {
        case .search:
            isSearching = true
            search.selectAll()
        case .next: go(to: place + 1)
        case .previous: go(to: place - 1)
        case .newTerm, .editScheme: return desk.draft(action, from: entry)
        case .back:
            if isSearching {
                isSearching = false
            } else if !search.isEmpty {
                search.replace(with: "")
            } else {
                return .pop
            }
        default: break
        }
        return .none
    }

    private mutating func go(to next: Int) {
        guard !places.isEmpty else { return }
        place = (next + places.count) % places.count
        reveal()
    }

    /// Brings the place that is looked at into sight, with some lines before it.
    private mutating func reveal() {
        guard places.indices.contains(place) else { return }
        let line = places[place]
        if !(top..<top + visibleRows).contains(line) { top = line - visibleRows / 3 }
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        switch event {
        case .key(let key):
            if !isSearching || key.scrolls { scroll(key) } else { _ = search.handle(key) }
        case .paste(let text):
            isSearching = true
            search.insert(text)
        default: break
        }
        return .none
    }

    private mutating func scroll(_ key: Key) {
        let rows = max(1, visibleRows)
        switch key.folded {
        case .plain(.up), .character("k"): top -= 1
        case .plain(.down), .character("j"): top += 1
        case .plain(.pageUp): top -= rows
        case .plain(.pageDown), .character(" "): top += rows
        case .control("u"): top -= rows / 2
        case .control("d"): top += rows / 2
        case .plain(.home), .character("g"): top = 0
        case .plain(.end), .character("G"): top = page?.lines.count ?? 0
        default: break
        }
    }

    // MARK: - Laying out

    mutating func refresh(_ desk: DeskContext, body: Size) {
        visibleRows = max(1, body.rows - 2)
        let columns = min(body.columns - 4, Self.amplestColumns)
        let basis = Basis(
            columns: columns, language: desk.book.language, lines: desk.lines, query: search.text)
        if basis != shownFor {
            if page == nil || !basis.looksLike(shownFor) {
                page = SchemePage(entry, columns: columns, desk.book, width: desk.width)
            }
            places = page?.places(of: search.text) ?? []
            if search.text != shownFor?.query { place = places.firstIndex { $0 >= top } ?? 0 }
            place = max(0, min(place, places.count - 1))
            shownFor = basis
            if !search.isEmpty { reveal() }
        }
        top = max(0, min(top, (page?.lines.count ?? 0) - visibleRows))
    }

    /// Lines longer than these are hard to follow.
    private static let amplestColumns = 116

    // MARK: - Drawing

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        guard let page else { return }
        drawSearch(in: &frame, rect: rect, desk)
        let body = Rect(column: rect.column + 2, row: rect.row + 1, columns: page.columns, rows: visibleRows)
        page.draw(in: &frame, rect: body, top: top, query: search.text)
        let last = min(top + visibleRows, page.lines.count)
        frame.write(
            desk.book(.schemeLines, String(top + 1), String(last), String(page.lines.count)),
            at: Point(column: 2, row: rect.endRow - 1), style: .dim, columns: rect.columns - 4)
        if top > 0 { frame.write(desk.lines.up, at: Point(column: rect.endColumn - 1, row: body.row), style: .dim) }
        if last < page.lines.count {
            frame.write(desk.lines.down, at: Point(column: rect.endColumn - 1, row: body.endRow - 1), style: .dim)
        }
        guard frame.cursor == nil else { return }
        let found = places.indices.contains(place) && !search.isEmpty ? places[place] - top : 0
        frame.cursor = Point(column: body.column, row: body.row + max(0, min(found, visibleRows - 1)))
    }

    private func drawSearch(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        guard isSearching || !search.isEmpty else {
            let state = entry.state(book)
            frame.write(
                book.parts([entry.scheme.map { book($0.name) } ?? entry.id, state.text]),
                at: Point(column: 2, row: rect.row), style: state.style, columns: rect.columns - 4)
            return
        }
        let label = book(.rosterSearch)
        let start = desk.width.columns(of: label) + 3
        let note =
            search.isEmpty
            ? "" : places.isEmpty ? book(.schemeNotFound) : book(.schemePlace, String(place + 1), String(places.count))
        let noteColumns = desk.width.columns(of: note)
        frame.write(label, at: Point(column: 2, row: rect.row), style: .label)
        search.draw(
            in: &frame, at: Point(column: start, row: rect.row), columns: rect.columns - start - noteColumns - 4,
            isFocused: isSearching, placeholder: book(.schemeSearchHint))
        frame.write(
            note, at: Point(column: rect.endColumn - noteColumns - 2, row: rect.row),
            style: places.isEmpty ? .notice : .dim, columns: noteColumns)
    }
}

extension Key {
    /// Whether it moves through the lines even while letters are typed.
    fileprivate var scrolls: Bool {
        [.plain(.up), .plain(.down), .plain(.pageUp), .plain(.pageDown)].contains(self)
    }
}
