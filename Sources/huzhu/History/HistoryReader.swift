import ClerkDesk
import Exchange
import JSONStore
import MutualAid

/// Reads a store's history from the newest transaction back, and knows of each whether it was taken back since.
///
/// A value that may go from thread to thread; it holds one journal at a time.
struct HistoryReader: Sendable {
    private var walk: HistoryWalk
    /// What is left of the journal being read, newest first.
    private var entries: ArraySlice<JournalEntry> = []
    /// What each transaction that takes back another one names, as far as journals were read.
    private var undoes: [Int: Int] = [:]
    private var known: [ClosedRange<Int>] = []
    /// Of transactions that a newer one names, whether they are undone.
    private var isUndone: [Int: Bool] = [:]

    init(_ walk: HistoryWalk) { self.walk = walk }

    /// A transaction whose changes have not been looked at.
    struct Entry {
        var journal: JournalEntry
        var takesBack: RecordedStep.TakenBack?
        var isUndone: Bool
        var at: LocalMoment?
    }

    /// The next older transaction; nil at the beginning.
    ///
    /// - Throws: `StoreProblem` when what is older can't be read.
    mutating func next() throws -> Entry? {
        if entries.isEmpty {
            guard let older = try walk.older() else { return nil }
            note(older)
            entries = older[...]
        }
        guard let entry = entries.popFirst() else { return nil }
        let wasUndone = isUndone.removeValue(forKey: entry.seq) ?? false
        var takesBack: RecordedStep.TakenBack?
        if let target = entry.undoes, target < entry.seq {
            isUndone[target] = !wasUndone
            takesBack = RecordedStep.TakenBack(seq: target, direction: try isUndo(target) ? .redo : .undo)
        }
        return Entry(
            journal: entry, takesBack: takesBack, isUndone: wasUndone, at: LocalTime.moment(of: entry.at))
    }

    /// Whether a transaction is itself an undo, by the chain of those that it names.
    private mutating func isUndo(_ seq: Int) throws -> Bool {
        var isUndo = false
        var link = try target(of: seq)
        while let older = link {
            isUndo.toggle()
            link = try target(of: older)
        }
        return isUndo
    }

    private mutating func target(of seq: Int) throws -> Int? {
        if !known.contains(where: { $0.contains(seq) }) {
            var aside = walk.from(seq)
            if let older = try aside.older() { note(older) }
        }
        return undoes[seq].flatMap { $0 < seq ? $0 : nil }
    }

    private mutating func note(_ journal: [JournalEntry]) {
        guard let newest = journal.first, let oldest = journal.last else { return }
        known.append(oldest.seq...newest.seq)
        for entry in journal { undoes[entry.seq] = entry.undoes }
    }
}

extension HistoryReader.Entry {
    /// How many changes of a step are shown; an import has thousands.
    private static let mostShown = 200

    /// The transaction with those of its changes that are wanted; nil where none is. One that can't be read is told as
    /// such, since it happened.
    func step(of wanted: WantedRecords) -> RecordedStep? {
        guard wanted.mayStand(in: journal.changes) else { return nil }
        var step = RecordedStep(
            seq: journal.seq, at: at, by: journal.by, action: Transaction.Action(rawValue: journal.action), changes: [],
            takesBack: takesBack, isUndone: isUndone)
        let found = try? ChangeCodec.decode(journal.changes, most: Self.mostShown, where: wanted.mayStand)
        guard let found else { return step }
        guard found.count > 0 else { return nil }
        step.changes = found.changes
        step.changeCount = found.count
        return step
    }
}
