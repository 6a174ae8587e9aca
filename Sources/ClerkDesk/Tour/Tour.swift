import MutualAid

/// Where the guided tour can be taken.
public enum TourPlace: Hashable, Sendable {
    /// On another desk, over the sample unit.
    case elsewhere
    /// On this one, which is over the sample unit.
    case here
    /// On this one, from the start on.
    case begun
}

/// A walk through the main job on the sample unit, step by step. Whether a step was done is seen by looking at the desk.
struct Tour: Hashable, Sendable {
    /// The person the tour is about.
    let member: MemberID
    /// The claims of that person that were there before.
    let before: Set<ClaimID>
    private(set) var step = TourStep.find
    /// Whether the step shown was come to by doing the one before.
    private(set) var isPraising = false
    /// Whether the clerk has gone back to a step that is done: it is shown until they go on.
    private var isHeld = false
    /// Whether the new claim was seen paid: only then its payment can have been taken back.
    private var hasPaid = false

    /// The person of the sample unit whose settlement is entered.
    static let person = "王素琼"

    /// A tour over the records; nil where the person it is about isn't there.
    init?(_ registry: Registry) {
        guard let member = registry.members.all.first(where: { $0.name == Self.person }) else { return nil }
        self.member = member.id
        before = Set(registry.claims(of: member.id).map(\.id))
    }

    /// Goes on over every step that is done by now.
    /// - Returns: whether another step is shown.
    mutating func advance(_ desk: Desk) -> Bool {
        let shown = step
        if let claim = claim(desk), desk.context.registry.payment(of: claim.id) != nil { hasPaid = true }
        let isDone = step.isDone(self, desk)
        if isHeld {
            isHeld = isDone
            return false
        }
        while step.isDone(self, desk), let next = step.next { step = next }
        guard step != shown else { return false }
        isPraising = true
        return true
    }

    /// Goes on without the step being done.
    mutating func skip(_ desk: Desk) {
        guard let next = step.next else { return }
        step = next
        isPraising = false
        isHeld = step.isDone(self, desk)
    }

    mutating func goBack(_ desk: Desk) {
        guard let previous = step.previous else { return }
        step = previous
        isPraising = false
        isHeld = step.isDone(self, desk)
    }

    /// The claim made on the tour.
    func claim(_ desk: Desk) -> Claim? {
        desk.context.registry.claims(of: member).last { !before.contains($0.id) }
    }

    /// Whether its payment was taken back.
    func hasUndonePayment(_ desk: Desk) -> Bool {
        guard hasPaid else { return false }
        return claim(desk).map { desk.context.registry.payment(of: $0.id) == nil } ?? true
    }
}
