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
    private let lines: LineSet
    private let width: DisplayWidth

    private static let barColumns = 8
    private static let formulaColumn = 14

    /// Whether bars stand beside the amounts; on a narrow screen they stand below.
    private var isWide: Bool { columns >= 60 }
    private var textColumns: Int {
        columns - amountColumns - 1 - (isWide ? Self.barColumns + 1 : 0)
    }
    /// The room of a row without an amount: on a wide screen citations stay below one another.
    private var belowColumns: Int { isWide ? textColumns : columns }

    init(
        _ trial: Trial, under scheme: Scheme, columns: Int, _ book: Phrasebook, lines: LineSet, width: DisplayWidth
    ) {
        let worded = trial.assessment.map { book.lines(of: $0, under: scheme) } ?? []
        self.columns = columns
        self.book = book
        self.lines = lines
        self.width = width
        amountColumns = worded.map { width.columns(of: $0.result) }.max().map { max(9, $0) } ?? 0
        let name = book(trial.isComplete ? .breakdownTitle : .breakdownTitleUnfinished)
        title = trial.assessment.map { book(.breakdownPayable, name, book.amount($0.payable)) } ?? name
        switch trial.outcome {
        case .unreadable, .fault: addText(trial.obstacle(book) ?? "", .error)
        case .nothingYet: addText(trial.obstacle(book) ?? "", .dim)
        case .assessed(let assessment):
            for line in worded { add(line) }
            addFoot(assessment, scheme)
            for rule in assessment.unapplied where rule.isWorthSaying(of: assessment) {
                addText(book(.bullet) + book.sentence(rule, under: scheme), .label)
            }
            for notice in assessment.notices { addText("! " + book.sentence(notice, under: scheme), .notice) }
        }
        for remark in trial.remarks { addText("! " + remark, .notice) }
        for other in trial.otherReadings {
            addText(
                book(.bullet) + book(.noticeOtherReading, book.name(other.choice), book.amount(other.payable)), .dim)
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
                Bar.text(fraction: ($0.part.fen, $0.whole.fen), columns: Self.barColumns, ascii: lines == .ascii)
            } ?? ""
        let label = line.formula.isEmpty ? line.label : padded(line.label)
        let full = label + (line.formula.isEmpty ? "" : " " + line.formula)
        var row = Row(left: full, leftStyle: textStyle, amount: line.result, amountStyle: amountStyle)
        if isWide { row.bar = bar }
        let barBelow = isWide ? "" : bar
        if fits(full, line.citation) {
            row.citation = line.citation
            rows.append(row)
            if !barBelow.isEmpty { rows.append(Row(bar: barBelow)) }
        } else if fits(full, "") {
            rows.append(row)
            // A rule that gave nothing isn't worth a second row.
            if line.weight != .idle { rows.append(Row(citation: line.citation, bar: barBelow)) }
        } else {
            addInRows(line, row, barBelow: barBelow)
        }
    }

    /// The amount beside the label; the working, the citation and the bar below it.
    private mutating func addInRows(_ line: WordedLine, _ first: Row, barBelow: String) {
        let labels = TextWrap.lines(line.label, columns: textColumns - 2, width: width)
        let formulas = line.formula.isEmpty ? [] : TextWrap.lines(line.formula, columns: belowColumns - 2, width: width)
        var below = labels.dropFirst().map { Row(left: "  " + $0, leftStyle: first.leftStyle) }
        below += formulas.map { Row(left: "  " + $0, leftStyle: .dim) }
        var last = below.popLast() ?? Row()
        last.bar = barBelow
        var row = first
        row.left = labels[0]
        let used = width.columns(of: last.left) + (barBelow.isEmpty ? 0 : Self.barColumns + 2)
        if used + 1 + width.columns(of: line.citation) <= belowColumns {
            last.citation = line.citation
            rows += [row] + below + [last]
        } else if labels.count == 1, fits(row.left, line.citation) {
            row.citation = line.citation
            rows += [row] + below + [last]
        } else {
            rows += [row] + below + [last, Row(citation: line.citation)]
        }
    }

    private func padded(_ label: String) -> String {
        label + String(repeating: " ", count: max(0, Self.formulaColumn - width.columns(of: label)))
    }

    private func fits(_ text: String, _ citation: String) -> Bool {
        let gap = citation.isEmpty ? 0 : 1
        return width.columns(of: text) + gap + width.columns(of: citation) <= textColumns
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
        if !parts.isEmpty { addText(book.parts(parts), .text) }
    }

    private mutating func addText(_ text: String, _ style: Style) {
        for line in TextWrap.lines(text, columns: columns, width: width) {
            rows.append(Row(left: line, leftStyle: style))
        }
    }

    // MARK: - Drawing

    /// Draws a page of the rows; after the last page the first comes again.
    func draw(in frame: inout Frame, rect: Rect, page: Int) {
        let pages = RowPages(of: rows.count, visible: rect.rows, page: page)
        for (offset, row) in rows.dropFirst(pages.first).prefix(rect.rows).enumerated() {
            draw(row, in: &frame, at: Point(column: rect.column, row: rect.row + offset))
        }
        pages.drawMarks(in: &frame, rect: rect, lines)
    }

    private func draw(_ row: Row, in frame: inout Frame, at point: Point) {
        // Without an amount the text has more room, and without a citation too all of it.
        let room = !row.amount.isEmpty ? textColumns : row.citation.isEmpty ? columns : belowColumns
        let citationColumns = width.columns(of: row.citation)
        let gap = row.citation.isEmpty ? 0 : 1
        frame.write(row.left, at: point, style: row.leftStyle, columns: max(0, room - citationColumns - gap))
        frame.write(
            row.citation, at: Point(column: point.column + max(0, room - citationColumns), row: point.row), style: .dim,
            columns: min(citationColumns, room))
        guard !row.amount.isEmpty else {
            let barColumn = point.column + width.columns(of: row.left) + 2
            frame.write(row.bar, at: Point(column: barColumn, row: point.row), style: .bar)
            return
        }
        frame.write(
            row.amount, at: Point(column: point.column + textColumns + 1, row: point.row), columns: amountColumns,
            alignment: .trailing, style: row.amountStyle)
        frame.write(
            row.bar, at: Point(column: point.column + textColumns + amountColumns + 2, row: point.row), style: .bar)
    }
}

extension UnappliedRule {
    /// Whether the clerk would ask why: what merely wasn't needed goes without saying here.
    fileprivate func isWorthSaying(of assessment: Assessment) -> Bool {
        switch reason {
        case .conditionNotMet, .deductibleAlreadyTaken, .baseWithinDeductible, .entryNotExceeded, .aboveLastSegment,
            .oneTimeAlreadyPaid, .allowanceAlreadyPaid, .noCountedStay, .staysTooShort, .daysUsedUp, .eventOutsideTerm,
            .eventWithinWaitingPeriod, .eventFiledTooLate, .severityNotListed, .lumpSumAlreadyPaid:
            true
        // With a base within the deductible that says it already.
        case .nothingToRaise: !assessment.unapplied.contains { $0.isBelowDeductible }
        case .noBase, .ceilingNotReached, .minimumReached, .oneTimeNotReached, .noEvent: false
        }
    }

    private var isBelowDeductible: Bool {
        if case .baseWithinDeductible = reason { true } else { false }
    }
}
