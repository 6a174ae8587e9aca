import MutualAid
import TerminalUI
import Wording

/// Whether and how a member takes part in the term, and who paid.
struct EnrolmentForm: FormScreen {
    enum Field: Hashable, Sendable { case kind, paidByMember, paidByUnion, day, doubt }

    var form: FormState<Field>
    var sheet = FormSheet<Field>()
    var showsAllErrors = false
    private let member: MemberID
    private let scheme: SchemeID?
    private let before: Enrolment?

    init(_ desk: DeskContext, member: MemberID) {
        self.member = member
        scheme = desk.scheme?.scheme.id
        before = desk.enrolment(of: member)
        let day = desk.scheme.map { desk.enrolmentDay(in: $0.scheme) } ?? desk.today
        form = FormState(
            focus: .kind, texts: before.map(Self.texts) ?? [.day: day.description, .doubt: Self.isNotDoubtful])
    }

    var name: ScreenName { .enrolment }

    private static let isDoubtful = "yes"
    private static let isNotDoubtful = "no"

    /// A recorded enrolment as it is typed.
    private static func texts(of enrolment: Enrolment) -> [Field: String] {
        func text(_ amount: Money) -> String { amount == .zero ? "" : amount.description }
        return [
            .kind: enrolment.kind?.rawValue ?? "", .paidByMember: text(enrolment.paidByMember),
            .paidByUnion: text(enrolment.paidByUnion), .day: enrolment.enteredOn.description,
            .doubt: enrolment.isDoubtful ? isDoubtful : isNotDoubtful,
        ]
    }

    private func last(_ desk: DeskContext) -> Enrolment? {
        desk.registry.enrolments.last { $0.id != before?.id && $0.scheme == scheme }
    }

    func canRepeat(_ desk: DeskContext) -> Bool? { last(desk) != nil }

    func lastText(of field: Field, _ desk: DeskContext) -> String? { last(desk).flatMap { Self.texts(of: $0)[field] } }

    var formName: FormName? { .enrolment(member, scheme) }

    func fresh(_ desk: DeskContext) -> EnrolmentForm { EnrolmentForm(desk, member: member) }

    func title(_ desk: DeskContext) -> String { desk.book(.screenEnrol) }

    private var kind: EnrolmentKind? { EnrolmentKind(rawValue: form[.kind]) }

    func rows(_ desk: DeskContext) -> [FormRow<Field>] { fields(desk).map { $0.row(status(of: $0.id, desk)) } }

    private func fields(_ desk: DeskContext) -> [FormField<Field>] {
        let book = desk.book
        var fields = [
            FormField<Field>(
                id: .kind, label: book(.enrolKind),
                content: .choice(EnrolmentKind.allCases.map { Choice(value: $0.rawValue, label: book.name($0)) }),
                isRequired: true)
        ]
        if kind != .notParticipating {
            fields += [
                FormField(
                    id: .paidByMember, label: book(.enrolPaidByMember),
                    placeholder: amountPlaceholder(.paidByMember, book),
                    alignment: .trailing, columns: 14),
                FormField(
                    id: .paidByUnion, label: book(.enrolPaidByUnion),
                    placeholder: amountPlaceholder(.paidByUnion, book),
                    alignment: .trailing, columns: 14),
                FormField(
                    id: .day, label: book(.enrolDay), isRequired: true, placeholder: book(.dayPlaceholder), columns: 15),
            ]
        }
        fields.append(
            FormField(
                id: .doubt, label: book(.enrolDoubt),
                content: .choice([
                    Choice(value: Self.isNotDoubtful, label: book(.no)),
                    Choice(value: Self.isDoubtful, label: book(.yes)),
                ]),
                isRequired: true))
        return fields
    }

    /// Only in the focused field: in every one it would look like amounts.
    private func amountPlaceholder(_ field: Field, _ book: Phrasebook) -> String {
        form.focus == field ? book.amount(.zero) : ""
    }

