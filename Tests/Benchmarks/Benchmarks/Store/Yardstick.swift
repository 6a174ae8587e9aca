import Foundation

/// Python's orjson in a process of its own, which waits with the bytes in memory and parses them when asked to.
final class Yardstick {
    private let process = Process()
    private let questions = Pipe()
    private let answers = Pipe()

    struct NoAnswer: Error {}

    private static let script = """
        import gc, sys
        import orjson
        text = b"[" + open(sys.argv[1], "rb").read().strip().replace(b"\\n", b",") + b"]"
        gc.disable()
        parsed = None
        while word := sys.stdin.readline():
            parsed = orjson.loads(text) if word == "parse\\n" else None
            sys.stdout.write(".")
            sys.stdout.flush()
        """

    /// Starts the process on the lines of a file.
    init(parsing path: String) throws {
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", Self.script, path]
        process.standardInput = questions
        process.standardOutput = answers
        try process.run()
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
    }

    /// Parses the bytes once.
    func parse() throws {
        try ask("parse")
    }

    /// Lets go of what was parsed before, which is not part of the next parsing.
    func makeReady() throws {
        try ask("drop")
    }

    private func ask(_ word: String) throws {
        try questions.fileHandleForWriting.write(contentsOf: Data((word + "\n").utf8))
        guard try answers.fileHandleForReading.read(upToCount: 1)?.isEmpty == false else { throw NoAnswer() }
    }
}
