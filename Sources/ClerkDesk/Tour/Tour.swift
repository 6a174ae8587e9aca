import MutualAid

/// A walk through the main job on the sample unit, step by step. Whether a step was done is seen by looking at the desk.
struct Tour: Hashable, Sendable {
    /// The person the tour is about.
    let member: MemberID
    /// The claims of that person that were there before.
    let before: Set<ClaimID>
    private(set) var step = TourStep.find
    /// Whether the step shown was come to by doing the one before.
    private(set) var isPraising = false
    /// Whether the steps of the form were passed over on the way there: who has saved can't do them any more.
    private(set) var hasPassedOver = false
    /// The steps that were done at some time, whatever was done since.
    private(set) var reached: Set<TourStep> = []
    /// After the clerk has gone back to a step: whether it is done as the desk stands. It is shown until it is done
    /// anew or the clerk goes on. Nil while they follow the tour.
    private var heldAsDone: Bool?

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
        note(desk)
        if let wasDone = heldAsDone {
            let isDone = step.isDone(self, desk)
            heldAsDone = isDone
            guard isDone, !wasDone else { return false }
            heldAsDone = nil
        }
        passWhatIsDone(desk)
        guard step != shown else { return false }
        isPraising = true
        hasPassedOver = shown.rawValue < TourStep.save.rawValue && step.rawValue > TourStep.save.rawValue
        return true
    }

    /// Goes on without the step being done, over those that are done already.
    mutating func skip(_ desk: Desk) {
        guard let next = step.next else { return }
        step = next
        isPraising = false
        heldAsDone = nil
        passWhatIsDone(desk)
    }

    mutating func goBack(_ desk: Desk) {
        guard let previous = step.previous else { return }
        step = previous
        isPraising = false
        heldAsDone = step.isDone(self, desk)
    }

    /// Takes down what the desk shows to be done.
    private mutating func note(_ desk: Desk) {
        for step in TourStep.allCases where !step.needsItsTurn || step == self.step {
            if step.isDone(self, desk) { reached.insert(step) }
        }
    }

    private mutating func passWhatIsDone(_ desk: Desk) {
        note(desk)
        while reached.contains(step), let next = step.next {
            step = next
            note(desk)
        }
    }

    /// The claim made on the tour.
    func claim(_ desk: Desk) -> Claim? {
        desk.context.registry.claims(of: member).last { !before.contains($0.id) }
    }

    /// Whether its payment was taken back: only one that was seen paid can be.
    func hasUndonePayment(_ desk: Desk) -> Bool {
        guard reached.contains(.pay) else { return false }
        return claim(desk).map { desk.context.registry.payment(of: $0.id) == nil } ?? true
    }
}
