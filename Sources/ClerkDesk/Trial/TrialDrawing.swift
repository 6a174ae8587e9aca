import MutualAid
import TerminalUI
import Wording

extension TrialScreen {
    func formRect(in body: Rect, _ desk: DeskContext) -> Rect {
        TrialPanes(in: body, isCompared: scheme(.second) != nil).form.inset1
    }

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        guard !schemes.isEmpty else {
            frame.write(
                book(.trialNoScheme), at: Point(column: rect.column + 2, row: rect.row + 1), style: .notice,
                columns: rect.columns - 4)
            return
        }
        let second = results[.second]
        let panes = TrialPanes(in: rect, isCompared: second != nil)
        frame.drawBox(panes.form, title: formTitle(book), style: .focusedBorder, lines: desk.lines)
        drawForm(in: &frame, rect: panes.form.inset1, desk)
        guard let first = results[.first] else { return }
        guard let second else { return draw(first, mark: nil, in: &frame, rect: panes.figures, desk) }
        let comparison = Comparison(first, second, book)
        if let all = panes.all {
            draw(first, mark: .compareFirst, in: &frame, rect: all.first, desk)
            draw(second, mark: .compareSecond, in: &frame, rect: all.second, desk)
            // What there is to say stands in the breakdowns.
            draw(comparison, first, second, notes: [], in: &frame, rect: all.difference, desk)
            return
        }
        switch view {
        case .difference:
            draw(
                comparison, first, second, notes: Self.notes(first, second, book), in: &frame, rect: panes.figures, desk
            )
        case .first: draw(first, mark: .compareFirst, in: &frame, rect: panes.figures, desk)
        case .second: draw(second, mark: .compareSecond, in: &frame, rect: panes.figures, desk)
        }
    }

    private func formTitle(_ book: Phrasebook) -> String {
        guard claims.stayCount > 1 else { return book(.screenTrial) }
        return book(
            .trialPage, String(claims.claimPlace + 1), String(claims.all.count), String(claims.stayPlace + 1),
            String(claims.claim.stays.count))
    }

    private func draw(
        _ result: TrialResult, mark: Phrase?, in frame: inout Frame, rect: Rect, _ desk: DeskContext
    ) {
        let book = desk.book
        let breakdown = Breakdown(
            result.trial, under: result.scheme, columns: rect.columns - 4, book, lines: desk.lines, width: desk.width)
        let title = mark.map { book($0) + " " } ?? ""
        frame.drawBox(
            rect, title: title + book.parts([breakdown.title, book(result.scheme.shortName)]), style: .border,
            lines: desk.lines)
        breakdown.draw(in: &frame, rect: rect.inset1.columns(from: 1, count: rect.columns - 4), page: breakdownPage)
    }

    private func draw(
        _ comparison: Comparison, _ first: TrialResult, _ second: TrialResult, notes: [String], in frame: inout Frame,
        rect: Rect,
        _ desk: DeskContext
    ) {
        frame.drawBox(rect, title: desk.book(.compareTitle), style: .border, lines: desk.lines)
        ComparisonTable(
            comparison, names: (desk.book(first.scheme.shortName), desk.book(second.scheme.shortName)),
            notes: notes, columns: rect.columns - 4, desk.book, width: desk.width
        ).draw(
            in: &frame, rect: rect.inset1.columns(from: 1, count: rect.columns - 4), page: breakdownPage, desk.lines)
    }
}

extension TrialScreen {
    /// What there is to say besides the figures: once what holds for both, else with the side it concerns.
    private static func notes(_ first: TrialResult, _ second: TrialResult, _ book: Phrasebook) -> [String] {
        let left = first.trial.notes(book)
        let right = second.trial.notes(book)
        func named(_ notes: [String], _ side: Phrase) -> [String] { notes.map { book(.compareNamed, book(side), $0) } }
        return left.filter(right.contains) + named(left.filter { !right.contains($0) }, .compareFirst)
            + named(right.filter { !left.contains($0) }, .compareSecond)
    }
}

extension Trial {
    /// Why there is no figure, and what the clerk should know besides.
    fileprivate func notes(_ book: Phrasebook) -> [String] { (obstacle(book).map { [$0] } ?? []) + remarks }
}

/// The form at the left; beside it the figures, or in a wide window both breakdowns with their difference below.
struct TrialPanes {
    var form: Rect
    var figures: Rect
    var all: (first: Rect, second: Rect, difference: Rect)?

    private static let leastColumnsForAll = 120
    private static let differenceRows = 12

    /// Whether two breakdowns and their difference stand side by side in a body of that size.
    static func haveRoomForAll(_ body: Size) -> Bool { body.columns >= leastColumnsForAll && body.rows >= 30 }

    init(in rect: Rect, isCompared: Bool) {
        let size = Size(columns: rect.columns, rows: rect.rows)
        guard isCompared, Self.haveRoomForAll(size) else {
            form = rect.columns(from: 0, count: max(38, min(56, rect.columns * 2 / 5)))
            figures = rect.columns(from: form.columns, count: rect.columns - form.columns)
            return
        }
        form = rect.columns(from: 0, count: max(36, min(56, rect.columns * 3 / 10)))
        figures = rect.columns(from: form.columns, count: rect.columns - form.columns)
        let upper = figures.rows(from: 0, count: figures.rows - Self.differenceRows)
        let half = figures.columns / 2
        all = (
            upper.columns(from: 0, count: half), upper.columns(from: half, count: figures.columns - half),
            figures.rows(from: upper.rows, count: Self.differenceRows)
        )
    }
}
