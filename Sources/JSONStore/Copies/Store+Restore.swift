/// What a restore has put where.
public struct Restoration: Hashable, Sendable {
    /// What the restored store holds.
    public let summary: CopySummary
    /// Where the store is that was there before; `nil` when there was none.
    public let movedAside: String?
    /// Where half-typed forms are that could not be brought along; `nil` when there are none.
    public let draftsLeft: String?
    /// The number of the last transaction of the store that was there before, as far as it says.
    public let lastSeqBefore: Int?
}

extension Store {
    /// Puts a copy of a store into a store's place.
    ///
    /// Nothing is overwritten: the store that is there is moved aside, beside its place, with its dated copies.
    /// Half-typed forms come along, and stay with the store that is in use. The copy is copied again, read back and checked before anything moves; it stays what it was. A crash
    /// leaves the old store or the new one in its place or, between two names, none: then opening finishes the job.
    ///
    /// The restored store gives its next records serials that the one moved aside may have given to others. Both are
    /// never merged: an import refuses an id that it knows with another content, so that no two people are mixed up.
    ///
    /// - Parameters:
    ///   - backup: The copy.
    ///   - folder: The store's place; nothing, an empty folder or a store may be there.
    ///   - now: The present time, as `2018-11-15T09:30:00Z`, which others are told of who look on.
    ///   - label: What the name of what is moved aside ends in, such as `2018-11-15-0930`; `now` if it is left out.
    ///   - fileSystem: Where the files are.
    ///   - check: Gets the folder of the new copy and throws when it is not sound.
    /// - Throws: what `check` throws, or `StoreProblem` with the code `noStore` (`backup` is none), `insideStore`
    ///   (it is the store itself), `locked`, `notEmpty` (other things than a store are there), `damaged`, `newerVersion`,
    ///   `diskFull`, `permissionDenied` or `ioError`; the store is then as it was.
    public static func restore(
        from backup: String, to folder: String, now: String = UTCTime.now(), label: String? = nil,
        fileSystem: some FileSystem = PosixFileSystem(), check: (_ folder: String) throws -> Void
    ) throws -> Restoration {
        _ = try finishRestore(at: folder, fileSystem: fileSystem)
        return try StoreRestore(
            backup: StoreLayout(folder: backup), store: StoreLayout(folder: folder), now: now, label: label,
            fileSystem: fileSystem
        ).carryOut(check)
    }

    /// Finishes a restore that was cut short after the store had been moved aside; without one it does nothing.
    ///
    /// - Returns: whether there was one to finish.
    /// - Throws: `StoreProblem` with the code `permissionDenied` or `ioError`.
    public static func finishRestore(
        at folder: String, fileSystem: some FileSystem = PosixFileSystem()
    ) throws(StoreProblem) -> Bool {
        let layout = StoreLayout(folder: folder)
        return try StoreProblem.translating(layout.folder) { () throws(FileError) in
            guard try fileSystem.status(of: layout.folder) == nil, try fileSystem.status(of: layout.restored) != nil
            else { return false }
            if let aside = try StoreRestore.movedAside(layout, fileSystem) {
                _ = StoreRestore.bringDrafts(from: aside, to: layout.restored, fileSystem)
            }
            try fileSystem.rename(layout.restored, to: layout.folder)
            try fileSystem.synchronizeFolder(StoreLayout.parent(of: layout.folder))
            return true
        }
    }
}
