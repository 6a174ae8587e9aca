import TerminalUI
import Wording

/// What is said about one line, as rows that fit a number of columns.
struct ExplanationText {
    /// One row: a text and perhaps an amount at the right.
    struct Row: Hashable {
        var text: String
        var style: Style
        var amount = ""
    }

    private(set) var rows: [Row] = []
    private let columns: Int
    private let width: DisplayWidth

    init(_ item: ExplainedItem, columns: Int, _ book: Phrasebook, _ width: DisplayWidth) {
        self.columns = max(1, columns)
        self.width = width
        // A sentence that is all there is to say stands once, and one that is the title is not said again below it.
        if item.details.count != 1 || item.details.first?.text != item.label {
            addPair(item.label, item.value, Style(.text, bold: true), indent: 0)
        }
        var lastHeading: Phrase?
        for detail in item.details where item.details.count == 1 || detail.text != item.label {
            let heading = item.group == .advice ? .explainAdvice : detail.heading
            if heading != lastHeading, !rows.isEmpty || heading != .explainReason {
                rows.append(Row(text: book(heading), style: .label))
            }
            lastHeading = heading
            switch detail {
            case .sentence(let kind, let text):
                add(text, kind == .source ? .dim : kind == .working ? .money : .text, indent: 2)
            case .operand(let name, let value, let origin):
                addPair(name, value, .text, indent: 2)
                if !origin.isEmpty { add(origin, .dim, indent: 4) }
            }
        }
    }

    private mutating func add(_ text: String, _ style: Style, indent: Int) {
        let lead = String(repeating: " ", count: indent)
        for line in TextWrap.lines(text, columns: max(1, columns - indent), width: width) {
            rows.append(Row(text: lead + line, style: style))
        }
    }

    /// A name with its figure at the right, in the last of the rows that the name takes.
    private mutating func addPair(_ name: String, _ value: String, _ style: Style, indent: Int) {
        let first = rows.count
        let needed = width.columns(of: value)
        add(name, style, indent: indent)
        guard !value.isEmpty, let last = rows.last, rows.count > first else { return }
        if width.columns(of: last.text) + 1 + needed <= columns {
            rows[rows.count - 1].amount = value
        } else {
            rows.append(Row(text: "", style: style, amount: value))
        }
    }

    /// Draws a page of the rows; after the last page the first comes again.
    func draw(in frame: inout Frame, rect: Rect, page: Int, _ lines: LineSet) {
        let pages = RowPages(of: rows.count, visible: rect.rows, page: page)
        frame.mark(rect, pages.pane)
        for (offset, row) in rows.dropFirst(pages.first).prefix(rect.rows).enumerated() {
            let place = Point(column: rect.column, row: rect.row + offset)
            frame.write(row.text, at: place, style: row.style, columns: rect.columns)
            let needed = width.columns(of: row.amount)
            frame.write(
                row.amount, at: Point(column: rect.endColumn - needed, row: place.row),
                style: Style(.money, bold: row.style.isBold))
        }
        let column = rect.endColumn + 1
        if pages.first > 0 { frame.write(lines.up, at: Point(column: column, row: rect.row), style: .key) }
        if pages.first < pages.hidden {
            frame.write(lines.down, at: Point(column: column, row: rect.endRow - 1), style: .key)
        }
    }
}

extension ExplanationDetail {
    /// What stands above it.
    fileprivate var heading: Phrase {
        switch self {
        case .sentence(.rule, _): .explainRule
        case .sentence(.reason, _): .explainReason
        case .sentence(.working, _): .explainWorking
        case .sentence(.otherReading, _): .explainOther
        case .sentence(.ownReading, _): .explainOwn
        case .sentence(.rounding, _): .explainRounding
        case .sentence(.source, _): .explainArticle
        case .operand: .explainFigures
        }
    }

    /// The sentence, if it is one.
    fileprivate var text: String? { if case .sentence(_, let text) = self { text } else { nil } }
}
