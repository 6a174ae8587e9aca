import ClerkDesk

/// Work that waits for its time. The loop sleeps until the nearest deadline and then lets it be done.
@MainActor
protocol Timed {
    /// When there is something to do; nil while there is not, and then waiting costs nothing.
    var deadline: ContinuousClock.Instant? { get }

    /// Does what is due by `now`; returns what the desk is to hear of it.
    mutating func tick(_ now: ContinuousClock.Instant) -> [DeskEvent]
}

/// An alarm that rings once.
struct Alarm: Hashable {
    /// When it rings; nil while it is not set.
    private(set) var deadline: ContinuousClock.Instant?

    /// Sets it to ring after `delay`, whatever it was set to before.
    mutating func set(after delay: Duration, from now: ContinuousClock.Instant = .now) { deadline = now + delay }

    /// Sets it only if it is not set yet: the first of many keys decides, and the others cost a comparison.
    mutating func setUnlessSet(after delay: Duration) {
        if deadline == nil { set(after: delay) }
    }

    /// Takes it back.
    mutating func clear() { deadline = nil }

    /// Whether its time has come by `now`; it is not set any more then.
    mutating func rings(at now: ContinuousClock.Instant) -> Bool {
        guard let deadline, deadline <= now else { return false }
        self.deadline = nil
        return true
    }
}
