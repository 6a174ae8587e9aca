import ClerkDesk
import Dispatch
import JSONStore
import Synchronization

/// Has what is half-typed on the disk within a second of the last key, on a thread of its own: a key never waits for the
/// disk.
@MainActor
struct DraftKeeper {
    /// From the first key that isn't on the disk to its writing.
    private static let delay: Duration = .milliseconds(500)

    /// Rings when what is half-typed is to be looked at; not set while nothing has happened since the last look.
    private var alarm = Alarm()
    private let desk: DraftDesk

    /// - Parameter post: tells the loop something from another thread.
    init(_ places: DraftPlaces, post: @escaping @Sendable (DeskEvent) -> Void) {
        desk = DraftDesk(places, post: post)
    }

    var deadline: ContinuousClock.Instant? { alarm.deadline }

    /// Looks for what an ended program left behind; what there is comes as an event.
    func begin() { desk.find() }

    /// Something has happened that may have changed what is half-typed.
    mutating func noteInput() { alarm.setUnlessSet(after: Self.delay) }

    /// Something was saved or dropped: what kept it must not stay longer than needed.
    mutating func noteCommit() { alarm.set(after: .zero) }

    /// Keeps what is half-typed, if it is time to.
    mutating func tick(_ now: ContinuousClock.Instant, _ drafts: () -> DraftState) {
        guard alarm.rings(at: now) else { return }
        desk.keep(drafts())
    }

    /// Keeps what is half-typed and returns when that is on the disk; the last thing before the program ends.
    func end(_ drafts: DraftState) { desk.end(drafts) }
}

/// The cabinet and the thread on which it is used.
private final class DraftDesk: Sendable {
    private struct State: Sendable {
        var cabinet: DraftCabinet
        var keeping = DraftKeeping.inStore
        /// What could not be kept, to be tried again until it can.
        var unkept: DraftState?
        var isClosed = false
    }

    /// Until what could not be kept is tried again, in seconds: room may have been made without a key being pressed.
    private static let patience = 5.0

    private let state: Mutex<State>
    /// What is to be kept; a newer one takes the place of one that nobody has come to yet.
    private let wanted = Mutex<DraftState?>(nil)
    private let queue = DispatchQueue(label: "huzhu.drafts")
    private let post: @Sendable (DeskEvent) -> Void

    init(_ places: DraftPlaces, post: @escaping @Sendable (DeskEvent) -> Void) {
        state = Mutex(State(cabinet: DraftCabinet(places)))
        self.post = post
    }

    func find() {
        queue.async { [self] in
            post(.draftsFound(state.withLock { $0.cabinet.find() }))
        }
    }

    func keep(_ drafts: DraftState) {
        wanted.withLock { $0 = drafts }
        queue.async { [self] in keepWanted() }
    }

    private func keepWanted() {
        let drafts = wanted.withLock { wanted in
            defer { wanted = nil }
            return wanted
        }
        guard let drafts else { return }
        let news = state.withLock { state -> DraftKeeping? in
            guard !state.isClosed else { return nil }
            let keeping = state.cabinet.keep(drafts, at: UTCTime.now())
            let hadFailed = state.unkept != nil
            if case .nowhere = keeping { state.unkept = drafts } else { state.unkept = nil }
            if state.unkept != nil, !hadFailed { tryLater() }
            guard keeping != state.keeping else { return nil }
            state.keeping = keeping
            return keeping
        }
        if let news { post(.draftsKept(news)) }
    }

    private func tryLater() {
        queue.asyncAfter(deadline: .now() + Self.patience) { [self] in
            let unkept = state.withLock { state in
                defer { state.unkept = nil }
                return state.unkept
            }
            guard let unkept else { return }
            // What has been typed since is tried instead.
            wanted.withLock { $0 = $0 ?? unkept }
            keepWanted()
        }
    }

    func end(_ drafts: DraftState) {
        wanted.withLock { $0 = drafts }
        queue.sync {
            keepWanted()
            state.withLock {
                $0.cabinet.close()
                $0.isClosed = true
            }
        }
    }
}
