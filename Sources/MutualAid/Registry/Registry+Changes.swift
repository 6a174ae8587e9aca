extension Registry {
    /// Applies `changes` in order, all or none.
    ///
    /// - Throws: a ``RegistryFault`` at the first change that does not start from the present record or would break
    ///   a rule that holds everywhere.
    public func applying(_ changes: [Change]) throws(RegistryFault) -> Registry {
        var registry = self
        for change in changes { try registry.apply(change) }
        return registry
    }

    /// Applies one change in place; on a fault the registry is unchanged.
    public mutating func apply(_ change: Change) throws(RegistryFault) {
        switch change {
        case .scheme(let edit): try apply(edit)
        case .unit(let edit): try apply(edit)
        case .subBranch(let edit): try apply(edit)
        case .member(let edit): try apply(edit)
        case .enrolment(let edit): try apply(edit)
        case .stay(let edit): try apply(edit)
        case .claim(let edit): try apply(edit)
        case .payment(let edit): try apply(edit)
        }
    }

    private func check<Record>(_ edit: Edit<Record>, in table: Table<Record>) throws(RegistryFault) {
        guard table[edit.id] == edit.before, edit.after?.id ?? edit.id == edit.id else {
            throw .conflict(record: edit.id.description)
        }
    }

    private mutating func apply(_ edit: Edit<AdoptedScheme>) throws(RegistryFault) {
        try check(edit, in: schemes)
        if let before = edit.before, before.reference != edit.after?.reference { try checkUnused(before) }
        schemes.put(edit.after, for: edit.id)
    }

    private mutating func apply(_ edit: Edit<Unit>) throws(RegistryFault) {
        try check(edit, in: units)
        if let unit = edit.after { try checkReferences(of: unit) } else { try checkUnused(edit.id) }
        units.put(edit.after, for: edit.id)
    }

    private mutating func apply(_ edit: Edit<SubBranch>) throws(RegistryFault) {
        try check(edit, in: subBranches)
        if let branch = edit.after { try checkReferences(of: branch) } else { try checkUnused(edit.id) }
        subBranches.put(edit.after, for: edit.id)
    }

    private mutating func apply(_ edit: Edit<Member>) throws(RegistryFault) {
        try check(edit, in: members)
        if let member = edit.after {
            try checkReferences(of: member)
            let document = DocumentKey(member.document)
            try checkIsFree(document, for: member.id)
            let before = edit.before.map { DocumentKey($0.document) }
            if let before, before != document { membersByDocument.remove(before, in: members) }
            let slot = members.put(member, for: edit.id)
            if let slot, before != document { membersByDocument.insert(document, slot: slot) }
        } else {
            let slot = members.slot(of: edit.id)
            let used =
                enrolmentsByMember[slot].first?.description ?? staysByMember[slot].first?.description
                // One for an event alone has no stay.
                ?? claimsByMember[slot].first?.description
            if let used { throw .stillReferred(record: edit.id.description, by: used) }
            if let before = edit.before { membersByDocument.remove(DocumentKey(before.document), in: members) }
            members.put(nil, for: edit.id)
        }
    }

    private mutating func apply(_ edit: Edit<Enrolment>) throws(RegistryFault) {
        try check(edit, in: enrolments)
        if let before = edit.before, let after = edit.after,
            before.member != after.member || before.scheme != after.scheme
        {
            // Another member's or another term's part is another record.
            throw .conflict(record: edit.id.description)
        }
        if let enrolment = edit.after { try checkReferences(of: enrolment) }
        enrolmentsByMember.move(edit.id, from: slot(edit.before?.member), to: slot(edit.after?.member))
        enrolments.put(edit.after, for: edit.id)
    }

    private mutating func apply(_ edit: Edit<HospitalStay>) throws(RegistryFault) {
        try check(edit, in: stays)
        if let stay = edit.after { try checkReferences(of: stay) }
        if let before = edit.before, edit.after?.member != before.member,
            let claim = claims(of: before.member).first(where: { $0.stays.contains(before.id) })
        {
            throw .stillReferred(record: edit.id.description, by: claim.id.description)
        }
        if let before = edit.before, let claim = liveClaim(of: before), case .approved = claim.state {
            throw .claimDecided(claim: claim.id)
        }
        staysByMember.move(edit.id, from: slot(edit.before?.member), to: slot(edit.after?.member))
        stays.put(edit.after, for: edit.id)
    }

    private mutating func apply(_ edit: Edit<Claim>) throws(RegistryFault) {
        try check(edit, in: claims)
        let payment = paymentsByClaim[claims.slot(of: edit.id)].first
        if let claim = edit.after {
            try checkReferences(of: claim)
            if let before = edit.before, !before.mayBecome(claim) { throw .claimDecided(claim: claim.id) }
            if let payment, claim != edit.before { throw .alreadyPaid(payment: payment) }
        } else if let payment {
            throw .stillReferred(record: edit.id.description, by: payment.description)
        }
        claimsByMember.move(edit.id, from: slot(edit.before?.member), to: slot(edit.after?.member))
        claims.put(edit.after, for: edit.id)
    }

    private mutating func apply(_ edit: Edit<Payment>) throws(RegistryFault) {
        try check(edit, in: payments)
        if let payment = edit.after { try checkReferences(of: payment) }
        let places = (edit.before?.claim, edit.after?.claim)
        paymentsByClaim.move(
            edit.id, from: places.0.flatMap { claims.slot(of: $0) }, to: places.1.flatMap { claims.slot(of: $0) })
        payments.put(edit.after, for: edit.id)
    }

    private func slot(_ member: MemberID?) -> Int? { member.flatMap { members.slot(of: $0) } }
}
