import MutualAid
import TerminalUI
import Wording

/// Working a claim out, and turning the form into records.
extension ClaimScreen {
    /// The subsidy of what stands in the form now.
    func trial(_ desk: DeskContext) -> Trial? {
        guard let adopted = scheme(desk), let person = desk.registry.members[member] else { return nil }
        let readings = stays.map { $0.reading(near: adopted.scheme.term) }
        let filed = isClaim ? self.filed(desk, adopted.scheme).value : nil
        return Trial(
            readings, filed: filed ?? desk.today, claim: recordedClaim?.id, of: person, under: adopted.scheme,
            in: desk.registry, desk.book)
    }

    /// Saves the form, or goes to the stay and the field where something is wrong.
    mutating func trySaving(_ desk: DeskContext) -> Request {
        guard !desk.isReadOnly else { return .say(desk.book(.storeReadOnly), .error) }
        let start = current
        for offset in stays.indices {
            current = (start + offset) % stays.count
            let fields = fields(desk)
            let wrong = fields.filter { status(of: $0.id, desk).severity == .error }
            guard let first = wrong.first else { continue }
            showsAllErrors = true
            form.focusFirst(where: { $0 == first.id }, in: fields)
            return .say(desk.book(.fieldErrors, String(wrong.count)), .error)
        }
        current = start
        return save(desk)
    }

    func save(_ desk: DeskContext) -> Request {
        guard let adopted = scheme(desk) else { return .none }
        var changes: [Change] = []
        var ids: [StayID] = []
        var nextSerial = desk.registry.stays.nextID(in: desk.registry.store).serial
        for form in stays {
            let id = form.before?.id ?? StayID(store: desk.registry.store, serial: nextSerial)
            if form.before == nil { nextSerial += 1 }
            let hospital = form.form[.hospital].visible
            guard let stay = form.reading(near: adopted.scheme.term).stay(id: id, member: member, hospital: hospital)
            else {
                return .none
            }
            ids.append(id)
            if let before = form.before {
                if before != stay { changes.append(.stay(.replacing(before, with: stay))) }
            } else {
                changes.append(.stay(.adding(stay)))
            }
        }
        switch subject {
        case .stay(let before):
            guard !changes.isEmpty else { return .close }
            return .commit(Transaction(action: before == nil ? .addStay : .editStay, changes: changes), then: .pop)
        case .claim(let before): return save(claim: before, of: ids, with: changes, under: adopted, desk)
        }
    }

    private func save(
        claim before: Claim?, of stays: [StayID], with stayChanges: [Change], under adopted: AdoptedScheme,
        _ desk: DeskContext
    ) -> Request {
        guard let trial = trial(desk), let filed = filed(desk, adopted.scheme).value else { return .none }
        switch trial.outcome {
        case .nothingYet, .unreadable: return .say(desk.book(.breakdownNeedsTotal), .error)
        case .fault(let fault): return .say(desk.book.sentence(fault, under: adopted.scheme), .error)
        case .assessed(let assessment):
            let claim = Claim(
                id: before?.id ?? desk.registry.claims.nextID(in: desk.registry.store), member: member,
                scheme: before?.scheme ?? adopted.reference, stays: stays, filed: filed,
                state: before?.state ?? .undecided, base: assessment.base, payable: assessment.payable)
            guard claim != before || !stayChanges.isEmpty else { return .close }
            let edit: Edit<Claim> = before.map { .replacing($0, with: claim) } ?? .adding(claim)
            let claimChanges: [Change] = claim == before ? [] : [.claim(edit)]
            let action: Transaction.Action = before == nil ? .fileClaim : .editClaim
            return .commit(Transaction(action: action, changes: stayChanges + claimChanges), then: .pop)
        }
    }
}
