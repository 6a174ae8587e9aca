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
        do { return try Self.read(input, into: room) } catch { throw Problem.unreadable(error) }
    }

    func write(_ bytes: [UInt8]) throws {
        do { try Self.write(bytes, to: output) } catch { throw Problem.unwritable(error) }
    }
}

extension DescriptorChannel {
    /// Opens a file for reading; `-` is standard input.
    static func descriptor(of file: String) throws(SystemError) -> Int32 {
        let descriptor = file == "-" ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC)
        if descriptor >= 0 { return descriptor }
        throw SystemError()
    }

    /// What a file holds, as far as `most` bytes and a little more; `-` is standard input.
    static func contents(of file: String, most: Int) throws(SystemError) -> [UInt8] {
        let descriptor = try descriptor(of: file)
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        return try contents(of: descriptor, most: most)
    }

    /// What an open file holds from where it stands, as far as `most` bytes and a little more.
    static func contents(of descriptor: Int32, most: Int) throws(SystemError) -> [UInt8] {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
        defer { room.deallocate() }
        var bytes: [UInt8] = []
        while true {
            let count = try read(descriptor, into: room)
            if count == 0 || bytes.count > most { return bytes }
            bytes += room.prefix(count)
        }
    }

    /// Writes all of `bytes`, however often the system interrupts.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
                continue
            }
            let error = SystemError()
            guard error.number == EINTR else { throw error }
        }
    }

    /// Reads what comes next, however often the system interrupts; 0 when nothing comes any more.
    private static func read(
        _ descriptor: Int32, into room: UnsafeMutableRawBufferPointer
    ) throws(SystemError) -> Int {
        while true {
            let count = Glibc.read(descriptor, room.baseAddress, room.count)
            if count >= 0 { return count }
            let error = SystemError()
            guard error.number == EINTR else { throw error }
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
