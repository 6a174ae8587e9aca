/// A transaction as the history tells it.
public struct RecordedStep: Hashable, Sendable {
    /// Its number; the first is 1 and none is left out.
    public var seq: Int
    /// When it was made, by the clock of the machine that reads it; nil where the record has no readable time.
    public var at: LocalMoment?
    /// Who made it.
    public var by: String
    /// What it did; nil where another version of the program knows a name for it and this one doesn't.
    public var action: Transaction.Action?
    /// Its changes, in their order; of a very large one maybe not all: see ``changeCount``.
    public var changes: [Change]
    /// How many changes it has altogether.
    public var changeCount: Int
    /// The transaction that it takes back, and which way that is; nil for an ordinary one.
    public var takesBack: TakenBack?
    /// Whether a later transaction has taken it back and nothing has done it again.
    public var isUndone: Bool

    /// A transaction that another one takes back.
    public struct TakenBack: Hashable, Sendable {
        /// Its number.
        public var seq: Int
        /// Whether what it did is undone or, where it was an undo itself, done again.
        public var direction: StepDirection

        /// The transaction with the number `seq`, taken back one way or the other.
        public init(seq: Int, direction: StepDirection) {
            self.seq = seq
            self.direction = direction
        }
    }

    /// A transaction of the history; it has as many changes as are given unless more are said.
    public init(
        seq: Int, at: LocalMoment?, by: String, action: Transaction.Action?, changes: [Change], changeCount: Int? = nil,
        takesBack: TakenBack? = nil, isUndone: Bool = false
    ) {
        self.seq = seq
        self.at = at
        self.by = by
        self.action = action
        self.changes = changes
        self.changeCount = changeCount ?? changes.count
        self.takesBack = takesBack
        self.isUndone = isUndone
    }

    /// The transaction that takes this one back; nil where not all of it is at hand.
    public var undoing: Transaction? {
        guard let action, changes.count == changeCount else { return nil }
        return Transaction(action: action, changes: changes.reversed().map(\.undone), undoes: seq)
    }
}
