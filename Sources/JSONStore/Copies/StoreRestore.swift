/// The steps of a restore.
struct StoreRestore {
    /// What is copied: a copy, or the store itself when it is rebuilt.
    let backup: StoreLayout
    /// The checkpoint of a store that is rebuilt.
    var rebuilt: RegistryFile?
    let store: StoreLayout
    let now: String
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
            let aside = try exchange()
            return Restoration(summary: summary, movedAside: aside, lastSeqBefore: before)
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
        guard names.allSatisfy(StoreLayout.isOwn) else {
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

    /// Moves the store aside and the copy into its place; returns where the store is now.
    private func exchange() throws(StoreProblem) -> String? {
        try translating { () throws(FileError) in
            guard try fileSystem.status(of: store.folder) != nil else {
                try fileSystem.rename(store.restored, to: store.folder)
                try fileSystem.synchronizeFolder(parent)
                return nil
            }
            let stamp = now.filter { $0 != "-" && $0 != ":" }
            let aside = try Store.unusedName("\(store.folder).before-restore-\(stamp)", in: fileSystem)
            try fileSystem.rename(store.folder, to: aside)
            do throws(FileError) {
                // Were the second name on the disk and the first not, the old store would have none.
                try fileSystem.synchronizeFolder(parent)
                try fileSystem.rename(store.restored, to: store.folder)
            } catch {
                try? fileSystem.rename(aside, to: store.folder)
                throw error
            }
            try fileSystem.synchronizeFolder(parent)
            return aside
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
