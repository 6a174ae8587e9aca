import MutualAid
import TerminalUI
import Wording

/// A member's details, new or to be changed.
struct MemberForm: FormScreen {
    enum Field: String, DraftField {
        case name, documentKind, number, sex, born, branch, category, earlyRetired, phone
        case unbrokenSince, earlierTerms
    }

    /// Names of many nations fit; a longer text is a slip or a paste that went wrong.
    static let longestName = 50
    private static let idCard = "idNumber"
    private static let otherPaper = "other"
    private static let noBranch = "-"

    var form: FormState<Field>
    var sheet = FormSheet<Field>()
    var showsAllErrors = false
    /// The record the form started from; nil for a new member.
    private let before: Member?

    init(_ desk: DeskContext, editing member: Member? = nil) {
        before = member
        form = FormState(
            focus: .name,
            texts: member.map(Self.texts) ?? [
                .documentKind: Self.idCard, .branch: desk.subBranches.isEmpty ? Self.noBranch : "",
                .category: MemberCategory.active.rawValue, .earlyRetired: "no",
            ])
    }

    /// A form for the next new member, of the same sub-branch and category as `form`'s.
    private init(after form: MemberForm) {
        before = nil
        var texts: [Field: String] = [.documentKind: Self.idCard, .earlyRetired: "no"]
        for field in [Field.branch, .category] { texts[field] = form.form[field] }
        self.form = FormState(focus: .name, texts: texts)
    }

    /// A recorded member as they are typed.
    private static func texts(of member: Member) -> [Field: String] {
        var texts: [Field: String] = [
            .name: member.name, .number: member.document.number, .documentKind: idCard,
            .branch: member.subBranch?.description ?? noBranch, .category: member.category.rawValue,
            .earlyRetired: member.isEarlyRetired ? "yes" : "no", .phone: member.phone,
        ]
        texts[.unbrokenSince] = member.unbrokenSince?.description
        texts[.earlierTerms] = member.earlierTermsWithoutSubsidy.map(String.init)
        if case .other(_, let sex, let born) = member.document {
            texts[.documentKind] = otherPaper
            texts[.sex] = sex.rawValue
            texts[.born] = born.description
        }
        return texts
    }

    var name: ScreenName { .memberForm }

    private func last(_ desk: DeskContext) -> Member? { desk.registry.members.last { $0.id != before?.id } }

    func canRepeat(_ desk: DeskContext) -> Bool? { last(desk) != nil }

    func lastText(of field: Field, _ desk: DeskContext) -> String? { last(desk).flatMap { Self.texts(of: $0)[field] } }

    func another(_ desk: DeskContext) -> FollowUp? { before == nil ? .replace(MemberForm(after: self)) : nil }

    var formName: FormName? { before.map { .member($0.id) } ?? .newMember }

    func fresh(_ desk: DeskContext) -> MemberForm {
        MemberForm(desk, editing: before.flatMap { desk.registry.members[$0.id] })
    }

    func title(_ desk: DeskContext) -> String { desk.book(before == nil ? .screenNewMember : .screenEditMember) }

    func rows(_ desk: DeskContext) -> [FormRow<Field>] { fields(desk).map { $0.row(status(of: $0.id, desk)) } }

