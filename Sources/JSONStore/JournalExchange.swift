/// Puts the journal into the archive and a new one into its place.
///
/// The new one is whole and on the disk, under another name, before the old one moves, so that a crash at any point
/// leaves enough to finish with.
struct JournalExchange {
    let layout: StoreLayout
    let fileSystem: any FileSystem

    /// Writes the journal that is to come; returns it open.
    func prepare(_ header: [UInt8]) throws(FileError) -> FileDescriptor {
        let file = try fileSystem.open(layout.newJournal, .empty)
        do {
            try fileSystem.writeAll(file, header, at: 0)
            try fileSystem.synchronize(file)
            try fileSystem.synchronizeFolder(layout.folder)
            return file
        } catch {
            fileSystem.close(file)
            throw error
        }
    }

    /// Moves the journal that holds `seqs` into the archive; when this fails it is back in its place, or `isUndone`
    /// is false.
    ///
    /// - Parameter seqs: `nil` when the journal holds no transactions: then it is only replaced.
    func exchange(archiving seqs: ClosedRange<Int>?) throws(Failure) {
        guard let seqs else { return try replace() }
        let archived = layout.archive + "/" + StoreLayout.archivedName(seqs)
        do {
            try fileSystem.rename(layout.journal, to: archived)
        } catch {
            throw Failure(error: error, isUndone: true)
        }
        do {
            try fileSystem.synchronizeFolder(layout.archive)
            try fileSystem.rename(layout.newJournal, to: layout.journal)
        } catch {
            let isUndone = (try? fileSystem.rename(archived, to: layout.journal)) != nil
            throw Failure(error: error, isUndone: isUndone)
        }
        do {
            try fileSystem.synchronizeFolder(layout.folder)
        } catch {
            throw Failure(error: error, isUndone: false)
        }
    }

    private func replace() throws(Failure) {
        do {
            try fileSystem.rename(layout.newJournal, to: layout.journal)
        } catch {
            throw Failure(error: error, isUndone: true)
        }
        do {
            try fileSystem.synchronizeFolder(layout.folder)
        } catch {
            throw Failure(error: error, isUndone: false)
        }
    }

    /// An exchange that failed, and whether everything is as it was.
    struct Failure: Error {
        let error: FileError
        let isUndone: Bool
    }

    /// Brings an exchange or a checkpoint to its end that a crash interrupted, and makes sure that the names now seen
    /// are the names on the disk: a line written under a name that is lost with the next crash would be lost with it.
    func finishInterrupted() throws(StoreProblem) {
        let leftover = try StoreProblem.translating(layout.newJournal) { () throws(FileError) in
            let leftover = try fileSystem.readFile(layout.newJournal)
            if leftover != nil, try fileSystem.status(of: layout.journal) == nil {
                try fileSystem.rename(layout.newJournal, to: layout.journal)
                return [UInt8]?.none
            }
            return leftover
        }
        if let leftover, leftover.count(where: { $0 == StoreFormat.newline }) > 1 {
            throw StoreFormat.damage(
                StoreLayout.journalName + StoreLayout.newSuffix, 2, "holds transactions beside the journal")
        }
        try StoreProblem.translating(layout.folder) { () throws(FileError) in
            for path in [leftover.map { _ in layout.newJournal }, layout.newRegistry] {
                if let path, try fileSystem.status(of: path) != nil { try fileSystem.remove(path) }
            }
            if try fileSystem.status(of: layout.archive) != nil { try fileSystem.synchronizeFolder(layout.archive) }
            try fileSystem.synchronizeFolder(layout.folder)
        }
    }
}
