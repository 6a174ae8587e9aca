import MutualAid
import TerminalUI
import Wording

/// Steps through the members of a listing one by one; single keys settle each one's enrolment.
struct ReviewScreen: DeskScreen {
    private let members: [MemberID]
    private var position: Int
    private var open = 0
    private var doubtful = 0
    private var countedFor = -1
    /// The member whose kind is being saved; once it is, the next one is shown.
    private var settling: (member: MemberID, kind: EnrolmentKind)?

    init(_ members: [MemberID], startingAt position: Int, _ desk: DeskContext) {
        self.members = members
        self.position = min(max(0, position), max(0, members.count - 1))
    }

    var name: ScreenName { .review }

    func title(_ desk: DeskContext) -> String { desk.book(.screenReview) }

    private var current: MemberID? { members.indices.contains(position) ? members[position] : nil }

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        let book = desk.book
        func kind(_ keys: [Key], _ action: DeskAction, _ kind: EnrolmentKind) -> Binding<DeskAction> {
            .key(keys, action, book.name(kind), book(.keySetKindHelp, book.name(kind)), off: obstacle(to: kind, desk))
        }
        return [
            kind([.character("c"), .character("1"), .function(2)], .setContinuing, .continuing),
            kind([.character("n"), .character("2"), .function(3)], .setNew, .new),
            kind([.character("t"), .character("3"), .function(4)], .setTransferredIn, .transferredIn),
            kind([.character("x"), .character("4"), .function(5)], .setNotParticipating, .notParticipating),
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

    private func obstacle(to kind: EnrolmentKind, _ desk: DeskContext) -> String? {
        let book = desk.book
        guard let scheme = desk.scheme?.scheme, let id = current, let member = desk.registry.members[id] else {
            return book(.offNothingListed)
        }
        if kind.takesPart, !scheme.categories.value.contains(member.category) {
            return book(
                .reviewCategoryNotCovered, book.name(member.category),
                book.citation(scheme.categories.article, in: scheme))
        }
        if !kind.takesPart, desk.hasStandingClaims(id) { return book(.faultClaimsStand) }
        return scheme.contribution(for: kind) == nil ? book(.enrolKindNotInScheme, book.name(kind)) : nil
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
        case .open: return current.map { .push(MemberPage($0)) } ?? .none
        case .back: return .pop
        default: return .none
        }
    }

    private mutating func step(by count: Int, _ desk: DeskContext) -> Request {
        let next = position + count
        guard members.indices.contains(next) else { return count > 0 ? .say(desk.book(.reviewDone), .good) : .none }
        position = next
        return .none
    }

    private mutating func settle(as kind: EnrolmentKind, _ desk: DeskContext) -> Request {
        guard let id = current else { return .none }
        guard let enrolment = desk.enrolment(of: id), let before = enrolment.kind else {
            return record(kind, for: id, desk)
        }
        if before == kind { return step(by: 1, desk) }
        // What was collected already is not rewritten by one key.
        let book = desk.book
        let name = desk.registry.members[id]?.name ?? ""
        return .ask(
            .changeEnrolment(id, kind), title: name,
            lines: [
                book(.askChangeKind, name, book.name(before), book.amount(enrolment.contribution), book.name(kind))
            ], field: nil)
    }

    mutating func answer(_ question: Question, text: String, _ desk: DeskContext) -> Request {
        guard case .changeEnrolment(let member, let kind) = question else { return .none }
        return record(kind, for: member, desk)
    }

    private mutating func record(_ kind: EnrolmentKind, for member: MemberID, _ desk: DeskContext) -> Request {
        guard let scheme = desk.scheme?.scheme, let due = scheme.contribution(for: kind) else { return .none }
        settling = (member, kind)
        let edit: Edit<Enrolment> =
            if let enrolment = desk.enrolment(of: member) {
                .replacing(enrolment, with: enrolment.settled(as: kind, due: due))
            } else {
                .adding(newEnrolment(of: member, in: scheme, desk).settled(as: kind, due: due))
            }
        return .commit(Transaction(action: .enrol, changes: [.enrolment(edit)]), then: .stay)
    }

    private func toggleDoubt(_ desk: DeskContext) -> Request {
        guard let id = current, let scheme = desk.scheme?.scheme else { return .none }
        let change: Change
        if let enrolment = desk.enrolment(of: id) {
            var marked = enrolment
            marked.isDoubtful.toggle()
            change = .enrolment(.replacing(enrolment, with: marked))
        } else {
            var enrolment = newEnrolment(of: id, in: scheme, desk)
            enrolment.isDoubtful = true
            change = .enrolment(.adding(enrolment))
        }
        return .commit(Transaction(action: .markDoubt, changes: [change]), then: .stay)
    }

    private func newEnrolment(of member: MemberID, in scheme: Scheme, _ desk: DeskContext) -> Enrolment {
        Enrolment(
            id: desk.registry.enrolments.nextID(in: desk.registry.store), member: member, scheme: scheme.id, kind: nil,
            paidByMember: .zero, enteredOn: desk.enrolmentDay(in: scheme))
    }

    mutating func refresh(_ desk: DeskContext, body: Size) {
        if countedFor != desk.roster.version {
            countedFor = desk.roster.version
            // From the roster, which has looked the enrolments up already: this runs after every key that settles one.
            (open, doubtful) = members.reduce(into: (0, 0)) { counts, member in
                guard let marks = desk.roster.marks(of: member) else { return }
                if marks.isOpen { counts.0 += 1 }
                if marks.isDoubtful { counts.1 += 1 }
            }
        }
        if let waiting = settling, desk.enrolment(of: waiting.member)?.kind == waiting.kind {
            settling = nil
            if position < members.count - 1 { position += 1 }
        }
    }

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        let book = desk.book
        guard let id = current, let member = desk.registry.members[id] else { return }
        let counts = [
            book(.reviewPosition, String(position + 1), String(members.count)), book(.reviewLeft, String(open)),
            book(.reviewDoubts, String(doubtful)),
        ]
        frame.write(
            counts.joined(separator: book(.clauseSeparator)), at: Point(column: 2, row: rect.row),
            columns: rect.columns - 4, alignment: .leading, style: open == 0 ? .good : .label)
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

    private func lines(about member: Member, _ desk: DeskContext) -> [(text: String, style: Style)] {
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
            if !scheme.categories.value.contains(member.category) {
                let place = book.citation(scheme.categories.article, in: scheme)
                lines.append((book(.reviewCategoryNotCovered, book.name(member.category), place), .notice))
            }
            if let window = scheme.enrolmentWindow?.value, desk.today > window.last {
                lines.append((book(.enrolWindowClosed, book.day(window.first), book.day(window.last)), .notice))
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
