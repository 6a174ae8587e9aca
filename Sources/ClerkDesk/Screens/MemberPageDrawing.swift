import MutualAid
import TerminalUI
import Wording

extension MemberPage {
    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        guard let person = desk.registry.members[member] else { return }
        let room = rect.columns - 4
        var row = rect.row
        func line(_ text: String, _ style: Style) {
            frame.write(text, at: Point(column: 2, row: row), columns: room, alignment: .leading, style: style)
            row += 1
        }
        line("\(person.name)   \(person.document.number)", .title)
        line(details(of: person, desk), .text)
        let enrolment = enrolmentLine(desk)
        line(enrolment.text, enrolment.style)
        let list = Rect(column: 1, row: row + 1, columns: rect.columns - 2, rows: max(0, rect.endRow - row - 2))
        drawList(in: &frame, rect: list, desk)
        if let totals = totalsLine(desk) {
            frame.write(
                totals, at: Point(column: 2, row: rect.endRow - 1), columns: room, alignment: .trailing, style: .money)
        }
    }

    /// Sex, birth date and age, category, sub-branch, telephone.
    func details(of person: Member, _ desk: DeskContext) -> String {
        let book = desk.book
        return book.parts([
            book.summary(of: person.document, on: desk.today),
            book.name(person.category)
                + (person.isEarlyRetired ? book(.partSeparator) + book(.memberEarlyRetired) : ""),
            desk.name(of: person.subBranch), person.phone,
        ])
    }

    /// What the standing claims of the term come to, by how far they have got; nil without any.
    func totalsLine(_ desk: DeskContext) -> String? {
        let claims = desk.registry.claims(of: member).filter {
            $0.state.isLive && $0.scheme.id == desk.scheme?.scheme.id
        }
        guard !claims.isEmpty else { return nil }
        let paid = claims.compactMap { desk.registry.payment(of: $0.id)?.amount }.total()
        let approved = claims.filter { $0.state != .undecided && desk.registry.payment(of: $0.id) == nil }
        let pending = claims.filter { $0.state == .undecided }
        let book = desk.book
        return book(
            .memberPageTotal, book.amount(paid), book.amount(approved.map(\.payable).total()),
            book.amount(pending.map { desk.presentPayable(of: $0) }.total()))
    }

    func enrolmentLine(_ desk: DeskContext) -> (text: String, style: Style) {
        let book = desk.book
        guard let enrolment = desk.enrolment(of: member) else { return (book(.memberPageNotEnrolled), .notice) }
        let doubt = enrolment.isDoubtful ? book(.partSeparator) + book(.enrolmentDoubtful) : ""
        // Who has retired since is covered as what they were enrolled as.
        let present = desk.registry.members[member]?.category
        let category = enrolment.category.flatMap { $0 == present ? nil : $0 }
        let name = book.name(enrolment.kind) + (category.map { book(.partSeparator) + book.name($0) } ?? "") + doubt
        guard enrolment.kind?.takesPart ?? false else {
            return (book(.memberPageEnrolledOut, name, book.day(enrolment.enteredOn)), doubt.isEmpty ? .text : .notice)
        }
        let parts = [enrolment.contribution, enrolment.paidByMember, enrolment.paidByUnion].map { book.amount($0) }
        let day = book.day(enrolment.enteredOn)
        let text =
            enrolment.paidByOthers == .zero
            ? book(.memberPageEnrolledLine, name, parts[0], parts[1], parts[2], day)
            : book(
                .memberPageEnrolledOthers, name, parts[0], parts[1], parts[2], book.amount(enrolment.paidByOthers), day)
        return (text, doubt.isEmpty ? .good : .notice)
    }

    /// What is said where no claim stands.
    func hintWithoutClaims(_ desk: DeskContext) -> Phrase {
        desk.enrolment(of: member)?.kind == nil ? .memberPageClaimsLater : .memberPageNoClaims
    }

    private func drawList(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        let rows = rows(desk)
        let stays = rows.filter { if case .stay = $0 { true } else { false } }.count
        // Headings and empty-state lines stand among the rows, so places on the screen are worked out first.
        var lines: [(row: Int?, text: String)] = [(nil, book(.memberPageStays))]
        if stays == 0 { lines.append((nil, "  " + book(.memberPageNoStays))) }
        lines += (0..<stays).map { ($0, "") }
        lines.append((nil, ""))
        lines.append((nil, book(.memberPageClaims)))
        if rows.count == stays {
            lines.append((nil, "  " + book(hintWithoutClaims(desk))))
        }
        lines += (stays..<rows.count).map { ($0, "") }
        let cursor = lines.firstIndex { $0.row == table.selected } ?? 0
        let top = max(0, min(cursor - rect.rows / 2, lines.count - rect.rows))
        for (offset, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
            let place = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
            if let row = line.row {
                frame.mark(place, .row(row, isSelected: row == table.selected))
                draw(rows[row], isSelected: row == table.selected, in: &frame, rect: place, desk)
            } else {
                let isHint = line.text.hasPrefix(" ")
                frame.write(
                    line.text, at: Point(column: rect.column + 1, row: place.row), columns: rect.columns - 2,
                    alignment: .leading, style: isHint ? .dim : .label)
            }
        }
    }

    /// When a claim was filed and what for.
    private func filedLine(_ claim: Claim, _ desk: DeskContext) -> String {
        let book = desk.book
        let filed =
            switch claim.stays.count {
            case 0: book(.memberPageClaimLineNone, book.day(claim.filed))
            case 1: book(.memberPageClaimLineOne, book.day(claim.filed))
            default: book(.memberPageClaimLine, book.day(claim.filed), String(claim.stays.count))
            }
        guard !claim.events.isEmpty, let scheme = desk.registry.scheme(claim.scheme)?.scheme else { return filed }
        return filed + book(.clauseSeparator) + book.list(claim.events.map { book.name($0.kind, in: scheme) })
    }

    /// What is said of a row: what it is, how far it has got, its amount.
    func texts(of row: Row, _ desk: DeskContext) -> (left: String, middle: String, right: String, style: Style) {
        let book = desk.book
        switch row {
        case .stay(let stay):
            let days = stay.discharged.days(since: stay.admitted)
            let span = book(
                .memberPageStayLine, book.day(stay.admitted), book.day(stay.discharged), String(days))
            let isClaimed = desk.registry.liveClaim(of: stay) != nil
            let mark = stay.exclusion.map { desk.name(of: $0) }
            let state = mark ?? book(isClaimed ? .memberPageInClaim : .memberPageOpenStay)
            return (
                "\(span)  \(stay.hospital)", state, book.amount(stay.settlement.outOfPocket),
                mark != nil ? .notice : isClaimed ? .dim : .label
            )
        case .claim(let claim):
            let paid = desk.registry.payment(of: claim.id).map { book(.memberPagePaid, book.day($0.paidOn)) }
            let now = desk.payableNow(of: claim)
            let nothing = desk.nothingPaid(for: claim).first.map { book.word($0) }
            let state =
                paid ?? nothing.map { book(.claimStateNothing, book.name(claim.state), $0) }
                ?? book.name(claim.state)
            return (
                filedLine(claim, desk), now.map { book(.memberPageDiffers, state, book.amount($0)) } ?? state,
                book.amount(desk.presentPayable(of: claim)),
                now != nil || nothing != nil ? .notice : claim.state.isLive ? .good : .dim
            )
        }
    }

    private func draw(_ row: Row, isSelected: Bool, in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let texts = texts(of: row, desk)
        let stateColumns: Int
        switch row {
        // The hospital's name has the room that a claim's longer state would take.
        case .stay: stateColumns = min(24, max(8, desk.width.columns(of: texts.middle)))
        case .claim: stateColumns = min(32, max(20, desk.width.columns(of: texts.middle)))
        }
        let style: Style = isSelected ? .cursorRow : .text
        frame.fill(rect, style: style)
        let amountColumns = 14
        let left = rect.columns - amountColumns - stateColumns - 4
        frame.write(
            texts.left, at: Point(column: rect.column + 1, row: rect.row), columns: left, alignment: .leading,
            style: style)
        frame.write(
            texts.middle, at: Point(column: rect.column + left + 2, row: rect.row), columns: stateColumns,
            alignment: .leading, style: isSelected ? style : texts.style)
        frame.write(
            texts.right, at: Point(column: rect.endColumn - amountColumns - 1, row: rect.row), columns: amountColumns,
            alignment: .trailing, style: isSelected ? style : texts.style == .dim ? .dim : .money)
        if isSelected { frame.cursor = Point(column: rect.column + 1, row: rect.row) }
    }
}
