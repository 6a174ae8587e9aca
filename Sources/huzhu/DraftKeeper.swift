import ClerkDesk
import JSONStore
import Synchronization

/// Has what is half-typed on the disk within a second of the last key, on a thread of its own: a key never waits for the
/// disk.
@MainActor
struct DraftKeeper {
    /// From the first key that isn't on the disk to its writing.
    private static let delay: Duration = .milliseconds(500)
    /// Until what could not be kept is tried again: room may have been made without a key being pressed.
    private static let patience: Duration = .seconds(5)
    /// How long the end of the program may wait for the disk.
    private static let lastPatience: Duration = .seconds(10)

    /// Rings when what is half-typed is to be looked at; not set while nothing has happened since the last look.
    private var alarm = Alarm()
    private var keeping = DraftKeeping.inStore
    private let desk: DraftDesk
    private let store: OpenStore
    private var worker: Worker?

    init(_ places: DraftPlaces, of store: OpenStore, _ mailbox: Mailbox<WorkerLetter>) {
        desk = DraftDesk(places, mailbox)
        self.store = store
    }

    var deadline: ContinuousClock.Instant? { alarm.deadline }

    /// Whether the store's own folder may be written to. Where it only turned out not to be writable, that is tried.
    private var mayWrite: Bool {
        switch store.access {
        case .writing, .closed(.notWritable): true
        case .heldBy, .free, .closed: false
        }
    }

    /// Looks for what an ended program left behind; what there is comes as an event.
    ///
    /// - Parameter atOnce: whether it is found before this returns.
    mutating func begin(atOnce: Bool) {
        guard atOnce else { return hand(.find(mayWrite: mayWrite)) }
        // Somebody at work comes to it by themselves.
        if desk.add(.find(mayWrite: mayWrite)) { desk.work() }
    }

    /// Something has happened that may have changed what is half-typed.
    mutating func noteInput() { alarm.setUnlessSet(after: Self.delay) }

    /// Something was saved or dropped: what kept it must not stay longer than needed.
    mutating func noteCommit() { alarm.set(after: .zero) }

    /// Has what is half-typed kept at once.
    mutating func keepNow(_ drafts: DraftState) {
        alarm.clear()
        hand(.keep(drafts, mayWrite: mayWrite))
    }

    /// Keeps what is half-typed, if it is time to.
    mutating func tick(_ now: ContinuousClock.Instant, _ drafts: () -> DraftState) {
        guard alarm.rings(at: now) else { return }
        hand(.keep(drafts(), mayWrite: mayWrite))
    }

    /// Takes how what is half-typed was kept; returns what the desk is to hear of it.
    mutating func take(_ found: DraftKeeping) -> [DeskEvent] {
        if case .nowhere = found { alarm.setUnlessSet(after: Self.patience) }
        guard found != keeping else { return [] }
        keeping = found
        return [.draftsKept(found)]
    }

    /// Keeps what is half-typed and returns when that is on the disk; the last thing before the program ends.
    ///
    /// - Returns: whether the disk has answered in time.
    mutating func end(_ drafts: DraftState) -> Bool {
        hand(.end(drafts, mayWrite: mayWrite))
        defer { worker = nil }
        return worker?.join(within: Self.lastPatience) ?? true
    }

    private mutating func hand(_ task: DraftDesk.Task) {
        guard desk.add(task) else { return }
        // The one before has nothing left to do.
        worker?.detach()
        let desk = desk
        worker = Worker.start { desk.work() }
        // Without a thread the clerk waits after all.
        if worker == nil { desk.work() }
    }
}

/// The cabinet, and what is to be done with it, in order: by one thread at a time.
private final class DraftDesk: Sendable {
    enum Task: Sendable {
        case find(mayWrite: Bool)
        case keep(DraftState, mayWrite: Bool)
        case end(DraftState, mayWrite: Bool)
    }

    private struct Tasks: Sendable {
        var waiting: [Task] = []
        var isAtWork = false
    }

    private let tasks = Mutex(Tasks())
    private let cabinet: Mutex<DraftCabinet>
    private let mailbox: Mailbox<WorkerLetter>

    init(_ places: DraftPlaces, _ mailbox: Mailbox<WorkerLetter>) {
        cabinet = Mutex(DraftCabinet(places))
        self.mailbox = mailbox
    }

    /// Adds a task; what is to be kept takes the place of what nobody has come to yet.
    ///
    /// - Returns: whether somebody has to be found for ``work()``.
    func add(_ task: Task) -> Bool {
        tasks.withLock { tasks in
            if case .keep? = tasks.waiting.last { tasks.waiting.removeLast() }
            tasks.waiting.append(task)
            defer { tasks.isAtWork = true }
            return !tasks.isAtWork
        }
    }

    /// Does all that is to be done.
    func work() {
        while let task = next() { cabinet.withLock { carryOut(task, in: &$0) } }
    }

    private func next() -> Task? {
        tasks.withLock { tasks in
            guard tasks.waiting.isEmpty else { return tasks.waiting.removeFirst() }
            tasks.isAtWork = false
            return nil
        }
    }

    private func carryOut(_ task: Task, in cabinet: inout DraftCabinet) {
        switch task {
        case .find(let mayWrite): mailbox.post(.desk(.draftsFound(cabinet.find(mayWrite: mayWrite))))
        case .keep(let drafts, let mayWrite):
            mailbox.post(.drafts(cabinet.keep(drafts, at: UTCTime.now(), mayWrite: mayWrite)))
        case .end(let drafts, let mayWrite):
            _ = cabinet.keep(drafts, at: UTCTime.now(), mayWrite: mayWrite)
            cabinet.close(mayWrite: mayWrite)
        }
    }
}
