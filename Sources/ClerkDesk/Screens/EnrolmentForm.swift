import MutualAid
import TerminalUI
import Wording

/// Whether and how a member takes part in the term, in which category, and who paid.
struct EnrolmentForm: FormScreen {
    enum Field: String, DraftField { case kind, category, paidByMember, paidByUnion, paidByOthers, day, doubt }

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
        var texts = before.map(Self.texts) ?? [.day: day.description, .doubt: Self.isNotDoubtful]
        texts[.category] = desk.registry.members[member].map { desk.category(of: $0).rawValue }
        form = FormState(focus: .kind, texts: texts)
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

    mutating func restore(_ draft: FormDraft, _ desk: DeskContext) {
        guard let sheet = draft.sheets.first else { return }
        form.take(sheet, offered: before == nil ? [.day] : [])
        form.takeFocus(draft.focus)
    }

    func title(_ desk: DeskContext) -> String { desk.book(.screenEnrol) }

    private var kind: EnrolmentKind? { EnrolmentKind(rawValue: form[.kind]) }
    private var category: MemberCategory? { MemberCategory(rawValue: form[.category]) }

    /// What the scheme asks for what is chosen; nil while something isn't.
    private func due(_ desk: DeskContext) -> ContributionDue? {
        guard let kind, let category else { return nil }
        return desk.scheme?.scheme.contributionDue(for: kind, of: category)
    }

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
            let due = due(desk)
            fields += [
                FormField(
                    id: .category, label: book(.memberCategory),
                    content: .choice(
                        MemberCategory.allCases.map { Choice(value: $0.rawValue, label: book.name($0)) }),
                    isRequired: true),
                FormField(
                    id: .paidByMember, label: book(.enrolPaidByMember), isRequired: due == .typedIn,
                    placeholder: amountPlaceholder(.paidByMember, book),
                    alignment: .trailing, columns: 14),
                FormField(
                    id: .paidByUnion, label: book(.enrolPaidByUnion),
                    placeholder: amountPlaceholder(.paidByUnion, book),
                    alignment: .trailing, columns: 14),
            ]
            if case .amount(_, let others) = due, others > .zero {
                fields.append(
                    FormField(
                        id: .paidByOthers, label: book(.enrolPaidByOthers), content: .figure(book.amount(others)),
                        alignment: .trailing, columns: 14))
            }
            fields.append(
                FormField(
                    id: .day, label: book(.enrolDay), isRequired: true, placeholder: book(.dayPlaceholder), columns: 15)
            )
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
        guard let scheme = desk.scheme?.scheme else { return .none }
        switch field {
        case .kind:
            guard let kind else { return .unfinished(book(.faultChoice)) }
            if !kind.takesPart, desk.hasStandingClaims(member) { return .error(book(.faultClaimsStand)) }
            var status = due(desk).map { dueStatus($0, of: kind, book) } ?? .none
            if before == nil, status.message == nil, let ended = desk.endedTermNote {
                status = .notice(ended, echo: status.echo)
            }
            return status
        case .category:
            guard let category else { return .unfinished(book(.faultChoice)) }
            guard scheme.categories.value.contains(category) else {
                let place = book.citation(scheme.categories.article, in: scheme)
                return .error(book(.reviewCategoryNotCovered, book.name(category), place))
            }
            return .none
        case .paidByMember, .paidByUnion: return amountStatus(of: field, desk)
        case .paidByOthers:
            guard let kind, let category else { return .none }
            let names = scheme.contributionSubsidies(for: kind, of: category).map { book($0.name) }
            return FieldStatus(echo: book.list(names))
        case .day: return dayStatus(scheme, desk)
        case .doubt: return .none
        }
    }

    private func dueStatus(_ due: ContributionDue, of kind: EnrolmentKind, _ book: Phrasebook) -> FieldStatus {
        switch due {
        case .amount(.zero, _): FieldStatus(echo: book(.enrolNothingDue))
        case .amount(let whole, .zero): FieldStatus(echo: book(.enrolDue, book.amount(whole)))
        case .amount(let whole, let others):
            FieldStatus(echo: book(.enrolDueLess, book.amount(whole), book.amount(others)))
        case .typedIn: FieldStatus(echo: book(.enrolTypedIn))
        case .notInScheme: .error(book(.enrolKindNotInScheme, book.name(kind)))
        }
    }

    private func amountStatus(of field: Field, _ desk: DeskContext) -> FieldStatus {
        let book = desk.book
        let typed = AmountEntry.read(form[field])
        let union = AmountEntry.read(form[.paidByUnion])
        let due = due(desk)
        // Somebody must have paid something, if only nothing in so many words.
        let isRequired = field == .paidByMember && due == .typedIn && union.value == nil
        let status = book.status(typed, isRequired: isRequired)
        guard field == .paidByMember, !status.severity.blocksSaving, case .amount(let whole, let others) = due else {
            return status
        }
        let together = (typed.value ?? .zero) + (union.value ?? .zero)
        return together == whole - others
            ? status : .error(book(.enrolNotDue, book.amount(together), book.amount(whole - others)))
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
        guard before == nil, let moved = desk.enrolmentDayNote(in: scheme) else {
            return FieldStatus(echo: book.day(day))
        }
        // Once the clerk has put in another day there is nothing left to explain but what to look at.
        let isOffered = form[.day] == form.began(.day)
        let note = isOffered ? book(.enrolDayChange, moved) : book(.enrolWindowClosed, first, last)
        return .notice(note, echo: book.day(day))
    }

    mutating func edited(_ field: Field, _ desk: DeskContext) {
        guard field == .kind || field == .category, let kind, kind.takesPart,
            case .amount(let whole, let others) = due(desk)
        else { return }
        // The amounts follow the kind and the category; what the union pays stays.
        let rest = whole - others
        let union = min(AmountEntry.read(form[.paidByUnion]).value ?? .zero, rest)
        form[.paidByMember] = rest - union == .zero ? "" : (rest - union).description
        if union == .zero { form[.paidByUnion] = "" }
    }

    func save(_ desk: DeskContext) -> Request {
        guard let scheme = desk.scheme?.scheme, let kind, let category else { return .none }
        var others = Money.zero
        if case .amount(_, let byOthers) = due(desk) { others = byOthers }
        let registry = desk.registry
        let window = scheme.enrolmentWindow?.value ?? scheme.term
        let enrolment = Enrolment(
            id: before?.id ?? registry.enrolments.nextID(in: registry.store), member: member, scheme: scheme.id,
            kind: kind, category: category,
            paidByMember: kind.takesPart ? AmountEntry.read(form[.paidByMember]).value ?? .zero : .zero,
            paidByUnion: kind.takesPart ? AmountEntry.read(form[.paidByUnion]).value ?? .zero : .zero,
            paidByOthers: others,
            enteredOn: DayEntry.read(form[.day], near: window).value ?? desk.enrolmentDay(in: scheme),
            isDoubtful: form[.doubt] == Self.isDoubtful)
        guard enrolment != before else { return .close }
        let edit: Edit<Enrolment> = before.map { .replacing($0, with: enrolment) } ?? .adding(enrolment)
        return .commit(Transaction(action: .enrol, changes: [.enrolment(edit)]), then: .pop)
    }
}
