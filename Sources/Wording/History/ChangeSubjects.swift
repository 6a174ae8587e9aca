import MutualAid

/// Which record a change is about, as a clerk would call it.
extension ChangeWording {
    /// The record of a change: `王素琼 2018-03-01 滇池第一医院` of a stay.
    public func subject(_ change: Change) -> String {
        switch change {
        case .scheme(let edit): edit.record.map { book($0.scheme.shortName) } ?? edit.id.description
        case .unit(let edit): edit.record?.name ?? edit.id.description
        case .subBranch(let edit): edit.record?.name ?? edit.id.description
        case .member(let edit): edit.record?.name ?? edit.id.description
        case .enrolment(let edit):
            edit.record.map { name(of: $0.member) + " " + book.name($0.kind) } ?? edit.id.description
        case .stay(let edit):
            edit.record.map { name(of: $0.member) + " " + book.day($0.admitted) + " " + $0.hospital }
                ?? edit.id.description
        case .claim(let edit): edit.record.map { name(of: $0) } ?? edit.id.description
        case .payment(let edit):
            edit.record.map { name(of: $0.claim) + " " + book.amount($0.amount) } ?? edit.id.description
        }
    }

    /// The record that the whole step of `count` changes is about, and how many people there are where it is more than
    /// one; of a step that isn't all at hand, how many changes there are.
    ///
    /// - Parameter isUndo: whether the step takes another back: its changes are that one's, the last first, and it is
    ///   called by the same record.
    func subject(of count: Int, isUndo: Bool) -> String {
        let changes = isUndo ? self.changes.reversed() : self.changes
        guard let main = changes.max(by: { $0.weight < $1.weight }) else { return "" }
        var people: Set<MemberID> = []
        for change in changes { if let member = member(of: change) { people.insert(member) } }
        guard count == changes.count else { return book(.stepAndMore, subject(main), String(count)) }
        guard people.count > 1 else { return subject(main) }
        let first = changes.lazy.compactMap { member(of: $0) }.first
        return book(.stepAndOthers, first.map { name(of: $0) } ?? "", String(people.count))
    }

    /// The record with an id in its written form: what stands in the way of something is told by it.
    public func name(ofRecord id: String) -> String {
        if let member = MemberID(id) { return name(of: member) }
        if let stay = StayID(id) {
            return record(of: stay).map { name(of: $0.member) + " " + name(of: stay) } ?? id
        }
        if let claim = ClaimID(id) { return name(of: claim) }
        if let branch = SubBranchID(id) { return name(of: branch) }
        if let unit = UnitID(id) { return name(of: unit) }
        if let enrolment = EnrolmentID(id).flatMap({ registry.enrolments[$0] }) {
            return subject(.enrolment(.adding(enrolment)))
        }
        if let payment = PaymentID(id).flatMap({ registry.payments[$0] }) { return subject(.payment(.adding(payment))) }
        return id
    }

    private func member(of change: Change) -> MemberID? {
        if case .payment(let edit) = change { return edit.record.flatMap { record(of: $0.claim)?.member } }
        return registry.member(concernedBy: change)
    }

    // MARK: - Names of the records that are referred to

    func name(of member: MemberID) -> String {
        if let name = registry.members[member]?.name { return name }
        for case .member(let edit) in changes where edit.id == member { return edit.record?.name ?? member.description }
        return member.description
    }

    func name(of branch: SubBranchID) -> String {
        if let name = registry.subBranches[branch]?.name { return name }
        for case .subBranch(let edit) in changes where edit.id == branch {
            return edit.record?.name ?? branch.description
        }
        return branch.description
    }

    func name(of unit: UnitID) -> String { registry.units[unit]?.name ?? unit.description }

    func name(of reference: SchemeReference) -> String {
        registry.scheme(reference).map { book($0.scheme.shortName) } ?? name(of: reference.id)
    }

    func name(of scheme: SchemeID) -> String {
        registry.schemes.all.first { $0.scheme.id == scheme }.map { book($0.scheme.shortName) } ?? scheme.rawValue
    }

    func name(of exclusion: ExclusionCode) -> String {
        registry.schemes.all.first { $0.scheme.exclusion(exclusion) != nil }.map { book.name(exclusion, in: $0.scheme) }
            ?? exclusion.rawValue
    }

    func name(of event: EventCase) -> String {
        let words = [book.name(event.kind), event.severity.map { book.severity($0) } ?? "", book.day(event.day)]
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }

    func name(of stay: StayID) -> String {
        guard let record = record(of: stay) else { return stay.description }
        return book.day(record.admitted) + " " + record.hospital
    }

    func name(of claim: ClaimID) -> String { record(of: claim).map { name(of: $0) } ?? claim.description }

    func name(of claim: Claim) -> String { book(.stepSubjectClaim, name(of: claim.member), book.day(claim.filed)) }

    private func record(of id: ClaimID) -> Claim? {
        if let claim = registry.claims[id] { return claim }
        for case .claim(let edit) in changes where edit.id == id { return edit.record }
        return nil
    }

    private func record(of id: StayID) -> HospitalStay? {
        if let stay = registry.stays[id] { return stay }
        for case .stay(let edit) in changes where edit.id == id { return edit.record }
        return nil
    }
}

extension Edit {
    /// The record as it is after the change, or as it was before it went.
    fileprivate var record: Record? { after ?? before }
}

extension Change {
    /// Whether a record comes, changes or goes.
    enum Turn { case adding, editing, removing }

    var turn: Turn {
        switch self {
        case .scheme(let edit): edit.turn
        case .unit(let edit): edit.turn
        case .subBranch(let edit): edit.turn
        case .member(let edit): edit.turn
        case .enrolment(let edit): edit.turn
        case .stay(let edit): edit.turn
        case .claim(let edit): edit.turn
        case .payment(let edit): edit.turn
        }
    }

    /// Whether it makes a record that wasn't there.
    public var isAddition: Bool { turn == .adding }

    /// What kind of record it is.
    var kind: Phrase {
        switch self {
        case .scheme: .kindScheme
        case .unit: .kindUnit
        case .subBranch: .kindSubBranch
        case .member: .kindMember
        case .enrolment: .kindEnrolment
        case .stay: .kindStay
        case .claim: .kindClaim
        case .payment: .kindPayment
        }
    }

    /// How much a step is about this record rather than about others that change with it.
    fileprivate var weight: Int {
        switch self {
        case .scheme: 0
        case .subBranch: 1
        case .enrolment: 2
        case .unit: 3
        case .member: 4
        case .stay: 5
        case .claim: 6
        case .payment: 7
        }
    }
}

extension Edit {
    fileprivate var turn: Change.Turn { before == nil ? .adding : after == nil ? .removing : .editing }
}
