import ClerkDesk
import JSONStore
import MutualAid

/// Makes the dated copy of the store at the first start of a day, and at midnight in a program that is left open.
@MainActor
struct DayCopying {
    private let store: OpenStore
    private let mailbox: Mailbox<WorkerLetter>
    /// A sample that is gone afterwards needs no copy.
    private let isWanted: Bool
    private var worker: Worker?
    private var day: CalendarDay?

    init(of store: OpenStore, _ mailbox: Mailbox<WorkerLetter>, isWanted: Bool) {
        self.store = store
        self.mailbox = mailbox
        self.isWanted = isWanted
    }

    /// Makes the copy of `day` on a thread of its own, if this program writes and has not made it yet.
    mutating func begin(_ day: CalendarDay) {
        guard isWanted, store.access == .writing, worker == nil, self.day != day else { return }
        self.day = day
        let copy = store.dailyCopying(day)
        let mailbox = mailbox
        // Without a thread the next start makes it.
        worker = Worker.start { mailbox.post(.copy(copy())) }
    }

    /// Takes what the thread has come to.
    mutating func take(_ result: Result<Void, StoreFailure>) -> [DeskEvent] {
        end()
        guard case .failure(let failure) = result else { return [] }
        return [.store(.notice(.copyFailed(failure.fault(store.folder))))]
    }

    /// Waits until a copy that is being made is whole.
    mutating func end() {
        worker?.join(within: .seconds(60))
        worker = nil
    }
}
