import Foundation

/// Folders of a test's own, gone with it: the clerk's home, settings, stores, and room for temporary files.
final class Workplace {
    let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "/huzhu-test-\(UUID().uuidString)"
        for name in ["home", "config", "data", "tmp"] {
            try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
        }
    }

    deinit {
        // What can't be removed now is the system's to clean up.
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The clerk's store.
    var store: String { folder + "/store" }

    /// Where the program puts what is to be gone afterwards.
    var temporary: String { folder + "/tmp" }

    /// An environment with nothing of the machine's own; `changes` come on top.
    func environment(_ changes: [String: String] = [:]) -> [String: String] {
        [
            "PATH": "/usr/bin:/bin", "HOME": folder + "/home", "XDG_CONFIG_HOME": folder + "/config",
            "XDG_DATA_HOME": folder + "/data", "TMPDIR": temporary, "TERM": "tmux-256color", "LC_ALL": "C.UTF-8",
            // A crash on purpose is not to be looked into.
            "SWIFT_BACKTRACE": "enable=no",
        ].merging(changes) { $1 }
    }

    /// A file of the store.
    func bytes(of name: String) throws -> Data { try Data(contentsOf: URL(filePath: store + "/" + name)) }

    /// Everything below a folder, by its path in it.
    static func contents(of folder: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
            contents[path] = isFolder.boolValue ? Data() : try Data(contentsOf: URL(filePath: folder + "/" + path))
        }
        return contents
    }
}
