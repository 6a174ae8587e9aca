extension Registry {
    /// What an assessment needs to know of `member` in the term of `scheme`.
    public func facts(of member: Member, in scheme: Scheme) -> MemberFacts {
        let enrolment = enrolment(of: member.id, in: scheme.id)
        let kind = enrolment?.kind
        var facts = MemberFacts(
            category: enrolment?.category ?? member.category,
            enrolment: kind?.takesPart ?? false ? .takesPart : .doesNotTakePart, kind: kind,
            born: member.document.born, sex: member.document.sex)
        let asked = scheme.subsidy.asked
        // Earlier terms are looked at only for schemes that ask for them.
        if asked.unbrokenYears || asked.termsWithoutSubsidy {
            let membership = Membership(of: member, through: scheme, in: self)
            if asked.unbrokenYears { facts.unbrokenSince = membership.unbrokenSince }
            if asked.termsWithoutSubsidy { facts.termsWithoutSubsidy = membership.termsWithoutSubsidy }
        }
        return facts
    }

    /// What an assessment needs to know of a recorded claim.
    public func claimCase(of claim: Claim) -> ClaimCase {
        ClaimCase(
            filed: claim.filed, stays: claim.stays.compactMap { stays[$0].map(StayCase.init) }, events: claim.events)
    }

    /// The claims of `member` under `scheme` that count before a claim filed on `filed`, in the order in which they
    /// count: first those approved, whenever they were filed, then those filed earlier that still wait.
    ///
    /// - Parameter claim: the claim itself when it is already recorded; before an approved one only those count that
    ///   were approved earlier. Among claims of one day the serial decides.
    public func claimsCounted(
        of member: MemberID, under scheme: SchemeID, before filed: CalendarDay, claim: ClaimID?
    ) -> [Claim] {
        var approved: [(day: CalendarDay, claim: Claim)] = []
        var waiting: [Claim] = []
        for other in claims(of: member) where other.scheme.id == scheme && other.state.isLive && other.id != claim {
            if let day = other.state.approvedOn {
                approved.append((day, other))
            } else if other.filed < filed || other.filed == filed && claim.map({ other.id < $0 }) ?? true {
                waiting.append(other)
            }
        }
        approved.sort { ($0.day, $0.claim.filed, $0.claim.id) < ($1.day, $1.claim.filed, $1.claim.id) }
        if let own = claim.flatMap({ claims[$0] }), let day = own.state.approvedOn {
            return approved.filter { ($0.day, $0.claim.filed, $0.claim.id) < (day, own.filed, own.id) }.map(\.claim)
        }
        return approved.map(\.claim) + waiting
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
        return try scheme.assess(
            claimCase(of: claim), of: facts, after: earlier.map { claimCase(of: $0) }, choices: choices)
    }
}
