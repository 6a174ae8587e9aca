import MutualAid
import TerminalUI
import Wording

/// A field of the form for a stay, or of the claim it is in.
enum StayField: Hashable, Sendable {
    case filed
    case hospital, admitted, discharged, exclusion
    case heading(Heading)
    case amount(SettlementField)

    enum Heading: Hashable, Sendable { case settlement, funds, parts, printed }
}

/// One stay as it is being typed, with the record it started from.
struct StayForm: Hashable, Sendable {
    static let noExclusion = "-"
    private static let longestHospital = 100
    /// Room for `2018年12月31日` and the caret.
    private static let dayColumns = 15

    /// The recorded stay; nil for a new one.
    let before: HospitalStay?
    var form: FormState<StayField>

    init(_ stay: HospitalStay?, filed: String?) {
        before = stay
        var texts: [StayField: String] = [.exclusion: stay?.exclusion?.rawValue ?? Self.noExclusion]
        texts[.filed] = filed
        if let stay {
            texts[.hospital] = stay.hospital
            texts[.admitted] = stay.admitted.description
            texts[.discharged] = stay.discharged.description
            for field in SettlementField.allCases {
                texts[.amount(field)] = stay.settlement[field]?.description
            }
        }
        form = FormState(focus: .hospital, texts: texts)
    }

    /// The fields: funds and printed figures always, parts of the out-of-pocket where the scheme or the stay has them.
    func fields(under scheme: Scheme, isClaim: Bool, _ book: Phrasebook) -> [FormField<StayField>] {
        func heading(_ heading: StayField.Heading, _ phrase: Phrase) -> FormField<StayField> {
            FormField(id: .heading(heading), label: book(phrase), content: .heading)
        }
        func amount(_ field: SettlementField) -> FormField<StayField> {
            FormField(
                id: .amount(field), label: book.name(field), content: .text(limit: 60),
                isRequired: field == .totalCost, alignment: .trailing, columns: 12)
        }
        let exclusions =
            [Choice(value: Self.noExclusion, label: book(.stayExclusionNone))]
            + scheme.exclusions.map { Choice(value: $0.code.rawValue, label: book($0.name)) }
        var fields: [FormField<StayField>] = []
        if isClaim {
            fields.append(FormField(id: .filed, label: book(.claimFiled), isRequired: true, columns: Self.dayColumns))
        }
        fields += [
            FormField(id: .hospital, label: book(.stayHospital), isRequired: true, hint: book(.stayNotDesignated)),
            FormField(id: .admitted, label: book(.stayAdmitted), isRequired: true, columns: Self.dayColumns),
            FormField(id: .discharged, label: book(.stayDischarged), isRequired: true, columns: Self.dayColumns),
        ]
        let exclusion = form[.exclusion]
        if !scheme.exclusions.isEmpty || !exclusion.isEmpty && exclusion != Self.noExclusion {
            fields.append(
                FormField(
                    id: .exclusion, label: book(.stayExclusion), content: .choice(exclusions), isRequired: true,
                    columns: 20))
        }
        fields += [heading(.settlement, .settlementHeading), amount(.totalCost), heading(.funds, .fundsHeading)]
        fields += SettlementField.funds.map(amount)
        fields.append(heading(.parts, .partsHeading))
        fields += SettlementField.parts.filter { part in
            scheme.subsidy.deductions.contains { $0.part == part } || !form[.amount(part)].isEmpty
        }.map(amount)
        fields.append(heading(.printed, .printedHeading))
        fields += SettlementField.printed.map(amount)
        return fields
    }

    func reading(near term: Term) -> StayReading { StayReading(form, near: term) }

    /// What there is to say about the hospital's name.
    func hospitalStatus(_ book: Phrasebook) -> FieldStatus {
        let name = form[.hospital].visible
        if name.isEmpty { return .error(book(.faultRequired)) }
        return name.count > Self.longestHospital
            ? .error(book(.faultNameTooLong, String(Self.longestHospital))) : .none
    }
}

/// A stay's form read: what is there, what is still missing.
struct StayReading: Hashable, Sendable {
    var admitted: Typed<CalendarDay, DayEntry.Fault>
    var discharged: Typed<CalendarDay, DayEntry.Fault>
    var exclusion: ExclusionCode?
    /// The amounts that can be read; the others count as not given.
    var settlement = Settlement()
    /// Amounts that were begun and can't be read yet.
    var unread: [SettlementField] = []
    /// Amounts that no further typing can make readable.
    var unreadable: [SettlementField] = []

    init(_ form: FormState<StayField>, near term: Term) {
        admitted = DayEntry.read(form[.admitted], near: term)
        discharged = DayEntry.read(form[.discharged], near: term)
        let code = form[.exclusion]
        exclusion = code.isEmpty || code == StayForm.noExclusion ? nil : ExclusionCode(rawValue: code)
        for field in SettlementField.allCases {
            switch AmountEntry.read(form[.amount(field)]) {
            case .empty: break
            case .value(let amount): settlement[field] = amount
            case .unfinished: unread.append(field)
            case .fault: unreadable.append(field)
            }
        }
    }

    /// Whether there is a total cost, without which nothing can be tried.
    var hasTotal: Bool { settlement[.totalCost] != nil }

    /// The case to try, with days that aren't given yet taken as in the term; a stay without a total counts nothing.
    func trialCase(in term: Term) -> StayCase {
        let settlement = hasTotal ? settlement : Settlement()
        let discharged = self.discharged.value ?? admitted.value.map { max($0, term.first) } ?? term.first
        // Two days that don't fit are tried as they are: what comes of it says so.
        let admitted = self.admitted.value.map { self.discharged.value == nil ? min($0, discharged) : $0 } ?? discharged
        return StayCase(admitted: admitted, discharged: discharged, settlement: settlement, exclusion: exclusion)
    }

    /// Whether every amount and day counts as typed.
    var isComplete: Bool { unread.isEmpty && unreadable.isEmpty && discharged.value != nil && admitted.value != nil }

    /// The stay as a record, when everything that it needs is there.
    func stay(id: StayID, member: MemberID, hospital: String) -> HospitalStay? {
        guard let admitted = admitted.value, let discharged = discharged.value, unread.isEmpty, unreadable.isEmpty,
            settlement[.totalCost] != nil
        else { return nil }
        return HospitalStay(
            id: id, member: member, hospital: hospital, admitted: admitted, discharged: discharged,
            settlement: settlement, exclusion: exclusion)
    }
}
