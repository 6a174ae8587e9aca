import MutualAid
import TerminalUI
import Wording

extension ClaimScreen {
    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        let left = rect.columns(from: 0, count: max(38, min(56, rect.columns * 2 / 5)))
        let right = rect.columns(from: left.columns, count: rect.columns - left.columns)
        let name = desk.registry.members[member]?.name ?? ""
        let state = presentClaim(desk).map { book(.partSeparator) + book.name($0.state) } ?? ""
        let title =
            (stays.count == 1 ? name : book(.stayAgainst, name, String(current + 1), String(stays.count))) + state
        frame.drawBox(left, title: title, style: .focusedBorder, lines: desk.lines)
        drawForm(
            fields(desk), state: form, status: { shownStatus(of: $0, desk) }, showsAllErrors: showsAllErrors,
            isActive: true,
            in: &frame, rect: left.inset1, lines: desk.lines)
        guard let trial = trial(desk), let scheme = scheme(desk)?.scheme else { return }
        let other = scheme.id == desk.scheme?.scheme.id ? "" : book(.partSeparator) + book(scheme.shortName)
        let breakdown = Breakdown(
            trial, under: scheme, columns: right.columns - 4, book, lines: desk.lines, width: desk.width)
        frame.drawBox(right, title: breakdown.title + other, style: .border, lines: desk.lines)
        breakdown.draw(
            in: &frame, rect: right.inset1.columns(from: 1, count: right.columns - 4), page: breakdownPage)
    }
}
