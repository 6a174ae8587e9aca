import MutualAid
import TerminalUI
import Wording

/// One member: who they are, how they stand to the term, their stays and claims.
struct MemberPage: DeskScreen {
    let member: MemberID
    private var table = TableState()
    private var visibleRows = 1

    /// A row that the cursor can stand on.
    enum Row: Hashable, Sendable {
        case stay(HospitalStay)
        case claim(Claim)
    }

    init(_ member: MemberID) { self.member = member }

    func title(_ desk: DeskContext) -> String { desk.registry.members[member]?.name ?? desk.book(.screenMember) }

    private func rows(_ desk: DeskContext) -> [Row] {
        desk.registry.stays(of: member).map(Row.stay) + desk.registry.claims(of: member).map(Row.claim)
    }

    private func selected(_ desk: DeskContext) -> Row? {
        let rows = rows(desk)
        return rows.indices.contains(table.selected) ? rows[table.selected] : nil
    }

    private func selectedClaim(_ desk: DeskContext) -> Claim? {
        if case .claim(let claim) = selected(desk) { claim } else { nil }
    }

    // MARK: - Keys

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let readOnly = desk.isReadOnly ? book(.offReadOnly) : nil
        let claim = selectedClaim(desk)
        let takesPart = desk.enrolment(of: member)?.kind?.takesPart ?? false
        let undecided: String? =
            readOnly
            ?? (claim == nil ? book(.offNoClaimSelected) : claim?.state == .undecided ? nil : book(.offClaimDecided))
        return [
            .key(
                [.enter], .open, book(.keyOpen), book(.keyOpenHelp),
                off: selected(desk) == nil ? book(.offNoSelection) : nil),
            .key([.character("r"), .function(4)], .enrol, book(.keyEnrol), book(.keyEnrolHelp), off: readOnly),
            .key(
                [.character("c"), .function(6)], .newClaim, book(.keyNewClaim), book(.keyNewClaimHelp),
                off: readOnly ?? (takesPart ? nil : book(.offNotEnrolled))),
            .key([.character("s"), .function(5)], .newStay, book(.keyNewStay), book(.keyNewStayHelp), off: readOnly),
            .key([.character("e"), .function(3)], .edit, book(.keyEdit), book(.keyEditHelp), off: readOnly),
            .key(
                [.character("a"), .function(7)], .approve, book(.keyApprove), book(.keyApproveHelp), off: undecided,
                footer: claim != nil),
            .key(
                [.character("x"), .function(8)], .reject, book(.keyReject), book(.keyRejectHelp), off: undecided,
                footer: claim != nil),
            withdrawKey(claim, desk),
            .key(
                [.character("p"), .function(12)], .pay, book(.keyPay), book(.keyPayHelp),
                off: readOnly ?? obstacleToPaying(claim, desk), footer: claim != nil),
            .key([.escape], .back, book(.keyBack), book(.keyBackHelp)),
        ]
    }

    /// One key takes a claim back, whether it waits or was approved.
    private func withdrawKey(_ claim: Claim?, _ desk: DeskContext) -> Binding<DeskAction> {
        let book = desk.book
        let keys: [Key] = [.character("w"), .function(11)]
        if desk.isReadOnly {
            return .key(keys, .withdraw, book(.keyWithdraw), book(.keyWithdrawHelp), off: book(.offReadOnly))
        }
        guard let claim else {
            return .key(
                keys, .withdraw, book(.keyWithdraw), book(.keyWithdrawHelp), off: book(.offNoClaimSelected),
                footer: false)
        }
        switch claim.state {
        case .undecided: return .key(keys, .withdraw, book(.keyWithdraw), book(.keyWithdrawHelp))
        case .approved:
            let paid = desk.registry.payment(of: claim.id) == nil ? nil : book(.offClaimPaid)
            return .key(keys, .withdraw, book(.keyRevoke), book(.keyRevokeHelp), off: paid)
        case .rejected, .withdrawn, .revoked:
            return .key(keys, .withdraw, book(.keyWithdraw), book(.keyWithdrawHelp), off: book(.offClaimDecided))
        }
    }

    private func obstacleToPaying(_ claim: Claim?, _ desk: DeskContext) -> String? {
        let book = desk.book
        guard let claim else { return book(.offNoClaimSelected) }
        guard case .approved = claim.state else { return book(.offClaimNotApproved) }
        if desk.registry.payment(of: claim.id) != nil { return book(.offClaimPaid) }
        return claim.payable > .zero ? nil : book(.offNothingToPay)
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        switch action {
        case .open: return open(desk)
        case .edit:
            return desk.registry.members[member].map { .push(MemberForm(desk, editing: $0)) } ?? .none
        case .enrol: return .push(EnrolmentForm(desk, member: member))
        case .newStay: return .push(ClaimScreen(desk, member: member, recording: nil))
        case .newClaim: return .push(ClaimScreen(desk, newClaimOf: member))
        case .approve: return ask(Question.approve, .decideApprove, needsReason: false, desk)
        case .reject: return ask(Question.reject, .decideReject, needsReason: true, desk)
        case .withdraw:
            if case .approved = selectedClaim(desk)?.state {
                return ask(Question.revoke, .decideRevoke, needsReason: true, desk)
            }
            return ask(Question.withdraw, .decideWithdraw, needsReason: true, desk)
        case .pay: return askToPay(desk)
        case .back: return .pop
        default: return .none
        }
    }

    private func open(_ desk: DeskContext) -> Request {
        switch selected(desk) {
        case .stay(let stay):
            // A stay's amounts belong to its claim, so the claim is what opens.
            if let claim = desk.registry.liveClaim(of: stay) {
                return .push(ClaimScreen(desk, claim: claim, showing: stay.id))
            }
            return .push(ClaimScreen(desk, member: member, recording: stay))
        case .claim(let claim): return .push(ClaimScreen(desk, claim: claim))
        case nil: return .none
        }
    }

    mutating func handle(_ event: Event, _ desk: DeskContext) -> Request {
        if case .key(let key) = event {
            _ = table.handle(key, count: rows(desk).count, visibleRows: visibleRows)
        }
        return .none
    }

    mutating func refresh(_ desk: DeskContext, body: Size) {
        visibleRows = max(1, body.rows - 8)
        table.keepVisible(count: rows(desk).count, visibleRows: visibleRows)
    }

    // MARK: - Decisions

    private func ask(
        _ question: (ClaimID) -> Question, _ phrase: Phrase, needsReason: Bool, _ desk: DeskContext
    ) -> Request {
        guard let claim = selectedClaim(desk) else { return .none }
        let book = desk.book
        return .ask(
            question(claim.id), title: title(desk),
            lines: [
                book(phrase, book.day(claim.filed), book.amount(claim.payable)), book(.decideDay, book.day(desk.today)),
            ], field: needsReason ? book(.decideReason) : nil)
    }

    private func askToPay(_ desk: DeskContext) -> Request {
        guard let claim = selectedClaim(desk) else { return .none }
        let book = desk.book
        return .ask(
            .pay(claim.id), title: title(desk),
            lines: [
                book(.decidePay, title(desk), book.amount(claim.payable)), book(.decideDay, book.day(desk.today)),
            ], field: nil)
    }

    mutating func answer(_ question: Question, text: String, _ desk: DeskContext) -> Request {
        func decide(_ id: ClaimID, _ state: ClaimState) -> Request {
            guard let claim = desk.registry.claims[id] else { return .none }
            var decided = claim
            decided.state = state
            return .commit(
                Transaction(action: .decideClaim, changes: [.claim(.replacing(claim, with: decided))]), then: .stay)
        }
        switch question {
        case .approve(let id): return decide(id, .approved(on: desk.today))
        case .reject(let id): return decide(id, .rejected(on: desk.today, reason: text))
        case .withdraw(let id): return decide(id, .withdrawn(on: desk.today, reason: text))
        case .revoke(let id): return decide(id, .revoked(on: desk.today, reason: text))
        case .pay(let id):
            guard let claim = desk.registry.claims[id] else { return .none }
            let payment = Payment(
                id: desk.registry.payments.nextID(in: desk.registry.store), claim: id, amount: claim.payable,
                paidOn: desk.today)
            return .commit(Transaction(action: .payClaim, changes: [.payment(.adding(payment))]), then: .stay)
        }
    }
}

