/// What came of asking for the copy of a day.
public enum DailyCopy: Hashable, Sendable {
    /// It was made, at this path.
    case made(path: String, CopySummary)
    /// It was there already.
    case alreadyThere
    /// Another program is making it.
    case busy
    /// The store has no transactions yet.
    case nothingYet
}

extension Store {
    /// Makes the dated copy of a day in the store's `backups` folder, unless it is there, and keeps the newest thirty.
    ///
    /// Knows the store by its path only, so that it may run on any thread, also beside a `Store` that writes; finding
    /// that the copy is there costs one call.
    ///
    /// - Parameters:
    ///   - folder: The store.
    ///   - day: The day, as `2026-11-21`.
    ///   - fileSystem: Where the files are.
    /// - Throws: `StoreProblem` with the code `invalidName` (not a day), `damaged`, `newerVersion`, `diskFull`,
    ///   `permissionDenied` or `ioError`. The older copies are all there then: a store that is not sound takes no
    ///   place from a copy that is.
    public static func backUpDaily(
        at folder: String, day: String, fileSystem: some FileSystem = PosixFileSystem()
    ) throws(StoreProblem) -> DailyCopy {
        let layout = StoreLayout(folder: folder)
        let copies = DailyCopies(store: layout, fileSystem: fileSystem)
        guard DailyCopies.isDay(day) else {
            throw StoreProblem(code: .invalidName, file: layout.backups, detail: day)
        }
        let start = try StoreProblem.translating(layout.backups) { () throws(FileError) -> Start in
            if try fileSystem.status(of: copies.path(day)) != nil { return .there }
            try fileSystem.makeFolders(layout.backups)
            let file = try fileSystem.open(copies.path(DailyCopies.lockName), .readWrite)
            do throws(FileError) {
                if try fileSystem.tryLock(file) { return .locked(file) }
            } catch {
                fileSystem.close(file)
                throw error
            }
            fileSystem.close(file)
            return .busy
        }
        switch start {
        case .there: return .alreadyThere
        case .busy: return .busy
        case .locked(let lock):
            defer { fileSystem.close(lock) }
            return try backUp(copies, day)
        }
    }

    private enum Start {
        case there
        case busy
        case locked(FileDescriptor)
    }

    private static func backUp(_ copies: DailyCopies, _ day: String) throws(StoreProblem) -> DailyCopy {
        let path = copies.path(day)
        let isThere = try StoreProblem.translating(path) { () throws(FileError) in
            // Another program may have made it before the lock was had.
            try copies.fileSystem.status(of: path) != nil
        }
        if isThere { return .alreadyThere }
        do throws(StoreProblem) { return .made(path: path, try copies.add(day)) } catch {
            guard error.code == .nothingToCopy else { throw error }
            return .nothingYet
        }
    }

    /// The dated copies of a store, oldest first, by their paths.
    ///
    /// - Throws: `StoreProblem` with the code `permissionDenied` or `ioError`.
    public static func dailyCopies(
        at folder: String, fileSystem: some FileSystem = PosixFileSystem()
    ) throws(StoreProblem) -> [String] {
        let copies = DailyCopies(store: StoreLayout(folder: folder), fileSystem: fileSystem)
        return try StoreProblem.translating(copies.store.backups) { () throws(FileError) in
            try copies.copies().map { copies.path($0.day) }
        }
    }
}
