import Exchange
import Glibc

/// Reads cases from one file descriptor and writes answers to another.
struct DescriptorChannel: BatchChannel {
    let input: Int32
    let output: Int32

    /// What keeps it from going on.
    enum Problem: Error {
        case unreadable(SystemError)
        case unwritable(SystemError)
    }

    var isIdle: Bool {
        var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 0) == 0
    }

    func read(into room: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            let count = Glibc.read(input, room.baseAddress, room.count)
            if count >= 0 { return count }
            let error = SystemError()
            guard error.number == EINTR else { throw Problem.unreadable(error) }
        }
    }

    func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
                continue
            }
            let error = SystemError()
            guard error.number == EINTR else { throw Problem.unwritable(error) }
        }
    }
}

/// Why the last call to the system failed.
struct SystemError: Error {
    let number: Int32

    /// Takes the number that the failed call left behind; to be made before any other call.
    init() { number = errno }

    /// The system's own words.
    var text: String { String(cString: strerror(number)) }
}
