/// All records of a store, as one value. It changes only by ``Change``s.
public struct Registry: Sendable {
    /// The code of the store the registry belongs to; new records carry it.
    public var store: StoreCode
    /// The schemes in use, each as it was when it was first used.
    public private(set) var schemes = Table<AdoptedScheme>()
    /// The unit unions.
    public private(set) var units = Table<Unit>()
    /// Their sub-branches.
    public private(set) var subBranches = Table<SubBranch>()
    /// The people of the units.
    public private(set) var members = Table<Member>()
    /// Who takes part in which term.
    public private(set) var enrolments = Table<Enrolment>()
    /// The hospital stays.
    public private(set) var stays = Table<HospitalStay>()
    /// The claims.
    public private(set) var claims = Table<Claim>()
    /// The payments.
    public private(set) var payments = Table<Payment>()

    private var membersByDocument = ShardedIndex<String, MemberID>()
    private var enrolmentsByMember = ShardedIndex<MemberID, [EnrolmentID]>()
    private var staysByMember = ShardedIndex<MemberID, [StayID]>()
    private var claimsByMember = ShardedIndex<MemberID, [ClaimID]>()
    private var paymentsByClaim = ShardedIndex<ClaimID, PaymentID>()

    /// An empty registry of the store `store`.
    public init(store: StoreCode) { self.store = store }
}

// MARK: - Looking things up

extension Registry {
    /// The adopted scheme that a claim or unit names.
    public func scheme(_ reference: SchemeReference) -> AdoptedScheme? {
        schemes.all.first { $0.reference == reference }
    }

    /// The member with this number on their identity document.
    public func member(withDocument number: String) -> Member? {
        membersByDocument[number].flatMap { members[$0] }
    }

    /// The enrolments of `member`, oldest first.
    public func enrolments(of member: MemberID) -> [Enrolment] {
        (enrolmentsByMember[member] ?? []).compactMap { enrolments[$0] }
            .sorted { ($0.enteredOn, $0.id) < ($1.enteredOn, $1.id) }
    }

    /// The enrolment of `member` in the term of `scheme`.
    public func enrolment(of member: MemberID, in scheme: SchemeID) -> Enrolment? {
        guard let ids = enrolmentsByMember[member] else { return nil }
        for id in ids { if let enrolment = enrolments[id], enrolment.scheme == scheme { return enrolment } }
        return nil
    }

    /// The stays of `member`, by discharge.
    public func stays(of member: MemberID) -> [HospitalStay] {
        (staysByMember[member] ?? []).compactMap { stays[$0] }
            .sorted { ($0.discharged, $0.id) < ($1.discharged, $1.id) }
    }

    /// The claims of `member`, in filing order.
    public func claims(of member: MemberID) -> [Claim] {
        (claimsByMember[member] ?? []).compactMap { claims[$0] }
            .sorted { ($0.filed, $0.id) < ($1.filed, $1.id) }
    }

    /// The claim that still stands and that `stay` is in.
    public func liveClaim(of stay: HospitalStay) -> Claim? {
        (claimsByMember[stay.member] ?? []).lazy.compactMap { claims[$0] }
            .first { $0.state.isLive && $0.stays.contains(stay.id) }
    }

    /// The payment of `claim`.
    public func payment(of claim: ClaimID) -> Payment? { paymentsByClaim[claim].flatMap { payments[$0] } }

    /// How many stays `member` has, without fetching them.
    public func stayCount(of member: MemberID) -> Int { staysByMember[member]?.count ?? 0 }

    /// How many claims `member` has, without fetching them.
    public func claimCount(of member: MemberID) -> Int { claimsByMember[member]?.count ?? 0 }
}

