import ClerkDesk
import JSONStore

/// Writes a checkpoint when the journal has grown and the clerk's hands have been still for a while: the records on a
/// thread of their own, and then, in another still moment, the few renames that put them in place.
@MainActor
struct BackgroundCheckpoint: Timed {
    private enum Stage {
        case nothing
        case writing(Worker)
        case written(CheckpointWork.Written)
    }

    private static let stillness: Duration = .seconds(4)
    /// After a failure, such as a full disk: the journal holds everything meanwhile.
    private static let patience: Duration = .seconds(300)

    private let store: OpenStore
    private let mailbox: Mailbox<WorkerLetter>
    private var stage = Stage.nothing
    private var alarm = Alarm()
    private var hadInput = false

    init(of store: OpenStore, _ mailbox: Mailbox<WorkerLetter>) {
        self.store = store
        self.mailbox = mailbox
    }

    var deadline: ContinuousClock.Instant? { alarm.deadline }

    /// The clerk has pressed a key.
    mutating func noteInput() { hadInput = true }

    /// Something was saved, so that a checkpoint may be due.
    mutating func noteCommit() {
        guard case .nothing = stage, alarm.deadline == nil, store.isCheckpointDue else { return }
        // The key that saved is no sign that the clerk goes on typing.
        hadInput = false
        alarm.set(after: Self.stillness)
    }

    mutating func tick(_ now: ContinuousClock.Instant) -> [DeskEvent] {
        guard alarm.rings(at: now) else { return [] }
        guard !hadInput else {
            hadInput = false
            alarm.set(after: Self.stillness, from: now)
            return []
        }
        switch stage {
        case .nothing: return begin()
        case .writing: return []
        case .written(let written): return finish(written)
        }
    }

    /// Takes what the thread has come to.
    mutating func take(_ result: Result<CheckpointWork.Written, StoreFailure>) -> [DeskEvent] {
        if case .writing(let worker) = stage { worker.join() }
        switch result {
        case .success(let written):
            guard hadInput else { return finish(written) }
            stage = .written(written)
            hadInput = false
            alarm.set(after: Self.stillness)
            return []
        case .failure(let failure): return fail(failure)
        }
    }

    /// Brings what is on its way to its end before the store is closed.
    mutating func end() {
        switch stage {
        case .nothing: break
        case .writing(let worker):
            worker.join()
            for case .checkpoint(.success(let written)) in mailbox.collect() { _ = finish(written) }
        case .written(let written): _ = finish(written)
        }
        stage = .nothing
        alarm.clear()
    }

    private mutating func begin() -> [DeskEvent] {
        guard store.isCheckpointDue else { return [] }
        do {
            let write = try store.checkpointWriting()
            let mailbox = mailbox
            guard let worker = Worker.start({ mailbox.post(.checkpoint(write())) }) else {
                // Without a thread it is written when the program is left.
                return []
            }
            stage = .writing(worker)
            return []
        } catch {
            return fail(error)
        }
    }

    private mutating func finish(_ written: CheckpointWork.Written) -> [DeskEvent] {
        stage = .nothing
        do {
            try store.finishCheckpoint(written)
            noteCommit()
            return []
        } catch {
            return fail(error)
        }
    }

    private mutating func fail(_ failure: StoreFailure) -> [DeskEvent] {
        stage = .nothing
        alarm.set(after: Self.patience)
        return [.store(.remark(.checkpointFailed(failure.fault(store.folder))))]
    }
}
