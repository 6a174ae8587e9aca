import MutualAid
import TerminalUI
import Wording

/// The example that is shown, as fields.
extension NewTermForm {
    /// The example that is shown; nil while there is none.
    var example: WorkedExample? { draft.examples.at(chosenExample) }

    func exampleFields(_ desk: DeskContext) -> [FormField<NewTermField>] {
        let book = desk.book
        guard let example else {
            return [FormField(id: .heading(.claim(0)), label: book(.newTermNoExample), content: .heading)]
        }
        var fields = [chosenField(desk)]
        if !example.readings.isEmpty {
            let readings = book.list(example.readings.map { book.name($0) })
            fields.append(
                FormField(
                    id: .heading(.readings), label: book(.newTermExampleReading), content: .figure(readings),
                    columns: 24))
        }
        if draft.categories.value.count > 1 {
            fields.append(
                choice(.category, book(.memberCategory), draft.categories.value.map { ($0.rawValue, book.name($0)) }))
        }
        fields += factFields(book)
        for (number, claim) in example.claims.enumerated() { fields += claimFields(number, claim, desk) }
        fields.append(
            choice(
                .addTo, book(.newTermAddTo),
                [(Self.stay, book(.newTermAddStay)), (Self.claim, book(.newTermAddClaim))], isRequired: false,
                placeholder: book(.newTermAddNothing)))
        return fields
    }

    static let stay = "stay"
    static let claim = "claim"

    private func chosenField(_ desk: DeskContext) -> FormField<NewTermField> {
        let examples = draft.examples.indices.map { index in
            (String(index), desk.book(.newTermExampleNumber, String(index + 1)))
        }
        return choice(.chosen, desk.book(.newTermExample), examples)
    }

    private func choice(
        _ field: ExampleField, _ label: String, _ values: [(value: String, label: String)], isRequired: Bool = true,
        placeholder: String = ""
    ) -> FormField<NewTermField> {
        FormField(
            id: .example(field), label: label,
            content: .choice(values.map { Choice(value: $0.value, label: $0.label) }), isRequired: isRequired,
            placeholder: placeholder, columns: 20)
    }

    private func day(_ field: ExampleField, _ label: String, isRequired: Bool = true) -> FormField<NewTermField> {
        FormField(id: .example(field), label: label, isRequired: isRequired, columns: 15)
    }

    private func amount(_ field: ExampleField, _ label: String, isRequired: Bool = false) -> FormField<NewTermField> {
        FormField(
            id: .example(field), label: label, content: .text(limit: 60), isRequired: isRequired, alignment: .trailing,
            columns: 12)
    }

    /// What is asked of the member: only what the scheme's rules ask for.
    private func factFields(_ book: Phrasebook) -> [FormField<NewTermField>] {
        var fields: [FormField<NewTermField>] = []
        let asked = draft.askedOfMember
        if asked.enrolment {
            let kinds = EnrolmentKind.allCases.filter(\.takesPart)
            fields.append(
                choice(.kind, book(.enrolKind), kinds.map { ($0.rawValue, book.name($0)) }, isRequired: false))
        }
        if asked.age {
            fields.append(day(.born, book(.memberBorn), isRequired: false))
        }
        if asked.sex {
            let sexes = Sex.allCases.map { ($0.rawValue, book.name($0)) }
            fields.append(choice(.sex, book(.memberSex), sexes, isRequired: false))
        }
        if asked.unbrokenYears {
            fields.append(day(.unbrokenSince, book(.placeConditionYears), isRequired: false))
        }
        if asked.termsWithoutSubsidy {
            fields.append(amount(.termsWithoutSubsidy, book(.placeConditionTerms)))
        }
        return fields
    }

    private func claimFields(_ number: Int, _ claim: ClaimCase, _ desk: DeskContext) -> [FormField<NewTermField>] {
        let book = desk.book
        let got = results.at(chosenExample)?.figures?.at(number).map { book.amount($0.payable) } ?? book(.dash)
        var fields: [FormField<NewTermField>] = [
            FormField(
                id: .heading(.claim(number)), label: book(.newTermExampleClaim, String(number + 1)), content: .heading),
            amount(.expected(number), book(.newTermExpected), isRequired: true),
            FormField(
                id: .example(.got(number)), label: book(.newTermGot), content: .figure(got), alignment: .trailing,
                columns: 12),
            amount(.expectedBase(number), book(.newTermExpectedBase)), day(.filed(number), book(.claimFiled)),
        ]
        for stay in claim.stays.indices {
            if stay > 0 {
                let label = book(.newTermExampleStay, String(number + 1), String(stay + 1))
                fields.append(FormField(id: .heading(.stay(number, stay)), label: label, content: .heading))
            }
            fields += stayFields(number, stay, claim.stays[stay], book)
        }
        return fields
    }

    private func stayFields(
        _ claim: Int, _ stay: Int, _ facts: StayCase, _ book: Phrasebook
    ) -> [FormField<NewTermField>] {
        var fields = [
            day(.admitted(claim, stay), book(.stayAdmitted)), day(.discharged(claim, stay), book(.stayDischarged)),
        ]
        if !draft.subsidy.asked.hospitalGrades.isEmpty {
            let grades = HospitalGrade.allCases.map { ($0.rawValue, book.name($0)) }
            fields.append(choice(.grade(claim, stay), book(.newTermGrade), grades, isRequired: false))
        }
        if !draft.exclusions.isEmpty {
            let causes = draft.exclusions.map { ($0.code.rawValue, book($0.name)) }
            fields.append(
                choice(
                    .exclusion(claim, stay), book(.stayExclusion), causes, isRequired: false,
                    placeholder: book(.stayExclusionNone)))
        }
        // What the scheme looks at, and what the example gives all the same.
        let shown = SettlementField.allCases.filter { field in
            field == .totalCost || SettlementField.funds.contains(field) || draft.subsidy.uses(field)
                || facts.settlement[field] != nil
        }
        return fields
            + shown.map { amount(.amount(claim, stay, $0), book.name($0), isRequired: $0 == .totalCost) }
    }
}