// MARK: - Changing

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
        case .scheme(let edit):
            try check(edit, in: schemes)
            if let before = edit.before, before.reference != edit.after?.reference { try checkUnused(before) }
            schemes.put(edit.after, for: edit.id)
        case .unit(let edit):
            try check(edit, in: units)
            if let unit = edit.after { try require(unit.scheme, for: unit.id) } else { try checkUnused(edit.id) }
            units.put(edit.after, for: edit.id)
        case .subBranch(let edit):
            try check(edit, in: subBranches)
            if let branch = edit.after {
                try require(branch.unit, in: units, for: branch.id)
            } else {
                try checkUnused(edit.id)
            }
            subBranches.put(edit.after, for: edit.id)
        case .member(let edit): try apply(edit)
        case .enrolment(let edit): try apply(edit)
        case .stay(let edit): try apply(edit)
        case .claim(let edit): try apply(edit)
        case .payment(let edit): try apply(edit)
        }
    }

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

    private func check<Record>(_ edit: Edit<Record>, in table: Table<Record>) throws(RegistryFault) {
        guard table[edit.id] == edit.before, edit.after?.id ?? edit.id == edit.id else {
            throw .conflict(record: edit.id.description)
        }
    }

    private func require<Record, Other>(
        _ id: Identifier<Record>, in table: Table<Record>, for record: Identifier<Other>
    ) throws(RegistryFault) {
        guard table[id] != nil else { throw .missing(record: record.description, refersTo: id.description) }
    }

    private func require<Record>(
        _ reference: SchemeReference, for record: Identifier<Record>
    ) throws(RegistryFault) {
        guard scheme(reference) != nil else {
            throw .missing(record: record.description, refersTo: reference.id.rawValue)
        }
    }

    private mutating func apply(_ edit: Edit<Member>) throws(RegistryFault) {
        try check(edit, in: members)
        if let member = edit.after {
            try require(member.unit, in: units, for: member.id)
            if let branch = member.subBranch { try require(branch, in: subBranches, for: member.id) }
            if let other = membersByDocument[member.document.number], other != member.id {
                throw .duplicateDocument(member: other)
            }
        } else {
            let used =
                enrolmentsByMember[edit.id]?.first?.description ?? staysByMember[edit.id]?.first?.description
                // One for an event alone has no stay.
                ?? claimsByMember[edit.id]?.first?.description
            if let used { throw .stillReferred(record: edit.id.description, by: used) }
        }
        if let before = edit.before, before.document != edit.after?.document {
            membersByDocument[before.document.number] = nil
        }
        if let member = edit.after { membersByDocument[member.document.number] = member.id }
        members.put(edit.after, for: edit.id)
    }

    private mutating func apply(_ edit: Edit<Enrolment>) throws(RegistryFault) {
        try check(edit, in: enrolments)
        if let before = edit.before, let after = edit.after,
            before.member != after.member || before.scheme != after.scheme
        {
            // Another member's or another term's part is another record.
            throw .conflict(record: edit.id.description)
        }
        if let enrolment = edit.after {
            try require(enrolment.member, in: members, for: enrolment.id)
            if let other = self.enrolment(of: enrolment.member, in: enrolment.scheme), other.id != enrolment.id {
                throw .alreadyEnrolled(enrolment: other.id)
            }
        }
        enrolmentsByMember.move(edit.id, from: edit.before?.member, to: edit.after?.member)
        enrolments.put(edit.after, for: edit.id)
    }

    private mutating func apply(_ edit: Edit<HospitalStay>) throws(RegistryFault) {
        try check(edit, in: stays)
        if let stay = edit.after { try require(stay.member, in: members, for: stay.id) }
        if let before = edit.before, edit.after?.member != before.member,
            let claim = claims(of: before.member).first(where: { $0.stays.contains(before.id) })
        {
            throw .stillReferred(record: edit.id.description, by: claim.id.description)
        }
        if let before = edit.before, let claim = liveClaim(of: before), case .approved = claim.state {
            throw .claimDecided(claim: claim.id)
        }
        staysByMember.move(edit.id, from: edit.before?.member, to: edit.after?.member)
        stays.put(edit.after, for: edit.id)
    }

    private mutating func apply(_ edit: Edit<Claim>) throws(RegistryFault) {
        try check(edit, in: claims)
        if let claim = edit.after {
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
            if let before = edit.before, !before.mayBecome(claim) { throw .claimDecided(claim: claim.id) }
            if let payment = paymentsByClaim[claim.id], claim != edit.before { throw .alreadyPaid(payment: payment) }
        } else if let payment = paymentsByClaim[edit.id] {
            throw .stillReferred(record: edit.id.description, by: payment.description)
        }
        claimsByMember.move(edit.id, from: edit.before?.member, to: edit.after?.member)
        claims.put(edit.after, for: edit.id)
    }

    private mutating func apply(_ edit: Edit<Payment>) throws(RegistryFault) {
        try check(edit, in: payments)
        if let payment = edit.after {
            try require(payment.claim, in: claims, for: payment.id)
            guard case .approved = claims[payment.claim]?.state else { throw .claimNotApproved(claim: payment.claim) }
            if let other = paymentsByClaim[payment.claim], other != payment.id { throw .alreadyPaid(payment: other) }
        }
        if let before = edit.before { paymentsByClaim[before.claim] = nil }
        if let payment = edit.after { paymentsByClaim[payment.claim] = payment.id }
        payments.put(edit.after, for: edit.id)
    }
}

extension ShardedIndex {
    /// Takes `id` out of the list under `old` and puts it into the one under `new`.
    fileprivate mutating func move<ID: Equatable>(_ id: ID, from old: Key?, to new: Key?) where Value == [ID] {
        guard old != new else { return }
        if let old { self[old, default: []].removeAll { $0 == id } }
        if let new { self[new, default: []].append(id) }
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
