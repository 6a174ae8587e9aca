/// Finds which transaction is next to be undone, or next to be done again, looking at the history from its newest end.
///
/// Undoing is linear and itself part of the history: an undo is a transaction that names the one it takes back, and
/// doing again is the undo of an undo. So of any chain of transactions that name one another only the newest counts:
/// it is in force when an even number of them stands before it. Next to be undone is the newest that is in force; next
/// to be done again is the newest undo, unless something new was done after it.
public struct StepSearch: Sendable {
    /// What a look at one more transaction has brought.
    public enum Finding: Hashable, Sendable {
        /// An older transaction has to be looked at.
        case goOn
        /// This is the one.
        case found(seq: Int)
        /// There is none.
        case nothing
    }

    /// A transaction that nothing newer takes back.
    private struct Candidate {
        let seq: Int
        /// The older one that decides whether this is an undo or a redo.
        var awaited: Int?
        var isInForce: Bool
    }

    private let direction: StepDirection
    private var candidates: [Candidate] = []
    private var takenBack: Set<Int> = []
    /// Whether no older transaction can be the one.
    private var isClosed = false

    /// A search that has looked at nothing yet.
    public init(_ direction: StepDirection) { self.direction = direction }

    /// Looks at the next older transaction.
    ///
    /// - Parameters:
    ///   - seq: its number, smaller than all before.
    ///   - undoes: the number of the transaction that it undoes.
    public mutating func look(at seq: Int, undoes: Int?) -> Finding {
        // One that names itself or a later one was never written by undoing.
        let undoes = undoes.flatMap { $0 < seq ? $0 : nil }
        for place in candidates.indices where candidates[place].awaited == seq {
            candidates[place].awaited = undoes
            if undoes != nil { candidates[place].isInForce.toggle() }
        }
        if let undoes { takenBack.insert(undoes) }
        if takenBack.remove(seq) == nil, !isClosed {
            candidates.append(Candidate(seq: seq, awaited: undoes, isInForce: undoes == nil))
        }
        // Something new ends what could be done again.
        if direction == .redo, undoes == nil { isClosed = true }
        return finding
    }

    private var finding: Finding {
        mutating get {
            while let first = candidates.first, first.awaited == nil {
                if first.isInForce == (direction == .undo) { return .found(seq: first.seq) }
                candidates.removeFirst()
            }
            return isClosed && candidates.isEmpty ? .nothing : .goOn
        }
    }
}
