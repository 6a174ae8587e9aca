import ClerkDesk
import Exchange
import JSONStore
import MutualAid

/// Finds in the history what is next to be undone or done again: at once where the transaction saved last tells it, and
/// on a thread of its own where years of history may have to be read.
@MainActor
struct StepFinding {
    private let store: OpenStore
    private let mailbox: Mailbox<WorkerLetter>
    /// Whether the answer must be there before anything else is taken.
    private let isSequential: Bool

    /// What was found in the history as it was up to a transaction.
    struct Found: Sendable {
        fileprivate var lastSeq: Int
        fileprivate var direction: StepDirection
        fileprivate var event: DeskEvent
    }

    init(of store: OpenStore, _ mailbox: Mailbox<WorkerLetter>, isSequential: Bool) {
        self.store = store
        self.mailbox = mailbox
        self.isSequential = isSequential
    }

    /// What the desk is to hear of it now; while the history is being read, only that.
    func find(_ direction: StepDirection) -> DeskEvent {
        if let last = store.lastEntry {
            var search = StepSearch(direction)
            switch search.look(at: last.seq, undoes: last.undoes) {
            case .found(last.seq): return Self.event(direction) { last }
            case .nothing: return .stepFound(nil, direction)
            case .found, .goOn: break
            }
        }
        let (history, lastSeq, mailbox) = (store.history, store.lastSeq, mailbox)
        // A script's next line must not answer the question that comes of it.
        guard !isSequential else { return Self.event(direction) { try Self.entry(direction, in: history) } }
        let work: @Sendable () -> Void = {
            let event = Self.event(direction) { try Self.entry(direction, in: history) }
            mailbox.post(.step(Found(lastSeq: lastSeq, direction: direction, event: event)))
        }
        // Without a thread the clerk waits after all.
        if let worker = Worker.start(work) { worker.detach() } else { work() }
        return .stepSought(direction)
    }

    /// What the desk is to hear of what was found; where something was saved meanwhile, another step is next.
    func take(_ found: Found) -> DeskEvent {
        found.lastSeq == store.lastSeq ? found.event : find(found.direction)
    }

    private nonisolated static func event(
        _ direction: StepDirection, _ find: () throws -> JournalEntry?
    ) -> DeskEvent {
        do {
            guard let entry = try find() else { return .stepFound(nil, direction) }
            let at = LocalTime.moment(of: entry.at)
            let step = RecordedStep(
                seq: entry.seq, at: at, by: entry.by, action: Transaction.Action(rawValue: entry.action),
                changes: try ChangeCodec.decode(entry.changes))
            let isOfToday = at != nil && at?.day == LocalTime.today
            return .stepFound(FoundStep(direction, step, isOfToday: isOfToday), direction)
        } catch {
            return .stepNotRead(direction, StoreFailure(error).fault(""))
        }
    }

    private nonisolated static func entry(_ direction: StepDirection, in history: HistoryWalk) throws -> JournalEntry? {
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