// MARK: - View

extension MemberPage {
    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        guard let person = desk.registry.members[member] else { return }
        let book = desk.book
        let room = rect.columns - 4
        var row = rect.row
        func line(_ text: String, _ style: Style) {
            frame.write(text, at: Point(column: 2, row: row), columns: room, alignment: .leading, style: style)
            row += 1
        }
        line("\(person.name)   \(person.document.number)", .title)
        let details = [
            book.summary(of: person.document, on: desk.today),
            book.name(person.category) + (person.isEarlyRetired ? " · " + book(.memberEarlyRetired) : ""),
            desk.name(of: person.subBranch), person.phone,
        ]
        line(details.filter { !$0.isEmpty }.joined(separator: " · "), .text)
        let enrolment = enrolmentLine(desk)
        line(enrolment.text, enrolment.style)
        let list = Rect(column: 1, row: row + 1, columns: rect.columns - 2, rows: max(0, rect.endRow - row - 2))
        drawList(in: &frame, rect: list, desk)
        let paid = desk.registry.claims(of: member).filter { $0.state.isLive && $0.scheme.id == desk.scheme?.scheme.id }
        if !paid.isEmpty {
            frame.write(
                book(.memberPageTotal, book.amount(paid.map(\.payable).total())),
                at: Point(column: 2, row: rect.endRow - 1), columns: room, alignment: .trailing, style: .money)
        }
    }

    private func enrolmentLine(_ desk: DeskContext) -> (text: String, style: Style) {
        let book = desk.book
        guard let enrolment = desk.enrolment(of: member) else { return (book(.memberPageNotEnrolled), .notice) }
        let doubt = enrolment.isDoubtful ? " · " + book(.enrolmentDoubtful) : ""
        let name = book.name(enrolment.kind) + doubt
        guard enrolment.kind?.takesPart ?? false else {
            return (book(.memberPageEnrolledOut, name, book.day(enrolment.enteredOn)), doubt.isEmpty ? .text : .notice)
        }
        let text = book(
            .memberPageEnrolledLine, name, book.amount(enrolment.contribution), book.amount(enrolment.paidByMember),
            book.amount(enrolment.paidByUnion), book.day(enrolment.enteredOn))
        return (text, doubt.isEmpty ? .good : .notice)
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
        if rows.count == stays { lines.append((nil, "  " + book(.memberPageNoClaims))) }
        lines += (stays..<rows.count).map { ($0, "") }
        let cursor = lines.firstIndex { $0.row == table.selected } ?? 0
        let top = max(0, min(cursor - rect.rows / 2, lines.count - rect.rows))
        for (offset, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
            let place = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
            if let row = line.row {
                draw(rows[row], isSelected: row == table.selected, in: &frame, rect: place, desk)
            } else {
                let isHint = line.text.hasPrefix(" ")
                frame.write(
                    line.text, at: Point(column: rect.column + 1, row: place.row), columns: rect.columns - 2,
                    alignment: .leading, style: isHint ? .dim : .label)
            }
        }
    }

    private func draw(_ row: Row, isSelected: Bool, in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        let texts: (left: String, middle: String, right: String, style: Style)
        let stateColumns: Int
        switch row {
        case .stay(let stay):
            let days = stay.discharged.days(since: stay.admitted)
            let span = book(
                .memberPageStayLine, book.day(stay.admitted), book.day(stay.discharged), String(days))
            let isClaimed = desk.registry.liveClaim(of: stay) != nil
            let mark = stay.exclusion.flatMap { code in desk.scheme.map { book.name(code, in: $0.scheme) } }
            let state = mark ?? book(isClaimed ? .memberPageInClaim : .memberPageOpenStay)
            // The hospital's name has the room that a claim's longer state would take.
            stateColumns = mark == nil ? 8 : 20
            texts = (
                "\(span)  \(stay.hospital)", state, book.amount(stay.settlement.outOfPocket),
                mark != nil ? .notice : isClaimed ? .dim : .label
            )
        case .claim(let claim):
            let paid = desk.registry.payment(of: claim.id).map { book(.memberPagePaid, book.day($0.paidOn)) }
            let filed =
                claim.stays.count == 1
                ? book(.memberPageClaimLineOne, book.day(claim.filed))
                : book(.memberPageClaimLine, book.day(claim.filed), String(claim.stays.count))
            stateColumns = 20
            texts = (
                filed, paid ?? book.name(claim.state), book.amount(claim.payable), claim.state.isLive ? .good : .dim
            )
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
            alignment: .trailing, style: isSelected ? style : .money)
        if isSelected { frame.cursor = Point(column: rect.column + 1, row: rect.row) }
    }
}