    private func fields(_ desk: DeskContext) -> [FormField<Field>] {
        let book = desk.book
        func choices<Name: RawRepresentable>(_ names: [Name], _ label: (Name) -> String) -> [Choice]
        where Name.RawValue == String { names.map { Choice(value: $0.rawValue, label: label($0)) } }
        var fields: [FormField<Field>] = [
            FormField(id: .name, label: book(.memberName), isRequired: true, columns: 24),
            FormField(
                id: .documentKind, label: book(.memberDocumentKind),
                content: .choice([
                    Choice(value: Self.idCard, label: book(.memberDocumentID)),
                    Choice(value: Self.otherPaper, label: book(.memberDocumentOther)),
                ]), isRequired: true),
            FormField(
                id: .number, label: book(.memberNumber), isRequired: true, placeholder: numberPlaceholder(book),
                columns: 24),
        ]
        if form[.documentKind] == Self.otherPaper {
            fields += [
                FormField(
                    id: .sex, label: book(.memberSex), content: .choice(choices(Sex.allCases) { book.name($0) }),
                    isRequired: true),
                FormField(
                    id: .born, label: book(.memberBorn), isRequired: true, placeholder: book(.dayPlaceholder),
                    columns: 16),
            ]
        }
        let branches =
            desk.subBranches.map { Choice(value: $0.id.description, label: $0.name) }
            + [Choice(value: Self.noBranch, label: book(.memberBranchNone))]
        fields += [
            FormField(id: .branch, label: book(.memberBranch), content: .choice(branches), isRequired: true),
            FormField(
                id: .category, label: book(.memberCategory),
                content: .choice(choices(MemberCategory.allCases) { book.name($0) }), isRequired: true),
            FormField(
                id: .earlyRetired, label: book(.memberEarlyRetired),
                content: .choice([Choice(value: "no", label: book(.no)), Choice(value: "yes", label: book(.yes))]),
                isRequired: true),
            FormField(id: .phone, label: book(.memberPhone), columns: 24),
        ]
        // Most schemes don't ask how long somebody has taken part.
        let asked = desk.scheme?.scheme.subsidy.asked
        if asked?.unbrokenYears ?? false || !form[.unbrokenSince].isEmpty {
            fields.append(
                FormField(
                    id: .unbrokenSince, label: book(.memberUnbrokenSince), placeholder: book(.dayPlaceholder),
                    hint: book(.memberUnbrokenHint), columns: 16))
        }
        if asked?.termsWithoutSubsidy ?? false || !form[.earlierTerms].isEmpty {
            fields.append(
                FormField(
                    id: .earlierTerms, label: book(.memberEarlierTerms), alignment: .trailing,
                    hint: book(.memberEarlierTermsHint), columns: 6))
        }
        return fields
    }

    private func status(of field: Field, _ desk: DeskContext) -> FieldStatus {
        let book = desk.book
        switch field {
        case .name:
            let name = form[.name].visible
            if DisplayWidth.narrow.columns(of: name) == 0 { return book.missing }
            if IDNumber.resembles(name.narrowed) { return .error(book(.faultNameIsID)) }
            // Marks that pile up on one character count too.
            return name.unicodeScalars.count > Self.longestName
                ? .error(book(.faultNameTooLong, String(Self.longestName))) : .none
        case .number: return numberStatus(desk)
        case .born:
            let typed = born(desk)
            if let day = typed.value, day > desk.today { return .error(book(.faultIDFuture)) }
            return book.status(typed)
        case .sex: return Sex(rawValue: form[.sex]) == nil ? .unfinished(book(.faultChoice)) : .none
        case .branch:
            let branch = SubBranchID(form[.branch]).flatMap { desk.registry.subBranches[$0] }
            let isKnown = form[.branch] == Self.noBranch || branch != nil && branch?.unit == desk.unit?.id
            return isKnown ? .none : .unfinished(book(.faultChoice))
        case .category:
            guard let scheme = desk.scheme?.scheme, let category = MemberCategory(rawValue: form[.category]) else {
                return .none
            }
            if let before, desk.enrolment(of: before.id)?.kind?.takesPart ?? false {
                let enrolled = desk.category(of: before)
                return enrolled == category ? .none : .notice(book(.memberEnrolledAs, book.name(enrolled)))
            }
            guard !scheme.categories.value.contains(category) else { return .none }
            let place = book.citation(scheme.categories.article, in: scheme)
            return .notice(book(.reviewCategoryNotCovered, book.name(category), place))
        case .phone:
            let phone = form[.phone].visible
            if phone.unicodeScalars.count > Self.longestName {
                return .error(book(.faultTooLong, String(Self.longestName)))
            }
            // It would be shown whole wherever a telephone number is.
            if IDNumber.resembles(phone.narrowed) { return .error(book(.faultPhoneIsID)) }
            switch TelephoneEntry.read(phone) {
            case .empty, .usual: return .none
            case .unusual: return .notice(book(.phoneUnusual))
            case .strange: return .notice(book(.faultPhone))
            case .tooShort:
                // What was recorded before must not stand in the way of changing something else.
                return form[.phone] == form.began(.phone)
                    ? .notice(book(.faultPhoneShort)) : .error(book(.faultPhoneShort))
            }
        case .earlyRetired:
            let isWrong = form[.earlyRetired] == "yes" && form[.category] != MemberCategory.active.rawValue
            return isWrong ? .error(book(.faultEarlyRetired)) : .none
        case .documentKind: return .none
        case .unbrokenSince: return unbrokenStatus(desk)
        case .earlierTerms:
            if case .fault = earlierTerms { return .error(book(.faultCount)) }
            return .none
        }
    }

