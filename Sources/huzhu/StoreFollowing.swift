import ClerkDesk

/// Looks about once a second what the program that writes has added, while this one may only read.
@MainActor
struct StoreFollowing: Timed {
    private static let pause: Duration = .seconds(1)

    private let store: OpenStore
    private let mailbox: Mailbox<WorkerLetter>
    /// Whether nothing is done beside the clerk.
    private let isSequential: Bool
    private var alarm = Alarm()

    init(of store: OpenStore, _ mailbox: Mailbox<WorkerLetter>, isSequential: Bool) {
        self.store = store
        self.mailbox = mailbox
        self.isSequential = isSequential
    }

    var deadline: ContinuousClock.Instant? { alarm.deadline }

    /// Begins, or ends, as the store stands now.
    mutating func begin() {
        if store.isFollowing { alarm.setUnlessSet(after: Self.pause) } else { alarm.clear() }
    }

    mutating func tick(_ now: ContinuousClock.Instant) -> [DeskEvent] {
        guard alarm.rings(at: now) else { return [] }
        let (events, reading) = store.follow()
        guard let reading else {
            begin()
            return events.map(DeskEvent.store)
        }
        let mailbox = mailbox
        let read: @Sendable () -> Void = {
            reading.carryOut()
            mailbox.post(.reading(reading))
        }
        // It takes as long as a start: without a thread the clerk waits after all.
        if !isSequential, let worker = Worker.start(read) { worker.detach() } else { read() }
        return events.map(DeskEvent.store)
    }

    /// Takes what a reading has brought, and looks on from there.
    mutating func take(_ reading: StoreReading) -> [DeskEvent] {
        let news = store.take(reading).map(DeskEvent.store)
        begin()
        return news
    }
}
