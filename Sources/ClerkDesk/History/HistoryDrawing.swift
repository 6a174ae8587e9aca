import MutualAid
import TerminalUI
import Wording

/// A column of the history.
enum HistoryColumn: Hashable, Sendable {
    case time, operatorName, act

    static func table(_ book: Phrasebook) -> [TableColumn<HistoryColumn>] {
        [
            TableColumn(.time, title: book(.historyTime), width: .fixed(16)),
            TableColumn(.operatorName, title: book(.historyWho), width: .fixed(8)),
            TableColumn(.act, title: book(.historyWhat), width: .flexible(min: 20, weight: 1)),
        ]
    }

    func cell(_ step: RecordedStep, _ desk: DeskContext) -> TableCell {
        let book = desk.book
        let style: Style = step.isUndone ? .dim : .text
        switch self {
        case .time: return TableCell(step.at?.description ?? book(.dash), style: style)
        case .operatorName: return TableCell(step.by, style: style)
        case .act:
            let wording = ChangeWording(book, of: step.changes, in: desk.registry)
            return TableCell(wording.headline(of: step), style: style)
        }
    }
}

extension HistoryScreen {
    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        let panes = HistoryPanes(in: rect, isEnlarged: isEnlarged)
        desk.drawSearchLine(search, isSearching: isSearching, hint: .historySearchHint, in: &frame, rect: rect)
        if steps.isEmpty {
            let text =
                state == .underWay ? book(.historyReading) : book(search.isEmpty ? .historyEmpty : .historyNoMatch)
            frame.write(text, at: Point(column: 2, row: panes.list.row + 1), style: .dim, columns: rect.columns - 4)
        } else {
            drawTable(
                columns: HistoryColumn.table(book), count: steps.count, state: table, isActive: !isSearching,
                in: &frame, rect: panes.list, lines: desk.lines
            ) { row, column in column.cell(steps[row], desk) }
            drawDetails(in: &frame, rect: panes.details, desk)
        }
        if frame.cursor == nil { frame.cursor = Point(column: 1, row: panes.list.row + 1) }
        drawState(in: &frame, rect: rect, desk)
    }

    private func drawDetails(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        guard let selected else { return }
        let title = desk.book.parts([selected.by, selected.at?.description ?? ""])
        frame.drawBox(rect, title: title, style: isEnlarged ? .focusedBorder : .border, lines: desk.lines)
        details.draw(
            in: &frame, rect: rect.inset1.columns(from: 1, count: rect.columns - 4), top: detailTop, desk)
    }

    private func drawState(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let state = stateLine(desk)
        frame.write(
            state.text, at: Point(column: 1, row: rect.endRow - 1), columns: rect.columns - 2, alignment: .leading,
            style: state.style)
    }

    /// How many rows there are, whose they are, and whether older ones are to come.
    func stateLine(_ desk: DeskContext) -> (text: String, style: Style) {
        let book = desk.book
        var texts: [String] = []
        if let scope = name(of: scope, desk) { texts.append(book(.historyOnly, scope)) }
        var style = Style.dim
        switch state {
        case .underWay:
            texts += [book(.historyListed, String(steps.count)), book(.historyReading)]
        case .ended(.more): texts.append(book(.historyListedSoFar, String(steps.count)))
        case .ended(.beginning): texts += [book(.historyListed, String(steps.count)), book(.historyAtBeginning)]
        case .ended(.unreadable(let failure)):
            texts.append(book(.historyUnreadable, book.reason(failure)))
            style = .error
        }
        if let fault {
            texts = [book.sentence(fault)]
            style = .notice
        }
        return (book.parts(texts), style)
    }

    private func name(of scope: HistoryScope, _ desk: DeskContext) -> String? {
        let names = ChangeWording(desk.book, of: selected?.changes ?? [], in: desk.registry)
        return switch scope {
        case .all: nil
        case .member(let id): names.name(ofRecord: id.description)
        case .claim(let id): names.name(ofRecord: id.description)
        }
    }
}
