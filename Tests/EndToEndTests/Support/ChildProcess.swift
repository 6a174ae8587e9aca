import Glibc

/// A program started from the tests.
///
/// Foundation's `Process` can't be used: it takes a program for ended only when everything it left running has ended
/// too, and tmux leaves its server.
struct ChildProcess {
    let identifier: pid_t

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - environment: the whole environment.
    ///   - input: the file it gets as standard input.
    ///   - leadsSession: whether the input's terminal becomes the one that controls it.
    ///   - descriptors: what it gets as standard output and error; nil gives it the input's file for both.
    init(
        _ path: String, _ arguments: [String], environment: [String: String],
        input: String, leadsSession: Bool = false, descriptors: (output: Int32, errors: Int32)? = nil
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, descriptors?.output ?? 0, 1)
        posix_spawn_file_actions_adddup2(&actions, descriptors?.errors ?? 0, 2)
        // Threads of a test runner have signals blocked; the child is not to inherit that.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        // Not in the C library's Swift form: POSIX_SPAWN_SETSID.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | (leadsSession ? 0x80 : 0))
        let texts = ([path] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (texts + variables).forEach { free($0) } }
        var identifier: pid_t = 0
        let code = posix_spawn(&identifier, path, &actions, &attributes, texts, variables)
        guard code == 0 else { throw Breakage("\(path) can't be started: \(String(cString: strerror(code)))") }
        self.identifier = identifier
    }

    /// Sends it a signal.
    func kill(_ signal: Int32) { Glibc.kill(identifier, signal) }

    /// The most memory it has held so far, in bytes; nil once it has ended.
    ///
    /// What the system tells afterwards would be no less than what the tests themselves held when they started it.
    var peakMemory: Int? {
        guard let file = fopen("/proc/\(identifier)/status", "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
                .split { $0 == " " || $0 == "\t" || $0 == "\n" }
            if words.first == "VmHWM:", words.count == 3 { return Int(words[1]).map { $0 * 1_024 } }
        }
        return nil
    }

    /// Waits for the end, no longer than `seconds`.
    ///
    /// - Parameter meanwhile: done again and again until then.
    /// - Returns: the exit status, or a signal's number plus 128 when one ended it.
    func waitUntilEnded(within seconds: Int = Deadline.seconds, _ meanwhile: () -> Void = {}) throws -> Int32 {
        var state: Int32 = 0
        let ended: Bool? = Deadline.wait(pauseMilliseconds: 1, within: seconds) {
            meanwhile()
            return waitpid(identifier, &state, WNOHANG) == 0 ? nil : true
        }
        guard ended != nil else {
            kill(SIGKILL)
            waitpid(identifier, &state, 0)
            throw Breakage("a program did not end within \(seconds) s")
        }
        let signal = state & 0x7F
        return signal == 0 ? (state >> 8) & 0xFF : 128 + signal
    }
}
