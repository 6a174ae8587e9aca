import MutualAid
import TerminalUI
import Wording

/// The fields of the trial: what the chosen schemes ask for and nothing else.
struct TrialFields {
    let schemes: [TrialScheme]
    let first: Scheme
    let second: Scheme?
    let form: FormState<TrialField>
    let claims: TrialClaims
    let reading: TrialReading
    let asked: AskedFacts
    let desk: DeskContext

    private var book: Phrasebook { desk.book }
    private var chosen: [Scheme] { [first] + (second.map { [$0] } ?? []) }

    /// All of them, each with what there is to say about its text.
    func rows() -> [FormRow<TrialField>] {
        var fields = schemeFields
        fields += memberFields
        fields += claimFields
        fields += stayFields
        for side in TrialSide.allCases { fields += readingFields(of: side) }
        let status = TrialStatus(first: first, second: second, form: form, claims: claims, reading: reading, desk: desk)
        return fields.map { $0.row(status.status(of: $0.id)) }
    }

    private func heading(_ heading: TrialField.Heading, _ label: String) -> FormField<TrialField> {
        FormField(id: .heading(heading), label: label, content: .heading)
    }

    private var schemeFields: [FormField<TrialField>] {
        let choices = schemes.map { $0.choice(book) }
        let none = Choice(value: TrialScreen.noScheme, label: book(.trialNoOther))
        return [
            FormField(id: .scheme, label: book(.trialScheme), content: .choice(choices), isRequired: true),
            FormField(
                id: .otherScheme, label: book(.trialOther), content: .choice([none] + choices), isRequired: true),
        ]
    }

    // MARK: - The member

    private var memberFields: [FormField<TrialField>] {
        var fields: [FormField<TrialField>] = []
        let covered = MemberCategory.allCases.filter { category in
            chosen.contains { $0.categories.value.contains(category) }
        }
        // Whom only one of the schemes covers is asked for too.
        if asked.category || chosen.contains(where: { Set($0.categories.value) != Set(covered) }) {
            let choices = covered.map { Choice(value: $0.rawValue, label: book.name($0)) }
            fields.append(
                FormField(
                    id: .category, label: book(.memberCategory), content: .choice(choices), isRequired: true,
                    columns: 20))
        }
        if asked.enrolment {
            let choices = EnrolmentKind.allCases.filter(\.takesPart).map {
                Choice(value: $0.rawValue, label: book.name($0))
            }
            fields.append(
                FormField(id: .enrolment, label: book(.enrolKind), content: .choice(choices), columns: 20))
        }
        if asked.sex {
            let choices = Sex.allCases.map { Choice(value: $0.rawValue, label: book.name($0)) }
            fields.append(FormField(id: .sex, label: book(.memberSex), content: .choice(choices), columns: 20))
        }
        if asked.age { fields.append(day(.born, book(.memberBorn))) }
        if asked.unbrokenYears { fields.append(day(.unbrokenSince, book(.trialUnbrokenSince))) }
        if asked.termsWithoutSubsidy {
            fields.append(
                FormField(
                    id: .termsWithoutSubsidy, label: book(.trialTermsWithout), content: .text(limit: 10),
                    alignment: .trailing, hint: book(.trialTermsWithoutHint), columns: 12))
        }
        return fields.isEmpty ? [] : [heading(.member, book(.trialMember))] + fields
    }

    private func day(_ field: TrialField, _ label: String, placeholder: String? = nil) -> FormField<TrialField> {
        FormField(id: field, label: label, placeholder: placeholder ?? book(.dayPlaceholder), columns: 15)
    }

    // MARK: - The claim

    private var claimFields: [FormField<TrialField>] {
        let claim = claims.claim.number
        var fields: [FormField<TrialField>] = []
        if !asked.events.isEmpty { fields.append(heading(.events, book(.claimEvent))) }
        for event in asked.events {
            let name = book.name(event.kind, named: event.name)
            let none = Choice(value: StayForm.noEvent, label: book(.claimEventNone))
            let happened =
                event.severities.isEmpty
                ? [Choice(value: TrialReading.happened, label: book(.trialEventHappened))]
                : event.severities.map { Choice(value: $0, label: book.severity($0)) }
            fields.append(
                FormField(
                    id: .event(claim: claim, event.kind), label: name, content: .choice([none] + happened),
                    isRequired: true, columns: 20))
            if reading.claims[claims.claimPlace].events.contains(where: { $0.kind == event.kind }) {
                fields.append(day(.eventDay(claim: claim, event.kind), book(.claimEventDay)))
            }
        }
        return [day(.filed(claim: claim), book(.claimFiled), placeholder: book(.trialInTime))] + fields
    }

    private var stayFields: [FormField<TrialField>] {
        let stay = claims.stay
        let typed = reading.claims[claims.claimPlace].stays[claims.stayPlace]
        let focus: StayField? = if case .stay(stay, let field) = form.focus { field } else { nil }
        var fields = [
            book.dayField(.admitted, .stayAdmitted, isRequired: false),
            book.dayField(.discharged, .stayDischarged, isRequired: false),
        ]
        var exclusions = first.exclusions
        for exclusion in second?.exclusions ?? [] where !exclusions.contains(where: { $0.code == exclusion.code }) {
            exclusions.append(exclusion)
        }
        if let field = desk.exclusionField(among: exclusions, chosen: typed.exclusion) { fields.append(field) }
        if let grade = book.gradeField(asked, chosen: typed.hospitalGrade) { fields.append(grade) }
        fields += book.settlementFields(of: typed, focus: focus) { part in
            chosen.contains { $0.subsidy.uses(part) } || !form[.stay(stay, .amount(part))].isEmpty
        }
        let own = fields.map { $0.named(TrialField.stay(stay, $0.id)) }
        // After what happened, what belongs to the stay again.
        return asked.events.isEmpty ? own : [heading(.stay, book(.screenStay))] + own
    }

    // MARK: - Readings

    private func readingFields(of side: TrialSide) -> [FormField<TrialField>] {
        guard let scheme = side == .first ? first : second else { return [] }
        let fields = scheme.choosableReadings.map { reading in
            FormField<TrialField>(
                id: .reading(side, scheme.id, reading.builtIn.name), label: book.label(of: reading.builtIn),
                content: .choice(reading.offered.map { Choice(value: $0.value, label: book.name($0)) }),
                isRequired: true)
        }
        guard !fields.isEmpty else { return [] }
        let title = second == nil ? book(.trialReadings) : book(.trialReadingsOf, book(scheme.shortName))
        return [heading(.readings(side), title)] + fields
    }
}

extension Phrasebook {
    /// What a reading is about, in a word or two.
    fileprivate func label(of choice: ReadingChoice) -> String {
        switch choice {
        case .minimum: self(.trialReadingMinimum)
        case .oneTime: self(.trialReadingOneTime)
        case .acrossClaims, .participationBase, .ageLimit: self(.trialReadingAcross)
        }
    }
}
