import MutualAid
import TerminalUI
import Wording

/// Reading a long text: scrolling through it, and finding words, figures or pinyin in it.
struct PageReader: Sendable {
    /// The first line shown.
    var top = 0
    private(set) var search = TextField("", limit: 60)
    private(set) var isSearching = false
    /// Which of the places found is looked at.
    private var place = 0

    // What is shown, laid out by `layOut`.
    private(set) var page: SchemePage?
    private var places: [Int] = []
    private(set) var visibleRows = 1
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

    /// Lines longer than these are hard to follow.
    private static let amplestColumns = 116

    // MARK: - Finding

    /// Whether something is sought.
    var seeks: Bool { !search.isEmpty }

    mutating func find() {
        isSearching = true
        search.selectAll()
    }

    /// One thing at a time: leave the line, then clear it.
    /// - Returns: whether there was something to leave.
    mutating func stepBack() -> Bool {
        if isSearching {
            isSearching = false
        } else if !search.isEmpty {
            search.replace(with: "")
        } else {
            return false
        }
        return true
    }

    /// Goes to another of the places found; after the last comes the first.
    mutating func go(by step: Int) {
        guard !places.isEmpty else { return }
        place = (place + step + places.count) % places.count
        reveal()
    }

    /// Brings the place that is looked at into sight, with some lines before it.
    private mutating func reveal() {
        guard places.indices.contains(place) else { return }
        let line = places[place]
        if !(top..<top + visibleRows).contains(line) { top = line - visibleRows / 3 }
    }

    /// Why there is no other place to go to; nil where there is one.
    func nothingFound(_ book: Phrasebook) -> String? {
        search.isEmpty ? book(.offNothingSought) : places.isEmpty ? book(.schemeNotFound) : nil
    }

    /// The keys for finding.
    func findKeys(_ book: Phrasebook, help: Phrase) -> [Binding<DeskAction>] {
        let nothing = nothingFound(book)
        return [
            .key([.character("/"), .function(3), .control("f")], .search, book(.keySearch), book(help)),
            .key([.enter, .function(4)], .next, book(.keyNextPlace), book(.keyNextPlaceHelp), off: nothing),
            .key(
                [.character("p"), Key(.function(4), .shift)], .previous, book(.keyPreviousPlace),
                book(.keyPreviousPlaceHelp), off: nothing, footer: false),
        ]
    }

    // MARK: - Events

    mutating func handle(_ event: Event) {
        switch event {
        case .key(let key): if !isSearching || key.scrolls { scroll(key) } else { _ = search.handle(key) }
        case .paste(let text):
            isSearching = true
            search.insert(text)
        case .mouse(let mouse): search.placeCaret(as: mouse)
        default: break
        }
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

    /// Lays the page out for a room, anew only where it looks different, and finds what is sought.
    mutating func layOut(_ desk: DeskContext, body: Size, page make: (_ columns: Int) -> SchemePage) {
        visibleRows = max(1, body.rows - 2)
        let columns = max(1, min(body.columns - 4, Self.amplestColumns))
        let basis = Basis(columns: columns, language: desk.book.language, lines: desk.lines, query: search.text)
        if basis != shownFor {
            if page == nil || !basis.looksLike(shownFor) { page = make(columns) }
            places = page?.places(of: search.text) ?? []
            if search.text != shownFor?.query { place = firstPlace }
            place = max(0, min(place, places.count - 1))
            shownFor = basis
            if !search.isEmpty { reveal() }
        }
        top = max(0, min(top, (page?.lines.count ?? 0) - visibleRows))
    }

    /// Where to look first: a heading says more of a word than a line that only has it, else the nearest below.
    private var firstPlace: Int {
        let headings = places.firstIndex { page?.lines[$0].labelStyle == .title }
        return headings ?? places.firstIndex { $0 >= top } ?? 0
    }

    // MARK: - Drawing

    /// Draws the page with the line above it: what is sought, or `title` in `style`.
    func draw(
        in frame: inout Frame, rect: Rect, title: String, _ style: Style, hint: Phrase, _ desk: DeskContext
    ) {
        guard let page else { return }
        drawLine(above: title, style, hint, in: &frame, rect: rect, desk)
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

    private func drawLine(
        above title: String, _ style: Style, _ hint: Phrase, in frame: inout Frame, rect: Rect, _ desk: DeskContext
    ) {
        let book = desk.book
        guard isSearching || !search.isEmpty else {
            frame.write(title, at: Point(column: 2, row: rect.row), style: style, columns: rect.columns - 4)
            return
        }
        let label = book(.rosterSearch)
        let start = desk.width.columns(of: label) + 3
        let note =
            search.isEmpty
            ? "" : places.isEmpty ? book(.schemeNotFound) : book(.schemePlace, String(place + 1), String(places.count))
        let noteColumns = desk.width.columns(of: note)
        frame.write(label, at: Point(column: 2, row: rect.row), style: .label)
        frame.mark(Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1), .line)
        search.draw(
            in: &frame, at: Point(column: start, row: rect.row), columns: rect.columns - start - noteColumns - 4,
            isFocused: isSearching, placeholder: book(hint))
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
