extension Registry {
    /// What an assessment needs to know of `member` in the term of `scheme`.
    public func facts(of member: Member, in scheme: Scheme) -> MemberFacts {
        let takesPart = enrolment(of: member.id, in: scheme.id)?.kind?.takesPart ?? false
        return MemberFacts(category: member.category, enrolment: takesPart ? .takesPart : .doesNotTakePart)
    }

    /// What an assessment needs to know of a recorded claim.
    public func claimCase(of claim: Claim) -> ClaimCase {
        ClaimCase(filed: claim.filed, stays: claim.stays.compactMap { stays[$0].map(StayCase.init) })
    }

    /// The claims of `member` under `scheme` that count before a claim filed on `filed`: those that still stand and
    /// were filed earlier, in filing order.
    ///
    /// - Parameter claim: the claim itself when it is already recorded; among claims of one day the serial decides.
    public func claimsCounted(
        of member: MemberID, under scheme: SchemeID, before filed: CalendarDay, claim: ClaimID?
    ) -> [Claim] {
        claims(of: member).filter { earlier in
            guard earlier.scheme.id == scheme, earlier.state.isLive, earlier.id != claim else { return false }
            if earlier.filed != filed { return earlier.filed < filed }
            return claim.map { earlier.id < $0 } ?? true
        }
    }

    /// The stays of `member` that are in no claim that still stands.
    public func openStays(of member: MemberID) -> [HospitalStay] {
        stays(of: member).filter { liveClaim(of: $0) == nil }
    }

    /// A recorded claim worked out anew from the records as they are now; nil when its scheme or member is gone.
    public func assess(_ claim: Claim) throws(AssessmentFault) -> Assessment? {
        guard let scheme = scheme(claim.scheme)?.scheme, let person = members[claim.member] else { return nil }
        let facts = facts(of: person, in: scheme)
        let choices = scheme.defaultChoices
        let earlier = claimsCounted(of: claim.member, under: scheme.id, before: claim.filed, claim: claim.id)
        let position = try scheme.position(after: earlier.map { claimCase(of: $0) }, of: facts, choices: choices)
        return try scheme.assess(claimCase(of: claim), of: facts, after: position, choices: choices)
    }
}
