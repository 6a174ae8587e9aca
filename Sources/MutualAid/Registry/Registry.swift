/// All records of a store, as one value. It changes only by ``Change``s.
public struct Registry: Sendable {
    /// The code of the store the registry belongs to; new records carry it.
    public var store: StoreCode
    /// The schemes in use, each as it was when it was first used.
    public internal(set) var schemes = Table<AdoptedScheme>()
    /// The unit unions.
    public internal(set) var units = Table<Unit>()
    /// Their sub-branches.
    public internal(set) var subBranches = Table<SubBranch>()
    /// The people of the units.
    public internal(set) var members = Table<Member>()
    /// Who takes part in which term.
    public internal(set) var enrolments = Table<Enrolment>()
    /// The hospital stays.
    public internal(set) var stays = Table<HospitalStay>()
    /// The claims.
    public internal(set) var claims = Table<Claim>()
    /// The payments.
    public internal(set) var payments = Table<Payment>()

    var membersByDocument = DocumentIndex()
    var enrolmentsByMember = ReferenceLists<Enrolment>()
    var staysByMember = ReferenceLists<HospitalStay>()
    var claimsByMember = ReferenceLists<Claim>()
    var paymentsByClaim = ReferenceLists<Payment>()

    /// An empty registry of the store `store`.
    public init(store: StoreCode) { self.store = store }
}

// MARK: - Looking things up

extension Registry {
    /// The adopted scheme that a claim or unit names.
    public func scheme(_ reference: SchemeReference) -> AdoptedScheme? {
        // Claims ask for theirs one by one: a scheme is too large to be copied for a look at its name.
        for slot in 0..<schemes.slotCount where schemes[slot: slot]?.reference == reference {
            return schemes[slot: slot]
        }
        return nil
    }

    /// The member with this number on their identity document.
    public func member(withDocument number: String) -> Member? {
        membersByDocument.slot(of: DocumentKey(number), in: members).flatMap { members[slot: $0] }
    }

    /// The enrolments of `member`, oldest first.
    public func enrolments(of member: MemberID) -> [Enrolment] {
        enrolmentsByMember[members.slot(of: member)].compactMap { enrolments[$0] }
            .sorted { ($0.enteredOn, $0.id) < ($1.enteredOn, $1.id) }
    }

    /// The enrolment of `member` in the term of `scheme`.
    public func enrolment(of member: MemberID, in scheme: SchemeID) -> Enrolment? {
        for id in enrolmentsByMember[members.slot(of: member)] {
            if let enrolment = enrolments[id], enrolment.scheme == scheme { return enrolment }
        }
        return nil
    }

    /// The stays of `member`, by discharge.
    public func stays(of member: MemberID) -> [HospitalStay] {
        staysByMember[members.slot(of: member)].compactMap { stays[$0] }
            .sorted { ($0.discharged, $0.id) < ($1.discharged, $1.id) }
    }

    /// The claims of `member`, in filing order.
    public func claims(of member: MemberID) -> [Claim] {
        claimsByMember[members.slot(of: member)].compactMap { claims[$0] }
            .sorted { ($0.filed, $0.id) < ($1.filed, $1.id) }
    }

    /// The claim that still stands and that `stay` is in.
    public func liveClaim(of stay: HospitalStay) -> Claim? {
        claimsByMember[members.slot(of: stay.member)].lazy.compactMap { claims[$0] }
            .first { $0.state.isLive && $0.stays.contains(stay.id) }
    }

    /// The payment of `claim`.
    public func payment(of claim: ClaimID) -> Payment? {
        paymentsByClaim[claims.slot(of: claim)].first.flatMap { payments[$0] }
    }

    /// How many stays `member` has, without fetching them.
    public func stayCount(of member: MemberID) -> Int { staysByMember[members.slot(of: member)].count }

    /// How many claims `member` has, without fetching them.
    public func claimCount(of member: MemberID) -> Int { claimsByMember[members.slot(of: member)].count }
}

// MARK: - Serials

extension Registry {
    /// Makes sure that a serial, used once, is never given out again, even if its record is gone.
    public mutating func reserveSerials(_ serials: RegistrySerials) {
        schemes.reserve(below: serials.schemes, in: store)
        units.reserve(below: serials.units, in: store)
        subBranches.reserve(below: serials.subBranches, in: store)
        members.reserve(below: serials.members, in: store)
        enrolments.reserve(below: serials.enrolments, in: store)
        stays.reserve(below: serials.stays, in: store)
        claims.reserve(below: serials.claims, in: store)
        payments.reserve(below: serials.payments, in: store)
    }

    /// The serials the next records would get.
    public var serials: RegistrySerials {
        RegistrySerials(
            schemes: schemes.nextID(in: store).serial, units: units.nextID(in: store).serial,
            subBranches: subBranches.nextID(in: store).serial, members: members.nextID(in: store).serial,
            enrolments: enrolments.nextID(in: store).serial, stays: stays.nextID(in: store).serial,
            claims: claims.nextID(in: store).serial, payments: payments.nextID(in: store).serial)
    }
}

/// The serials that the next record of each kind would get.
public struct RegistrySerials: Hashable, Sendable {
    public var schemes, units, subBranches, members, enrolments, stays, claims, payments: UInt32

    /// The next serial of each kind.
    public init(
        schemes: UInt32, units: UInt32, subBranches: UInt32, members: UInt32, enrolments: UInt32, stays: UInt32,
        claims: UInt32, payments: UInt32
    ) {
        self.schemes = schemes
        self.units = units
        self.subBranches = subBranches
        self.members = members
        self.enrolments = enrolments
        self.stays = stays
        self.claims = claims
        self.payments = payments
    }
}
