import MutualAid
import TerminalUI
import Wording

extension NewTermForm {
    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        let panes = NewTermPanes(in: rect)
        let parts = NewTermPart.allCases.count
        let title = book(.newTermPart, book(part.title), String(part.rawValue + 1), String(parts))
        frame.drawBox(panes.form, title: title, style: .focusedBorder, lines: desk.lines)
        drawForm(in: &frame, rect: panes.form.inset1, desk)
        let differing = results.count { !$0.comesOut }
        let count = book(.newTermExamplesTitle, String(results.count))
        let heading = differing == 0 ? count : book.parts([count, book(.newTermExamplesDiffer, String(differing))])
        frame.drawBox(panes.examples, title: heading, style: .border, lines: desk.lines)
        drawExamples(in: &frame, rect: panes.examples.inset1, desk)
        frame.drawBox(panes.findings, title: book(.newTermFindings), style: .border, lines: desk.lines)
        drawFindings(in: &frame, rect: panes.findings.inset1, desk)
    }

    /// The examples around the one that is shown, a row or more each.
    private func drawExamples(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        guard !results.isEmpty else {
            return draw([(book(.newTermNoExample), .dim)], in: &frame, rect: rect, desk)
        }
        let paragraphs = zip(draft.examples, results).enumerated().map { index, pair in
            let text = "\(index + 1)  " + pair.1.text(of: pair.0, book)
            let isShown = part == .examples && index == chosenExample
            let style: Style = pair.1.comesOut ? (isShown ? .text : .dim) : .error
            return (text, Style(style.role, bold: isShown))
        }
        // So that the one that is shown is seen, and those after it.
        let first = part == .examples ? max(0, min(chosenExample - 2, results.count - rect.rows)) : 0
        draw(Array(paragraphs.dropFirst(first)), in: &frame, rect: rect, desk)
    }

    private func drawFindings(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        draw(findingParagraphs(desk), in: &frame, rect: rect, desk)
    }

    /// All that is still to be put right, or that nothing is.
    func findingParagraphs(_ desk: DeskContext) -> [(String, Style)] {
        let book = desk.book
        let wrong = wrongFieldCount
        var paragraphs = wrong == 0 ? [] : [(book(.newTermWrongFields, String(wrong)), Style.error)]
        paragraphs += findings.map { finding in
            let part = place(of: finding).map { book(self.part(of: $0).title) } ?? ""
            return (book.parts([part, book(finding.sentence)]), Style.error)
        }
        paragraphs += stillMissing.map { (book(.newTermStillMissing) + book(.partSeparator) + book($0), Style.notice) }
        if paragraphs.isEmpty, !results.isEmpty, results.allSatisfy(\.comesOut) {
            paragraphs.append((book(.newTermSound), .good))
        }
        if origin.replacing == nil, !origin.isFrame, draft.documents[newDocument].title.chinese.visible.isEmpty {
            paragraphs.append((book(.newTermOldSources), .dim))
        }
        if origin.replacing != nil, desk.registry.schemes.all.contains(where: { $0.scheme.id == draft.id }) {
            paragraphs.append((book(.newTermAdoptedStays), .dim))
        }
        return paragraphs
    }

    private func draw(_ paragraphs: [(String, Style)], in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        var row = rect.row
        for (text, style) in paragraphs {
            for line in TextWrap.lines(text, columns: max(1, rect.columns - 1), width: desk.width) {
                guard row < rect.endRow else { return }
                frame.write(line, at: Point(column: rect.column + 1, row: row), style: style, columns: rect.columns - 1)
                row += 1
            }
        }
    }
}

/// The form at the left; the examples and below them what is to be put right.
struct NewTermPanes {
    var form: Rect
    var examples: Rect
    var findings: Rect

    init(in rect: Rect) {
        form = rect.columns(from: 0, count: max(48, rect.columns * 3 / 5))
        let side = rect.columns(from: form.columns, count: rect.columns - form.columns)
        let rows = side.rows * 3 / 5
        examples = side.rows(from: 0, count: rows)
        findings = side.rows(from: rows, count: side.rows - rows)
    }
}
