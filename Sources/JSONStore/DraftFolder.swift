/// Half-typed forms, each kept as a file of its own, so that a crash loses nothing that was typed.
///
/// A draft's name is that of the sitting in which it was typed, a dot and a number. A sitting holds the lock of its name
/// while its program runs, so that nobody takes over what is still being typed. The lock of the store is not needed.
public struct DraftFolder: Sendable {
    /// The folder's path; it is made with the first draft, in a folder that is there.
    public let path: String
    let fileSystem: any FileSystem

    private static let suffix = ".draft"
    private static let lockSuffix = ".lock"
    private static let asideSuffix = ".unreadable"

    /// The folder at `path`.
    public init(at path: String, on fileSystem: any FileSystem = PosixFileSystem()) {
        self.path = path
        self.fileSystem = fileSystem
    }

    /// The folder for drafts inside the store at `folder`.
    public init(ofStoreAt folder: String, on fileSystem: any FileSystem = PosixFileSystem()) {
        self.init(at: StoreLayout(folder: folder).drafts, on: fileSystem)
    }

    /// The names of all drafts, sorted.
    public func names() throws(StoreProblem) -> [String] {
        let files = try contents().filter { $0.hasSuffix(Self.suffix) }
        return try translating { () throws(FileError) in
            // A folder or a pipe of that name is none of ours.
            var names: [String] = []
            for file in files where try fileSystem.status(of: path + "/" + file)?.isFile ?? false {
                names.append(String(file.dropLast(Self.suffix.count)))
            }
            return names.sorted()
        }
    }

    /// Keeps a draft, in place of an older one of that name; after a crash there is the old or the new one.
    ///
    /// - Throws: `StoreProblem` with the code `invalidName`, `diskFull`, `permissionDenied` or `ioError`; an older draft
    ///   is still there then.
    public func save(_ name: String, _ bytes: [UInt8]) throws(StoreProblem) {
        let file = try file(name)
        let sealed = bytes + [Self.newline] + bytes.withUnsafeBytes { LineHash(of: $0).hex } + [Self.newline]
        try translating { () throws(FileError) in
            try makeFolder()
            do throws(FileError) {
                try fileSystem.replaceFile(file, inFolder: path, with: sealed)
            } catch {
                // Half a draft under another name would take room where there is none, and hold a person's data.
                try? fileSystem.remove(file + StoreLayout.newSuffix)
                throw error
            }
        }
    }

    /// A draft's bytes; `nil` when there is none of that name.
    ///
    /// - Throws: `StoreProblem` with the code `invalidName`, `damaged`, `permissionDenied` or `ioError`.
    public func load(_ name: String) throws(StoreProblem) -> [UInt8]? {
        let file = try file(name)
        guard let sealed = try translating({ () throws(FileError) in try fileSystem.readFile(file) }) else {
            return nil
        }
        let seal = sealed.suffix(Self.sealLength)
        let bytes = sealed.dropLast(Self.sealLength)
        guard seal.count == Self.sealLength, seal.first == Self.newline, seal.last == Self.newline,
            LineHash(hex: seal.dropFirst().dropLast()) == bytes.withUnsafeBytes({ LineHash(of: $0) })
        else { throw StoreProblem(code: .damaged, file: file, detail: "not what was written") }
        return Array(bytes)
    }

    /// Removes a draft; that there is none is no error.
    ///
    /// - Throws: `StoreProblem` with the code `invalidName`, `permissionDenied` or `ioError`.
    public func delete(_ name: String) throws(StoreProblem) {
        let file = try file(name)
        try translating { () throws(FileError) in
            guard try fileSystem.status(of: file) != nil else { return }
            try fileSystem.remove(file)
            try fileSystem.synchronizeFolder(path)
        }
    }

    /// Gives a draft that can't be read another name, under which it is no draft any more.
    ///
    /// - Returns: the path it has now.
    /// - Throws: `StoreProblem` with the code `invalidName`, `permissionDenied` or `ioError`; it is as it was then.
    public func setAside(_ name: String) throws(StoreProblem) -> String {
        let file = try file(name)
        return try translating { () throws(FileError) in
            var aside = file + Self.asideSuffix
            var number = 2
            while try fileSystem.status(of: aside) != nil {
                aside = file + Self.asideSuffix + "-\(number)"
                number += 1
            }
            try fileSystem.rename(file, to: aside)
            try fileSystem.synchronizeFolder(path)
            return aside
        }
    }

    /// The path of a draft's file.
    public func file(_ name: String) throws(StoreProblem) -> String {
        let isUsable = !name.isEmpty && name.utf8.count <= 200 && name.first != "."
        guard isUsable, !name.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "/") }) else {
            throw StoreProblem(code: .invalidName, file: path, detail: name)
        }
        return path + "/" + name + Self.suffix
    }

    private static let newline = UInt8(ascii: "\n")
    private static let sealLength = 66

    /// Makes the folder in the one above it, which must be there: where a store was moved away, no other is begun.
    private func makeFolder() throws(FileError) {
        guard try fileSystem.status(of: path) == nil else { return }
        try fileSystem.makeFolder(path)
        try fileSystem.synchronizeFolder(StoreLayout.parent(of: path))
    }

    private func contents() throws(StoreProblem) -> [String] {
        try translating { () throws(FileError) in
            try fileSystem.status(of: path) == nil ? [] : fileSystem.contents(ofFolder: path)
        }
    }

    private func translating<T>(_ body: () throws(FileError) -> T) throws(StoreProblem) -> T {
        try StoreProblem.translating(path, body)
    }
}

