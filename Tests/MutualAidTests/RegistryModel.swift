import MutualAid

/// The registry's rules once more, as plainly as they can be said: dictionaries and looking through everything.
struct RegistryModel {
    private(set) var state = RegistrySnapshot()

    /// The codes of all rules that `change` would break; empty when it may be made.
    func broken(by change: Change) -> Set<String> {
        switch change {
        case .scheme(let edit): broken(by: edit, among: state.schemes, going: goingScheme(edit), coming: { _ in [] })
        case .unit(let edit):
            broken(
                by: edit, among: state.units,
                going: edit.after == nil
                    && (state.subBranches.values.contains { $0.unit == edit.id }
                        || state.members.values.contains { $0.unit == edit.id })
            ) { isAdopted($0.scheme) ? [] : ["missingRecord"] }
        case .subBranch(let edit):
            broken(
                by: edit, among: state.subBranches,
                going: edit.after == nil && state.members.values.contains { $0.subBranch == edit.id }
            ) { state.units[$0.unit] == nil ? ["missingRecord"] : [] }
        case .member(let edit):
            broken(
                by: edit, among: state.members,
                going: edit.after == nil
                    && (state.enrolments.values.contains { $0.member == edit.id }
                        || state.stays.values.contains { $0.member == edit.id }
                        || state.claims.values.contains { $0.member == edit.id }),
                coming: broken(by:))
        case .enrolment(let edit):
            broken(by: edit, among: state.enrolments, going: false) { enrolment in
                let isAnother = edit.before.map {
                    $0.member != enrolment.member || $0.scheme != enrolment.scheme
                }
                return broken(by: enrolment).union(isAnother ?? false ? ["conflict"] : [])
            }
        case .stay(let edit):
            broken(
                by: edit, among: state.stays,
                going: edit.before.map { $0.member != edit.after?.member } ?? false
                    && state.claims.values.contains { $0.stays.contains(edit.id) }
            ) { state.members[$0.member] == nil ? ["missingRecord"] : [] }
            .union(
                edit.before == state.stays[edit.id]
                    && state.claims.values.contains { $0.state.kind == .approved && $0.stays.contains(edit.id) }
                    ? ["claimDecided"] : [])
        case .claim(let edit):
            broken(
                by: edit, among: state.claims,
                going: edit.after == nil && state.payments.values.contains { $0.claim == edit.id },
                coming: { broken(by: $0).union(broken(turning: edit.before, into: $0)) })
        case .payment(let edit): broken(by: edit, among: state.payments, going: false, coming: broken(by:))
        }
    }

    private func broken<Record>(
        by edit: Edit<Record>, among records: [Identifier<Record>: Record], going isReferred: Bool,
        coming: (Record) -> Set<String>
    ) -> Set<String> {
        if records[edit.id] != edit.before { return ["conflict"] }
        let broken: Set<String> = isReferred ? ["stillReferred"] : []
        return broken.union(edit.after.map(coming) ?? [])
    }

    private func isAdopted(_ reference: SchemeReference) -> Bool {
        state.schemes.values.contains { $0.reference == reference }
    }

    private func goingScheme(_ edit: Edit<AdoptedScheme>) -> Bool {
        guard let before = edit.before?.reference, before != edit.after?.reference,
            !state.schemes.values.contains(where: { $0.id != edit.id && $0.reference == before })
        else { return false }
        return state.units.values.contains { $0.scheme == before }
            || state.claims.values.contains { $0.scheme == before }
    }

    private func broken(by member: Member) -> Set<String> {
        var broken: Set<String> = []
        if state.units[member.unit] == nil { broken.insert("missingRecord") }
        if let branch = member.subBranch, state.subBranches[branch] == nil { broken.insert("missingRecord") }
        let same = state.members.values.filter { $0.document.number == member.document.number }
        if same.contains(where: { $0.id != member.id }) { broken.insert("duplicateDocument") }
        return broken
    }

    private func broken(by enrolment: Enrolment) -> Set<String> {
        var broken: Set<String> = state.members[enrolment.member] == nil ? ["missingRecord"] : []
        let same = state.enrolments.values.filter { $0.member == enrolment.member && $0.scheme == enrolment.scheme }
        if same.contains(where: { $0.id != enrolment.id }) { broken.insert("alreadyEnrolled") }
        return broken
    }

