/// A folder of the user's own texts, which people may also write by hand.
public struct TextFolder: Sendable {
    /// The folder's path.
    public let path: String
    private let fileSystem: any FileSystem

    /// The folder at `path`, which is made at the first saving.
    public init(at path: String, on fileSystem: any FileSystem = PosixFileSystem()) {
        self.path = path
        self.fileSystem = fileSystem
    }

    /// Writes a text; after a crash there is the old or the new one.
    ///
    /// - Parameters:
    ///   - name: the file's name.
    ///   - isExpected: whether the text that is there may be replaced; without it, there must be none.
    /// - Returns: the file's path.
    /// - Throws: `StoreProblem` with the code `invalidName`, `fileExists`, `changedMeanwhile`, `locked`,
    ///   `diskFull`, `permissionDenied` or `ioError`; what was there is as it was, unless only the folder's last sync failed.
    @discardableResult
    public func save(
        _ bytes: [UInt8], as name: String, replacing isExpected: (([UInt8]) -> Bool)? = nil
    ) throws(StoreProblem) -> String {
        let isUsable = !name.isEmpty && name.utf8.count <= 200 && name.first != "."
        guard isUsable, !name.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "/") }) else {
            throw StoreProblem(code: .invalidName, file: path, detail: name)
        }
        let file = path + "/" + name
        let lock = try lock()
        defer { fileSystem.close(lock) }
        try check(file, isExpected)
        try StoreProblem.translating(path) { () throws(FileError) in try replace(file, with: bytes) }
        return file
    }

    /// Keeps other programs from saving here between the look at what is there and the writing; given up by closing.
    private func lock() throws(StoreProblem) -> FileDescriptor {
        let path = path + "/" + Self.lockName
        let lock = try StoreProblem.translating(path) { () throws(FileError) -> FileDescriptor? in
            try fileSystem.makeFolders(self.path)
            let file = try fileSystem.open(path, .readWrite)
            var isTaken = false
            defer { if !isTaken { fileSystem.close(file) } }
            isTaken = try fileSystem.tryLock(file)
            return isTaken ? file : nil
        }
        guard let lock else { throw StoreProblem(code: .locked, file: self.path, detail: "somebody else saves here") }
        return lock
    }

    private static let lockName = ".lock"

    private func check(_ file: String, _ isExpected: (([UInt8]) -> Bool)?) throws(StoreProblem) {
        let there = try StoreProblem.translating(file) { () throws(FileError) in
            guard let status = try fileSystem.status(of: file) else { return Found.nothing }
            return status.isFolder ? .folder : .text(try fileSystem.readFile(file) ?? [])
        }
        switch (there, isExpected) {
        case (.nothing, nil): break
        case (.text(let bytes), let isExpected?) where isExpected(bytes): break
        // Who has taken the file away meant to.
        case (.nothing, _), (.text, .some):
            throw StoreProblem(code: .changedMeanwhile, file: file, detail: "not the text that was edited")
        case (.text, nil), (.folder, _): throw StoreProblem(code: .fileExists, file: file, detail: "exists")
        }
    }

    private enum Found {
        case nothing
        case folder
        case text([UInt8])
    }

    private func replace(_ file: String, with bytes: [UInt8]) throws(FileError) {
        do { try fileSystem.replaceFile(file, inFolder: path, with: bytes) } catch {
            // Half a text under another name helps nobody; with a full disk it would even take room.
            try? fileSystem.remove(file + StoreLayout.newSuffix)
            throw error
        }
    }
}
