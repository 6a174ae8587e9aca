import MutualAid
import TerminalUI
import Wording

/// The breakdown as rows that fit a number of columns.
struct Breakdown {
    /// One row: text from the left, a citation, an amount at the right, perhaps a bar.
    struct Row {
        var left = ""
        var leftStyle = Style.text
        var citation = ""
        var amount = ""
        var amountStyle = Style.money
        var bar = ""
    }

    private(set) var rows: [Row] = []
    let title: String
    private let columns: Int
    /// As narrow as the longest amount, so that the working has the rest.
    private let amountColumns: Int
    private let book: Phrasebook
    private let ascii: Bool

    private static let barColumns = 8
    private static let formulaColumn = 14

    /// Whether bars stand beside the amounts; on a narrow screen they stand below.
    private var isWide: Bool { columns >= 60 }
    private var textColumns: Int {
        columns - amountColumns - 1 - (isWide ? Self.barColumns + 1 : 0)
    }

    init(_ trial: Trial, under scheme: Scheme, columns: Int, _ book: Phrasebook, ascii: Bool) {
        let lines = trial.assessment.map { book.lines(of: $0, under: scheme) } ?? []
        self.columns = columns
        self.book = book
        self.ascii = ascii
        amountColumns = lines.map { DisplayWidth.columns(of: $0.result) }.max().map { max(9, $0) } ?? 0
        let name = book(trial.isComplete ? .breakdownTitle : .breakdownTitleUnfinished)
        title = trial.assessment.map { book(.breakdownPayable, name, book.amount($0.payable)) } ?? name
        switch trial.outcome {
        case .nothingYet: addText(book(.breakdownNeedsTotal), .dim)
        case .fault(let fault): addText(book(.breakdownCannot, book.sentence(fault, under: scheme)), .error)
        case .assessed(let assessment):
            for line in lines { add(line) }
            addFoot(assessment, scheme)
            for rule in assessment.unapplied where rule.isWorthSaying {
                addText("· " + book.sentence(rule, under: scheme), .label)
            }
            for notice in assessment.notices { addText("! " + book.sentence(notice, under: scheme), .notice) }
        }
        for remark in trial.remarks { addText("! " + remark, .notice) }
        for other in trial.otherReadings {
            addText("· " + book(.noticeOtherReading, book.name(other.choice), book.amount(other.payable)), .dim)
        }
    }

    // MARK: - Laying out

    private mutating func add(_ line: WordedLine) {
        let (textStyle, amountStyle): (Style, Style) =
            switch line.weight {
            case .step: (.text, .text)
            case .sum: (Style(.text, bold: true), Style(.money, bold: true))
            case .total: (Style(.money, bold: true), Style(.money, bold: true))
            case .idle: (.dim, .dim)
            }
        let bar =
            line.share.map {
                Bar.text(fraction: ($0.part.fen, $0.whole.fen), columns: Self.barColumns, ascii: ascii)
            } ?? ""
        let label = line.formula.isEmpty ? line.label : padded(line.label)
        let full = label + (line.formula.isEmpty ? "" : " " + line.formula)
        let citation = line.citation
        var row = Row(left: full, leftStyle: textStyle, amount: line.result, amountStyle: amountStyle)
        if fits(full, citation) {
            row.citation = citation
            if isWide {
                row.bar = bar
                rows.append(row)
            } else {
                rows.append(row)
                if !bar.isEmpty { rows.append(Row(left: "  " + bar, leftStyle: .bar)) }
            }
            return
        }
        if isWide { row.bar = bar }
        if line.weight == .idle, fits(full, "") {
            // A rule that gave nothing isn't worth a second row.
            rows.append(row)
        } else if fits(full, "") {
            rows.append(row)
            rows.append(Row(left: isWide ? "" : "  " + bar, leftStyle: .bar, citation: citation))
        } else {
            row.left = line.label
            rows.append(row)
            rows.append(Row(left: "  " + line.formula, leftStyle: .dim, citation: citation))
        }
    }

    private func padded(_ label: String) -> String {
        label + String(repeating: " ", count: max(0, Self.formulaColumn - DisplayWidth.columns(of: label)))
    }

    private func fits(_ text: String, _ citation: String) -> Bool {
        let gap = citation.isEmpty ? 0 : 1
        return DisplayWidth.columns(of: text) + gap + DisplayWidth.columns(of: citation) <= textColumns
    }

    private mutating func addFoot(_ assessment: Assessment, _ scheme: Scheme) {
        var parts: [String] = []
        func cited(_ text: String, _ article: Article?) -> String {
            let place = book.citation(article, in: scheme)
            return place.isEmpty ? text : book(.footCited, text, place)
        }
        if assessment.payable > .zero, let level = assessment.approvalLevel {
            let approval = scheme.approval[level]
            parts.append(cited(book(approval.procedure), approval.article))
        }
        if let deadline = scheme.filingDeadline {
            parts.append(cited(book(.footDeadline, book.day(deadline.value)), deadline.article))
        }
        if !parts.isEmpty { addText(parts.joined(separator: " · "), .text) }
    }

    private mutating func addText(_ text: String, _ style: Style) {
        for line in TextWrap.lines(text, columns: columns) { rows.append(Row(left: line, leftStyle: style)) }
    }

    // MARK: - Drawing

    /// Draws the rows from `top` on; a top beyond the end starts over.
    func draw(in frame: inout Frame, rect: Rect, top: Int, _ lines: LineSet) {
        let hidden = max(0, rows.count - rect.rows)
        let first = hidden == 0 ? 0 : top % (hidden + 1)
        for (offset, row) in rows.dropFirst(first).prefix(rect.rows).enumerated() {
            draw(row, in: &frame, at: Point(column: rect.column, row: rect.row + offset))
        }
        guard hidden > 0 else { return }
        if first > 0 { frame.write(lines.up, at: Point(column: rect.endColumn, row: rect.row), style: .dim) }
        if first < hidden {
            frame.write(lines.down, at: Point(column: rect.endColumn, row: rect.endRow - 1), style: .dim)
        }
    }

    private func draw(_ row: Row, in frame: inout Frame, at point: Point) {
        // Without an amount the whole width is the text's, and a citation stands at its end.
        let room = row.amount.isEmpty ? columns : textColumns
        let citationColumns = DisplayWidth.columns(of: row.citation)
        let gap = row.citation.isEmpty ? 0 : 1
        frame.write(row.left, at: point, style: row.leftStyle, columns: max(0, room - citationColumns - gap))
        frame.write(
            row.citation, at: Point(column: point.column + max(0, room - citationColumns), row: point.row), style: .dim,
            columns: min(citationColumns, room))
        guard !row.amount.isEmpty else { return }
        frame.write(
            row.amount, at: Point(column: point.column + textColumns + 1, row: point.row), columns: amountColumns,
            alignment: .trailing, style: row.amountStyle)
        frame.write(
            row.bar, at: Point(column: point.column + textColumns + amountColumns + 2, row: point.row), style: .bar)
    }
}

extension UnappliedRule {
    /// Whether the clerk would ask why: what merely wasn't needed goes without saying here.
    fileprivate var isWorthSaying: Bool {
        switch reason {
        case .deductibleAlreadyTaken, .baseWithinDeductible, .oneTimeAlreadyPaid, .allowanceAlreadyPaid,
            .allowanceWithoutStay:
            true
        case .ceilingNotReached, .minimumReached, .nothingToRaise, .oneTimeNotReached: false
        }
    }
}
