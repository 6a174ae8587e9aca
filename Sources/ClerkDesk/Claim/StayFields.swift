import MutualAid
import TerminalUI
import Wording

extension StayForm {
    /// The fields: funds and printed figures always, parts of the out-of-pocket where the scheme or the stay has them.
    func fields(
        under scheme: Scheme, reading: StayReading, isClaim: Bool, _ desk: DeskContext
    ) -> [FormField<StayField>] {
        let book = desk.book
        let asked = scheme.subsidy.asked
        var fields: [FormField<StayField>] = []
        fields.reserveCapacity(32)
        if isClaim {
            fields.append(book.dayField(.filed, .claimFiled))
            addEvents(to: &fields, asked, desk)
        }
        fields.append(
            FormField(
                id: .hospital, label: book(.stayHospital), isRequired: true, hint: book(.stayNotDesignated),
                suggestions: desk.hospitals.offered))
        if let grade = book.gradeField(asked, chosen: reading.hospitalGrade) { fields.append(grade) }
        fields.append(book.dayField(.admitted, .stayAdmitted))
        fields.append(book.dayField(.discharged, .stayDischarged))
        if let exclusion = desk.exclusionField(among: scheme.exclusions, chosen: reading.exclusion) {
            fields.append(exclusion)
        }
        fields += book.settlementFields(of: reading, focus: form.focus) { part in
            scheme.subsidy.uses(part) || !form[.amount(part)].isEmpty
        }
        fields.append(FormField(id: .heading(.printed), label: book(.printedHeading), content: .heading))
        for printed in SettlementField.printed { fields.append(book.amountField(printed, focus: form.focus)) }
        return fields
    }
}

extension Phrasebook {
    /// A field for a day, with room for `2018年12月31日` and the caret.
    func dayField(_ field: StayField, _ phrase: Phrase, isRequired: Bool = true) -> FormField<StayField> {
        FormField(
            id: field, label: self(phrase), isRequired: isRequired, placeholder: self(.dayPlaceholder), columns: 15)
    }

    /// A field for an amount on the statement.
    func amountField(_ field: SettlementField, focus: StayField?) -> FormField<StayField> {
        FormField(
            id: .amount(field), label: name(field), content: .text(limit: 60), isRequired: field == .totalCost,
            // In every field at once it would look like amounts.
            placeholder: focus == .amount(field) ? amount(.zero) : "", alignment: .trailing, columns: 12)
    }

    /// A field for the grade of the hospital, with the grades that the rules speak of; nil where they ask for none.
    func gradeField(_ asked: AskedFacts, chosen: HospitalGrade?) -> FormField<StayField>? {
        var grades = asked.hospitalGrades
        guard !grades.isEmpty else { return nil }
        if let chosen, !grades.contains(chosen) { grades.append(chosen) }
        let choices =
            grades.reversed().map { Choice(value: $0.rawValue, label: grade($0)) }
            + [Choice(value: StayForm.otherGrade, label: self(.stayGradeOther))]
        return FormField(
            id: .hospitalGrade, label: self(.stayGrade), content: .choice(choices), isRequired: true, columns: 20)
    }

    /// The fields for what a stay cost and who bore it.
    ///
    /// - Parameter shows: whether a part of the out-of-pocket has a field.
    func settlementFields(
        of reading: StayReading, focus: StayField?, shows: (SettlementField) -> Bool
    ) -> [FormField<StayField>] {
        func heading(_ heading: StayField.Heading, _ phrase: Phrase) -> FormField<StayField> {
            FormField(id: .heading(heading), label: self(phrase), content: .heading)
        }
        var fields = [heading(.settlement, .settlementHeading), amountField(.totalCost, focus: focus)]
        fields.append(heading(.funds, .fundsHeading))
        for fund in SettlementField.funds { fields.append(amountField(fund, focus: focus)) }
        // A fund that can't be read would be taken for what the member has paid.
        let isKnown = reading.hasTotal && !reading.unreadable.contains(where: SettlementField.funds.contains)
        let remainder = isKnown ? amount(reading.settlement.outOfPocket) : self(.dash)
        fields.append(
            FormField(
                id: .remainder, label: name(.outOfPocket), content: .figure(remainder), alignment: .trailing,
                columns: 12))
        fields.append(heading(.parts, .partsHeading))
        for part in SettlementField.parts where shows(part) { fields.append(amountField(part, focus: focus)) }
        return fields
    }
}

extension DeskContext {
    /// A field for the cause of a stay that isn't covered; nil where there is none to choose.
    func exclusionField(among exclusions: [Exclusion], chosen: ExclusionCode?) -> FormField<StayField>? {
        var choices = [Choice(value: StayForm.noExclusion, label: book(.stayExclusionNone))]
        for exclusion in exclusions {
            choices.append(Choice(value: exclusion.code.rawValue, label: book(exclusion.name)))
        }
        // A cause of another term's scheme has its name there.
        if let chosen, !exclusions.contains(where: { $0.code == chosen }) {
            choices.append(Choice(value: chosen.rawValue, label: name(of: chosen)))
        }
        guard choices.count > 1 else { return nil }
        return FormField(
            id: .exclusion, label: book(.stayExclusion), content: .choice(choices), isRequired: true, columns: 20)
    }
}
