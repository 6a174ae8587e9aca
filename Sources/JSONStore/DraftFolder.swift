/// Half-typed forms, each kept as a file of its own, so that a crash loses nothing that was typed.
public struct DraftFolder: Sendable {
    let path: String
    let isReadOnly: Bool
    let fileSystem: any FileSystem

    private static let suffix = ".draft"

    /// The names of all drafts, sorted.
    public func names() throws(StoreProblem) -> [String] {
        let files = try translating { () throws(FileError) in
            try fileSystem.status(of: path) == nil ? [] : fileSystem.contents(ofFolder: path)
        }
        return files.filter { $0.hasSuffix(Self.suffix) }.map { String($0.dropLast(Self.suffix.count)) }.sorted()
    }

    /// Keeps a draft, in place of an older one of that name; after a crash there is the old or the new one.
    ///
    /// - Throws: `StoreProblem` with the code `invalidName`, `readOnly`, `diskFull`, `permissionDenied` or `ioError`.
    public func save(_ name: String, _ bytes: [UInt8]) throws(StoreProblem) {
        let file = try file(name, forWriting: true)
        try translating { () throws(FileError) in
            try fileSystem.makeFolders(path)
            try fileSystem.replaceFile(file, inFolder: path, with: bytes)
        }
    }

    /// A draft's bytes; `nil` when there is none of that name.
    ///
    /// - Throws: `StoreProblem` with the code `invalidName`, `permissionDenied` or `ioError`.
    public func load(_ name: String) throws(StoreProblem) -> [UInt8]? {
        let file = try file(name, forWriting: false)
        return try translating { () throws(FileError) in try fileSystem.readFile(file) }
    }

    /// Removes a draft; that there is none is no error.
    ///
    /// - Throws: `StoreProblem` with the code `invalidName`, `readOnly`, `permissionDenied` or `ioError`.
    public func delete(_ name: String) throws(StoreProblem) {
        let file = try file(name, forWriting: true)
        try translating { () throws(FileError) in
            guard try fileSystem.status(of: file) != nil else { return }
            try fileSystem.remove(file)
            try fileSystem.synchronizeFolder(path)
        }
    }

    private func file(_ name: String, forWriting: Bool) throws(StoreProblem) -> String {
        let isUsable = !name.isEmpty && name.utf8.count <= 200 && name.first != "."
        guard isUsable, !name.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "/") }) else {
            throw StoreProblem(code: .invalidName, file: path, detail: name)
        }
        guard !forWriting || !isReadOnly else {
            throw StoreProblem(code: .readOnly, file: path, detail: "the store is open for reading only")
        }
        return path + "/" + name + Self.suffix
    }

    private func translating<T>(_ body: () throws(FileError) -> T) throws(StoreProblem) -> T {
        try StoreProblem.translating(path, body)
    }
}
