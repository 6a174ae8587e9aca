import MutualAid

/// A made-up unit to try the program on: members, enrolments, stays and claims in every state. The same size always
/// gives the same records.
public struct SampleUnit {
    /// The unit's name: everything about it is invented.
    public static let name = "云岭示范学院工会"
    /// The day on which the sample is set.
    public static let day = "2018-11-15"

    private static let branchNames = [
        "机关分工会", "文学院", "理学院", "工学院", "冶金学院", "医学院", "商学院", "艺术学院", "体育部", "图书馆", "后勤处", "离退休处",
    ]
    private static let hospitals = ["滇池第一医院", "翠湖人民医院", "云岭中医院", "金马区医院", "碧鸡康复医院", "西山职工医院"]

    /// What becomes of the claims, over and over: all states occur among the first few.
    private static let outcomes: [ClaimState.Kind] = [
        .approved, .undecided, .approved, .rejected, .approved, .undecided, .approved, .withdrawn, .approved, .approved,
        .revoked, .approved, .undecided, .approved, .approved, .undecided, .approved,
    ]

    /// Records that go into one transaction: large enough to be quick, small enough for one line of a journal.
    private static let batch = 5_000

    private var registry: Registry
    private var numbers = SampleNumbers(seed: 2_018)
    private var scheme: AdoptedScheme
    private var unit: UnitID
    private var transactions: [Transaction] = []
    private var pending: [Change] = []

    /// The transactions that make the sample with `members` members, in order, for a store with this code.
    ///
    /// - Throws: ``InvalidScheme`` or `RegistryFault`, neither of which happens with the schemes built in.
    public static func transactions(members: Int, store: StoreCode) throws -> [Transaction] {
        var sample = try SampleUnit(store: store)
        try sample.makePeople(members)
        try sample.makeStays()
        return sample.transactions
    }

    private init(store: StoreCode) throws {
        registry = Registry(store: store)
        let builtIn = try SchemeFile.builtIn("yunnan-14")
        scheme = AdoptedScheme(
            id: registry.schemes.nextID(in: store), hash: builtIn.hash, source: builtIn.source, scheme: builtIn.scheme)
        unit = registry.units.nextID(in: store)
        try add(.scheme(.adding(scheme)))
        try add(.unit(.adding(Unit(id: unit, name: Self.name, scheme: scheme.reference))))
        for name in Self.branchNames {
            try add(.subBranch(.adding(SubBranch(id: registry.subBranches.nextID(in: store), unit: unit, name: name))))
        }
        close(.setUpUnit)
    }

    private mutating func add(_ change: Change) throws {
        try registry.apply(change)
        pending.append(change)
        if pending.count >= Self.batch { close(.importRecords) }
    }

    private mutating func close(_ action: Transaction.Action) {
        guard !pending.isEmpty else { return }
        transactions.append(Transaction(action: action, changes: pending))
        pending = []
    }

    // MARK: - People

    private mutating func makePeople(_ count: Int) throws {
        let branches = Array(registry.subBranches.all)
        for index in 0..<count {
            let person = SamplePeople.person(index, &numbers)
            // The last sub-branch is the retired people's.
            let branch = person.isRetired ? branches[branches.count - 1] : branches[numbers.below(branches.count - 1)]
            let member = Member(
                id: registry.members.nextID(in: registry.store), unit: unit, subBranch: branch.id, name: person.name,
                document: person.document, category: person.isRetired ? .retired : .active,
                isEarlyRetired: !person.isRetired && numbers.chance(3), phone: person.phone)
            try add(.member(.adding(member)))
            try enrol(member.id)
        }
        close(.importRecords)
    }

    private mutating func enrol(_ member: MemberID) throws {
        // Some are still open: they are what the review is tried on.
        guard !numbers.chance(6), let window = scheme.scheme.enrolmentWindow?.value else { return }
        let kind: EnrolmentKind =
            switch numbers.below(100) {
            case 0..<84: .continuing
            case 84..<93: .new
            case 93..<95: .transferredIn
            default: .notParticipating
            }
        let due = scheme.scheme.contribution(for: kind) ?? .zero
        let union = kind.takesPart && numbers.chance(4) ? Money(yuan: 60) : .zero
        let days = window.last.days(since: window.first)
        try add(
            .enrolment(
                .adding(
                    Enrolment(
                        id: registry.enrolments.nextID(in: registry.store), member: member, scheme: scheme.scheme.id,
                        kind: kind, paidByMember: due - union, paidByUnion: union,
                        enteredOn: window.first.advanced(by: numbers.below(days + 1)), isDoubtful: numbers.chance(2)))))
    }