    private func unbrokenStatus(_ desk: DeskContext) -> FieldStatus {
        let typed = DayEntry.read(form[.unbrokenSince], near: nil)
        let status = desk.book.status(typed, isRequired: false)
        guard let day = typed.value else { return status }
        if day > desk.today { return .error(desk.book(.faultUnbrokenInFuture, desk.book.day(desk.today))) }
        if let born = document(desk)?.born, day < born { return .error(desk.book(.faultBeforeBirth)) }
        return status
    }

    /// How many terms before the first one on record went without a subsidy.
    private var earlierTerms: Typed<Int, CountEntry.Fault> {
        CountEntry.read(form[.earlierTerms], from: 0, digits: 2)
    }

    private func numberPlaceholder(_ book: Phrasebook) -> String {
        form[.documentKind] == Self.idCard ? book(.numberPlaceholder) : ""
    }

    private func born(_ desk: DeskContext) -> Typed<CalendarDay, DayEntry.Fault> {
        // A birth date without a year says nothing.
        DayEntry.read(form[.born], near: nil)
    }

    private func numberStatus(_ desk: DeskContext) -> FieldStatus {
        let book = desk.book
        let text = form[.number].narrowed
        if text.isEmpty { return book.missing }
        var echo: String?
        if form[.documentKind] == Self.idCard {
            do {
                let number = try IDNumber(text)
                if number.birthDate > desk.today { return .error(book(.faultIDFuture)) }
                let converted =
                    text.count == 15 ? book(.clauseSeparator) + book(.memberConverted, number.description) : ""
                echo = book.summary(of: .idNumber(number), on: desk.today) + converted
            } catch {
                // A number that is still too short may become a right one.
                if case .wrongLength(let count) = error, count < 18 { return .unfinished(book.sentence(error)) }
                return .error(book.sentence(error))
            }
        }
        let number = document(desk)?.number ?? text
        if let other = desk.registry.member(withDocument: number), other.id != before?.id {
            return .error(book(.faultIDDuplicate, other.name))
        }
        return FieldStatus(echo: echo)
    }

    private func document(_ desk: DeskContext) -> IdentityDocument? {
        let text = form[.number].narrowed
        if form[.documentKind] == Self.idCard { return (try? IDNumber(text)).map(IdentityDocument.idNumber) }
        guard let sex = Sex(rawValue: form[.sex]), let born = born(desk).value else { return nil }
        return .other(number: text.uppercased(), sex: sex, born: born)
    }

    func save(_ desk: DeskContext) -> Request {
        guard let unit = desk.unit, let document = document(desk),
            let category = MemberCategory(rawValue: form[.category])
        else { return .none }
        let registry = desk.registry
        let member = Member(
            id: before?.id ?? registry.members.nextID(in: registry.store), unit: unit.id,
            subBranch: SubBranchID(form[.branch]), name: form[.name].visible, document: document, category: category,
            isEarlyRetired: form[.earlyRetired] == "yes", phone: form[.phone].visible,
            unbrokenSince: DayEntry.read(form[.unbrokenSince], near: nil).value,
            earlierTermsWithoutSubsidy: earlierTerms.value)
        guard let before else {
            return .commit(
                Transaction(action: .addMember, changes: [.member(.adding(member))]),
                then: .replace(MemberPage(member.id)))
        }
        guard member != before else { return .close }
        let kept = member.category == before.category ? [] : enrolmentsKept(as: before.category, desk)
        return .commit(
            Transaction(action: .editMember, changes: [.member(.replacing(before, with: member))] + kept), then: .pop)
    }

    /// Keeps the category of the terms in which the member was enrolled without one being recorded: who retires now was
    /// in service then.
    private func enrolmentsKept(as category: MemberCategory, _ desk: DeskContext) -> [Change] {
        guard let before else { return [] }
        return desk.registry.enrolments(of: before.id).filter { $0.category == nil && $0.kind != nil }.map {
            enrolment in
            var kept = enrolment
            kept.category = category
            return .enrolment(.replacing(enrolment, with: kept))
        }
    }
}
