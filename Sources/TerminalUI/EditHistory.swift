/// The earlier and later states of a text field. Typing on, and deleting on, is one step.
struct EditHistory: Hashable, Sendable {
    /// A state to go back to.
    struct Snapshot: Hashable, Sendable {
        var text: String
        var caret: Int
    }

    /// What an edit was; edits of the first two kinds in a row make one step.
    enum Kind: Hashable, Sendable {
        case typing
        case deleting
        case whole
    }

    private var earlier: [Snapshot] = []
    private var later: [Snapshot] = []
    private var openKind: Kind?

    /// Notes the state before an edit.
    mutating func record(_ snapshot: Snapshot, before kind: Kind) {
        later.removeAll()
        defer { openKind = kind }
        guard kind == .whole || kind != openKind else { return }
        earlier.append(snapshot)
        if earlier.count > Self.limit { earlier.removeFirst() }
    }

    /// Ends the step: what comes next is undone apart from what came before.
    mutating func closeStep() { openKind = nil }

    /// The state before the last step, in exchange for the present one; nil when there is none.
    mutating func undo(from present: Snapshot) -> Snapshot? {
        closeStep()
        guard let snapshot = earlier.popLast() else { return nil }
        later.append(present)
        return snapshot
    }

    /// The state after the step last undone, in exchange for the present one; nil when there is none.
    mutating func redo(from present: Snapshot) -> Snapshot? {
        closeStep()
        guard let snapshot = later.popLast() else { return nil }
        earlier.append(present)
        return snapshot
    }

    private static let limit = 200
}
