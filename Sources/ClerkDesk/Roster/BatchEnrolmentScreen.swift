import MutualAid
import TerminalUI
import Wording

/// Enrols all marked members in one way: shows beforehand how many each way would take and who is left as they are.
struct BatchEnrolmentScreen: DeskScreen {
    private let rows: [UInt32]
    private var version = -1
    /// How many of the members have been recorded already.
    private var settled = 0
    private var plans: [Plan] = []

    /// What one way of enrolling would do.
    private struct Plan {
        var kind: EnrolmentKind
        var members: [MemberID] = []
        var notCovered = 0
        var claimsStand = 0
        /// What each has to pay; nil where the scheme gives no amount.
        var due: Money?
    }

    init(_ rows: [UInt32]) { self.rows = rows }

    var name: ScreenName { .batchEnrolment }

    func title(_ desk: DeskContext) -> String { desk.book(.screenBatch) }

    private func plan(_ kind: EnrolmentKind) -> Plan? { plans.first { $0.kind == kind } }

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        return EnrolmentKind.allCases.map { kind in
            let choice = kind.reviewKey
            let off: String? =
                plan(kind)?.due == nil
                ? book(.enrolKindNotInScheme, book.name(kind))
                : plan(kind)?.members.isEmpty ?? true ? book(.offNobodyToEnrol) : nil
            return .key(choice.keys, choice.action, book.name(kind), book(.keyBatchKindHelp, book.name(kind)), off: off)
        } + [.key([.escape], .back, book(.keyBack), book(.keyBackHelp))]
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        if action == .back { return .pop }
        guard let plan = plans.first(where: { $0.kind.reviewKey.action == action }), let due = plan.due else {
            return .none
        }
        let book = desk.book
        let count = plan.members.count
        let sum = Money(fen: due.fen * Int64(count))
        return .ask(
            .enrolMarked(plan.kind), title: book(.screenBatch),
            lines: [
                book(.askBatch, String(count), book.name(plan.kind), book.amount(due), book.amount(sum)),
                book(.batchLeft, String(rows.count - count)),
            ], field: nil)
    }

    mutating func answer(_ question: Question, text: String, _ desk: DeskContext) -> Request {
        guard case .enrolMarked(let kind) = question, let plan = plan(kind) else { return .none }
        var changes = EnrolmentChanges(desk)
        for member in plan.members { changes.settle(member, as: kind, desk) }
        return changes.request(.enrol, then: .pop)
    }

    mutating func refresh(_ desk: DeskContext, body: Size) {
        guard version != desk.roster.version else { return }
        version = desk.roster.version
        settled = rows.count { desk.roster.kind(at: Int($0)) != nil }
        let open = rows.filter { desk.roster.kind(at: Int($0)) == nil }
            .compactMap { desk.registry.members[slot: Int($0)] }
        plans = EnrolmentKind.allCases.map { kind in
            var plan = Plan(kind: kind, due: desk.scheme?.scheme.contribution(for: kind))
            for member in open {
                switch desk.obstacle(to: kind, of: member) {
                case nil: plan.members.append(member.id)
                case .notCovered: plan.notCovered += 1
                case .claimsStand: plan.claimsStand += 1
                case .notInScheme: break
                }
            }
            return plan
        }
    }

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        let box = Rect(
            column: 2, row: rect.row + 1, columns: min(rect.columns - 4, 76), rows: min(rect.rows - 1, plans.count + 6))
        frame.drawBox(box, title: book(.batchTitle, String(rows.count)), style: .focusedBorder, lines: desk.lines)
        let inner = box.inset1.columns(from: 1, count: box.columns - 4)
        func line(_ offset: Int, _ text: String, _ style: Style) {
            frame.write(
                text, at: Point(column: inner.column, row: inner.row + offset), columns: inner.columns,
                alignment: .leading, style: style)
        }
        line(0, book(.batchSettled, String(settled)), settled == 0 ? .dim : .notice)
        let nameColumns = plans.map { desk.width.columns(of: book.name($0.kind)) }.max() ?? 0
        for (offset, plan) in plans.enumerated() {
            let row = inner.row + 2 + offset
            let key = plan.kind.reviewKey.keys.first?.label(with: desk.lines) ?? ""
            frame.write(key, at: Point(column: inner.column, row: row), style: .key, columns: 2)
            frame.write(book.name(plan.kind), at: Point(column: inner.column + 3, row: row), columns: nameColumns)
            frame.write(
                text(of: plan, book), at: Point(column: inner.column + 5 + nameColumns, row: row),
                columns: inner.columns - 5 - nameColumns, alignment: .leading,
                style: plan.members.isEmpty ? .dim : .text)
        }
        line(plans.count + 3, book(.batchHow), .dim)
        frame.cursor = Point(column: inner.column, row: inner.row + 2)
    }

    private func text(of plan: Plan, _ book: Phrasebook) -> String {
        guard let due = plan.due else { return book(.enrolKindNotInScheme, book.name(plan.kind)) }
        let count = plan.members.count
        var texts = [book(.batchPlan, String(count), book.amount(Money(fen: due.fen * Int64(count))))]
        if plan.notCovered > 0 { texts.append(book(.batchNotCovered, String(plan.notCovered))) }
        if plan.claimsStand > 0 { texts.append(book(.batchClaimsStand, String(plan.claimsStand))) }
        return texts.joined(separator: book(.clauseSeparator))
    }
}

extension EnrolmentKind {
    /// The keys that settle members in this way, and what they stand for.
    var reviewKey: (keys: [Key], action: DeskAction) {
        switch self {
        case .continuing: ([.character("c"), .character("1"), .function(2)], .setContinuing)
        case .new: ([.character("n"), .character("2"), .function(3)], .setNew)
        case .transferredIn: ([.character("t"), .character("3"), .function(4)], .setTransferredIn)
        case .notParticipating: ([.character("x"), .character("4"), .function(5)], .setNotParticipating)
        }
    }
}