    private func broken(by claim: Claim) -> Set<String> {
        var broken: Set<String> = []
        if state.members[claim.member] == nil || !isAdopted(claim.scheme) { broken.insert("missingRecord") }
        if claim.stays.isEmpty, claim.events.isEmpty { broken.insert("claimWithoutStay") }
        if Set(claim.stays).count < claim.stays.count { broken.insert("stayAlreadyClaimed") }
        for id in claim.stays {
            guard let stay = state.stays[id] else {
                broken.insert("missingRecord")
                continue
            }
            if stay.member != claim.member { broken.insert("foreignStay") }
            let standing = state.claims.values.filter { $0.state.isLive && $0.id != claim.id && $0.stays.contains(id) }
            if claim.state.isLive, !standing.isEmpty { broken.insert("stayAlreadyClaimed") }
        }
        return broken
    }

    private func broken(turning before: Claim?, into claim: Claim) -> Set<String> {
        guard let before, before != claim else { return [] }
        var broken: Set<String> = []
        if state.payments.values.contains(where: { $0.claim == claim.id }) { broken.insert("alreadyPaid") }
        let isFigure =
            before.stays == claim.stays && before.events == claim.events && before.filed == claim.filed
            && before.member == claim.member
            && before.base == claim.base && before.payable == claim.payable && before.scheme == claim.scheme
        if before.state.kind != .undecided, claim.state.kind != .undecided, !isFigure { broken.insert("claimDecided") }
        return broken
    }

    private func broken(by payment: Payment) -> Set<String> {
        var broken: Set<String> = []
        switch state.claims[payment.claim]?.state.kind {
        case nil: broken.insert("missingRecord")
        case .approved: break
        default: broken.insert("claimNotApproved")
        }
        if state.payments.values.contains(where: { $0.claim == payment.claim && $0.id != payment.id }) {
            broken.insert("alreadyPaid")
        }
        return broken
    }
}

extension RegistryModel {
    /// Makes `change` without asking.
    mutating func make(_ change: Change) {
        switch change {
        case .scheme(let edit): state.schemes[edit.id] = edit.after
        case .unit(let edit): state.units[edit.id] = edit.after
        case .subBranch(let edit): state.subBranches[edit.id] = edit.after
        case .member(let edit): state.members[edit.id] = edit.after
        case .enrolment(let edit): state.enrolments[edit.id] = edit.after
        case .stay(let edit): state.stays[edit.id] = edit.after
        case .claim(let edit): state.claims[edit.id] = edit.after
        case .payment(let edit): state.payments[edit.id] = edit.after
        }
    }

    /// The state with what its lookups must give.
    var snapshot: RegistrySnapshot {
        var snapshot = state
        for member in state.members.values {
            let enrolments = state.enrolments.values.filter { $0.member == member.id }
            let stays = state.stays.values.filter { $0.member == member.id }
                .sorted { ($0.discharged, $0.id) < ($1.discharged, $1.id) }
            let claims = state.claims.values.filter { $0.member == member.id }
                .sorted { ($0.filed, $0.id) < ($1.filed, $1.id) }
            let taken = Set(claims.filter(\.state.isLive).flatMap(\.stays))
            snapshot.membersByDocument[member.document.number] = member.id
            snapshot.enrolmentsByMember[member.id] =
                enrolments.sorted { ($0.enteredOn, $0.id) < ($1.enteredOn, $1.id) }.map(\.id)
            snapshot.staysByMember[member.id] = stays.map(\.id)
            snapshot.openStaysByMember[member.id] = stays.map(\.id).filter { !taken.contains($0) }
            snapshot.claimsByMember[member.id] = claims.map(\.id)
            snapshot.counts += [stays.count, claims.count]
        }
        for claim in state.claims.values where claim.state.isLive {
            for stay in claim.stays { snapshot.liveClaims[stay] = claim.id }
        }
        for payment in state.payments.values { snapshot.paymentsByClaim[payment.claim] = payment.id }
        snapshot.counts.sort()
        snapshot.counts += [
            state.schemes.count, state.units.count, state.subBranches.count, state.members.count,
            state.enrolments.count, state.stays.count, state.claims.count, state.payments.count,
        ]
        return snapshot
    }
}
