import ClerkDesk
import Exchange
import JSONStore
import MutualAid

/// Finds in the history what is next to be undone or done again.
enum StepFinding {
    /// What the desk is to hear.
    static func event(_ direction: StepDirection, in history: HistoryWalk) -> DeskEvent {
        do {
            guard let entry = try entry(direction, in: history) else { return .stepFound(nil, direction) }
            let at = LocalTime.moment(of: entry.at)
            let step = RecordedStep(
                seq: entry.seq, at: at, by: entry.by, action: Transaction.Action(rawValue: entry.action),
                changes: try ChangeCodec.decode(entry.changes))
            let isOfToday = at != nil && at?.day == LocalTime.today
            return .stepFound(FoundStep(direction, step, isOfToday: isOfToday), direction)
        } catch {
            return .stepNotRead(direction, detail: "\(error)")
        }
    }

    private static func entry(_ direction: StepDirection, in history: HistoryWalk) throws -> JournalEntry? {
        var search = StepSearch(direction)
        var walk = history
        while let entries = try walk.older() {
            for entry in entries {
                switch search.look(at: entry.seq, undoes: entry.undoes) {
                case .goOn: continue
                case .nothing: return nil
                // Most often it is the one just looked at.
                case .found(entry.seq): return entry
                case .found(let seq):
                    var again = history.from(seq)
                    return try again.older()?.first
                }
            }
        }
        return nil
    }
}
