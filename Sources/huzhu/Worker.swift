import Glibc

/// A thread of its own for work that would keep the clerk waiting.
struct Worker: Sendable {
    private let thread: pthread_t

    /// Starts `work`; nil when the system has no thread to give.
    static func start(_ work: @escaping @Sendable () -> Void) -> Worker? {
        // Signals are for the main thread: curses hears of a new window size only there.
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        var thread = pthread_t()
        let load = Unmanaged.passRetained(Load(work))
        let code = pthread_create(
            &thread, nil,
            { pointer in
                guard let pointer else { return nil }
                // Of this thread only: the clerk's keys come first.
                setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
                Unmanaged<Load>.fromOpaque(pointer).takeRetainedValue().work()
                return nil
            }, load.toOpaque())
        guard code == 0 else {
            load.release()
            return nil
        }
        return Worker(thread: thread)
    }

    /// Leaves it to itself: nobody waits for its end. To be called once, and instead of ``join()``.
    func detach() { pthread_detach(thread) }

    /// Waits for its end. To be called once.
    func join() { pthread_join(thread, nil) }

    private final class Load: Sendable {
        let work: @Sendable () -> Void

        init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }
}
