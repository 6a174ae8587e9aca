extension Store {
    /// Whether the folder holds a store, sound or not.
    public static func exists(at folder: String, fileSystem: some FileSystem = PosixFileSystem()) -> Bool {
        // Whoever may not look cannot use the store either; opening it will say why.
        (try? hasContent(StoreLayout(folder: folder), fileSystem)) ?? false
    }

    /// Makes an empty store, and its folder when there is none.
    ///
    /// A creation that was interrupted leaves no store and can be made again.
    ///
    /// - Parameters:
    ///   - folder: The path; the folder must be new or empty.
    ///   - code: Four lower-case letters or digits; chosen at random when `nil`.
    ///   - fileSystem: Where the files are.
    ///   - formats: The versions of the files.
    /// - Throws: `StoreProblem` with the code `storeExists`, `notEmpty`, `invalidCode`, `restoreUnfinished`, `locked`, `diskFull`,
    ///   `permissionDenied` or `ioError`.
    public static func create(
        at folder: String, code: String? = nil, fileSystem: some FileSystem = PosixFileSystem(),
        formats: StoreFormats = .current
    ) throws(StoreProblem) {
        let layout = StoreLayout(folder: folder, formats: formats)
        if let code, !StoreCode.isValid(code) {
            throw StoreProblem(code: .invalidCode, file: layout.folder, detail: code)
        }
        try checkNoRestore(layout, fileSystem)
        let lock = try StoreProblem.translating(layout.folder) { () throws(FileError) in
            try fileSystem.makeFolders(layout.folder)
            try fileSystem.synchronizeFolders(above: layout.folder)
            let holder = LockHolder(who: "", pid: 0, since: "")
            let names = try fileSystem.contents(ofFolder: layout.folder)
            // Not even a lock file goes into a folder that is somebody else's.
            guard names.allSatisfy(StoreLayout.isOwn) else { return WriterLock.Outcome?.none }
            return try WriterLock.take(layout.lock, for: holder, in: fileSystem)
        }
        switch lock {
        case nil:
            throw StoreProblem(code: .notEmpty, file: layout.folder, detail: "the folder holds other things")
        case .heldBy(let holder):
            throw StoreProblem(
                code: .locked, file: layout.folder, detail: "somebody else writes here", lockHolder: holder)
        case .taken(let lock):
            defer { fileSystem.close(lock.file) }
            try fill(layout, code, fileSystem)
        }
    }

    /// An empty store in the place of one that is only waiting for its name would hide it.
    private static func checkNoRestore(
        _ layout: StoreLayout, _ fileSystem: some FileSystem
    ) throws(StoreProblem) {
        let isWaiting = try StoreProblem.translating(layout.folder) { () throws(FileError) in
            guard try fileSystem.status(of: layout.folder) == nil else { return false }
            return try fileSystem.status(of: layout.restored) != nil
        }
        guard !isWaiting else {
            throw StoreProblem(
                code: .restoreUnfinished, file: layout.restored, detail: "a restored store waits for its place")
        }
    }

    private static func fill(
        _ layout: StoreLayout, _ code: String?, _ fileSystem: some FileSystem
    ) throws(StoreProblem) {
        let isTaken = try StoreProblem.translating(layout.folder) { () throws(FileError) in
            try hasContent(layout, fileSystem)
        }
        guard !isTaken else {
            throw StoreProblem(code: .storeExists, file: layout.folder, detail: "the folder holds a store")
        }
        try StoreProblem.translating(layout.folder) { () throws(FileError) in
            for folder in [layout.archive, layout.backups, layout.drafts] { try fileSystem.makeFolders(folder) }
            let code = code ?? StoreCode.random()
            let journal = JournalHeader(version: layout.formats.version, store: code, seq: 0, previous: .zero).sealed()
                .line
            let nothing = [UInt8]().withUnsafeBytes { LineHash(of: $0) }
            let registry = RegistryHeader(
                version: layout.formats.version, store: code, seq: 0, journal: .zero, records: 0, hash: nothing)
            let head = HeadMark(version: layout.formats.version, seq: 0, hash: .zero)
            try fileSystem.replaceFile(layout.head, inFolder: layout.folder, with: head.bytes)
            try fileSystem.replaceFile(layout.journal, inFolder: layout.folder, with: journal)
            // The checkpoint comes last: with it the folder is a store.
            try fileSystem.replaceFile(layout.registry, inFolder: layout.folder, with: registry.bytes)
        }
    }

    /// Whether there is a checkpoint, or transactions without one.
    static func hasContent(_ layout: StoreLayout, _ fileSystem: some FileSystem) throws(FileError) -> Bool {
        if try fileSystem.status(of: layout.registry) != nil { return true }
        for path in [layout.journal, layout.newJournal] {
            let bytes = try fileSystem.readFile(path) ?? []
            let header = bytes.firstIndex(of: StoreFormat.newline) ?? bytes.endIndex
            if header + 1 < bytes.count { return true }
        }
        guard try fileSystem.status(of: layout.archive) != nil else { return false }
        return try fileSystem.contents(ofFolder: layout.archive).contains { StoreLayout.archivedSeqs($0) != nil }
    }
}
