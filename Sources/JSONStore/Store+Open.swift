#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension Store {
    /// Opens a store and makes a state of all that it holds: of the records of the checkpoint, then of each newer
    /// transaction.
    ///
    /// What is damaged, half-written or locked does not keep the rest from being read; the report tells. A transaction
    /// that the state refuses is damage, too: what stands before it was read. Opening for writing mends what a crash left
    /// behind; opening for reading changes nothing.
    ///
    /// - Parameters:
    ///   - folder: The store's path.
    ///   - access: What it is opened for.
    ///   - name: Who opens it, for others to be told.
    ///   - fileSystem: Where the files are.
    ///   - now: The present time, for others to be told.
    ///   - formats: The versions of the files.
    /// - Throws: `StoreProblem` with the code `noStore`, `newerVersion`, `damaged` (nothing at all can be read),
    ///   `refusedRecord` (the state refused a record of the checkpoint; its error is the `cause`), `readDenied`,
    ///   `permissionDenied` or `ioError`.
    public static func open<State: RecordedState>(
        as _: State.Type = State.self, at folder: String, access: Access, operator name: String,
        fileSystem: some FileSystem = PosixFileSystem(),
        now: String = UTCTime.now(), formats: StoreFormats = .current
    ) throws -> (store: Store, state: State, report: OpeningReport) {
        let layout = StoreLayout(folder: folder, formats: formats)
        guard try StoreProblem.translating(folder, { () throws(FileError) in try hasContent(layout, fileSystem) })
        else {
            throw StoreProblem(code: .noStore, file: layout.folder, detail: "the folder holds no store")
        }
        var opening = StoreOpening<State>(layout: layout, fileSystem: fileSystem)
        do {
            if access == .readWrite {
                try opening.takeLock(for: LockHolder(who: name, pid: Int(getpid()), since: now))
            }
            let found = try opening.read()
            return (Store(found, layout: layout, fileSystem: fileSystem), found.recorded, opening.report)
        } catch {
            opening.abandon()
            throw error
        }
    }
}
