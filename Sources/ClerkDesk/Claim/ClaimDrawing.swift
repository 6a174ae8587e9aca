import MutualAid
import TerminalUI
import Wording

extension ClaimScreen {
    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        let panes = ClaimPanes(in: rect)
        let left = panes.form
        let right = panes.breakdown
        let name = desk.registry.members[member]?.name ?? ""
        let state = presentClaim(desk).map { book(.partSeparator) + book.name($0.state) } ?? ""
        let title =
            (stays.count == 1 ? name : book(.stayAgainst, name, String(current + 1), String(stays.count))) + state
        frame.drawBox(left, title: title, style: .focusedBorder, lines: desk.lines)
        drawForm(in: &frame, rect: left.inset1, desk)
        guard let trial, let scheme = scheme(desk)?.scheme else { return }
        let other = scheme.id == desk.scheme?.scheme.id ? "" : book(.partSeparator) + book(scheme.shortName)
        let breakdown = Breakdown(
            trial, under: scheme, columns: right.columns - 4, book, lines: desk.lines, width: desk.width)
        frame.drawBox(right, title: breakdown.title + other, style: .border, lines: desk.lines)
        let inner = right.inset1.columns(from: 1, count: right.columns - 4)
        let advice = AdviceRows(
            trial.advice, under: scheme, columns: inner.columns, rows: inner.rows, book, desk.width)
        breakdown.draw(in: &frame, rect: advice.draw(in: &frame, rect: inner), page: breakdownPage)
        guard let place = panes.history else { return }
        frame.drawBox(place, title: book(.claimHistory), style: .border, lines: desk.lines)
        ClaimHistory(of: member, under: scheme, without: recordedClaim?.id, stays, desk).draw(
            in: &frame, rect: place.inset1.columns(from: 1, count: place.columns - 4))
    }

    func formRect(in body: Rect, _ desk: DeskContext) -> Rect { ClaimPanes(in: body).form.inset1 }
}

/// The form at the left, the breakdown beside it, and in a wide window the member's other claims.
private struct ClaimPanes {
    var form: Rect
    var breakdown: Rect
    var history: Rect?

    /// A breakdown is read best when its amounts aren't far from what they belong to.
    private static let amplestBreakdown = 76
    private static let leastHistory = 60

    init(in rect: Rect) {
        form = rect.columns(from: 0, count: max(38, min(56, rect.columns * 2 / 5)))
        let rest = rect.columns - form.columns
        let isWide = rest >= Self.amplestBreakdown + Self.leastHistory
        let columns = isWide ? max(Self.amplestBreakdown, rest / 2) : rest
        breakdown = rect.columns(from: form.columns, count: columns)
        if isWide { history = rect.columns(from: form.columns + columns, count: rest - columns) }
    }
}
