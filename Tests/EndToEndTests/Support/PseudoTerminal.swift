import Foundation

/// A program run to its end on a bare terminal, for the very bytes it writes.
struct PseudoTerminal {
    /// The exit status; a signal's number plus 128 when one ended it.
    let status: Int32
    /// All bytes that reached the terminal.
    let bytes: [UInt8]

    /// Runs a program with the terminal as its input, output and errors, and waits for its end.
    init(_ program: String, _ arguments: [String], environment: [String: String]) throws {
        var ours: Int32 = -1
        var theirs: Int32 = -1
        var name = [CChar](repeating: 0, count: 128)
        guard openpty(&ours, &theirs, &name, nil, nil) == 0 else { throw Breakage("no pseudo-terminal") }
        defer {
            close(ours)
            // Held open until here, so that what was written last can still be read when the program has gone.
            close(theirs)
        }
        let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        let process = try ChildProcess(program, arguments, environment: environment, input: path)
        status = try process.waitUntilEnded()
        _ = fcntl(ours, F_SETFL, O_NONBLOCK)
        var bytes: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 4096)
        while case let count = read(ours, &room, room.count), count > 0 { bytes += room[..<count] }
        self.bytes = bytes
    }

    /// The bytes as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
