import MutualAid
import TerminalUI
import Wording

/// One scheme to be read: everything it says, each figure with its article, or all that is wrong with its file.
struct SchemeReader: DeskScreen {
    let entry: SchemeEntry
    private(set) var reader = PageReader()

    init(_ entry: SchemeEntry) { self.entry = entry }

    var name: ScreenName { .scheme }

    var isTyping: Bool { reader.isSearching }

    func title(_ desk: DeskContext) -> String { entry.name(desk.book) }

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let escape: (Phrase, Phrase) =
            reader.isSearching
            ? (.keyLeaveSearch, .keyLeaveReaderSearchHelp)
            : reader.seeks ? (.keyClearSearch, .keyClearReaderSearchHelp) : (.keyBack, .keyBackFromSchemesHelp)
        return [.key([.escape], .back, book(escape.0), book(escape.1))]
            + reader.findKeys(book, help: .keySearchSchemeHelp) + desk.draftingKeys(for: entry) + desk.tableKeys
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        switch action {
        case .search: reader.find()
        case .next: reader.go(by: 1)
        case .previous: reader.go(by: -1)
        case .newTerm, .editScheme: return desk.draft(action, from: entry)
        case .back: return reader.stepBack() ? .none : .pop
        default: break
        }
        return .none
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        reader.handle(event)
        return .none
    }

    mutating func refresh(_ desk: DeskContext, body: Size) {
        reader.layOut(desk, body: body) { SchemePage(entry, columns: $0, desk.book, width: desk.width) }
    }

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let state = entry.state(desk.book)
        let title = desk.book.parts([entry.scheme.map { desk.book($0.name) } ?? entry.id, state.text])
        reader.draw(in: &frame, rect: rect, title: title, state.style, hint: .schemeSearchHint, desk)
    }
}
