import MutualAid

/// What is next to be undone or done again.
public struct FoundStep: Hashable, Sendable {
    /// Which of the two.
    public var direction: StepDirection
    /// The transaction that is taken back: for doing again it is an undo.
    public var step: RecordedStep
    /// Whether it was made today by the machine's clock.
    public var isOfToday: Bool

    /// A transaction found to be next.
    public init(_ direction: StepDirection, _ step: RecordedStep, isOfToday: Bool) {
        self.direction = direction
        self.step = step
        self.isOfToday = isOfToday
    }

    /// What the clerk once did and what is now undone or done again: an undo tells it the other way round.
    var original: [Change] {
        direction == .undo ? step.changes : step.changes.reversed().map(\.undone)
    }
}
