import MutualAid
import TerminalUI
import Wording

/// Every scheme there is, with what can be done with it.
struct SchemeListScreen: DeskScreen {
    private(set) var entries: [SchemeEntry]
    private var shelfVersion: Int
    var table = TableState<SchemeColumn>()
    var search = TextField("", limit: 60)
    var isSearching = false

    // What is shown, worked out by `refresh`.
    private(set) var listed: [SchemeEntry] = []
    private(set) var preview: SchemePage?
    private var previewFor: PreviewBasis?
    private var visibleRows = 1

    private struct PreviewBasis: Equatable {
        var entry: SchemeEntry
        var columns: Int
        var language: Language
        var lines: LineSet
    }

    init(_ desk: DeskContext) {
        entries = desk.schemeEntries()
        shelfVersion = desk.shelfVersion
        listed = entries
        let own = desk.scheme?.reference
        table.cursor.selected = entries.firstIndex { $0.isNamed(by: own) } ?? 0
    }

    var name: ScreenName { .schemes }

    var isTyping: Bool { isSearching }

    func title(_ desk: DeskContext) -> String { desk.book(.screenSchemes) }

    /// The scheme with the cursor.
    var selected: SchemeEntry? {
        listed.indices.contains(table.cursor.selected) ? listed[table.cursor.selected] : nil
    }

    // MARK: - Keys

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let escape: (Phrase, Phrase) =
            isSearching
            ? (.keyLeaveSearch, .keyLeaveSearchHelp)
            : search.isEmpty ? (.keyBack, .keyBackFromSchemesHelp) : (.keyClearSearch, .keyClearSearchHelp)
        return [
            .key(
                [.enter], .open, book(.keyRead), book(.keyReadHelp),
                off: selected == nil ? book(.offNoSelection) : nil),
            .key([.escape], .back, book(escape.0), book(escape.1)),
            .key(
                [.character("/"), .function(3), .control("f")], .search, book(.keySearch),
                book(.keySearchSchemesHelp)),
            .key([.character("r"), .function(5)], .reread, book(.keyReread), book(.keyRereadHelp)),
        ] + desk.draftingKeys(for: selected) + desk.tableKeys
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        switch action {
        case .open:
            guard let selected else { return .none }
            isSearching = false
            return .push(SchemeReader(selected))
        case .search:
            isSearching = true
            search.selectAll()
        case .reread:
            reread(desk)
            return .say(desk.book(.schemesReread, String(entries.count)), .good)
        case .back:
            if isSearching {
                isSearching = false
            } else if !search.isEmpty {
                search.replace(with: "")
            } else {
                return .pop
            }
        case .newTerm, .editScheme: return desk.draft(action, from: selected)
        default: break
        }
        return .none
    }

    private mutating func reread(_ desk: DeskContext) {
        let kept = selected
        entries = desk.schemeEntries()
        shelfVersion = desk.shelfVersion
        list()
        if let kept, let place = listed.firstIndex(where: { $0.id == kept.id && $0.origin == kept.origin }) {
            table.cursor.selected = place
        }
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        switch event {
        case .key(let key):
            let moves: Set<Key> = [.plain(.up), .plain(.down), .plain(.pageUp), .plain(.pageDown)]
            if !isSearching || moves.contains(key) {
                _ = table.cursor.handle(key, count: listed.count, visibleRows: visibleRows)
            } else {
                _ = search.handle(key)
            }
        case .paste(let text):
            isSearching = true
            search.insert(text)
        case .mouse(let mouse): search.placeCaret(as: mouse)
        default: break
        }
        return .none
    }

    // MARK: - What is listed

    mutating func refresh(_ desk: DeskContext, body: Size) {
        if shelfVersion != desk.shelfVersion { reread(desk) }
        list()
        let panes = SchemePanes(in: Rect(body))
        visibleRows = max(1, panes.list.rows - 1)
        table.cursor.keepVisible(count: listed.count, visibleRows: visibleRows)
        guard let place = panes.preview, let selected else {
            preview = nil
            previewFor = nil
            return
        }
        let basis = PreviewBasis(
            entry: selected, columns: place.columns - 4, language: desk.book.language, lines: desk.lines)
        guard basis != previewFor else { return }
        preview = SchemePage(selected, columns: basis.columns, desk.book, width: desk.width)
        previewFor = basis
    }

    private mutating func list() {
        guard !search.isEmpty else {
            listed = entries
            return
        }
        let fits = DeskMatcher.matcher(search.text)
        listed = entries.filter { entry in
            let names = entry.scheme.map { [$0.shortName, $0.name] } ?? []
            return ([entry.id] + names.flatMap { [$0.chinese, $0.english] }).contains { fits($0) != nil }
        }
    }
}

extension SchemeEntry {
    /// Whether it is the scheme that `reference` names.
    func isNamed(by reference: SchemeReference?) -> Bool { id == reference?.id.rawValue && hash == reference?.hash }
}

/// Where the list stands, and in a wide window beside it the scheme with the cursor.
struct SchemePanes {
    var list: Rect
    /// Where what there is to say of the selected scheme stands in a narrow window.
    var detail: Rect?
    var preview: Rect?

    private static let leastWide = 120
    private static let listColumns = 76
    private static let detailRows = 3

    /// The panes of a screen's body, below the search line and above the line that counts.
    init(in rect: Rect) {
        let body = rect.rows(from: 1, count: rect.rows - 2)
        if rect.columns >= Self.leastWide {
            list = body.columns(from: 0, count: Self.listColumns)
            preview = body.columns(from: Self.listColumns, count: rect.columns - Self.listColumns)
        } else {
            list = body.rows(from: 0, count: body.rows - Self.detailRows - 1)
            detail = body.rows(from: body.rows - Self.detailRows, count: Self.detailRows)
        }
    }
}
