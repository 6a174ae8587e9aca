import Foundation

/// A terminal that shows nothing and obeys nothing: the very bytes go to and fro, as fast as a test wants.
///
/// The program has it as its controlling terminal, so that hanging up reaches it as it would in an office.
final class BareTerminal {
    /// All bytes that the program has sent and that were read.
    private(set) var bytes: [UInt8] = []
    private let process: ChildProcess
    private var ours: Int32

    /// Starts a program on a new terminal.
    init(_ command: [String], environment: [String: String], columns: Int = 80, rows: Int = 24) throws {
        var theirs: Int32 = -1
        var name = [CChar](repeating: 0, count: 128)
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        var ours: Int32 = -1
        guard openpty(&ours, &theirs, &name, nil, &size) == 0 else { throw Breakage("no pseudo-terminal") }
        _ = fcntl(ours, F_SETFL, O_NONBLOCK)
        _ = fcntl(ours, F_SETFD, FD_CLOEXEC)
        _ = fcntl(theirs, F_SETFD, FD_CLOEXEC)
        let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        self.ours = ours
        process = try ChildProcess(
            command[0], Array(command.dropFirst()), environment: environment, input: path, leadsSession: true)
        close(theirs)
    }

    deinit {
        hangUp()
        // What is still running has no terminal any more and nothing to wait for.
        process.kill(SIGKILL)
    }

    /// The program's process.
    var processNumber: pid_t { process.identifier }

    /// Our end of the line; -1 after hanging up.
    var descriptor: Int32 { ours }

    /// What was sent, as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: - What the clerk does

    /// Sends bytes to the program.
    ///
    /// - Parameter reading: whether what it answers meanwhile is read.
    func send(_ bytes: some Sequence<UInt8>, reading: Bool = true) throws {
        var rest = Array(bytes)[...]
        let sent: Bool? = Deadline.wait(pauseMilliseconds: 1) {
            let count = rest.withUnsafeBytes { write(ours, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) }
            if reading { read() }
            return rest.isEmpty ? true : nil
        }
        guard sent != nil else { throw Breakage("the program takes no more input") }
    }

    /// Types a text.
    func type(_ text: String, reading: Bool = true) throws { try send(text.utf8, reading: reading) }

    /// Has the program repaint and reads nothing, until it can't send any more.
    func fill() throws {
        var looks = 0
        var waiting = 0
        let full: Bool? = Deadline.wait(pauseMilliseconds: 10) {
            resize(columns: looks % 2 == 0 ? 120 : 80, rows: looks % 2 == 0 ? 40 : 24)
            looks = waitingBytes == waiting ? looks + 1 : 0
            waiting = waitingBytes
            return looks > 20 && waiting > 1000 ? true : nil
        }
        guard full != nil else { throw Breakage("the line is never full: \(waiting) bytes") }
    }

    /// Gives the terminal another size.
    func resize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(ours, UInt(TIOCSWINSZ), &size)
    }

    /// Takes the terminal away.
    func hangUp() {
        if ours >= 0 { close(ours) }
        ours = -1
    }

    /// Sends a signal to the program.
    func kill(_ signal: Int32) { process.kill(signal) }

    // MARK: - What the program sends

    /// Reads what waits, at most `limit` bytes.
    @discardableResult
    func read(limit: Int = .max) -> Int {
        var room = [UInt8](repeating: 0, count: min(limit, 65536))
        var total = 0
        while total < limit, case let count = Glibc.read(ours, &room, min(room.count, limit - total)), count > 0 {
            bytes += room[..<count]
            total += count
        }
        return total
    }

    /// Reads until `isWanted` holds for all that has come.
    func read(until description: String, _ isWanted: () -> Bool) throws {
        let found: Bool? = Deadline.wait(pauseMilliseconds: 1) {
            read()
            return isWanted() ? true : nil
        }
        guard found != nil else { throw Breakage("never came: \(description)\n\(text.suffix(2000).debugDescription)") }
    }

    /// Reads until a text has come after the first `start` bytes.
    func read(for wanted: String, after start: Int = 0) throws {
        let wanted = Array(wanted.utf8)
        try read(until: String(decoding: wanted, as: UTF8.self)) { bytes[start...].firstRange(of: wanted) != nil }
    }

    /// Waits until the program has ended, and returns its exit status, or a signal's number plus 128.
    ///
    /// - Parameter reading: whether its last words are read.
    func waitUntilEnded(reading: Bool = true) throws -> Int32 {
        try process.waitUntilEnded { if reading, ours >= 0 { read() } }
    }
}
