import MutualAid
import TerminalUI
import Wording

/// Enrols all marked members in one way: shows beforehand how many each way would take and who is left as they are.
struct BatchEnrolmentScreen: DeskScreen {
    private let rows: [UInt32]
    /// The same members as they are kept on the disk.
    private(set) var runs: [String] = []
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
        /// Whether the scheme knows this way of taking part for anybody.
        var isInScheme = true
        /// Whether the clerk types in what each pays, since the scheme gives no amount.
        var isTypedIn = false
        /// How many pay each amount.
        var counts: [Money: Int] = [:]
        /// What others pay in the members' place, together.
        var byOthers = Money.zero

        /// What the members pay together, others' part included.
        var sum: Money { counts.reduce(.zero) { $0 + Money(fen: $1.key.fen * Int64($1.value)) } }
    }

    init(_ rows: [UInt32]) { self.rows = rows }

    var name: ScreenName { .batchEnrolment }

    var readsRoster: Bool { true }

    func title(_ desk: DeskContext) -> String { desk.book(.screenBatch) }

    private func plan(_ kind: EnrolmentKind) -> Plan? { plans.first { $0.kind == kind } }

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        return EnrolmentKind.allCases.map { kind in
            let choice = kind.reviewKey
            let off: String? =
                plan(kind)?.isInScheme != true
                ? book(.enrolKindNotInScheme, book.name(kind))
                : plan(kind)?.members.isEmpty ?? true ? book(.offNobodyToEnrol) : nil
            return .key(choice.keys, choice.action, book.name(kind), book(.keyBatchKindHelp, book.name(kind)), off: off)
        } + [.key([.escape], .back, book(.keyBack), book(.keyBackHelp))]
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        if action == .back { return .pop }
        guard let plan = plans.first(where: { $0.kind.reviewKey.action == action }) else { return .none }
        let book = desk.book
        let count = String(plan.members.count)
        let name = book.name(plan.kind)
        let others = rows.count - plan.members.count
        // Outside the term's window the day is not the one of the calendar on the wall.
        let day = desk.scheme.flatMap { desk.enrolmentDayNote(in: $0.scheme) }
        let notes = [day, others == 0 ? nil : book(.batchLeft, String(others))].compactMap { $0 }
        if plan.isTypedIn {
            return .ask(
                .contributionOfMarked(plan.kind, count: plan.members.count), title: book(.screenBatch),
                lines: [book(.askBatchTyped, count, name)] + notes, field: book(.enrolContribution))
        }
        var lines: [String]
        if plan.counts.count == 1, let due = plan.counts.keys.first {
            lines = [book(.askBatch, count, name, book.amount(due), book.amount(plan.sum))]
        } else {
            lines = [book(.askBatchMixed, count, name, book.amount(plan.sum))]
            lines += plan.counts.sorted { $0.key < $1.key }
                .map { book(.batchShare, String($0.value), book.amount($0.key)) }
        }
        if plan.byOthers > .zero { lines.append(book(.batchByOthers, book.amount(plan.byOthers))) }
        return .ask(
            .enrolMarked(plan.kind, count: plan.members.count), title: book(.screenBatch), lines: lines + notes,
            field: nil)
    }

    mutating func answer(_ question: Question, text: String, _ desk: DeskContext) -> Request {
        let kind: EnrolmentKind
        let typed: Money?
        switch question {
        case .enrolMarked(let chosen, _): (kind, typed) = (chosen, nil)
        case .contributionOfMarked(let chosen, _): (kind, typed) = (chosen, AmountEntry.read(text).value)
        default: return .none
        }
        guard let plan = plan(kind) else { return .none }
        var changes = EnrolmentChanges(desk)
        for id in plan.members {
            if let member = desk.registry.members[id] { changes.settle(member, as: kind, paying: typed, desk) }
        }
        return changes.request(.enrol, then: .pop)
    }

    mutating func refresh(_ desk: DeskContext, body: Size) {
        guard version != desk.roster.version else { return }
        if version < 0 { runs = Self.runs(of: rows, in: desk.registry) }
        version = desk.roster.version
        settled = rows.count { desk.roster.kind(at: Int($0)) != nil }
        let open = rows.filter { desk.roster.kind(at: Int($0)) == nil }
            .compactMap { desk.registry.members[slot: Int($0)] }
        plans = EnrolmentKind.allCases.map { kind in
            var plan = Plan(kind: kind)
            // For many members the few answers are asked for once.
            let dues = MemberCategory.allCases.map {
                desk.scheme?.scheme.contributionDue(for: kind, of: $0) ?? .notInScheme
            }
            plan.isInScheme = !dues.allSatisfy { $0 == .notInScheme }
            plan.isTypedIn = dues.contains(.typedIn)
            for member in open {
                switch desk.obstacle(to: kind, of: member) {
                case nil:
                    plan.members.append(member.id)
                    let category = MemberCategory.allCases.firstIndex(of: desk.category(of: member)) ?? 0
                    guard case .amount(let due, let others) = dues[category] else { continue }
                    plan.counts[due, default: 0] += 1
                    plan.byOthers += others
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
        if let ended = desk.endedTermNote { line(1, ended, .notice) }
        let nameColumns = plans.map { desk.width.columns(of: book.name($0.kind)) }.max() ?? 0
        for (offset, plan) in plans.enumerated() {
            let row = inner.row + 2 + offset
            let key = plan.kind.reviewKey.keys.first?.label(with: desk.lines) ?? ""
            if let pressed = plan.kind.reviewKey.keys.first {
                frame.mark(Rect(column: inner.column, row: row, columns: inner.columns, rows: 1), .key(pressed))
            }
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
        guard plan.isInScheme else { return book(.enrolKindNotInScheme, book.name(plan.kind)) }
        let count = String(plan.members.count)
        var texts = [plan.isTypedIn ? book(.batchPlanTyped, count) : book(.batchPlan, count, book.amount(plan.sum))]
        if plan.notCovered > 0 { texts.append(book(.batchNotCovered, String(plan.notCovered))) }
        if plan.claimsStand > 0 { texts.append(book(.batchClaimsStand, String(plan.claimsStand))) }
        return texts.joined(separator: book(.clauseSeparator))
    }
}

extension EnrolmentKind {
    /// The keys that settle members in this way, and what they stand for.
    var reviewKey: (keys: [Key], action: DeskAction) {
        switch self {
        case .continuing: ([.character("c"), .function(2)], .setContinuing)
        case .new: ([.character("n"), .function(3)], .setNew)
        case .transferredIn: ([.character("t"), .function(4)], .setTransferredIn)
        case .notParticipating: ([.character("x"), .function(5)], .setNotParticipating)
        }
    }
}
