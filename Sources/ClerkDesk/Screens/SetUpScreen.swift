import MutualAid
import TerminalUI
import Wording

/// The first start: who works here, for which unit, with which sub-branches, under which scheme.
struct SetUpScreen: FormScreen {
    enum Field: Hashable, Sendable { case operatorName, unit, branches, scheme }

    var form: FormState<Field>
    var showsAllErrors = false
    var name: ScreenName { .setUp }
    var formName: FormName? { .setUp }

    init(_ desk: DeskContext) {
        // The scheme of the present term, or else the latest.
        let present = desk.offers.first { $0.scheme.term.contains(desk.today) } ?? desk.offers.last
        form = FormState(
            focus: desk.operatorName.isEmpty ? .operatorName : .unit,
            texts: [.operatorName: desk.operatorName, .scheme: present?.scheme.id.rawValue ?? ""])
    }

    func fresh(_ desk: DeskContext) -> SetUpScreen { SetUpScreen(desk) }

    func title(_ desk: DeskContext) -> String { desk.book(.screenSetUp) }

    func fields(_ desk: DeskContext) -> [FormField<Field>] {
        let book = desk.book
        let schemes = desk.offers.map { Choice(value: $0.scheme.id.rawValue, label: book($0.scheme.shortName)) }
        return [
            FormField(
                id: .operatorName, label: book(.setUpOperator), isRequired: true, hint: book(.setUpOperatorHint),
                columns: 24),
            FormField(
                id: .unit, label: book(.setUpUnit), isRequired: true, placeholder: book(.setUpUnitHint), columns: 50),
            FormField(
                id: .branches, label: book(.setUpBranches), content: .text(limit: 10_000),
                placeholder: book(.setUpBranchesHint), columns: 50),
            FormField(id: .scheme, label: book(.setUpScheme), content: .choice(schemes), isRequired: true),
        ]
    }

    func status(of field: Field, _ desk: DeskContext) -> FieldStatus {
        let book = desk.book
        switch field {
        case .operatorName, .unit: return book.nameStatus(form[field])
        case .branches:
            let names = branchNames
            if let doubled = BranchNames.doubled(in: names) { return .error(book(.setUpDoubledBranch, doubled)) }
            if let long = names.first(where: { book.nameStatus($0).severity == .error }) {
                return book.nameStatus(long)
            }
            return names.isEmpty ? .none : FieldStatus(echo: book(.setUpBranchCount, String(names.count)))
        case .scheme:
            guard let offer = offer(desk) else { return .error(book(.faultChoice)) }
            let term = offer.scheme.term
            return FieldStatus(echo: book(.setUpTerm, book.day(term.first), book.day(term.last)))
        }
    }

    private var branchNames: [String] { BranchNames.read(form[.branches]) }

    private func offer(_ desk: DeskContext) -> SchemeOffer? {
        desk.offers.first { $0.scheme.id.rawValue == form[.scheme] }
    }

    func save(_ desk: DeskContext) -> Request {
        guard let offer = offer(desk) else { return .none }
        let registry = desk.registry
        let adopted = AdoptedScheme(
            id: registry.schemes.nextID(in: registry.store), hash: offer.hash, source: offer.source,
            scheme: offer.scheme)
        let unit = Unit(
            id: registry.units.nextID(in: registry.store), name: form[.unit].visible, scheme: adopted.reference)
        let changes: [Change] =
            [.scheme(.adding(adopted)), .unit(.adding(unit))] + SubBranch.adding(branchNames, to: unit.id, in: registry)
        return .setOperator(
            form[.operatorName].visible,
            then: .commit(Transaction(action: .setUpUnit, changes: changes), then: .replace(RosterScreen(desk))))
    }

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        drawWelcome(desk.book(.setUpWelcome), in: &frame, rect, desk)
    }
}

/// Asks only who works here, where the unit is known already.
struct OperatorScreen: FormScreen {
    enum Field: Hashable, Sendable { case operatorName }

    var form: FormState<Field>
    var showsAllErrors = false
    var name: ScreenName { .operatorName }
    var formName: FormName? { .operatorName }

    init(_ desk: DeskContext) {
        form = FormState(focus: .operatorName, texts: [.operatorName: desk.operatorName])
    }

    func fresh(_ desk: DeskContext) -> OperatorScreen { OperatorScreen(desk) }

    func title(_ desk: DeskContext) -> String { desk.book(.screenOperator) }

    func fields(_ desk: DeskContext) -> [FormField<Field>] {
        [FormField(id: .operatorName, label: desk.book(.setUpOperator), isRequired: true, columns: 24)]
    }

    func status(of field: Field, _ desk: DeskContext) -> FieldStatus {
        desk.book.nameStatus(form[field])
    }

    func save(_ desk: DeskContext) -> Request {
        .setOperator(form[.operatorName].visible, then: .replace(RosterScreen(desk)))
    }

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        drawWelcome(desk.book(.operatorWelcome), in: &frame, rect, desk)
    }
}

extension FormScreen {
    /// Draws the form below a sentence of welcome.
    func drawWelcome(_ welcome: String, in frame: inout Frame, _ rect: Rect, _ desk: DeskContext) {
        let lines = TextWrap.lines(welcome, columns: rect.columns - 4, width: desk.width)
        for (row, line) in lines.enumerated() {
            frame.write(line, at: Point(column: 2, row: rect.row + 1 + row), style: .title)
        }
        let top = lines.count + 2
        let place = Rect(
            column: 2, row: rect.row + top, columns: min(rect.columns - 4, 100), rows: max(0, rect.rows - top))
        drawForm(
            fields(desk), state: form, status: { shownStatus(of: $0, desk) }, showsAllErrors: showsAllErrors,
            isActive: true, in: &frame, rect: place, lines: desk.lines)
    }
}
