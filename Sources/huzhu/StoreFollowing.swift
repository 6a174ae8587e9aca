import ClerkDesk

/// Looks about once a second what the program that writes has added, while this one may only read.
@MainActor
struct StoreFollowing: Timed {
    private static let pause: Duration = .seconds(1)

    private let store: OpenStore
    private var alarm = Alarm()

    init(of store: OpenStore) { self.store = store }

    var deadline: ContinuousClock.Instant? { alarm.deadline }

    /// Begins, or ends, as the store stands now.
    mutating func begin() {
        if store.isFollowing { alarm.setUnlessSet(after: Self.pause) } else { alarm.clear() }
    }

    mutating func tick(_ now: ContinuousClock.Instant) -> [DeskEvent] {
        guard alarm.rings(at: now) else { return [] }
        let news = store.follow().map(DeskEvent.store)
        begin()
        return news
    }
}
