extension Registry {
    /// Every rule between records that a record breaks, in the order of the records.
    ///
    /// Looks at the records alone. Most of these rules no change could break; a store that was written by a program with
    /// a fault, or by hand, can hold them broken all the same.
    public var flaws: [RegistryFlaw] {
        var audit = RegistryAudit(registry: self)
        return audit.flaws()
    }
}

/// Goes through all records once.
private struct RegistryAudit {
    let registry: Registry
    private var found: [RegistryFlaw] = []

    init(registry: Registry) { self.registry = registry }

    mutating func flaws() -> [RegistryFlaw] {
        lookAtUnits()
        lookAtMembers()
        lookAtEnrolments()
        for stay in registry.stays.all {
            require(stay.member, in: registry.members, for: stay.id)
            if stay.discharged < stay.admitted { note(stay.id, .dischargedBeforeAdmission) }
        }
        lookAtClaims()
        lookAtPayments()
        return found
    }

    private mutating func lookAtUnits() {
        let schemes = Set(registry.schemes.all.map(\.reference))
        for unit in registry.units.all where !schemes.contains(unit.scheme) {
            note(unit.id, .missing(unit.scheme.id.rawValue))
        }
        for branch in registry.subBranches.all { require(branch.unit, in: registry.units, for: branch.id) }
    }

    private mutating func lookAtMembers() {
        var documents: [String: MemberID] = [:]
        for member in registry.members.all {
            require(member.unit, in: registry.units, for: member.id)
            if let branch = member.subBranch {
                require(branch, in: registry.subBranches, for: member.id)
                if let unit = registry.subBranches[branch]?.unit, unit != member.unit {
                    note(member.id, .branchOfOtherUnit(branch))
                }
            }
            if let other = documents.updateValue(member.id, forKey: member.document.number) {
                note(member.id, .duplicateDocument(other))
            }
        }
    }

    private mutating func lookAtEnrolments() {
        struct Part: Hashable {
            let member: MemberID
            let scheme: SchemeID
        }
        let schemes = Set(registry.schemes.all.map(\.scheme.id))
        var parts: [Part: EnrolmentID] = [:]
        for enrolment in registry.enrolments.all {
            require(enrolment.member, in: registry.members, for: enrolment.id)
            if !schemes.contains(enrolment.scheme) { note(enrolment.id, .missing(enrolment.scheme.rawValue)) }
            let part = Part(member: enrolment.member, scheme: enrolment.scheme)
            if let other = parts.updateValue(enrolment.id, forKey: part) { note(enrolment.id, .enrolledTwice(other)) }
        }
    }

    private mutating func lookAtClaims() {
        let schemes = Set(registry.schemes.all.map(\.reference))
        var taken: [StayID: ClaimID] = [:]
        for claim in registry.claims.all {
            require(claim.member, in: registry.members, for: claim.id)
            if !schemes.contains(claim.scheme) { note(claim.id, .missing(claim.scheme.id.rawValue)) }
            if claim.stays.isEmpty, claim.events.isEmpty { note(claim.id, .claimWithoutStay) }
            for id in claim.stays {
                require(id, in: registry.stays, for: claim.id)
                if let stay = registry.stays[id], stay.member != claim.member { note(claim.id, .foreignStay(id)) }
                guard claim.state.isLive else { continue }
                if let other = taken.updateValue(claim.id, forKey: id) { note(claim.id, .stayClaimedTwice(id, other)) }
            }
        }
    }

    private mutating func lookAtPayments() {
        var paid: [ClaimID: PaymentID] = [:]
        for payment in registry.payments.all {
            require(payment.claim, in: registry.claims, for: payment.id)
            if let claim = registry.claims[payment.claim], claim.state.approvedOn == nil {
                note(payment.id, .notApproved(claim.id))
            }
            if let other = paid.updateValue(payment.id, forKey: payment.claim) { note(payment.id, .paidTwice(other)) }
        }
    }

    private mutating func require<Record, Other>(
        _ id: Identifier<Record>, in table: Table<Record>, for record: Identifier<Other>
    ) {
        if table[id] == nil { note(record, .missing(id.description)) }
    }

    private mutating func note<Record>(_ id: Identifier<Record>, _ rule: RegistryFlaw.Rule) {
        found.append(RegistryFlaw(record: id.description, rule: rule))
    }
}
