import Glibc

/// A thread of its own for work that would keep the clerk waiting.
struct Worker: Sendable {
    private let thread: pthread_t
    /// The end of a pipe on which the end of the work is heard, so that waiting for it can have an end, too.
    private let ending: Int32

    /// Starts `work`; nil when the system has no thread to give.
    static func start(_ work: @escaping @Sendable () -> Void) -> Worker? {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // Signals are for the main thread: curses hears of a new window size only there. A crash is heard where it
        // happens, or the terminal would not be given back.
        var blocked = sigset_t()
        var before = sigset_t()
        sigfillset(&blocked)
        for crash in [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE] { sigdelset(&blocked, crash) }
        pthread_sigmask(SIG_BLOCK, &blocked, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        var thread = pthread_t()
        let load = Unmanaged.passRetained(Load(work, telling: ends[1]))
        let code = pthread_create(
            &thread, nil,
            { pointer in
                guard let pointer else { return nil }
                // Of this thread only: the clerk's keys come first.
                setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
                Unmanaged<Load>.fromOpaque(pointer).takeRetainedValue().carryOut()
                return nil
            }, load.toOpaque())
        guard code == 0 else {
            load.release()
            for end in ends { close(end) }
            return nil
        }
        return Worker(thread: thread, ending: ends[0])
    }

    /// Leaves it to itself: nobody waits for its end. To be called once, and instead of ``join(within:)``.
    func detach() {
        pthread_detach(thread)
        close(ending)
    }

    /// Waits for its end, but not for ever: a disk that does not answer must not keep the program from ending. To be
    /// called once.
    ///
    /// - Returns: whether it has ended; otherwise it is left to itself.
    @discardableResult
    func join(within patience: Duration = .seconds(20)) -> Bool {
        let deadline = ContinuousClock.now + patience
        while true {
            let left = deadline - .now
            let milliseconds = left.components.seconds * 1_000 + left.components.attoseconds / 1_000_000_000_000_000
            var waiting = pollfd(fd: ending, events: Int16(POLLIN), revents: 0)
            let count = poll(&waiting, 1, Int32(clamping: max(0, milliseconds)))
            if count > 0 { break }
            guard count < 0, errno == EINTR else {
                detach()
                return false
            }
        }
        pthread_join(thread, nil)
        close(ending)
        return true
    }

    private final class Load: Sendable {
        private let work: @Sendable () -> Void
        private let ending: Int32

        init(_ work: @escaping @Sendable () -> Void, telling ending: Int32) {
            self.work = work
            self.ending = ending
        }

        func carryOut() {
            work()
            // Whoever listens at the other end hears that.
            close(ending)
        }
    }
}