    private func status(of field: Field, _ desk: DeskContext) -> FieldStatus {
        let book = desk.book
        guard let scheme = desk.scheme?.scheme, let person = desk.registry.members[member] else { return .none }
        switch field {
        case .kind:
            guard let kind else { return .unfinished(book(.faultChoice)) }
            if kind.takesPart, !scheme.categories.value.contains(person.category) {
                let place = book.citation(scheme.categories.article, in: scheme)
                return .error(book(.reviewCategoryNotCovered, book.name(person.category), place))
            }
            if !kind.takesPart, desk.hasStandingClaims(member) { return .error(book(.faultClaimsStand)) }
            guard let due = scheme.contribution(for: kind) else {
                return .error(book(.enrolKindNotInScheme, book.name(kind)))
            }
            return FieldStatus(echo: due == .zero ? book(.enrolNothingDue) : book(.enrolDue, book.amount(due)))
        case .paidByMember, .paidByUnion: return amountStatus(of: field, scheme, desk)
        case .day: return dayStatus(scheme, desk)
        case .doubt: return .none
        }
    }

    private func amountStatus(of field: Field, _ scheme: Scheme, _ desk: DeskContext) -> FieldStatus {
        let book = desk.book
        let typed = AmountEntry.read(form[field])
        let status = book.status(typed)
        guard field == .paidByMember, !status.severity.blocksSaving, let kind, let due = scheme.contribution(for: kind)
        else {
            return status
        }
        let together = (typed.value ?? .zero) + (AmountEntry.read(form[.paidByUnion]).value ?? .zero)
        return together == due ? status : .error(book(.enrolNotDue, book.amount(together), book.amount(due)))
    }

    private func dayStatus(_ scheme: Scheme, _ desk: DeskContext) -> FieldStatus {
        let book = desk.book
        let window = scheme.enrolmentWindow
        let typed = DayEntry.read(form[.day], near: window?.value ?? scheme.term)
        guard let day = typed.value, let window else { return book.status(typed) }
        let first = book.day(window.value.first)
        let last = book.day(window.value.last)
        guard window.value.contains(day) else {
            return .error(book(.enrolOutsideWindow, first, last, book.citation(window.article, in: scheme)))
        }
        return desk.today > window.value.last && before == nil
            ? .notice(book(.enrolWindowClosed, first, last), echo: book.day(day)) : FieldStatus(echo: book.day(day))
    }

    mutating func edited(_ field: Field, _ desk: DeskContext) {
        guard field == .kind, let kind, kind.takesPart, let due = desk.scheme?.scheme.contribution(for: kind) else {
            return
        }
        // The amounts follow the kind; what the union pays stays.
        let union = min(AmountEntry.read(form[.paidByUnion]).value ?? .zero, due)
        form[.paidByMember] = due - union == .zero ? "" : (due - union).description
        if union == .zero { form[.paidByUnion] = "" }
    }

    func save(_ desk: DeskContext) -> Request {
        guard let scheme = desk.scheme?.scheme, let kind else { return .none }
        let registry = desk.registry
        let window = scheme.enrolmentWindow?.value ?? scheme.term
        let enrolment = Enrolment(
            id: before?.id ?? registry.enrolments.nextID(in: registry.store), member: member, scheme: scheme.id,
            kind: kind, paidByMember: kind.takesPart ? AmountEntry.read(form[.paidByMember]).value ?? .zero : .zero,
            paidByUnion: kind.takesPart ? AmountEntry.read(form[.paidByUnion]).value ?? .zero : .zero,
            enteredOn: DayEntry.read(form[.day], near: window).value ?? desk.enrolmentDay(in: scheme),
            isDoubtful: form[.doubt] == Self.isDoubtful)
        guard enrolment != before else { return .close }
        let edit: Edit<Enrolment> = before.map { .replacing($0, with: enrolment) } ?? .adding(enrolment)
        return .commit(Transaction(action: .enrol, changes: [.enrolment(edit)]), then: .pop)
    }
}
