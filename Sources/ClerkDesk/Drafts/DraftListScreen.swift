import MutualAid
import TerminalUI
import Wording

/// The half-typed forms, those left by Esc and those that a program left behind: to go on with, or to drop.
struct DraftListScreen: DeskScreen {
    private(set) var entries: [HalfTyped]
    var table = TableState<DraftColumn>()
    private var visibleRows = 1

    init(_ desk: DeskContext) { entries = desk.halfTyped }

    var name: ScreenName { .drafts }

    func title(_ desk: DeskContext) -> String { desk.book(.screenDrafts) }

    private var selected: HalfTyped? {
        entries.indices.contains(table.cursor.selected) ? entries[table.cursor.selected] : nil
    }

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let nothing = selected == nil ? book(.offNoDrafts) : nil
        return [
            .key(
                [.enter], .open, book(.keyContinue), book(.keyContinueHelp),
                off: nothing ?? selected?.obstacle.map(book.sentence)),
            .key([.escape], .back, book(.keyBack), book(.keyBackHelp)),
            .key(
                [.plain(.delete), .control("x"), .function(7)], .remove, book(.keyDropDraft),
                book(.keyDropDraftHelp), off: nothing ?? whyKept(desk)),
        ] + desk.tableKeys
    }

    /// Why the selected one must not be dropped here: the file is another program's to remove.
    private func whyKept(_ desk: DeskContext) -> String? {
        guard let selected, !selected.isOfThisSitting else { return nil }
        if selected.obstacle == .newer { return desk.book(.offDraftNewer) }
        return desk.readOnlyReason
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        if action == .back { return .pop }
        guard let selected else { return .none }
        switch action {
        case .open: return .openDraft(selected.id)
        case .remove:
            let book = desk.book
            var question = book(.askDropDraft, book.parts([selected.title(book), selected.about]))
            if case .unreadable(let file) = selected.obstacle { question = book(.askForgetDraft, file) }
            return .ask(.dropDraft(selected.id), title: book(.screenDrafts), lines: [question], field: nil)
        default: return .none
        }
    }

    mutating func answer(_ question: Question, text: String, _ desk: DeskContext) -> Request {
        if case .dropDraft(let id) = question { .dropDraft(id) } else { .none }
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        if case .key(let key) = event {
            _ = table.cursor.handle(key, count: entries.count, visibleRows: visibleRows)
        }
        return .none
    }

    mutating func refresh(_ desk: DeskContext, body: Size) {
        entries = desk.halfTyped
        // A line above and two below the table, and the table's own head.
        visibleRows = max(1, body.rows - 4)
        table.cursor.keepVisible(count: entries.count, visibleRows: visibleRows)
    }

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        func line(_ row: Int, _ text: String, _ style: Style) {
            frame.write(
                text, at: Point(column: 1, row: row), columns: rect.columns - 2, alignment: .leading, style: style)
        }
        guard let selected else {
            line(rect.row + 1, book(.draftsNone), .dim)
            frame.cursor = Point(column: 1, row: rect.row + 1)
            return
        }
        drawTable(
            columns: DraftColumn.table(book), count: entries.count, state: table, isActive: true, in: &frame,
            rect: rect.rows(from: 0, count: rect.rows - 2), lines: desk.lines
        ) { row, column in column.cell(entries[row], book) }
        line(
            rect.endRow - 2, selected.obstacle.map(book.sentence) ?? book(.draftsHow),
            selected.obstacle == nil ? .dim : .notice)
        line(rect.endRow - 1, book(.draftsCount, String(entries.count)), .dim)
    }
}

/// A column of the list of half-typed forms.
enum DraftColumn: Hashable, Sendable {
    case form, about, fields, at, by

    static func table(_ book: Phrasebook) -> [TableColumn<DraftColumn>] {
        [
            TableColumn(.form, title: book(.draftForm), width: .flexible(min: 14, weight: 1)),
            TableColumn(.about, title: book(.draftAbout), width: .flexible(min: 14, weight: 2)),
            TableColumn(.fields, title: book(.draftFields), width: .fixed(8), alignment: .trailing),
            TableColumn(.at, title: book(.draftAt), width: .fixed(16)),
            TableColumn(.by, title: book(.draftBy), width: .fixed(12)),
        ]
    }

    func cell(_ entry: HalfTyped, _ book: Phrasebook) -> TableCell {
        let isOff = entry.obstacle != nil
        switch self {
        case .form: return TableCell(entry.title(book), style: isOff ? .dim : .text)
        case .about: return TableCell(entry.about, style: isOff ? .dim : .text)
        case .fields: return TableCell(entry.fieldCount == 0 ? "" : String(entry.fieldCount), style: .label)
        case .at: return TableCell(entry.isOfThisSitting ? book(.draftThisTime) : entry.at, style: .label)
        case .by: return TableCell(entry.by, style: .label)
        }
    }
}
