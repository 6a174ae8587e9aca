import MutualAid
import TerminalUI
import Wording

/// The clerk's manual: its contents, and its text with what is sought in it.
struct ManualScreen: DeskScreen {
    private(set) var reader = PageReader()
    var contents = TableCursor()
    private(set) var showsContents: Bool
    /// Whether one came to the text by the contents, and goes back there.
    private let startsWithContents: Bool
    /// The block to be shown next, by its place in the manual.
    private var target: Target?
    private(set) var lineOfBlock: [Int] = []
    private var visibleRows = 1

    private enum Target: Hashable {
        case anchor(String)
        case block(Int)
    }

    /// The manual with its contents shown.
    init() {
        showsContents = true
        startsWithContents = true
    }

    /// The manual where it speaks of something, or asking for a word; with its contents where it has no such place.
    init(at anchor: String, isSearching: Bool) {
        let isKnown = Manual.manual(in: .chinese).anchors[anchor] != nil
        startsWithContents = !isKnown && !isSearching
        showsContents = startsWithContents
        target = .anchor(anchor)
        if isSearching { reader.find() }
    }

    var name: ScreenName { .manual }

    var isTyping: Bool { reader.isSearching }

    func title(_ desk: DeskContext) -> String { desk.book(.screenManual) }

    /// What stands in the contents: chapters and their parts, the words of the glossary left out.
    func entries(_ manual: Manual) -> [(title: String, level: Int, block: Int)] {
        let words = Set(manual.anchors.filter { $0.key.hasPrefix("word-") }.values)
        return manual.blocks.indices.compactMap { place in
            guard case .heading(let level, let title) = manual.blocks[place], level > 1, !words.contains(place) else {
                return nil
            }
            return (title, level, place)
        }
    }

    // MARK: - Keys

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let escape: (Phrase, Phrase) =
            reader.isSearching
            ? (.keyLeaveSearch, .keyLeaveReaderSearchHelp)
            : reader.seeks && !showsContents
                ? (.keyClearSearch, .keyClearReaderSearchHelp) : (.keyBack, .keyBackFromSchemesHelp)
        let read: (Phrase, Phrase) =
            showsContents ? (.keyRead, .keyReadChapterHelp) : (.keyNextPlace, .keyNextPlaceHelp)
        return [
            .key([.escape], .back, book(escape.0), book(escape.1)),
            .key(
                [.character("/"), .function(3), .control("f")], .search, book(.keySearch), book(.keySearchManualHelp)),
            .key(
                [.enter, .function(4)], .open, book(read.0), book(read.1),
                off: showsContents ? nil : reader.nothingFound(book)),
            .key(
                [.character("p"), Key(.function(4), .shift)], .previous, book(.keyPreviousPlace),
                book(.keyPreviousPlaceHelp), off: reader.nothingFound(book), footer: false),
            .key(
                [.character("c"), .function(5)], .contents, book(.keyContents), book(.keyContentsHelp),
                off: showsContents ? book(.offContentsShown) : nil),
        ] + desk.tableKeys
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        switch action {
        case .open where showsContents: open(desk)
        case .open: reader.go(by: 1)
        case .contents: showsContents = true
        case .search:
            showsContents = false
            reader.find()
        case .previous:
            showsContents = false
            reader.go(by: -1)
        case .back: return stepBack()
        default: break
        }
        return .none
    }

    private mutating func open(_ desk: DeskContext) {
        let entries = entries(desk.book.manual)
        guard entries.indices.contains(contents.selected) else { return }
        target = .block(entries[contents.selected].block)
        showsContents = false
    }

    private mutating func stepBack() -> Request {
        if showsContents {
            if startsWithContents { return .pop }
            showsContents = false
        } else if !reader.stepBack() {
            if !startsWithContents { return .pop }
            showsContents = true
        }
        return .none
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        if showsContents, case .mouse = event { return .none }
        if showsContents, case .key(let key) = event {
            let count = entries(desk.book.manual).count
            _ = contents.handle(key, count: count, visibleRows: visibleRows)
        } else {
            showsContents = false
            reader.handle(event)
        }
        return .none
    }

    // MARK: - Showing

    mutating func refresh(_ desk: DeskContext, body: Size) {
        visibleRows = max(1, body.rows - 2)
        let manual = desk.book.manual
        var places: [Int]?
        reader.layOut(desk, body: body) { columns in
            let page = ManualPage(manual, columns: columns, width: desk.width)
            places = page.lineOfBlock
            return page.page
        }
        if let places { lineOfBlock = places }
        contents.keepVisible(count: entries(manual).count, visibleRows: visibleRows)
        let block: Int? =
            switch target {
            case .anchor(let name): manual.anchors[name]
            case .block(let place): place
            case nil: nil
            }
        target = nil
        if let block, lineOfBlock.indices.contains(block) {
            reader.top = lineOfBlock[block]
            reader.layOut(desk, body: body) { ManualPage(manual, columns: $0, width: desk.width).page }
        }
    }

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        guard showsContents else {
            reader.draw(
                in: &frame, rect: rect, title: desk.book(.screenManual), .label, hint: .schemeSearchHint, desk)
            return
        }
        frame.write(desk.book(.manualContents), at: Point(column: 2, row: rect.row), style: .label)
        let entries = entries(desk.book.manual)
        let body = rect.rows(from: 1, count: visibleRows)
        for (offset, entry) in entries.dropFirst(contents.top).prefix(body.rows).enumerated() {
            let row = body.rows(from: offset, count: 1)
            let isSelected = contents.top + offset == contents.selected
            if isSelected { frame.fill(row, style: .cursorRow) }
            frame.mark(row, .row(contents.top + offset, isSelected: isSelected))
            let column = 2 + (entry.level - 2) * 2
            frame.write(
                entry.title, at: Point(column: column, row: row.row), style: isSelected ? .cursorRow : .text,
                columns: rect.columns - column - 2)
            if isSelected { frame.cursor = Point(column: column, row: row.row) }
        }
        if contents.top > 0 {
            frame.write(desk.lines.up, at: Point(column: rect.endColumn - 1, row: body.row), style: .dim)
        }
        if contents.top + body.rows < entries.count {
            frame.write(desk.lines.down, at: Point(column: rect.endColumn - 1, row: body.endRow - 1), style: .dim)
        }
    }
}
