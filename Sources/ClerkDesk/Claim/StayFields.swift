import MutualAid
import TerminalUI
import Wording

extension StayForm {
    /// Room for `2018年12月31日` and the caret.
    private static let dayColumns = 15

    /// The fields: funds and printed figures always, parts of the out-of-pocket where the scheme or the stay has them.
    func fields(
        under scheme: Scheme, reading: StayReading, isClaim: Bool, _ desk: DeskContext
    ) -> [FormField<StayField>] {
        let book = desk.book
        let asked = scheme.subsidy.asked
        func heading(_ heading: StayField.Heading, _ phrase: Phrase) -> FormField<StayField> {
            FormField(id: .heading(heading), label: book(phrase), content: .heading)
        }
        func amount(_ field: SettlementField) -> FormField<StayField> {
            FormField(
                id: .amount(field), label: book.name(field), content: .text(limit: 60),
                isRequired: field == .totalCost,
                // In every field at once it would look like amounts.
                placeholder: form.focus == .amount(field) ? book.amount(.zero) : "", alignment: .trailing,
                columns: 12)
        }
        func day(_ field: StayField, _ phrase: Phrase) -> FormField<StayField> {
            FormField(
                id: field, label: book(phrase), isRequired: true, placeholder: book(.dayPlaceholder),
                columns: Self.dayColumns)
        }
        var fields: [FormField<StayField>] = []
        fields.reserveCapacity(32)
        if isClaim {
            fields.append(day(.filed, .claimFiled))
            addEvents(to: &fields, asked, desk)
        }
        fields.append(
            FormField(
                id: .hospital, label: book(.stayHospital), isRequired: true, hint: book(.stayNotDesignated),
                suggestions: desk.hospitals.offered))
        if let grade = gradeField(asked, reading.hospitalGrade, book) { fields.append(grade) }
        fields.append(day(.admitted, .stayAdmitted))
        fields.append(day(.discharged, .stayDischarged))
        if let exclusion = exclusionField(under: scheme, reading.exclusion, desk) { fields.append(exclusion) }
        fields.append(heading(.settlement, .settlementHeading))
        fields.append(amount(.totalCost))
        fields.append(heading(.funds, .fundsHeading))
        for fund in SettlementField.funds { fields.append(amount(fund)) }
        let remainder = reading.hasTotal ? book.amount(reading.settlement.outOfPocket) : book(.dash)
        fields.append(
            FormField(
                id: .remainder, label: book.name(.outOfPocket), content: .figure(remainder), alignment: .trailing,
                columns: 12))
        fields.append(heading(.parts, .partsHeading))
        for part in SettlementField.parts
        where scheme.subsidy.uses(part) || !form[.amount(part)].isEmpty {
            fields.append(amount(part))
        }
        fields.append(heading(.printed, .printedHeading))
        for printed in SettlementField.printed { fields.append(amount(printed)) }
        return fields
    }

    /// The grades that the scheme speaks of; nil where it asks for none.
    private func gradeField(
        _ asked: AskedFacts, _ chosen: HospitalGrade?, _ book: Phrasebook
    ) -> FormField<StayField>? {
        var grades = asked.hospitalGrades
        guard !grades.isEmpty else { return nil }
        if let chosen, !grades.contains(chosen) { grades.append(chosen) }
        let choices =
            grades.reversed().map { Choice(value: $0.rawValue, label: book.grade($0)) }
            + [Choice(value: Self.otherGrade, label: book(.stayGradeOther))]
        return FormField(
            id: .hospitalGrade, label: book(.stayGrade), content: .choice(choices), isRequired: true, columns: 20)
    }

    private func exclusionField(
        under scheme: Scheme, _ chosen: ExclusionCode?, _ desk: DeskContext
    ) -> FormField<StayField>? {
        var choices = [Choice(value: Self.noExclusion, label: desk.book(.stayExclusionNone))]
        for exclusion in scheme.exclusions {
            choices.append(Choice(value: exclusion.code.rawValue, label: desk.book(exclusion.name)))
        }
        // A cause of another term's scheme has its name there.
        if let chosen, scheme.exclusion(chosen) == nil {
            choices.append(Choice(value: chosen.rawValue, label: desk.name(of: chosen)))
        }
        guard choices.count > 1 else { return nil }
        return FormField(
            id: .exclusion, label: desk.book(.stayExclusion), content: .choice(choices), isRequired: true, columns: 20)
    }
}
