import MutualAid
import TerminalUI
import Wording

/// What else the member has in the term, for a window that has room for it: the other claims with their stays, and the
/// stays that nobody claimed yet.
struct ClaimHistory {
    /// One row: a text and an amount.
    private struct Row {
        var text: String
        var style: Style
        var amount: String
    }

    private let rows: [Row]
    private let book: Phrasebook

    init(of member: MemberID, under scheme: Scheme, without claim: ClaimID?, _ shown: [StayForm], _ desk: DeskContext) {
        let book = desk.book
        self.book = book
        func row(_ stay: HospitalStay) -> Row {
            let days = stay.discharged.days(since: stay.admitted)
            let span = book(.memberPageStayLine, book.day(stay.admitted), book.day(stay.discharged), String(days))
            return Row(
                text: "  \(span)  \(stay.hospital)", style: .dim, amount: book.amount(stay.settlement.outOfPocket))
        }
        let isShown = Set(shown.compactMap(\.before?.id))
        var rows: [Row] = []
        for other in desk.registry.claims(of: member).reversed()
        where other.scheme.id == scheme.id && other.id != claim {
            let state = desk.registry.payment(of: other.id).map { book(.memberPagePaid, book.day($0.paidOn)) }
            rows.append(
                Row(
                    text: book.parts([book(.claimFiled) + " " + book.day(other.filed), state ?? book.name(other.state)]
                    ),
                    style: other.state.isLive ? .label : .dim, amount: book.amount(desk.presentPayable(of: other))))
            rows += other.stays.compactMap { desk.registry.stays[$0] }.map(row)
            rows += other.events.map { event in
                Row(
                    text: "  \(book.day(event.day))  \(book.name(event.kind, in: scheme))", style: .dim, amount: "")
            }
        }
        let open = desk.registry.openStays(of: member).filter {
            !isShown.contains($0.id) && scheme.term.contains($0.discharged)
        }
        if !open.isEmpty {
            rows.append(Row(text: book(.memberPageOpenStay), style: .label, amount: ""))
            rows += open.map(row)
        }
        self.rows = rows
    }

    /// Draws as many rows as there is room for, and how many more there are.
    func draw(in frame: inout Frame, rect: Rect) {
        guard !rows.isEmpty else {
            frame.write(book(.claimHistoryEmpty), at: rect.origin, style: .dim, columns: rect.columns)
            return
        }
        let count = rows.count > rect.rows ? rect.rows - 1 : rows.count
        let amountColumns = 12
        for (offset, row) in rows.prefix(count).enumerated() {
            let place = Point(column: rect.column, row: rect.row + offset)
            frame.write(
                row.text, at: place, columns: rect.columns - amountColumns - 1, alignment: .leading, style: row.style)
            frame.write(
                row.amount, at: Point(column: rect.endColumn - amountColumns, row: place.row), columns: amountColumns,
                alignment: .trailing, style: row.style == .dim ? .dim : .money)
        }
        guard count < rows.count else { return }
        frame.write(
            book(.claimHistoryMore, String(rows.count - count)),
            at: Point(column: rect.column, row: rect.row + count), style: .dim, columns: rect.columns)
    }
}
