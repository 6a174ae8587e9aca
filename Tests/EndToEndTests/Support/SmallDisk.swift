import Foundation

/// A disk of its own, in memory, that can be full or read-only.
final class SmallDisk {
    private let path: String
    private var filling: String { path + "/filling" }

    /// Mounts one at a folder that is there.
    init(at path: String, bytes: Int) throws {
        self.path = path
        try Self.mount(["-t", "tmpfs", "-o", "size=\(bytes),mode=0700", "huzhu-test", path])
    }

    deinit {
        // Lazily, since what ran on it may only just be ending.
        _ = try? Execution("/usr/bin/env", ["umount", "-l", path], environment: Self.environment)
    }

    /// Whether the machine lets this user mount anything.
    static let isAvailable: Bool = {
        guard let place = try? Workplace() else { return false }
        return (try? SmallDisk(at: place.temporary, bytes: 65_536)) != nil
    }()

    /// Takes up all the room there is.
    func fill() throws {
        guard FileManager.default.createFile(atPath: filling, contents: nil),
            let file = FileHandle(forWritingAtPath: filling)
        else { throw Breakage("no file can be made at \(path)") }
        defer { try? file.close() }
        for size in [65_536, 4_096, 512, 1] {
            // The end is what is wanted: it comes as an error.
            while (try? file.write(contentsOf: Data(count: size))) != nil {}
        }
    }

    /// Gives the room back.
    func empty() throws { try FileManager.default.removeItem(atPath: filling) }

    /// Has the disk take nothing more, or everything again.
    func setReadOnly(_ isReadOnly: Bool) throws {
        try Self.mount(["-o", "remount,\(isReadOnly ? "ro" : "rw")", path])
    }

    private static func mount(_ arguments: [String]) throws {
        let run = try Execution("/usr/bin/env", ["mount"] + arguments, environment: environment)
        guard run.status == 0 else { throw Breakage("mount \(arguments): \(run.errors)") }
    }

    private static let environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
}
