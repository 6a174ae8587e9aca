import MutualAid
import TerminalUI
import Wording

/// How a subsidy was worked out: the lines at the left, and beside them all there is to say about the chosen one.
struct ExplanationScreen: DeskScreen {
    let subject: ExplanationSubject
    var table = TableCursor()
    /// Which page of a long text beside the lines is shown.
    var page = 0
    /// What can be chosen, worded anew only when the language or its signs change.
    private(set) var items: [ExplainedItem] = []
    private var language: Language?
    private var signs: SignSet?
    private var visibleRows = 1

    init(_ subject: ExplanationSubject) { self.subject = subject }

    var name: ScreenName { .explanation }

    func title(_ desk: DeskContext) -> String { desk.book(.screenExplanation) }

    /// What is explained now.
    var selected: ExplainedItem? { items.indices.contains(table.selected) ? items[table.selected] : nil }

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let scroll = Binding<DeskAction>.key(
            [.character(" "), .plain(.right), .control("b"), .function(8)], .scrollBreakdown, book(.keyScroll),
            book(.keyScrollExplanationHelp))
        return [.key([.escape], .back, book(.keyBack), book(.keyBackHelp)), scroll] + desk.tableKeys
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        switch action {
        case .back: return .close
        case .scrollBreakdown: page += 1
        default: break
        }
        return .none
    }

    mutating func turn(to position: Int) { page = position }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        if case .key(let key) = event {
            let before = table.selected
            _ = table.handle(key, count: items.count, visibleRows: visibleRows)
            if table.selected != before { page = 0 }
        }
        return .none
    }

    mutating func refresh(_ desk: DeskContext, body: Size) {
        if language != desk.book.language || signs != desk.book.signs {
            (language, signs) = (desk.book.language, desk.book.signs)
            items = desk.book.explanation(of: subject)
        }
        visibleRows = max(1, body.rows - 2)
        table.keepVisible(count: items.count, visibleRows: visibleRows)
    }
}
