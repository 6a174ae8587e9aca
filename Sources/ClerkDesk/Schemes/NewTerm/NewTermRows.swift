import MutualAid
import TerminalUI
import Wording

/// The fields of each part of the form.
extension NewTermForm {
    func rows(_ desk: DeskContext) -> [FormRow<NewTermField>] { rows(of: part, desk) }

    func rows(of part: NewTermPart, _ desk: DeskContext) -> [FormRow<NewTermField>] {
        fields(of: part, desk).map { $0.row(status(of: $0.id, desk)) }
    }

    func fields(of part: NewTermPart, _ desk: DeskContext) -> [FormField<NewTermField>] {
        switch part {
        case .names: nameFields(desk)
        case .enrolment: enrolmentFields(desk)
        case .subsidy: subsidyFields(desk)
        case .procedure: draft.procedurePlaces.map { field($0, desk) }
        case .sources: sourceFields(desk)
        case .examples: exampleFields(desk)
        }
    }

    private func heading(_ heading: NewTermField.Heading, _ text: String) -> FormField<NewTermField> {
        FormField(id: .heading(heading), label: text, content: .heading)
    }

    private func nameFields(_ desk: DeskContext) -> [FormField<NewTermField>] {
        let book = desk.book
        var fields: [FormField<NewTermField>] = []
        for place in draft.namePlaces {
            if place == .termFirst { fields.append(heading(.term, book(.newTermTerm))) }
            if place == .documentTitle(0, .chinese) { fields.append(heading(.documents, book(.newTermDocuments))) }
            fields.append(field(place, desk))
        }
        guard !draft.missing.isEmpty else { return fields }
        fields.append(heading(.missing, book(.newTermMissing)))
        let states = [
            Choice(value: Self.no, label: book(.newTermStillMissing)),
            Choice(value: Self.yes, label: book(.newTermFilledIn)),
        ]
        for (index, missing) in draft.missing.enumerated() {
            fields.append(
                FormField(
                    id: .missing(index), label: book(missing), content: .choice(states), isRequired: true, columns: 16))
        }
        return fields
    }

    private func enrolmentFields(_ desk: DeskContext) -> [FormField<NewTermField>] {
        let book = desk.book
        var fields = [heading(.contributions, book(.newTermContributions))]
        for place in draft.enrolmentPlaces {
            if place == .enrolmentOpens {
                if let own = ownRatesField(desk) { fields.append(own) }
                fields.append(heading(.window, book(.newTermWindow)))
            }
            fields.append(field(place, desk))
        }
        return fields
    }

    /// Categories that pay otherwise than the rest; none to choose where only one is covered.
    private func ownRatesField(_ desk: DeskContext) -> FormField<NewTermField>? {
        let own = draft.contributions?.value.byCategory ?? [:]
        let others = draft.categories.value.filter { own[$0] == nil }
        guard draft.categories.value.count > 1, !others.isEmpty else { return nil }
        let choices = others.map { Choice(value: $0.rawValue, label: desk.book.name($0)) }
        return FormField(
            id: .otherRates, label: desk.book(.newTermOtherRates), content: .choice(choices),
            placeholder: desk.book(.newTermNobody), columns: 20)
    }

    private func subsidyFields(_ desk: DeskContext) -> [FormField<NewTermField>] {
        var fields = [takeOverField(desk)]
        var shown: NewTermField.Heading?
        for place in draft.subsidyPlaces {
            let (own, text) = subsidyHeading(of: place, desk)
            if own != shown {
                // Rules are added where they end.
                if own == .readings { fields.append(addRuleField(desk)) }
                fields.append(heading(own, text))
            }
            shown = own
            fields.append(field(place, desk))
        }
        if shown != .readings { fields.append(addRuleField(desk)) }
        return fields
    }

    private func subsidyHeading(of place: SchemePlace, _ desk: DeskContext) -> (NewTermField.Heading, String) {
        let book = desk.book
        switch place {
        case .base(0, _): return (.base(0), book(.newTermBase))
        case .base(let index, _):
            let name = draft.subsidy.bases.at(index)?.name.map { book($0) }
            return (.base(index), name ?? book(.newTermBaseNumber, String(index + 1)))
        case .rule(let index, _):
            let rule = draft.subsidy.rules.at(index)
            let name = rule.map { rule in
                rule.name.map { book($0) }.flatMap { $0.isEmpty ? nil : $0 } ?? book.kindName(of: rule)
            }
            let conditions = rule.map { book.list($0.conditions.map { book.name($0) }) } ?? ""
            return (.rule(index), book.parts([book(.newTermRule, String(index + 1), name ?? ""), conditions]))
        default: return (.readings, book(.newTermReadings))
        }
    }

    private func takeOverField(_ desk: DeskContext) -> FormField<NewTermField> {
        var others: [Scheme] = []
        // One that the unit works by is on the shelf as well, and two choices of one name can't be told apart.
        for scheme in entries.compactMap(\.scheme) where !others.contains(where: { $0.id == scheme.id }) {
            guard !scheme.subsidy.rules.isEmpty, scheme.id != origin.scheme.id, scheme.frame.isEmpty else { continue }
            others.append(scheme)
        }
        return FormField(
            id: .takeOver, label: desk.book(.newTermTakeOver),
            content: .choice(others.map { Choice(value: $0.id.rawValue, label: desk.book($0.shortName)) }),
            placeholder: desk.book(.newTermTakeNothing), columns: 24)
    }

