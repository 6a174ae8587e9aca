import MutualAid
import TerminalUI
import Wording

/// Working a claim out, and turning the form into records.
extension ClaimScreen {
    /// The subsidy of what was read.
    func trial(of reading: ClaimReading, under scheme: Scheme, _ desk: DeskContext) -> Trial? {
        guard let person = desk.registry.members[member] else { return nil }
        let shown = Set(stays.compactMap { $0.before?.id })
        let open = desk.registry.openStays(of: member).filter { !shown.contains($0.id) }
        return Trial(
            reading.isWithoutStay ? [] : reading.stays, events: reading.events,
            filed: reading.filed.value ?? desk.today, claim: recordedClaim?.id, of: person, under: scheme,
            in: desk.registry, desk.book, beside: Trial.Beside(open: open.map { StayCase($0) }, today: desk.today))
    }

    /// Saves the form, or goes to the stay and the field where something is wrong.
    mutating func trySaving(_ desk: DeskContext) -> Request {
        if let reason = desk.readOnlyReason { return .say(reason, .error) }
        guard let scheme = scheme(desk)?.scheme else { return .none }
        let reading = reading(under: scheme, desk)
        // From the stay that is shown on, and round.
        let places = stays.indices.map { (current + $0) % stays.count }
        let wrong = places.flatMap { place in
            rows(of: place, reading, scheme, desk).filter(\.status.severity.blocksSaving)
                // What is the claim's stands in every stay's form.
                .filter { place == current || !$0.id.isOfClaim }.map { (place: place, field: $0.id) }
        }
        guard let first = wrong.first else { return save(desk) }
        // Asked again from an error that still stands, the next one is shown, in whichever stay it is.
        let here = wrong.firstIndex { $0.place == current && $0.field == form.focus }
        let isAskedAgain = showsAllErrors && !form.isTypedInto
        let next = here.map { isAskedAgain ? wrong[($0 + 1) % wrong.count] : first } ?? first
        current = next.place
        go(toError: next.field)
        return .say(errorSentence(wrong.count, desk), .error)
    }

    func save(_ desk: DeskContext) -> Request {
        guard let adopted = scheme(desk) else { return .none }
        let reading = reading(under: adopted.scheme, desk)
        var changes: [Change] = []
        var ids: [StayID] = []
        var nextSerial = desk.registry.stays.nextID(in: desk.registry.store).serial
        for (form, typed) in zip(reading.isWithoutStay ? [] : stays, reading.stays) {
            let id = form.before?.id ?? StayID(store: desk.registry.store, serial: nextSerial)
            if form.before == nil { nextSerial += 1 }
            let hospital = form.form[.hospital].visible
            guard let stay = typed.stay(id: id, member: member, hospital: hospital) else { return .none }
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
        case .claim(let before): return save(claim: before, of: ids, with: changes, reading, under: adopted, desk)
        }
    }

    private func save(
        claim before: Claim?, of stays: [StayID], with stayChanges: [Change], _ reading: ClaimReading,
        under adopted: AdoptedScheme, _ desk: DeskContext
    ) -> Request {
        guard let trial = trial(of: reading, under: adopted.scheme, desk), let filed = reading.filed.value else {
            return .none
        }
        switch trial.outcome {
        case .nothingYet, .unreadable: return .say(desk.book(.breakdownNeedsTotal), .error)
        case .fault(let sentence): return .say(sentence, .error)
        case .assessed(let assessment):
            let claim = Claim(
                id: before?.id ?? desk.registry.claims.nextID(in: desk.registry.store), member: member,
                scheme: before?.scheme ?? adopted.reference, stays: stays,
                events: reading.events.compactMap(\.event), filed: filed, state: before?.state ?? .undecided,
                base: assessment.base, payable: assessment.payable)
            guard claim != before || !stayChanges.isEmpty else { return .close }
            let edit: Edit<Claim> = before.map { .replacing($0, with: claim) } ?? .adding(claim)
            let claimChanges: [Change] = claim == before ? [] : [.claim(edit)]
            let action: Transaction.Action = before == nil ? .fileClaim : .editClaim
            return .commit(Transaction(action: action, changes: stayChanges + claimChanges), then: .pop)
        }
    }
}
