import CNcurses
import Glibc

/// The way to the terminal: a frame's bytes, and what curses writes piece by piece, go out in one write.
///
/// Each piece would wake the terminal, which then shows the frame half drawn. And curses waits for as long as the
/// terminal takes nothing; here that ends when the program is to end.
@MainActor
final class TerminalOutput {
    /// What curses is started on: the terminal, and while it draws the memory.
    let descriptor: Int32

    private let terminal: Int32
    /// The terminal once more, opened anew so that writes to it return at once and nobody else's do.
    private let direct: Int32
    private let memory: Int32
    private var bytes: [UInt8] = []
    private let isEnding: @MainActor () -> Bool
    private var isLeaving = false
    private var isStuck = false

    /// For a program that is to end, how long a terminal that takes nothing is waited for, in milliseconds.
    private static let patience: Int32 = 500

    /// - Parameters:
    ///   - terminal: the terminal's descriptor.
    ///   - isEnding: whether a signal has told the program to end.
    /// - Returns: nil when the system has no more descriptors to give.
    init?(terminal: Int32, isEnding: @escaping @MainActor () -> Bool) {
        let copy = fcntl(terminal, F_DUPFD_CLOEXEC, 3)
        let memory = huzhu_memory_file()
        guard copy >= 0, memory >= 0 else { return nil }
        // Where the terminal has no name in this file system, writes have to wait as they always did.
        let opened = open("/proc/self/fd/\(terminal)", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        descriptor = copy
        self.terminal = terminal
        direct = opened >= 0 ? opened : terminal
        self.memory = memory
        self.isEnding = isEnding
    }

    /// Sends what curses writes in `draw`, all at once. `draw` must not change the terminal's modes.
    func gather(_ draw: () -> Void) {
        // Drawn straight to the terminal it would still be right, only slower.
        dup2(memory, descriptor)
        draw()
        dup2(terminal, descriptor)
        let count = Int(lseek(memory, 0, SEEK_CUR))
        guard count > 0 else { return }
        if bytes.count < count { bytes = Array(repeating: 0, count: count * 2) }
        let read = pread(memory, &bytes, count, 0)
        lseek(memory, 0, SEEK_SET)
        send(bytes.prefix(max(0, read)))
    }

    /// Sends bytes to the terminal, in their place among what was drawn.
    func send(_ bytes: some Sequence<UInt8>) { send(ArraySlice(bytes)) }

    private func send(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        var waited: Int32 = 0
        while !rest.isEmpty, !isStuck {
            let count = rest.withUnsafeBytes { write(direct, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
                waited = 0
            } else if errno == EAGAIN {
                waited = waitForRoom(after: waited)
            } else if errno != EINTR {
                // A terminal that can't be written to is gone, and its hang-up is on the way.
                return
            }
        }
    }

    /// Waits for room, but not for ever once the program is to end: then what is under way is dropped.
    private func waitForRoom(after waited: Int32) -> Int32 {
        var watched = pollfd(fd: direct, events: Int16(POLLOUT), revents: 0)
        let pause = Self.patience / 5
        guard poll(&watched, 1, pause) == 0 else { return 0 }
        guard isLeaving || isEnding() else { return 0 }
        guard waited + pause >= Self.patience else { return waited + pause }
        isStuck = true
        tcflush(direct, TCOFLUSH)
        return 0
    }

    /// To be called before the terminal is given back: nothing is waited for without end any more.
    func beginLeaving() { isLeaving = true }

    /// The terminal is the program's again.
    func endLeaving() { isLeaving = false }

    /// The descriptor for the moment when nothing else may be called any more.
    var lastResort: Int32 { direct }
}
