import MutualAid
import TerminalUI
import Wording

/// The first start: who works here, for which unit, with which sub-branches, under which scheme.
struct SetUpScreen: FormScreen {
    enum Field: String, DraftField { case operatorName, unit, branches, scheme }

    var form: FormState<Field>
    var sheet = FormSheet<Field>()
    var showsAllErrors = false
    var name: ScreenName { .setUp }
    var formName: FormName? { .setUp }
    private var offers: SchemeOffers

    init(_ desk: DeskContext) {
        offers = SchemeOffers(desk)
        // What it decides is too much to be decided by a clerk who overlooks the field.
        let only = offers.all.count == 1 ? offers.all.first : nil
        form = FormState(
            focus: desk.operatorName.isEmpty ? .operatorName : .unit,
            texts: [.operatorName: desk.operatorName, .scheme: only?.scheme.id.rawValue ?? ""])
    }

    func fresh(_ desk: DeskContext) -> SetUpScreen { SetUpScreen(desk) }

    func title(_ desk: DeskContext) -> String { desk.book(.screenSetUp) }

    func rows(_ desk: DeskContext) -> [FormRow<Field>] { fields(desk).map { $0.row(status(of: $0.id, desk)) } }

    private func fields(_ desk: DeskContext) -> [FormField<Field>] {
        let book = desk.book
        let schemes = offers.all.map { Choice(value: $0.scheme.id.rawValue, label: book($0.scheme.shortName)) }
        return [
            FormField(
                id: .operatorName, label: book(.setUpOperator), isRequired: true, hint: book(.setUpOperatorHint),
                columns: 24),
            FormField(
                id: .unit, label: book(.setUpUnit), isRequired: true, placeholder: book(.setUpUnitHint), columns: 50),
            FormField(
                id: .branches, label: book(.setUpBranches), content: .text(limit: 10_000),
                placeholder: book(.setUpBranchesHint), columns: 50),
            FormField(
                id: .scheme, label: book(.setUpScheme), content: .choice(schemes), isRequired: true,
                hint: book(.setUpSchemeHint), columns: 30),
        ]
    }

    private func status(of field: Field, _ desk: DeskContext) -> FieldStatus {
        let book = desk.book
        switch field {
        case .operatorName, .unit: return book.nameStatus(form[field])
        case .branches:
            let names = branchNames
            if let doubled = BranchNames.doubled(in: names) { return .error(book(.setUpDoubledBranch, doubled)) }
            if let long = names.first(where: { book.nameStatus($0).severity.blocksSaving }) {
                return book.nameStatus(long)
            }
            return names.isEmpty ? .none : FieldStatus(echo: book(.setUpBranchCount, String(names.count)))
        case .scheme:
            guard let offer else { return .unfinished(book(.setUpSchemeMissing)) }
            let term = book.status(ofTerm: offer.scheme.term, on: desk.today)
            return term.ended.map { .notice($0, echo: term.echo) } ?? FieldStatus(echo: term.echo)
        }
    }

    private var branchNames: [String] { BranchNames.read(form[.branches]) }

    private var offer: SchemeOffer? { offers.offer(form[.scheme]) }

    mutating func refresh(_ desk: DeskContext, body: Size) {
        offers.refresh(desk)
        show(rows(desk), desk, body: body)
    }

    func save(_ desk: DeskContext) -> Request {
        guard let offer else { return .none }
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
            then: .commit(Transaction(action: .setUpUnit, changes: changes), then: .replace(HomeScreen())))
    }

    func formRect(in body: Rect, _ desk: DeskContext) -> Rect {
        Welcome(desk.book(.setUpWelcome, desk.tourKeyLabel), in: body, desk.width).rect
    }

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        draw(Welcome(desk.book(.setUpWelcome, desk.tourKeyLabel), in: rect, desk.width), in: &frame, desk)
    }
}

/// Asks only who works here, where the unit is known already.
struct OperatorScreen: FormScreen {
    enum Field: String, DraftField { case operatorName }

    var form: FormState<Field>
    var sheet = FormSheet<Field>()
    var showsAllErrors = false
    var name: ScreenName { .operatorName }
    var formName: FormName? { .operatorName }

    /// Whether the name is asked for because this program is to write from now on.
    private let isTakingOver: Bool

    init(_ desk: DeskContext, takingOver: Bool = false) {
        isTakingOver = takingOver
        form = FormState(focus: .operatorName, texts: [.operatorName: desk.operatorName])
    }

    func fresh(_ desk: DeskContext) -> OperatorScreen { OperatorScreen(desk, takingOver: isTakingOver) }

    func keys(_ desk: DeskContext) -> [Binding<DeskAction>] {
        var desk = desk
        // A name goes into no record yet, so it can be given before anything may be written.
        desk.access = .writing
        return formKeys(desk)
    }

    func title(_ desk: DeskContext) -> String { desk.book(.screenOperator) }

    func rows(_ desk: DeskContext) -> [FormRow<Field>] {
        let field = FormField<Field>(
            id: .operatorName, label: desk.book(.setUpOperator), isRequired: true, columns: 24)
        return [field.row(desk.book.nameStatus(form[.operatorName]))]
    }

    func save(_ desk: DeskContext) -> Request {
        .setOperator(form[.operatorName].visible, then: isTakingOver ? .takeOver : .replace(HomeScreen()))
    }

    mutating func trySaving(_ desk: DeskContext) -> Request {
        let wrong = rows(desk).first(where: \.status.severity.blocksSaving)
        guard let wrong else { return save(desk) }
        go(toError: wrong.id)
        return .say(errorSentence(1, desk), .error)
    }

    func formRect(in body: Rect, _ desk: DeskContext) -> Rect {
        Welcome(desk.book(.operatorWelcome), in: body, desk.width).rect
    }

    func draw(in frame: inout Frame, rect: Rect, _ desk: DeskContext) {
        draw(Welcome(desk.book(.operatorWelcome), in: rect, desk.width), in: &frame, desk)
    }
}

/// A sentence of welcome, and the room for the form below it.
private struct Welcome {
    let lines: [String]
    let origin: Point
    /// The room for the form.
    let rect: Rect

    init(_ sentence: String, in body: Rect, _ width: DisplayWidth) {
        lines = TextWrap.lines(sentence, columns: body.columns - 4, width: width)
        origin = Point(column: body.column + 2, row: body.row + 1)
        let top = lines.count + 2
        rect = Rect(
            column: body.column + 2, row: body.row + top, columns: min(body.columns - 4, 100),
            rows: max(0, body.rows - top))
    }
}

extension FormScreen {
    /// Draws the form below a sentence of welcome.
    fileprivate func draw(_ welcome: Welcome, in frame: inout Frame, _ desk: DeskContext) {
        for (row, line) in welcome.lines.enumerated() {
            frame.write(line, at: Point(column: welcome.origin.column, row: welcome.origin.row + row), style: .title)
        }
        drawForm(in: &frame, rect: welcome.rect, desk)
    }
}