// MARK: - Sittings

/// The right to a sitting's drafts; the system takes it back when the program ends, however it ends.
public struct DraftHold: Sendable {
    /// The sitting's name.
    public let sitting: String
    /// The open lock; nil where the folder can't be written, so that nobody can hold anything there.
    let lock: FileDescriptor?
}

extension DraftFolder {
    /// The sitting that a draft was typed in.
    public static func sitting(of name: String) -> String { String(name.prefix { $0 != "." }) }

    /// The sittings of which drafts, locks or unfinished files are in the folder, sorted.
    public func sittings() throws(StoreProblem) -> [String] {
        let endings = [Self.suffix, Self.lockSuffix, Self.suffix + StoreLayout.newSuffix]
        let files = try contents().filter { file in file.first != "." && endings.contains { file.hasSuffix($0) } }
        return Set(files.map(Self.sitting)).sorted()
    }

    /// Takes the right to a sitting's drafts; `nil` while a program has it.
    ///
    /// - Throws: `StoreProblem` with the code `invalidName`, `diskFull`, `permissionDenied` or `ioError`.
    public func hold(_ sitting: String) throws(StoreProblem) -> DraftHold? {
        _ = try file(sitting)
        let path = lockPath(of: sitting)
        let lock = try translating { () throws(FileError) -> FileDescriptor? in
            try makeFolder()
            let file = try fileSystem.open(path, .readWrite)
            var isTaken = false
            defer { if !isTaken { fileSystem.close(file) } }
            isTaken = try fileSystem.tryLock(file)
            return isTaken ? file : nil
        }
        return lock.map { DraftHold(sitting: sitting, lock: $0) }
    }

    /// Takes the right to what a program left behind that has ended; `nil` while it runs. A half-written file of it is
    /// removed. In a folder that can't be written the drafts can be read all the same.
    ///
    /// - Parameter isWriting: whether the folder may be written to.
    public func inherit(_ sitting: String, writing isWriting: Bool = true) throws(StoreProblem) -> DraftHold? {
        guard isWriting else { return try holdWithoutWriting(sitting) }
        let hold: DraftHold?
        do { hold = try self.hold(sitting) } catch  where error.code != .invalidName {
            return try holdWithoutWriting(sitting)
        }
        guard let hold else { return nil }
        for file in try contents()
        where file.hasSuffix(Self.suffix + StoreLayout.newSuffix) && Self.sitting(of: file) == sitting {
            // The draft itself is under its own name; what can't be removed now is tried again at the next start.
            try? fileSystem.remove(self.path + "/" + file)
        }
        return hold
    }

    private func holdWithoutWriting(_ sitting: String) throws(StoreProblem) -> DraftHold? {
        let path = lockPath(of: sitting)
        return try translating { () throws(FileError) -> DraftHold? in
            guard try fileSystem.status(of: path) != nil else { return DraftHold(sitting: sitting, lock: nil) }
            let file = try fileSystem.open(path, .read)
            guard try fileSystem.tryLock(file) else {
                fileSystem.close(file)
                return nil
            }
            return DraftHold(sitting: sitting, lock: file)
        }
    }

    /// Gives the right back. The lock's file goes when none of the sitting's drafts is left; while one is, it must stay,
    /// or two programs could hold the same sitting.
    ///
    /// - Parameter isWriting: whether the folder may be written to.
    public func release(_ hold: DraftHold, writing isWriting: Bool = true) {
        guard let lock = hold.lock else { return }
        if isWriting, let names = try? names(), !names.contains(where: { Self.sitting(of: $0) == hold.sitting }) {
            // An empty lock left behind is removed by the next start.
            try? fileSystem.remove(lockPath(of: hold.sitting))
        }
        fileSystem.close(lock)
    }

    /// Whether the program gives such a name to a file here: `4k2j.1.draft`, and what becomes of it, or `4k2j.lock`.
    static func isOwn(_ file: String) -> Bool {
        func isPlain(_ text: Substring) -> Bool {
            !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
        }
        let parts = StoreNames.finished(file).split(separator: ".", omittingEmptySubsequences: false)
        guard let sitting = parts.first, isPlain(sitting) else { return false }
        if parts.count == 2 { return file == sitting + lockSuffix }
        guard parts.count >= 3, Int(parts[1]) != nil, parts[2] == suffix.dropFirst() else { return false }
        return parts.count == 3 || parts.count == 4 && ("." + parts[3]).hasPrefix(asideSuffix)
    }

    private func lockPath(of sitting: String) -> String { path + "/" + sitting + Self.lockSuffix }
}
