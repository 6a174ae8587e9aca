import MutualAid
import TerminalUI
import Wording

/// Steps through the members of a listing one by one; single keys settle each one's enrolment.
struct ReviewScreen: DeskScreen {
    /// The members' rows in the roster, in the order in which they are shown.
    private let rows: [UInt32]
    private let members: RowSet
    private var position: Int
    /// The member whose kind is being saved; once it is, the next one is shown.
    private var settling: (member: MemberID, kind: EnrolmentKind)?
    /// What was typed in for each way of taking part, where the scheme gives no amount: it isn't asked for again.
    private var typed: [EnrolmentKind: [MemberCategory: Money]] = [:]

    init(_ rows: [UInt32], startingAt position: Int) {
        self.rows = rows
        members = rows.reduce(into: RowSet()) { $0.set(Int($1), true) }
        self.position = min(max(0, position), max(0, rows.count - 1))
    }

    var name: ScreenName { .review }

    var readsRoster: Bool { true }

    func title(_ desk: DeskContext) -> String { desk.book(.screenReview) }

    func current(_ desk: DeskContext) -> Member? {
        rows.indices.contains(position) ? desk.registry.members[slot: Int(rows[position])] : nil
    }

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        let member = current(desk)
        let settle: [Binding<DeskAction>] = EnrolmentKind.allCases.map { kind in
            let choice = kind.reviewKey
            return .key(
                choice.keys, choice.action, book.name(kind), book(.keySetKindHelp, book.name(kind)),
                off: obstacle(to: kind, of: member, desk))
        }
        return settle + [
            .key([.character("d"), .function(6)], .doubt, book(.keyDoubt), book(.keyDoubtHelp)),
            .key(
                [.character(" "), .plain(.right), .plain(.down), .function(7)], .next, book(.keyNext),
                book(.keyNextHelp)),
            .key(
                [.character("p"), .plain(.left), .plain(.up), .plain(.backspace), .function(8)], .previous,
                book(.keyPrevious), book(.keyPreviousHelp)),
            .key([.enter], .open, book(.keyOpen), book(.keyOpenHelp), footer: false),
            .key([.escape], .back, book(.keyBack), book(.keyBackHelp)),
        ]
    }

    private func obstacle(to kind: EnrolmentKind, of member: Member?, _ desk: DeskContext) -> String? {
        let book = desk.book
        guard let scheme = desk.scheme?.scheme, let member else { return book(.offNothingListed) }
        switch desk.obstacle(to: kind, of: member) {
        case nil: return nil
        case .notCovered:
            let place = book.citation(scheme.categories.article, in: scheme)
            return book(.reviewCategoryNotCovered, book.name(desk.category(of: member)), place)
        case .claimsStand: return book(.faultClaimsStand)
        case .notInScheme: return book(.enrolKindNotInScheme, book.name(kind))
        }
    }

    mutating func perform(_ action: DeskAction, _ desk: DeskContext) -> Request {
        // Whatever was being saved before this key has been saved or has failed.
        settling = nil
        switch action {
        case .setContinuing: return settle(as: .continuing, desk)
        case .setNew: return settle(as: .new, desk)
        case .setTransferredIn: return settle(as: .transferredIn, desk)
        case .setNotParticipating: return settle(as: .notParticipating, desk)
        case .doubt: return toggleDoubt(desk)
        case .next: return step(by: 1, desk)
        case .previous: return step(by: -1, desk)
        case .open: return current(desk).map { .push(MemberPage($0.id)) } ?? .none
        case .back: return .pop
        default: return .none
        }
    }

    private mutating func step(by count: Int, _ desk: DeskContext) -> Request {
        let next = position + count
        guard rows.indices.contains(next) else { return count > 0 ? .say(desk.book(.reviewDone), .good) : .none }
        position = next
        return .none
    }

    private mutating func settle(as kind: EnrolmentKind, _ desk: DeskContext) -> Request {
        guard let member = current(desk) else { return .none }
        let id = member.id
        guard let enrolment = desk.enrolment(of: id), let before = enrolment.kind else {
            return record(kind, for: member, desk)
        }
        if before == kind { return step(by: 1, desk) }
        // What was collected already is not rewritten by one key.
        let book = desk.book
        return .ask(
            .changeEnrolment(id, kind), title: member.name,
            lines: [
                book(
                    .askChangeKind, member.name, book.name(before), book.amount(enrolment.contribution), book.name(kind)
                )
            ], field: nil)
    }

    mutating func answer(_ question: Question, text: String, _ desk: DeskContext) -> Request {
        switch question {
        case .changeEnrolment(let id, let kind):
            return desk.registry.members[id].map { record(kind, for: $0, desk) } ?? .none
        case .contribution(let id, let kind):
            guard let member = desk.registry.members[id], let amount = AmountEntry.read(text).value else {
                return .none
            }
            typed[kind, default: [:]][desk.category(of: member)] = amount
            return record(kind, for: member, desk)
        default: return .none
        }
    }

    private mutating func record(_ kind: EnrolmentKind, for member: Member, _ desk: DeskContext) -> Request {
        let book = desk.book
        let category = desk.category(of: member)
        let amount = typed[kind]?[category]
        if amount == nil, desk.scheme?.scheme.contributionDue(for: kind, of: category) == .typedIn {
            return .ask(
                .contribution(member.id, kind), title: member.name,
                lines: [book(.askContribution, book.name(kind), book.name(category))], field: book(.enrolContribution))
        }
        var changes = EnrolmentChanges(desk)
        changes.settle(member, as: kind, paying: amount, desk)
        settling = (member.id, kind)
        return changes.request(.enrol, then: .stay)
    }

    private func toggleDoubt(_ desk: DeskContext) -> Request {
        guard let id = current(desk)?.id else { return .none }
        var changes = EnrolmentChanges(desk)
        changes.setDoubt(!(desk.enrolment(of: id)?.isDoubtful ?? false), of: id, desk)
        return changes.request(.markDoubt, then: .stay)
    }

    mutating func refresh(_ desk: DeskContext, body: Size) {
        if let waiting = settling, desk.enrolment(of: waiting.member)?.kind == waiting.kind {
            settling = nil
            if position < rows.count - 1 { position += 1 }
        }
    }

    /// Which of them is shown, how many are open and how many in doubt, and whether none is open any more.
    func counts(_ desk: DeskContext) -> (text: String, isDone: Bool) {
        let book = desk.book
        // From the roster's own sets: no member is looked at for it.
        let open = members.intersection(desk.roster.rows(enrolledAs: nil)).count
        let doubtful = members.intersection(desk.roster.doubtful).count
        let counts = [
            book(.reviewPosition, String(position + 1), String(rows.count)), book(.reviewLeft, String(open)),
            book(.reviewDoubts, String(doubtful)),
        ]
        return (counts.joined(separator: book(.clauseSeparator)), open == 0)
    }

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        guard let member = current(desk) else { return }
        let counts = counts(desk)
        frame.write(
            counts.text, at: Point(column: 2, row: rect.row), columns: rect.columns - 4, alignment: .leading,
            style: counts.isDone ? .good : .label)
        let boxColumns = min(rect.columns - 4, 76)
        let lines = lines(about: member, desk).flatMap { line in
            TextWrap.lines(line.text, columns: boxColumns - 4, width: desk.width).map { (text: $0, style: line.style) }
        }
        let box = Rect(column: 2, row: rect.row + 2, columns: boxColumns, rows: max(12, lines.count + 2))
        frame.drawBox(box, title: member.name, style: .focusedBorder, lines: desk.lines)
        let inner = box.inset1
        let text = Point(column: inner.column + 1, row: inner.row)
        for (offset, line) in lines.enumerated() {
            frame.write(
                line.text, at: Point(column: text.column, row: text.row + offset), columns: inner.columns - 2,
                alignment: .leading, style: line.style)
        }
        frame.cursor = Point(column: text.column, row: text.row)
    }

    func lines(about member: Member, _ desk: DeskContext) -> [(text: String, style: Style)] {
        let book = desk.book
        let enrolment = desk.enrolment(of: member.id)
        let doubt = enrolment?.isDoubtful ?? false ? book(.partSeparator) + book(.enrolmentDoubtful) : ""
        let paid =
            enrolment.map { $0.contribution == .zero ? "" : book(.partSeparator) + book.amount($0.contribution) } ?? ""
        let previous = desk.registry.enrolments(of: member.id).filter { $0.scheme != desk.scheme?.scheme.id }
        var lines: [(text: String, style: Style)] = [
            (member.document.number, .text),
            (book.summary(of: member.document, on: desk.today), .text),
            (
                book.name(member.category)
                    + (member.isEarlyRetired ? book(.partSeparator) + book(.memberEarlyRetired) : ""), .text
            ),
            (desk.name(of: member.subBranch), .text),
            (member.phone, .text),
            ("", .text),
            (
                book(.reviewNow, book.name(enrolment?.kind) + paid + doubt),
                doubt.isEmpty ? (enrolment?.kind == nil ? .label : .good) : .notice
            ),
        ]
        if let last = previous.last { lines.append((book(.reviewPrevious, book.name(last.kind)), .dim)) }
        if let scheme = desk.scheme?.scheme {
            let category = desk.category(of: member)
            if !scheme.categories.value.contains(category) {
                let place = book.citation(scheme.categories.article, in: scheme)
                lines.append((book(.reviewCategoryNotCovered, book.name(category), place), .notice))
            }
            if let ended = desk.endedTermNote { lines.append((ended, .notice)) }
            if enrolment?.kind == nil, let moved = desk.enrolmentDayNote(in: scheme) {
                lines.append((book(.reviewOtherDay, moved), .notice))
            }
        }
        return lines
    }
}

extension Phrasebook {
    /// Sex, birth date and age, as an identity document tells them.
    func summary(of document: IdentityDocument, on day: CalendarDay) -> String {
        self(.memberSummary, name(document.sex), self.day(document.born), String(document.born.age(on: day)))
    }
}
