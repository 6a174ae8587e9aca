import MutualAid

extension FormName {
    /// The form as it opens now; what keeps it from opening otherwise.
    func screen(_ desk: DeskContext) -> Result<any DeskScreen, HalfTyped.Obstacle> {
        if let obstacle = obstacle(desk) { return .failure(obstacle) }
        let registry = desk.registry
        let screen: (any DeskScreen)? =
            switch self {
            case .setUp: SetUpScreen(desk)
            case .operatorName: OperatorScreen(desk)
            case .unit: desk.unit.map { UnitForm(desk, unit: $0) }
            case .newMember: MemberForm(desk)
            case .member(let id): registry.members[id].map { MemberForm(desk, editing: $0) }
            case .enrolment(let id, _): EnrolmentForm(desk, member: id)
            case .newStay(let id, _): ClaimScreen(desk, member: id, recording: nil)
            case .newClaim(let id, _): ClaimScreen(desk, newClaimOf: id)
            case .stay(let id): registry.stays[id].map { ClaimScreen(desk, member: $0.member, recording: $0) }
            case .claim(let id): registry.claims[id].map { ClaimScreen(desk, claim: $0) }
            case .decision(let id, _): registry.claims[id].map { MemberPage($0.member) }
            case .newTerm(let id):
                desk.schemeEntries().first { $0.id == id.rawValue && $0.scheme != nil }?.scheme.map {
                    NewTermForm(desk, from: .scheme($0))
                }
            case .scheme(let id):
                desk.schemeEntries().first { $0.id == id.rawValue && $0.isUsersOwn }.flatMap { entry in
                    entry.scheme.map { NewTermForm(desk, from: .editing($0, replacing: entry.hash)) }
                }
            case .markedEnrolment: BatchEnrolmentScreen([])
            case .trial: TrialScreen(desk)
            }
        return screen.map { .success($0) } ?? .failure(.notNow)
    }

    /// Why the form can't be opened now, as far as the records say; nil when they say nothing against it.
    func obstacle(_ desk: DeskContext) -> HalfTyped.Obstacle? {
        switch self {
        // These open by themselves, at the start.
        case .setUp, .operatorName: return .notNow
        case .enrolment(_, let scheme), .newStay(_, let scheme), .newClaim(_, let scheme):
            guard exists(in: desk.registry) else { return .recordGone }
            return scheme == desk.scheme?.scheme.id ? nil : .otherTerm
        default: return exists(in: desk.registry) ? nil : .recordGone
        }
    }
}

extension HalfTyped.Obstacle: Error {}
