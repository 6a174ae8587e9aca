import TerminalUI
import Wording

extension ExplanationScreen {
    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let left = rect.columns(from: 0, count: max(34, min(64, rect.columns * 9 / 20)))
        let right = rect.columns(from: left.columns, count: rect.columns - left.columns)
        let book = desk.book
        let title = book(.breakdownPayable, book(.breakdownTitle), book.amount(subject.assessment.payable))
        frame.drawBox(left, title: title, style: .focusedBorder, lines: desk.lines)
        drawItems(in: &frame, rect: left.inset1, desk)
        frame.drawBox(right, title: book(subject.scheme.shortName), style: .border, lines: desk.lines)
        guard let selected else { return }
        let text = ExplanationText(selected, columns: right.columns - 4, book, desk.width)
        text.draw(in: &frame, rect: right.inset1.columns(from: 1, count: right.columns - 4), page: page, desk.lines)
    }

    /// The lines and what else can be chosen, each group but the first under its heading.
    private func drawItems(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        var rows: [ListRow] = []
        for (place, item) in items.enumerated() {
            if place > 0, item.group != items[place - 1].group, let heading = item.group.heading {
                rows.append(.heading(desk.book(heading)))
            }
            rows.append(.item(place))
        }
        let cursor = rows.firstIndex(of: .item(table.selected)) ?? 0
        let top = max(0, min(cursor - rect.rows / 2, rows.count - rect.rows))
        for (offset, row) in rows.dropFirst(top).prefix(rect.rows).enumerated() {
            let place = rect.rows(from: offset, count: 1)
            switch row {
            case .heading(let text): frame.write(text, at: place.origin, style: .label, columns: place.columns)
            case .item(let index):
                frame.mark(place, .row(index, isSelected: index == table.selected))
                draw(items[index], isSelected: index == table.selected, in: &frame, place, desk)
            }
        }
        if top > 0 { frame.write(desk.lines.up, at: Point(column: rect.endColumn, row: rect.row), style: .key) }
        if top + rect.rows < rows.count {
            frame.write(desk.lines.down, at: Point(column: rect.endColumn, row: rect.endRow - 1), style: .key)
        }
    }

    private enum ListRow: Hashable {
        case heading(String)
        case item(Int)
    }

    private func draw(
        _ item: ExplainedItem, isSelected: Bool, in frame: inout Frame, _ rect: Rect, _ desk: DeskContext
    ) {
        let plain = item.group == .notice || item.group == .advice ? Style.notice : item.weight.style
        let style = isSelected ? .cursorRow : plain
        frame.fill(rect, style: isSelected ? .cursorRow : .text)
        let amountColumns = desk.width.columns(of: item.value)
        let room = rect.columns - 2 - (amountColumns == 0 ? 0 : amountColumns + 1)
        frame.write(
            item.label, at: Point(column: rect.column + 1, row: rect.row), columns: room, alignment: .leading,
            style: style)
        frame.write(
            item.value, at: Point(column: rect.endColumn - 1 - amountColumns, row: rect.row), style: style)
        if isSelected { frame.cursor = Point(column: rect.column + 1, row: rect.row) }
    }
}

extension WordedLine.Weight {
    /// How a line of this weight looks.
    fileprivate var style: Style {
        switch self {
        case .step: .text
        case .sum: Style(.text, bold: true)
        case .total: Style(.money, bold: true)
        case .idle: .dim
        }
    }
}

extension ExplainedItem.Group {
    /// What stands above the group; the lines speak for themselves.
    fileprivate var heading: Phrase? {
        switch self {
        case .line: nil
        case .unapplied: .explainUnapplied
        case .notice: .explainNotices
        case .reading: .explainReadings
        case .advice: .explainAdvice
        }
    }
}
