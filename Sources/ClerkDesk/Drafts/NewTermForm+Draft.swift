import MutualAid
import Wording

/// The form for a new term as it is kept: the steps by which it became what it is.
extension NewTermForm {
    static let stepsDetail = "steps"

    func draft(_ desk: DeskContext) -> FormDraft? {
        unsavedForm.map { name in
            FormDraft(
                form: name, sheets: [], focus: form.focus.draftName,
                details: [Self.stepsDetail: steps.flatMap { [$0.kind.rawValue, $0.subject, $0.text] }])
        }
    }

    mutating func restore(_ draft: FormDraft, _ desk: DeskContext) {
        let words = draft.details[Self.stepsDetail] ?? []
        var tally = RestoredSteps()
        for start in stride(from: 0, to: words.count - 2, by: 3) {
            let kind = NewTermStep.Kind(rawValue: words[start])
            // Going from part to part restores nothing.
            guard kind != .part, kind != .left else {
                if let kind { _ = go(through: NewTermStep(kind: kind, subject: words[start + 1], text: ""), desk) }
                continue
            }
            let fits = kind.map { kind in
                go(through: NewTermStep(kind: kind, subject: words[start + 1], text: words[start + 2]), desk)
            }
            if fits ?? false { tally.done += 1 } else { tally.passed += 1 }
        }
        restoredSteps = tally
        if let field = field(named: draft.focus, desk) { form.focus = field }
        check(desk)
    }

    func restoredSentence(_ book: Phrasebook, _ key: String) -> String? {
        guard let steps = restoredSteps else { return nil }
        return steps.passed == 0
            ? book(.draftStepsRestored, String(steps.done), key)
            : book(.draftStepsPassed, String(steps.done), String(steps.passed), key)
    }

    /// Does again what a step did; one that no longer fits the scheme is passed over.
    /// - Returns: whether it fits.
    private mutating func go(through step: NewTermStep, _ desk: DeskContext) -> Bool {
        switch step.kind {
        case .part:
            if let part = NewTermPart.allCases.first(where: { $0.draftName == step.subject }) { go(to: part, desk) }
            return true
        case .removeRule:
            guard let place = Int(step.subject), draft.subsidy.rules.indices.contains(place) else { return false }
            note(.removeRule, step.subject)
            removeRule(at: place)
            return true
        // The first example is added where there is no field to stand in.
        case .add where part == .examples:
            addRow(desk)
            return true
        case .typed, .left, .add, .remove, .accept: break
        }
        guard let field = field(named: step.subject, desk) else { return false }
        form.focus = field
        switch step.kind {
        case .typed:
            form[field] = step.text
            edited(field, desk)
        case .left: left(field, desk)
        case .add: addRow(desk)
        case .remove: _ = removeRow(desk)
        case .accept:
            workOut(desk)
            _ = acceptExample(desk)
        case .part, .removeRule: break
        }
        return true
    }

    /// The field of that name in the part that is shown.
    private func field(named name: String, _ desk: DeskContext) -> NewTermField? {
        fields(of: part, desk).lazy.map(\.id).first { $0.draftName == name && $0.isStop }
    }
}

/// How much of a kept form was done again.
struct RestoredSteps: Hashable, Sendable {
    var done = 0
    /// Steps that no longer fit the scheme.
    var passed = 0
}

extension NewTermPart {
    /// The part's name in a kept form.
    var draftName: String {
        switch self {
        case .names: "names"
        case .enrolment: "enrolment"
        case .subsidy: "subsidy"
        case .procedure: "procedure"
        case .sources: "sources"
        case .examples: "examples"
        }
    }
}

extension NewTermField {
    /// The field's name in a kept form.
    var draftName: String {
        switch self {
        case .heading: "heading"
        case .figure(let place): "figure \(place.draftName)"
        case .source(let place): "source \(place.draftName)"
        case .missing(let index): "missing \(index)"
        case .takeOver: "takeOver"
        case .addRule: "addRule"
        case .otherRates: "otherRates"
        case .example(let field): "example \(field.draftName)"
        }
    }
}

extension ExampleField {
    fileprivate var draftName: String {
        switch self {
        case .chosen: "chosen"
        case .category: "category"
        case .kind: "kind"
        case .born: "born"
        case .sex: "sex"
        case .unbrokenSince: "unbrokenSince"
        case .termsWithoutSubsidy: "termsWithoutSubsidy"
        case .filed(let claim): "filed \(claim)"
        case .admitted(let claim, let stay): "admitted \(claim) \(stay)"
        case .discharged(let claim, let stay): "discharged \(claim) \(stay)"
        case .amount(let claim, let stay, let field): "\(field.rawValue) \(claim) \(stay)"
        case .grade(let claim, let stay): "grade \(claim) \(stay)"
        case .exclusion(let claim, let stay): "exclusion \(claim) \(stay)"
        case .expected(let claim): "expected \(claim)"
        case .expectedBase(let claim): "expectedBase \(claim)"
        case .got(let claim): "got \(claim)"
        case .addTo: "addTo"
        }
    }
}

extension SchemePlace {
    fileprivate var draftName: String {
        switch self {
        case .id: "id"
        case .name(let language): "name \(language.rawValue)"
        case .shortName(let language): "shortName \(language.rawValue)"
        case .termFirst: "termFirst"
        case .termLast: "termLast"
        case .documentTitle(let index, let language): "documentTitle \(index) \(language.rawValue)"
        case .documentCitation(let index, let language): "documentCitation \(index) \(language.rawValue)"
        case .contribution(let category, let kind): "contribution \(category?.rawValue ?? "-") \(kind.rawValue)"
        case .contributionSubsidy(let index): "contributionSubsidy \(index)"
        case .ageLimit(let index): "ageLimit \(index)"
        case .enrolmentOpens: "enrolmentOpens"
        case .enrolmentCloses: "enrolmentCloses"
        case .handIn(let index): "handIn \(index)"
        case .participationShare: "participationShare"
        case .participationSize: "participationSize"
        case .waitingDays: "waitingDays"
        case .base(let index, let place): "base \(index) \(place.draftName)"
        case .rule(let index, let place): "rule \(index) \(place.draftName)"
        case .reading(let index): "reading \(index)"
        case .approval(let index): "approval \(index)"
        case .filingDeadline: "filingDeadline"
        case .workingDays: "workingDays"
        }
    }
}

extension BasePlace {
    fileprivate var draftName: String {
        switch self {
        case .start: "start"
        case .part(let field): "part \(field.rawValue)"
        case .deductible: "deductible"
        case .deductiblePer: "deductiblePer"
        case .ceiling: "ceiling"
        case .ceilingPer: "ceilingPer"
        }
    }
}

extension RulePlace {
    fileprivate var draftName: String {
        switch self {
        case .name(let language): "name \(language.rawValue)"
        case .over: "over"
        case .through(let index): "through \(index)"
        case .rate(let index): "rate \(index)"
        case .entry: "entry"
        case .across: "across"
        case .amount: "amount"
        case .per: "per"
        case .bandFrom: "bandFrom"
        case .bandThrough(let index): "bandThrough \(index)"
        case .bandAmount(let index): "bandAmount \(index)"
        case .fromDay: "fromDay"
        case .mostDaysPerStay: "mostDaysPerStay"
        case .mostDaysPerTerm: "mostDaysPerTerm"
        case .severity(let severity): "severity \(severity)"
        case .withinDays: "withinDays"
        case .deadline: "deadline"
        case .conditionFrom(let index): "conditionFrom \(index)"
        case .conditionThrough(let index): "conditionThrough \(index)"
        }
    }
}
