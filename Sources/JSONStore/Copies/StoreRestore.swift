/// The steps of a restore.
struct StoreRestore {
    /// What is copied: a copy, or the store itself when it is rebuilt.
    let backup: StoreLayout
    /// The checkpoint of a store that is rebuilt.
    var rebuilt: RegistryFile?
    let store: StoreLayout
    let now: String
    /// What the name of what is moved aside ends in.
    var label: String?
    let fileSystem: any FileSystem

    private var parent: String { StoreLayout.parent(of: store.folder) }

    func carryOut(_ check: (_ folder: String) throws -> Void) throws -> Restoration {
        if rebuilt == nil { try checkBackup() }
        let lock = try takeLock()
        defer { if let lock { fileSystem.close(lock.file) } }
        try translating { () throws(FileError) in
            try fileSystem.makeFolders(parent)
            // What an earlier attempt left. The names are ours, and the lock says that nobody is at it.
            for path in [store.restoring, store.restored] where try fileSystem.status(of: path) != nil {
                try fileSystem.removeTree(path)
            }
        }
        var copy = StoreCopy(source: backup, fileSystem: fileSystem)
        if let rebuilt {
            copy.snapshot = { (layout, fileSystem) throws(StoreProblem) in
                try StoreSnapshot(of: layout, in: fileSystem, with: rebuilt)
            }
        }
        let summary = try copy.write(store.restoring, thenAs: store.restored)
        do {
            try check(store.restored)
            let before = lastSeq()
            let (aside, draftsLeft) = try exchange()
            return Restoration(
                summary: summary, movedAside: aside, draftsLeft: draftsLeft, lastSeqBefore: before)
        } catch {
            // Left there, it would be taken for a restore to finish should the store ever be missing.
            if (try? fileSystem.status(of: store.folder)) != nil { try? fileSystem.removeTree(store.restored) }
            throw error
        }
    }

    private func checkBackup() throws(StoreProblem) {
        let (isStore, isSame) = try StoreProblem.translating(backup.folder) { () throws(FileError) in
            let copied = try fileSystem.status(of: backup.folder)?.identity
            let present = try fileSystem.status(of: store.folder)?.identity
            return (try Store.hasContent(backup, fileSystem), copied != nil && copied == present)
        }
        guard isStore else { throw StoreProblem(code: .noStore, file: backup.folder, detail: "holds no store") }
        guard !isSame else {
            throw StoreProblem(code: .insideStore, file: backup.folder, detail: "is the store that is to be replaced")
        }
    }

    /// Keeps other programs from writing while the store is moved; `nil` when there is none.
    private func takeLock() throws(StoreProblem) -> WriterLock? {
        let names = try translating { () throws(FileError) in
            try fileSystem.status(of: store.folder) == nil ? nil : try fileSystem.contents(ofFolder: store.folder)
        }
        guard let names else { return nil }
        // Something that was put beside a store is moved with it; a folder of other things is somebody else's.
        let isStore = try translating { () throws(FileError) in try Store.hasContent(store, fileSystem) }
        guard isStore || names.allSatisfy(StoreLayout.isOwn) else {
            throw StoreProblem(code: .notEmpty, file: store.folder, detail: "the folder holds other things")
        }
        let holder = LockHolder(who: "", pid: 0, since: now)
        let outcome = try translating { () throws(FileError) in
            try WriterLock.take(store.lock, for: holder, in: fileSystem)
        }
        switch outcome {
        case .taken(let lock): return lock
        case .heldBy(let holder):
            throw StoreProblem(
                code: .locked, file: store.folder, detail: "somebody else writes here", lockHolder: holder)
        }
    }

    /// Moves the store aside and the copy into its place; returns where the store is now, and half-typed forms that
    /// could not be brought along.
    private func exchange() throws(StoreProblem) -> (aside: String?, draftsLeft: String?) {
        try translating { () throws(FileError) in
            guard try fileSystem.status(of: store.folder) != nil else {
                try fileSystem.rename(store.restored, to: store.folder)
                try fileSystem.synchronizeFolder(parent)
                return (nil, nil)
            }
            let label = label ?? now.filter { $0 != "-" && $0 != ":" }
            let aside = try Store.unusedName(Self.asidePrefix(of: store) + label, in: fileSystem)
            try fileSystem.rename(store.folder, to: aside)
            var left: String?
            do throws(FileError) {
                // Were the second name on the disk and the first not, the old store would have none.
                try fileSystem.synchronizeFolder(parent)
                left = Self.bringDrafts(from: aside, to: store.restored, fileSystem)
                try fileSystem.rename(store.restored, to: store.folder)
            } catch {
                _ = Self.bringDrafts(from: store.restored, to: aside, fileSystem)
                try? fileSystem.rename(aside, to: store.folder)
                throw error
            }
            try fileSystem.synchronizeFolder(parent)
            return (aside, left)
        }
    }

    private static func asidePrefix(of store: StoreLayout) -> String { store.folder + ".before-restore-" }

    /// The store that was moved aside last and has half-typed forms; `nil` when there is none.
    static func movedAside(_ store: StoreLayout, _ fileSystem: any FileSystem) throws(FileError) -> String? {
        let parent = StoreLayout.parent(of: store.folder)
        let prefix = asidePrefix(of: store).dropFirst(parent == "/" ? 1 : parent.utf8.count + 1)
        var found: String?
        for name in try fileSystem.contents(ofFolder: parent).sorted() where name.hasPrefix(prefix) {
            let path = (parent == "/" ? "" : parent) + "/" + name
            // Earlier ones have none any more.
            if try fileSystem.status(of: StoreLayout(folder: path).drafts) != nil { found = path }
        }
        return found
    }

    /// Has half-typed forms stay with the store that is in use.
    ///
    /// - Returns: where they are, if they had to stay.
    static func bringDrafts(from old: String, to new: String, _ fileSystem: any FileSystem) -> String? {
        let (drafts, place) = (StoreLayout(folder: old).drafts, StoreLayout(folder: new).drafts)
        do throws(FileError) {
            guard try fileSystem.status(of: drafts) != nil else { return nil }
            try fileSystem.rename(drafts, to: place)
            try fileSystem.synchronizeFolder(new)
            try fileSystem.synchronizeFolder(old)
            return nil
        } catch {
            // They are not lost, and the store matters more.
            return (try? fileSystem.status(of: place)) == nil ? drafts : nil
        }
    }

    private func lastSeq() -> Int? {
        // Only told to the clerk; a store that cannot say it is the very one that needs the restore.
        (try? fileSystem.readFile(store.head)).flatMap { $0 }.flatMap { try? HeadMark(parsing: $0).seq }
    }

    private func translating<T>(_ body: () throws(FileError) -> T) throws(StoreProblem) -> T {
        try StoreProblem.translating(store.folder, body)
    }
}
