import Foundation

/// A program that was run to its end, without a terminal.
struct Execution {
    /// The exit status; a signal's number plus 128 when one ended it.
    let status: Int32
    /// What it wrote to standard output.
    let output: String
    /// What it wrote to standard error.
    let errors: String

    /// Runs a program with nothing to read and waits for its end.
    ///
    /// - Parameter environment: the whole environment; nil hands on that of the tests.
    static func run(_ path: String, _ arguments: [String], environment: [String: String]? = nil) throws -> Execution {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        if let environment { process.environment = environment }
        // Into files and not pipes: nobody has to read along, however much it is.
        let output = try Sink()
        let errors = try Sink()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output.handle
        process.standardError = errors.handle
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        guard ended.wait(timeout: .now() + Deadline.seconds) == .success else {
            kill(process.processIdentifier, SIGKILL)
            throw Breakage("\(path) \(arguments) did not end within \(Deadline.seconds) s")
        }
        let isSignal = process.terminationReason == .uncaughtSignal
        return Execution(
            status: process.terminationStatus + (isSignal ? 128 : 0), output: try output.text(), errors: try errors.text())
    }

    /// A file that has no name any more and goes with its handle.
    private struct Sink {
        let handle: FileHandle

        init() throws {
            var template = Array((NSTemporaryDirectory() + "/huzhu-test-XXXXXX").utf8CString)
            let descriptor = mkstemp(&template)
            guard descriptor >= 0 else { throw Breakage("no temporary file: \(String(cString: strerror(errno)))") }
            unlink(template)
            handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        }

        func text() throws -> String {
            try handle.seek(toOffset: 0)
            return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
        }
    }
}

/// How long anything may take before a test gives up: much longer than it ever takes.
enum Deadline {
    static let seconds = 20.0

    /// Asks `look` again and again until it gives something.
    ///
    /// - Returns: nil when it never did.
    static func wait<Value>(for look: () throws -> Value?) rethrows -> Value? {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        repeat {
            if let value = try look() { return value }
            // What is waited for is another program's work, which nothing announces.
            usleep(5000)
        } while clock.now < end
        return nil
    }
}
