import MutualAid
import TerminalUI
import Wording

/// The unit's name, its sub-branches, and the scheme of the term it works in.
struct UnitForm: FormScreen {
    enum Field: Hashable, Sendable {
        case operatorName, name, scheme, branch(SubBranchID), newBranches
    }

    var form: FormState<Field>
    var sheet = FormSheet<Field>()
    var showsAllErrors = false
    var name: ScreenName { .unit }
    var formName: FormName? { .unit }
    private let before: Unit
    private var offers: SchemeOffers
    private let branches: [SubBranch]

    init(_ desk: DeskContext, unit: Unit) {
        before = unit
        offers = SchemeOffers(desk)
        branches = desk.subBranches
        var texts: [Field: String] = [
            .operatorName: desk.operatorName, .name: unit.name, .scheme: unit.scheme.id.rawValue,
        ]
        for branch in branches { texts[.branch(branch.id)] = branch.name }
        form = FormState(focus: .name, texts: texts)
    }

    func fresh(_ desk: DeskContext) -> UnitForm { UnitForm(desk, unit: desk.unit ?? before) }

    func title(_ desk: DeskContext) -> String { desk.book(.screenUnit) }

    func rows(_ desk: DeskContext) -> [FormRow<Field>] {
        let names = BranchNames.count(branches.map { form[.branch($0.id)].visible })
        return fields(desk).map { $0.row(status(of: $0.id, existing: names, desk)) }
    }

    private func fields(_ desk: DeskContext) -> [FormField<Field>] {
        let book = desk.book
        let schemes = offers.all.map { Choice(value: $0.scheme.id.rawValue, label: book($0.scheme.shortName)) }
        return [
            FormField(id: .operatorName, label: book(.setUpOperator), isRequired: true, columns: 24),
            FormField(id: .name, label: book(.setUpUnit), isRequired: true, columns: 50),
            FormField(id: .scheme, label: book(.setUpScheme), content: .choice(schemes), isRequired: true),
        ]
            + branches.enumerated().map { index, branch in
                FormField(
                    id: .branch(branch.id), label: book(.unitBranch, String(index + 1)), hint: book(.unitBranchRemoved),
                    columns: 30)
            } + [
                FormField(
                    id: .newBranches, label: book(.unitNewBranches), content: .text(limit: 10_000),
                    placeholder: book(.setUpBranchesHint), columns: 50)
            ]
    }

    private var newNames: [String] { BranchNames.read(form[.newBranches]) }

    /// - Parameter existing: how often each name of a sub-branch stands in the form.
    private func status(of field: Field, existing: [String: Int], _ desk: DeskContext) -> FieldStatus {
        let book = desk.book
        switch field {
        case .operatorName, .name: return book.nameStatus(form[field])
        case .scheme:
            guard let offer else {
                return form[.scheme] == before.scheme.id.rawValue ? .none : .error(book(.faultChoice))
            }
            let term = book.status(ofTerm: offer.scheme.term, on: desk.today)
            if let ended = term.ended { return .notice(ended, echo: term.echo) }
            return offer.scheme.id == before.scheme.id
                ? FieldStatus(echo: term.echo) : .notice(book(.unitSchemeChanged), echo: term.echo)
        case .branch:
            let name = form[field].visible
            if name.isEmpty { return .none }
            return existing[name, default: 0] > 1 ? .error(book(.setUpDoubledBranch, name)) : book.nameStatus(name)
        case .newBranches:
            let newNames = newNames
            let standing = newNames.first { existing[$0] != nil }
            if let doubled = standing ?? BranchNames.doubled(in: newNames) {
                return .error(book(.setUpDoubledBranch, doubled))
            }
            if let long = newNames.first(where: { book.nameStatus($0).severity.blocksSaving }) {
                return book.nameStatus(long)
            }
            return newNames.isEmpty ? .none : FieldStatus(echo: book(.setUpBranchCount, String(newNames.count)))
        }
    }

    private var offer: SchemeOffer? { offers.offer(form[.scheme]) }

    mutating func refresh(_ desk: DeskContext, body: Size) {
        offers.refresh(desk)
        show(rows(desk), desk, body: body)
    }

    func save(_ desk: DeskContext) -> Request {
        let registry = desk.registry
        var changes: [Change] = []
        var unit = before
        unit.name = form[.name].visible
        if let offer, offer.scheme.id != before.scheme.id {
            // A scheme that the store has used before stays as it was then.
            let adopted =
                registry.schemes.all.first { $0.scheme.id == offer.scheme.id }
                ?? AdoptedScheme(
                    id: registry.schemes.nextID(in: registry.store), hash: offer.hash, source: offer.source,
                    scheme: offer.scheme)
            if registry.schemes[adopted.id] == nil { changes.append(.scheme(.adding(adopted))) }
            unit.scheme = adopted.reference
        }
        if unit != before { changes.append(.unit(.replacing(before, with: unit))) }
        for branch in branches {
            var renamed = branch
            renamed.name = form[.branch(branch.id)].visible
            if renamed.name.isEmpty {
                changes.append(.subBranch(.removing(branch)))
            } else if renamed != branch {
                changes.append(.subBranch(.replacing(branch, with: renamed)))
            }
        }
        changes += SubBranch.adding(newNames, to: unit.id, in: registry)
        let next: Request =
            changes.isEmpty ? .close : .commit(Transaction(action: .editUnit, changes: changes), then: .pop)
        let operatorName = form[.operatorName].visible
        return operatorName == desk.operatorName ? next : .setOperator(operatorName, then: next)
    }
}
