// A store is opened by adding its records one after another, hundreds of thousands of them: what a change of a record
// has to look at besides, these need not.
extension Registry {
    /// Adds a record; the same as applying a change that makes it, and refused for the same reasons.
    public mutating func add(_ scheme: AdoptedScheme) throws(RegistryFault) {
        try checkIsNew(scheme.id, in: schemes)
        schemes.put(scheme, for: scheme.id)
    }

    /// Adds a record; the same as applying a change that makes it, and refused for the same reasons.
    public mutating func add(_ unit: Unit) throws(RegistryFault) {
        try checkIsNew(unit.id, in: units)
        try checkReferences(of: unit)
        units.put(unit, for: unit.id)
    }

    /// Adds a record; the same as applying a change that makes it, and refused for the same reasons.
    public mutating func add(_ branch: SubBranch) throws(RegistryFault) {
        try checkIsNew(branch.id, in: subBranches)
        try checkReferences(of: branch)
        subBranches.put(branch, for: branch.id)
    }

    /// Adds a record; the same as applying a change that makes it, and refused for the same reasons.
    public mutating func add(_ member: Member) throws(RegistryFault) {
        try checkIsNew(member.id, in: members)
        try checkReferences(of: member)
        let document = DocumentKey(member.document)
        try checkIsFree(document, for: member.id)
        if let slot = members.put(member, for: member.id) { membersByDocument.insert(document, slot: slot) }
    }

    /// Adds a record; the same as applying a change that makes it, and refused for the same reasons.
    public mutating func add(_ enrolment: Enrolment) throws(RegistryFault) {
        try checkIsNew(enrolment.id, in: enrolments)
        try checkReferences(of: enrolment)
        enrolmentsByMember.add(enrolment.id, at: members.slot(of: enrolment.member))
        enrolments.put(enrolment, for: enrolment.id)
    }

    /// Adds a record; the same as applying a change that makes it, and refused for the same reasons.
    public mutating func add(_ stay: HospitalStay) throws(RegistryFault) {
        try checkIsNew(stay.id, in: stays)
        try checkReferences(of: stay)
        staysByMember.add(stay.id, at: members.slot(of: stay.member))
        stays.put(stay, for: stay.id)
    }

    /// Adds a record; the same as applying a change that makes it, and refused for the same reasons.
    public mutating func add(_ claim: Claim) throws(RegistryFault) {
        try checkIsNew(claim.id, in: claims)
        try checkReferences(of: claim)
        claimsByMember.add(claim.id, at: members.slot(of: claim.member))
        claims.put(claim, for: claim.id)
    }

    /// Adds a record; the same as applying a change that makes it, and refused for the same reasons.
    public mutating func add(_ payment: Payment) throws(RegistryFault) {
        try checkIsNew(payment.id, in: payments)
        try checkReferences(of: payment)
        paymentsByClaim.add(payment.id, at: claims.slot(of: payment.claim))
        payments.put(payment, for: payment.id)
    }

    private func checkIsNew<Record>(_ id: Identifier<Record>, in table: Table<Record>) throws(RegistryFault) {
        if table.contains(id) { throw .conflict(record: id.description) }
    }
}
