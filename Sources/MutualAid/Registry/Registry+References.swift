// What a record must find in the registry, whether it is new or takes the place of what it was.
extension Registry {
    func checkReferences(of unit: Unit) throws(RegistryFault) { try require(unit.scheme, for: unit.id) }

    func checkReferences(of branch: SubBranch) throws(RegistryFault) {
        try require(branch.unit, in: units, for: branch.id)
    }

    func checkReferences(of member: Member) throws(RegistryFault) {
        try require(member.unit, in: units, for: member.id)
        if let branch = member.subBranch { try require(branch, in: subBranches, for: member.id) }
    }

    /// Refuses a document that another member has.
    func checkIsFree(_ document: DocumentKey, for member: MemberID) throws(RegistryFault) {
        guard let slot = membersByDocument.slot(of: document, in: members), let other = members[slot: slot]?.id,
            other != member
        else { return }
        throw .duplicateDocument(member: other)
    }

    func checkReferences(of enrolment: Enrolment) throws(RegistryFault) {
        try require(enrolment.member, in: members, for: enrolment.id)
        if let other = self.enrolment(of: enrolment.member, in: enrolment.scheme), other.id != enrolment.id {
            throw .alreadyEnrolled(enrolment: other.id)
        }
    }

    func checkReferences(of stay: HospitalStay) throws(RegistryFault) {
        try require(stay.member, in: members, for: stay.id)
    }

    func checkReferences(of claim: Claim) throws(RegistryFault) {
        try require(claim.member, in: members, for: claim.id)
        try require(claim.scheme, for: claim.id)
        guard !claim.stays.isEmpty || !claim.events.isEmpty else { throw .claimWithoutStay(claim: claim.id) }
        for (place, id) in claim.stays.enumerated() {
            if claim.stays[..<place].contains(id) { throw .stayAlreadyClaimed(stay: id, claim: claim.id) }
            try require(id, in: stays, for: claim.id)
            guard let stay = stays[id], stay.member == claim.member else { throw .foreignStay(stay: id) }
            if claim.state.isLive, let other = liveClaim(of: stay), other.id != claim.id {
                throw .stayAlreadyClaimed(stay: id, claim: other.id)
            }
        }
    }

    func checkReferences(of payment: Payment) throws(RegistryFault) {
        try require(payment.claim, in: claims, for: payment.id)
        guard case .approved = claims[payment.claim]?.state else { throw .claimNotApproved(claim: payment.claim) }
        if let other = paymentsByClaim[claims.slot(of: payment.claim)].first, other != payment.id {
            throw .alreadyPaid(payment: other)
        }
    }

    private func require<Record, Other>(
        _ id: Identifier<Record>, in table: Table<Record>, for record: Identifier<Other>
    ) throws(RegistryFault) {
        guard table.contains(id) else {
            throw .missing(record: record.description, refersTo: id.description)
        }
    }

    private func require<Record>(
        _ reference: SchemeReference, for record: Identifier<Record>
    ) throws(RegistryFault) {
        for slot in 0..<schemes.slotCount where schemes[slot: slot]?.reference == reference { return }
        throw .missing(record: record.description, refersTo: reference.id.rawValue)
    }
}