    private func addRuleField(_ desk: DeskContext) -> FormField<NewTermField> {
        let kinds = NewRule.allCases.filter { !$0.limits || !draft.subsidy.rules.isEmpty }
        return FormField(
            id: .addRule, label: desk.book(.newTermAddRule),
            content: .choice(kinds.map { Choice(value: $0.rawValue, label: desk.book.name($0)) }),
            placeholder: desk.book(.newTermAddNothing), columns: 20)
    }

    private func sourceFields(_ desk: DeskContext) -> [FormField<NewTermField>] {
        let book = desk.book
        let rules = Set(draft.subsidyPlaces)
        var fields = [heading(.contributions, book(.newTermEnrolment))]
        var shown = NewTermField.Heading.contributions
        for place in draft.citedPlaces where draft[place] != nil {
            let (own, text) =
                rules.contains(place)
                ? subsidyHeading(of: place, desk)
                : draft.enrolmentPlaces.contains(place)
                    ? (.contributions, "") : (.procedure, book(.newTermProcedure))
            if own != shown { fields.append(heading(own, text)) }
            shown = own
            fields.append(
                FormField(
                    id: .source(place), label: sourceLabel(place, book), content: .text(limit: 20),
                    hint: book(.newTermSourceHint), columns: 12))
        }
        return fields
    }

    /// What is cited: of a slice the slice itself, where the form asks for its end and its rate.
    private func sourceLabel(_ place: SchemePlace, _ book: Phrasebook) -> String {
        switch place {
        case .contribution: return book(.newTermContributions)
        case .enrolmentOpens: return book(.newTermWindow)
        case .rule(let index, .rate(let slice)):
            guard let rule = draft.subsidy.rules.at(index), rule.sliceCount > 0 else { break }
            let over = book.limit(rule.start(ofSlice: slice))
            let through = draft[.rule(index, .through(slice))]?.money.map { book.limit($0) }
            return through.map { book(.lineSegment, over, $0) } ?? book(.lineSegmentOpen, over)
        default: break
        }
        return book.name(place, in: draft)
    }

    // MARK: - One figure

    private func field(_ place: SchemePlace, _ desk: DeskContext) -> FormField<NewTermField> {
        let book = desk.book
        let id = NewTermField.figure(place)
        let label = book.name(place, in: draft)
        let isRequired = isRequired(place)
        switch draft.form(of: place) {
        case .text where place == .id && origin.replacing != nil:
            return FormField(id: .heading(.identity), label: label + " " + draft.id.rawValue, content: .heading)
        case .text:
            return FormField(
                id: id, label: label, content: .text(limit: 120), isRequired: isRequired,
                placeholder: placeholder(place, book), hint: hint(place, book))
        case .money: return amount(id, label, isRequired)
        case .rate: return amount(id, label, isRequired)
        case .count: return amount(id, label, isRequired)
        case .day:
            return FormField(
                id: id, label: label, isRequired: isRequired,
                placeholder: form.focus == id ? book(.dayPlaceholder) : "", hint: hint(place, book), columns: 15)
        case .choice(let values):
            let choices = values.map { Choice(value: $0, label: choiceName($0, at: place, book)) }
            return FormField(
                id: id, label: label, content: .choice(choices), isRequired: isRequired,
                placeholder: choicePlaceholder(place, book), columns: 22)
        }
    }

    private func placeholder(_ place: SchemePlace, _ book: Phrasebook) -> String {
        switch place {
        case .id: origin.isFrame ? book(.newTermFromFrame) : ""
        case .documentTitle(newDocument, .chinese): book(.newTermNotice)
        default: ""
        }
    }

    private func amount(_ id: NewTermField, _ label: String, _ isRequired: Bool) -> FormField<NewTermField> {
        FormField(
            id: id, label: label, content: .text(limit: 30), isRequired: isRequired, alignment: .trailing, columns: 12)
    }

    /// Whether the form can't be saved without a figure there.
    func isRequired(_ place: SchemePlace) -> Bool {
        switch place {
        // The new notice may be left out, and what is said in one language only is said so in both.
        case .documentTitle(newDocument, _), .documentCitation(newDocument, _): false
        default: !draft.isOptional(place)
        }
    }

    private func hint(_ place: SchemePlace, _ book: Phrasebook) -> String {
        switch place {
        case .id: book(.newTermIDHint)
        case .termFirst: book(.newTermOthersMove)
        case .documentCitation: book(.newTermCitationHint)
        default: ""
        }
    }

    private func choicePlaceholder(_ place: SchemePlace, _ book: Phrasebook) -> String {
        if case .rule(_, .across) = place, draft.isOptional(place) { return book(.placeAcrossReading) }
        return ""
    }

    private func choiceName(_ value: String, at place: SchemePlace, _ book: Phrasebook) -> String {
        switch place {
        case .base(_, .start): Base.Start(rawValue: value).map { book.name(ofStart: $0) } ?? value
        case .base, .rule(_, .per): Limit.Span(rawValue: value).map { book.name($0) } ?? value
        case .rule(_, .across):
            ReadingChoice.AcrossClaims(rawValue: value).map { book.name(ReadingChoice.acrossClaims($0)) } ?? value
        case .reading(let index):
            draft.readings.at(index)?.offered.first { $0.value == value }.map { book.name($0) } ?? value
        default: value
        }
    }
}
