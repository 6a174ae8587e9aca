import Foundation

/// A program that was run to its end, without a terminal.
struct Execution {
    /// The exit status; a signal's number plus 128 when one ended it.
    let status: Int32
    /// What it wrote to standard output.
    let output: String
    /// What it wrote to standard error.
    let errors: String

    /// The most memory it was seen to hold, in bytes, looked at each millisecond.
    let peakMemory: Int

    /// Runs a program, with `input` to read, and waits for its end, no longer than `seconds`.
    init(
        _ path: String, _ arguments: [String], environment: [String: String], input: String = "/dev/null",
        within seconds: Int = Deadline.seconds
    ) throws {
        // Into files and not pipes: nobody has to read along, however much it is.
        let output = try Sink()
        let errors = try Sink()
        let process = try ChildProcess(
            path, arguments, environment: environment, input: input,
            descriptors: (output.handle.fileDescriptor, errors.handle.fileDescriptor))
        var peak = 0
        status = try process.waitUntilEnded(within: seconds) { peak = max(peak, process.peakMemory ?? 0) }
        peakMemory = peak
        self.output = try output.text()
        self.errors = try errors.text()
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
