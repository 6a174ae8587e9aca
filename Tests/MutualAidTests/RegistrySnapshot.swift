import MutualAid

/// All that can be seen of a registry, taken through its lookups; the order of what comes in an order included.
struct RegistrySnapshot: Equatable {
    var schemes: [Identifier<AdoptedScheme>: AdoptedScheme] = [:]
    var units: [UnitID: Unit] = [:]
    var subBranches: [SubBranchID: SubBranch] = [:]
    var members: [MemberID: Member] = [:]
    var enrolments: [EnrolmentID: Enrolment] = [:]
    var stays: [StayID: HospitalStay] = [:]
    var claims: [ClaimID: Claim] = [:]
    var payments: [PaymentID: Payment] = [:]

    var membersByDocument: [String: MemberID] = [:]
    var enrolmentsByMember: [MemberID: [EnrolmentID]] = [:]
    var staysByMember: [MemberID: [StayID]] = [:]
    var openStaysByMember: [MemberID: [StayID]] = [:]
    var claimsByMember: [MemberID: [ClaimID]] = [:]
    var liveClaims: [StayID: ClaimID] = [:]
    var paymentsByClaim: [ClaimID: PaymentID] = [:]
    var counts: [Int] = []

    init() {}

    init(_ registry: Registry) {
        schemes = Self.records(registry.schemes)
        units = Self.records(registry.units)
        subBranches = Self.records(registry.subBranches)
        members = Self.records(registry.members)
        enrolments = Self.records(registry.enrolments)
        stays = Self.records(registry.stays)
        claims = Self.records(registry.claims)
        payments = Self.records(registry.payments)
        for member in members.values {
            membersByDocument[member.document.number] = registry.member(withDocument: member.document.number)?.id
            enrolmentsByMember[member.id] = registry.enrolments(of: member.id).map(\.id)
            staysByMember[member.id] = registry.stays(of: member.id).map(\.id)
            openStaysByMember[member.id] = registry.openStays(of: member.id).map(\.id)
            claimsByMember[member.id] = registry.claims(of: member.id).map(\.id)
            counts += [registry.stayCount(of: member.id), registry.claimCount(of: member.id)]
        }
        for stay in stays.values { liveClaims[stay.id] = registry.liveClaim(of: stay)?.id }
        for claim in claims.keys { paymentsByClaim[claim] = registry.payment(of: claim)?.id }
        counts.sort()
        counts += [
            registry.schemes.count, registry.units.count, registry.subBranches.count, registry.members.count,
            registry.enrolments.count, registry.stays.count, registry.claims.count, registry.payments.count,
        ]
    }

    private static func records<Record>(_ table: Table<Record>) -> [Identifier<Record>: Record] {
        Dictionary(table.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
