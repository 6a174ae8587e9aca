import Foundation

extension BareTerminal {
    /// Whether the terminal reads lines and echoes them, as a shell wants it, and not in the program's way.
    var hasPlainModes: Bool {
        var modes = termios()
        guard tcgetattr(descriptor, &modes) == 0 else { return false }
        let plain = tcflag_t(ICANON | ECHO | ISIG)
        return modes.c_lflag & plain == plain
    }

    /// How many bytes the program has sent that nobody has read.
    var waitingBytes: Int {
        var count: Int32 = 0
        return ioctl(descriptor, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
    }

    /// What the program has cost so far: how often it slept and was woken, in all its threads.
    func costs() throws -> [String] {
        let folder = "/proc/\(processNumber)/task"
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { thread in
            let status = try String(contentsOfFile: "\(folder)/\(thread)/status", encoding: .utf8)
            return status.split(separator: "\n").filter { $0.hasPrefix("voluntary") }.joined()
        }
    }

    /// The part of the bytes after the first `start`, as text.
    func text(after start: Int) -> String { String(decoding: bytes[min(start, bytes.count)...], as: UTF8.self) }
}