    // MARK: - Stays and claims

    private mutating func makeStays() throws {
        var patients = 0
        for member in Array(registry.members.all) {
            guard registry.enrolment(of: member.id, in: scheme.scheme.id)?.kind?.takesPart ?? false,
                numbers.chance(14)
            else { continue }
            let days = 1 + numbers.below(15)
            // A few begin before the term; all end and are paid before the sample's day.
            let first = patients % 15 == 4 ? numbers.below(days) : 15 + numbers.below(200)
            try makeStay(of: member, days: days, discharged: scheme.scheme.term.first.advanced(by: first))
            patients += 1
            guard numbers.chance(30) else { continue }
            // The first stay's claim is filed by then: claims are made in the order in which they count.
            let second = first + 30 + numbers.below(50)
            try makeStay(
                of: member, days: 1 + numbers.below(15), discharged: scheme.scheme.term.first.advanced(by: second))
        }
        close(.importRecords)
    }

    private mutating func makeStay(of member: Member, days: Int, discharged: CalendarDay) throws {
        let place = registry.stays.count
        let exclusion = place % 16 == 9 ? scheme.scheme.exclusions[place / 16 % 2 * 2].code : nil
        let stay = HospitalStay(
            id: registry.stays.nextID(in: registry.store), member: member.id, hospital: numbers.pick(Self.hospitals),
            admitted: discharged.advanced(by: -days), discharged: discharged, settlement: makeSettlement(),
            exclusion: exclusion)
        try add(.stay(.adding(stay)))
        if exclusion == nil, !numbers.chance(20) { try makeClaim(of: member, for: stay) }
    }

    private mutating func makeSettlement() -> Settlement {
        let scale = numbers.pick([4_000, 9_000, 18_000, 35_000, 90_000])
        let total = Money(fen: Int64(scale * 100 + numbers.below(scale * 100)))
        let pooled = Money(fen: total.fen * Int64(50 + numbers.below(30)) / 100)
        let out = total.fen - pooled.fen
        var settlement = Settlement([
            .totalCost: total, .pooledFund: pooled, .fullySelfPaid: Money(fen: out * Int64(numbers.below(25)) / 100),
            .selfPaidFirst: Money(fen: out * Int64(numbers.below(25)) / 100),
        ])
        if numbers.chance(10) { settlement[.overLimit] = Money(fen: out / 50) }
        if numbers.chance(10) { settlement[.civilServant] = Money(fen: out / 20) }
        return settlement
    }

    private mutating func makeClaim(of member: Member, for stay: HospitalStay) throws {
        // One claim after the other, so that none changes what an earlier one was saved with.
        let others = registry.claims(of: member.id)
        let ready = stay.discharged.advanced(by: 3 + numbers.below(12))
        let filed = others.last.map { max(ready, $0.filed.advanced(by: 1)) } ?? ready
        let facts = registry.facts(of: member, in: scheme.scheme)
        let choices = scheme.scheme.defaultChoices
        let earlier = registry.claimsCounted(of: member.id, under: scheme.scheme.id, before: filed, claim: nil)
        let assessment = try scheme.scheme.assess(
            ClaimCase(filed: filed, stays: [StayCase(stay)]), of: facts,
            after: earlier.map { registry.claimCase(of: $0) }, choices: choices)
        let decided = filed.advanced(by: 3)
        let state: ClaimState =
            switch Self.outcomes[registry.claims.count % Self.outcomes.count] {
            case .undecided: .undecided
            case .approved where others.contains { $0.state == .undecided }: .undecided
            case .approved: .approved(on: decided)
            case .rejected: .rejected(on: decided, reason: "材料不全")
            case .withdrawn: .withdrawn(on: decided, reason: "补充单据后再报")
            case .revoked: .revoked(on: decided, reason: "单据重复")
            }
        let claim = Claim(
            id: registry.claims.nextID(in: registry.store), member: member.id, scheme: scheme.reference,
            stays: [stay.id], filed: filed, state: state, base: assessment.base, payable: assessment.payable)
        try add(.claim(.adding(claim)))
        if case .approved = state, claim.payable > .zero, numbers.chance(70) {
            let payment = Payment(
                id: registry.payments.nextID(in: registry.store), claim: claim.id, amount: claim.payable,
                paidOn: decided.advanced(by: 2))
            try add(.payment(.adding(payment)))
        }
    }
}
