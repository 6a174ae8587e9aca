import MutualAid
import TerminalUI
import Wording

/// How examples are shown, typed, added, taken out and accepted.
extension NewTermForm {
    /// Puts the example at `index` into the fields.
    mutating func showExample(_ index: Int) {
        chosenExample = max(0, min(index, draft.examples.count - 1))
        form[.example(.chosen)] = String(chosenExample)
        guard let example else { return }
        let member = example.member
        form[.example(.category)] = member.category.rawValue
        form[.example(.kind)] = member.kind?.rawValue ?? ""
        form[.example(.born)] = member.born?.description ?? ""
        form[.example(.sex)] = member.sex?.rawValue ?? ""
        form[.example(.unbrokenSince)] = member.unbrokenSince?.description ?? ""
        form[.example(.termsWithoutSubsidy)] = member.termsWithoutSubsidy.map(String.init) ?? ""
        for (number, claim) in example.claims.enumerated() {
            form[.example(.filed(number))] = claim.filed.description
            let expected = example.isComplete ? example.expected.at(number) : nil
            form[.example(.expected(number))] = expected?.payable.description ?? ""
            form[.example(.expectedBase(number))] = example.expected.at(number)?.base?.description ?? ""
            for (place, stay) in claim.stays.enumerated() { show(stay, number, place) }
        }
    }

    private mutating func show(_ stay: StayCase, _ claim: Int, _ place: Int) {
        form[.example(.admitted(claim, place))] = stay.admitted.description
        form[.example(.discharged(claim, place))] = stay.discharged.description
        form[.example(.grade(claim, place))] = stay.hospitalGrade?.rawValue ?? ""
        form[.example(.exclusion(claim, place))] = stay.exclusion?.rawValue ?? ""
        for field in SettlementField.allCases {
            form[.example(.amount(claim, place, field))] = stay.settlement[field]?.description ?? ""
        }
    }

    /// Takes what was typed into the example that is shown.
    mutating func take(_ field: ExampleField) {
        guard var example else { return }
        let text = form[.example(field)]
        let amount = AmountEntry.read(text)
        let day = DayEntry.read(text, near: draft.term)
        switch field {
        case .chosen, .got, .addTo: return
        case .category: if let category = MemberCategory(rawValue: text) { example.member.category = category }
        case .kind: example.member.kind = EnrolmentKind(rawValue: text)
        case .born: example.member.born = day.value
        case .sex: example.member.sex = Sex(rawValue: text)
        case .unbrokenSince: example.member.unbrokenSince = day.value
        case .termsWithoutSubsidy: example.member.termsWithoutSubsidy = CountEntry.read(text, from: 0).value
        case .filed(let claim): if let day = day.value { example.claims[claim].filed = day }
        case .admitted(let claim, let stay): if let day = day.value { example.claims[claim].stays[stay].admitted = day }
        case .discharged(let claim, let stay):
            if let day = day.value { example.claims[claim].stays[stay].discharged = day }
        case .amount(let claim, let stay, let part):
            if amount.value != nil || amount == .empty {
                example.claims[claim].stays[stay].settlement[part] = amount.value
            }
        case .grade(let claim, let stay):
            example.claims[claim].stays[stay].hospitalGrade = HospitalGrade(rawValue: text)
        case .exclusion(let claim, let stay):
            example.claims[claim].stays[stay].exclusion = text.isEmpty ? nil : ExclusionCode(rawValue: text)
        case .expected(let claim): if let amount = amount.value { example.expected[claim].payable = amount }
        case .expectedBase(let claim): example.expected[claim].base = amount.value
        }
        draft.examples[chosenExample] = example
    }

    // MARK: - More and fewer

    /// An example of one stay, after the others; its amounts are still to be typed.
    mutating func addExample() {
        let claim = ClaimCase(filed: draft.term.first, stays: [blankStay])
        draft.examples.append(
            WorkedExample(
                name: nil, readings: [],
                member: MemberFacts(category: draft.categories.value.first ?? .active), claims: [claim],
                expected: [WorkedExample.Figures(payable: .zero)]))
        showExample(draft.examples.count - 1)
        form[.example(.expected(0))] = ""
        form.focus = .example(.amount(0, 0, .totalCost))
    }

    /// A stay of one day at the start of the term, as a file means one that gives no days.
    private var blankStay: StayCase {
        StayCase(admitted: draft.term.first, discharged: draft.term.first, settlement: Settlement())
    }

    /// Adds a stay to the last claim, or a claim after it.
    mutating func addToExample() {
        defer { form[.example(.addTo)] = "" }
        guard var example, let last = example.claims.indices.last else { return }
        let focus: NewTermField
        switch form[.example(.addTo)] {
        case Self.stay:
            example.claims[last].stays.append(blankStay)
            focus = .example(.amount(last, example.claims[last].stays.count - 1, .totalCost))
        case Self.claim:
            example.claims.append(ClaimCase(filed: example.claims[last].filed, stays: [blankStay]))
            example.expected.append(WorkedExample.Figures(payable: .zero))
            focus = .example(.amount(last + 1, 0, .totalCost))
        default: return
        }
        draft.examples[chosenExample] = example
        showExample(chosenExample)
        if example.claims.count > last + 1 { form[.example(.expected(last + 1))] = "" }
        form.focus = focus
    }

    mutating func removeExample() {
        guard draft.examples.indices.contains(chosenExample) else { return }
        draft.examples.remove(at: chosenExample)
        showExample(chosenExample)
        form.focus = .example(.chosen)
    }

    // MARK: - Accepting

    /// Takes what the example comes to now as what it must come to: the clerk has checked it by hand.
    mutating func acceptExample(_ desk: DeskContext) -> Request {
        let book = desk.book
        guard var example, let figures = results.at(chosenExample)?.figures else {
            return .say(book(.newTermNothingToAccept), .error)
        }
        let unread = rows(of: .examples, desk).contains {
            $0.status.severity.blocksSaving && !$0.id.isExpectation
        }
        guard !unread else { return .say(book(.newTermNotRead), .error) }
        note(.accept, form.focus.draftName)
        example.expected = figures
        draft.examples[chosenExample] = example
        let said = book(
            .newTermAccepted, String(chosenExample + 1), book.list(figures.map { book.amount($0.payable) }))
        let others = draft.examples.indices.map { (chosenExample + 1 + $0) % draft.examples.count }
        let next = others.first { $0 != chosenExample && !(results.at($0)?.comesOut ?? true) }
        showExample(next ?? chosenExample)
        check(desk)
        return .say(said, .good)
    }
}

extension NewTermField {
    /// Whether it is what an example must come to.
    fileprivate var isExpectation: Bool {
        switch self {
        case .example(.expected), .example(.expectedBase): true
        default: false
        }
    }
}
