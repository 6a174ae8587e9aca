import Foundation

/// Where the program under test is.
enum HuzhuBinary {
    /// The path of the `huzhu` that was built together with these tests, or of the one that `HUZHU_BINARY` names.
    ///
    /// - Throws: ``Breakage`` when there is none to run.
    static func path() throws -> String {
        if let named = ProcessInfo.processInfo.environment["HUZHU_BINARY"], !named.isEmpty {
            guard FileManager.default.isExecutableFile(atPath: named) else {
                throw Breakage("HUZHU_BINARY names no program: \(named)")
            }
            return named
        }
        for start in [runningProgram, CommandLine.arguments[0]] {
            if let found = beside(start) { return found }
        }
        throw Breakage("there is no huzhu beside the tests: build the whole package first")
    }

    private static var runningProgram: String {
        // Without /proc the path the tests were started by has to do.
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    }

    /// The program in a folder above `path`, the nearest first: a test bundle may be a file or a folder of its own.
    private static func beside(_ path: String) -> String? {
        var folder = URL(filePath: path).standardizedFileURL.deletingLastPathComponent()
        for _ in 0..<4 {
            let program = folder.appending(path: "huzhu").path(percentEncoded: false)
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: program, isDirectory: &isFolder), !isFolder.boolValue,
                FileManager.default.isExecutableFile(atPath: program)
            {
                return program
            }
            folder.deleteLastPathComponent()
        }
        return nil
    }
}
