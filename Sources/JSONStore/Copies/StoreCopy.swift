/// Writes what a store holds at one moment into a folder of its own.
///
/// The folder gets its name only when all of it is on the disk, was read back and is sound: a folder with that name
/// is a whole copy, whatever happens.
struct StoreCopy {
    let source: StoreLayout
    let fileSystem: any FileSystem
    /// Reads what is to be copied.
    var snapshot: @Sendable (StoreLayout, any FileSystem) throws(StoreProblem) -> StoreSnapshot = {
        (layout, fileSystem) throws(StoreProblem) in try StoreSnapshot(of: layout, in: fileSystem)
    }
    /// An earlier copy on the same disk. Archived journals are never written again, neither in the store nor in a copy,
    /// so that copies may share them: thirty copies of ten years would otherwise hold them thirty times. They are never
    /// shared with the store itself, whose copies must outlive what happens to its files.
    var neighbour: StoreLayout?

    /// Writes the copy as `partial`, which must not exist, and names it `final`, which must not exist or be empty.
    func write(_ partial: String, thenAs final: String) throws(StoreProblem) -> CopySummary {
        let target = StoreLayout(folder: partial)
        let summary: CopySummary
        do throws(StoreProblem) {
            summary = try write(to: target)
            try translating(final) { () throws(FileError) in try fileSystem.rename(partial, to: final) }
        } catch {
            // Part of a copy helps nobody, and on a full disk it takes the room that is missing.
            try? fileSystem.removeTree(partial)
            throw error
        }
        try translating(final) { () throws(FileError) in
            try fileSystem.synchronizeFolder(StoreLayout.parent(of: final))
        }
        return summary
    }

    private func write(to target: StoreLayout) throws(StoreProblem) -> CopySummary {
        let snapshot = try snapshot(source, fileSystem)
        guard snapshot.end.seq > 0 else {
            throw StoreProblem(code: .nothingToCopy, file: source.folder, detail: "the store is empty")
        }
        let journal = Array(snapshot.journal.bytes[..<snapshot.end.length])
        let head = HeadMark(version: source.formats.version, seq: snapshot.end.seq, hash: snapshot.end.hash)
        var bytes = try translating(target.folder) { () throws(FileError) in
            try fileSystem.makeFolder(target.folder)
            try fileSystem.makeFolder(target.archive)
            return 0
        }
        for name in snapshot.archived { bytes += try copy(name, to: target) }
        try translating(target.folder) { () throws(FileError) in
            try fileSystem.writeNewFile(target.head, head.bytes)
            try fileSystem.writeNewFile(target.journal, journal)
            try fileSystem.writeNewFile(target.registry, snapshot.registry.bytes)
            try fileSystem.synchronizeFolder(target.archive)
            try fileSystem.synchronizeFolder(target.folder)
        }
        bytes += head.bytes.count + journal.count + snapshot.registry.bytes.count
        try readBack(target, expecting: snapshot)
        return CopySummary(
            transactions: snapshot.end.seq, bytes: bytes, code: snapshot.journal.header.store)
    }

    /// Copies an archived journal, or shares the neighbour's when it is the same to the byte; returns its length.
    private func copy(_ name: String, to target: StoreLayout) throws(StoreProblem) -> Int {
        let bytes = try translating(name) { () throws(FileError) in try fileSystem.readFile(source.path(name)) }
        guard let bytes else { throw StoreFormat.damage(name, nil, "missing") }
        if let neighbour {
            let path = neighbour.path(name)
            // Where nothing can be shared, a file is written as for the first copy.
            if (try? fileSystem.readFile(path)) == bytes,
                (try? fileSystem.link(path, as: target.path(name))) != nil
            {
                return bytes.count
            }
        }
        try translating(target.path(name)) { () throws(FileError) in
            try fileSystem.writeNewFile(target.path(name), bytes)
        }
        return bytes.count
    }

    /// Reads what was written, from the first transaction to the last.
    private func readBack(_ target: StoreLayout, expecting snapshot: StoreSnapshot) throws(StoreProblem) {
        _ = try StoreSnapshot(of: target, in: fileSystem)
        let history = History(layout: target, fileSystem: fileSystem)
        let end = try history.replay { _ in }
        guard let end, end.seq == snapshot.end.seq, end.hash == snapshot.end.hash else {
            // Naming the place: what was read from the store is what was written.
            throw StoreFormat.damage(
                StoreLayout.archiveName, nil, "the history is sound only up to transaction \(end?.seq ?? 0)")
        }
    }

    private func translating<T>(_ file: String, _ body: () throws(FileError) -> T) throws(StoreProblem) -> T {
        try StoreProblem.translating(file, body)
    }
}

/// What a copy of a store holds.
public struct CopySummary: Hashable, Sendable {
    /// The number of the last transaction.
    public let transactions: Int
    /// The length of its files in bytes.
    public let bytes: Int
    /// The code of the store.
    public let code: String
}
