import Glibc

/// How long anything may take before a test gives up: much longer than it ever takes.
enum Deadline {
    static let seconds = 20

    /// Asks `look` again and again until it gives something.
    ///
    /// What is waited for is another program's work, which nothing announces.
    /// - Returns: nil when it never did.
    static func wait<Value>(
        pauseMilliseconds: Int32 = 5, within seconds: Int = seconds, for look: () throws -> Value?
    ) rethrows -> Value? {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        repeat {
            if let value = try look() { return value }
            poll(nil, 0, pauseMilliseconds)
        } while clock.now < end
        return nil
    }
}
