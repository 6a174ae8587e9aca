/// What the records leave to be done, kept beside a registry and changed only where it changed.
///
/// It does not hang on the day: how long something has waited and how many days are left is for the reader to tell.
public struct OpenWork: Sendable {
    /// Claims that nobody has decided yet, by the day of filing.
    public private(set) var undecided = DatedList<Claim>()
    /// Approved claims that come to something and are not paid yet, by the day of approval.
    public private(set) var unpaid = DatedList<Claim>()
    /// Stays that could be claimed and are in no claim, term by term, the one that ends first before the others.
    public private(set) var unclaimed: [UnclaimedStays] = []
    /// How the people stand to the unit's present term.
    public private(set) var members = MemberTally()

    private var standings: [MemberStanding] = []
    private let presentTerm: SchemeID?

    /// What `registry` leaves to be done; looks at every record once.
    public init(_ registry: Registry) {
        presentTerm = registry.units.first?.scheme.id
        let terms = registry.claimableTerms
        undecided = DatedList(registry.claims.all.compactMap { claim in claim.undecidedEntry })
        unpaid = DatedList(registry.claims.all.compactMap { claim in registry.unpaidEntry(claim) })
        var stays: [[DatedList<HospitalStay>.Entry]] = terms.map { _ in [] }
        let taken = registry.takenStays
        for stay in registry.stays.all where !taken.contains(stay.id) {
            guard let place = registry.term(of: stay, among: terms) else { continue }
            stays[place].append(DatedList.Entry(day: stay.discharged, id: stay.id))
        }
        unclaimed = zip(terms, stays).map { UnclaimedStays(scheme: $0, stays: DatedList($1)) }
        countMembers(of: registry)
    }

    private mutating func countMembers(of registry: Registry) {
        var enrolments: [Enrolment?] = Array(repeating: nil, count: registry.members.slotCount)
        for enrolment in registry.enrolments.all where enrolment.scheme == presentTerm {
            if let slot = registry.members.slot(of: enrolment.member) { enrolments[slot] = enrolment }
        }
        standings = enrolments.indices.map { MemberStanding(registry.members[slot: $0], enrolments[$0]) }
        for standing in standings { members.add(standing, 1) }
    }

    /// Follows `changes`, which led to `registry`.
    public mutating func update(for changes: [Change], in registry: Registry) {
        var people: Set<MemberID> = []
        func note(_ member: MemberID?) { if let member { people.insert(member) } }
        for change in changes {
            switch change {
            // Another term may be the present one then, or other days the last.
            case .scheme, .unit:
                self = OpenWork(registry)
                return
            case .subBranch: break
            case .member(let edit): note(edit.id)
            case .enrolment(let edit):
                note(edit.before?.member)
                note(edit.after?.member)
            case .stay(let edit):
                note(edit.before?.member)
                note(edit.after?.member)
                if edit.after == nil { forget(edit.id) }
            case .claim(let edit):
                note(edit.before?.member)
                note(edit.after?.member)
                if edit.after == nil { forget(edit.id) }
            case .payment(let edit):
                for claim in [edit.before?.claim, edit.after?.claim] {
                    note(claim.flatMap { registry.claims[$0]?.member })
                }
            }
        }
        for member in people { follow(member, registry) }
    }

    private mutating func forget(_ id: StayID) {
        for place in unclaimed.indices { unclaimed[place].stays.put(nil, for: id) }
    }

    private mutating func forget(_ id: ClaimID) {
        undecided.put(nil, for: id)
        unpaid.put(nil, for: id)
    }

    /// Looks again at all there is of one member.
    private mutating func follow(_ member: MemberID, _ registry: Registry) {
        if let slot = registry.members.slot(of: member) {
            while standings.count <= slot { standings.append([]) }
            members.add(standings[slot], -1)
            let enrolment = presentTerm.flatMap { registry.enrolment(of: member, in: $0) }
            standings[slot] = MemberStanding(registry.members[member], enrolment)
            members.add(standings[slot], 1)
        }
        for claim in registry.claims(of: member) {
            undecided.put(claim.undecidedEntry?.day, for: claim.id)
            unpaid.put(registry.unpaidEntry(claim)?.day, for: claim.id)
        }
        let terms = unclaimed.map(\.scheme)
        for stay in registry.stays(of: member) {
            let place = registry.isTaken(stay) ? nil : registry.term(of: stay, among: terms)
            for other in unclaimed.indices {
                unclaimed[other].stays.put(other == place ? stay.discharged : nil, for: stay.id)
            }
        }
    }
}

/// The stays of one term that could be claimed and are in no claim.
public struct UnclaimedStays: Sendable {
    /// The rules of the term.
    public let scheme: Scheme
    /// The stays, by the day of discharge.
    public internal(set) var stays: DatedList<HospitalStay>

    /// The last day on which a claim for them may be filed; nil where the scheme names none.
    public var lastDay: CalendarDay? { scheme.filingDeadline?.value }

    /// Whether a claim filed on `day` would still be in time.
    public func canBeFiled(on day: CalendarDay) -> Bool { lastDay.map { day <= $0 } ?? true }
}

extension Claim {
    fileprivate var undecidedEntry: DatedList<Claim>.Entry? {
        state == .undecided ? DatedList.Entry(day: filed, id: id) : nil
    }
}

extension Registry {
    /// The schemes under which claims can be made, as they were adopted last, those first that close first.
    fileprivate var claimableTerms: [Scheme] {
        var schemes: [Scheme] = []
        for adopted in self.schemes.all.map(\.scheme) {
            schemes.removeAll { $0.id == adopted.id }
            if adopted.isComputable { schemes.append(adopted) }
        }
        return schemes.sorted { ($0.term.last, $0.id.rawValue) < ($1.term.last, $1.id.rawValue) }
    }

    fileprivate func unpaidEntry(_ claim: Claim) -> DatedList<Claim>.Entry? {
        guard let day = claim.state.approvedOn, claim.payable > .zero, payment(of: claim.id) == nil else { return nil }
        return DatedList.Entry(day: day, id: claim.id)
    }

    /// The stays about which there is nothing left to file.
    fileprivate var takenStays: Set<StayID> {
        claims.all.reduce(into: []) { if $1.state.settlesStays { $0.formUnion($1.stays) } }
    }

    /// Whether there is nothing left to file about `stay`.
    fileprivate func isTaken(_ stay: HospitalStay) -> Bool {
        claims(of: stay.member).contains { $0.state.settlesStays && $0.stays.contains(stay.id) }
    }

    /// The place in `terms` of the one that `stay` could be claimed in: by the day of discharge, where the member takes
    /// part; nil where it would be paid nothing.
    fileprivate func term(of stay: HospitalStay, among terms: [Scheme]) -> Int? {
        guard stay.exclusion == nil, stay.admitted <= stay.discharged else { return nil }
        return terms.firstIndex { scheme in
            guard scheme.term.contains(stay.discharged),
                enrolment(of: stay.member, in: scheme.id)?.kind?.takesPart ?? false
            else { return false }
            guard scheme.waitingPeriod != nil, let member = members[stay.member],
                let until = scheme.waitingUntil(for: facts(of: member, in: scheme))
            else { return true }
            return stay.admitted >= until
        }
    }
}

extension ClaimState {
    /// Whether nothing is left to file about the stays of such a claim: it stands, or was refused for good.
    fileprivate var settlesStays: Bool {
        switch self {
        case .undecided, .approved, .rejected: true
        case .withdrawn, .revoked: false
        }
    }
}
