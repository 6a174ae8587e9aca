/// What a store holds at one moment, whole and checked, read while somebody else may be writing.
struct StoreSnapshot {
    let registry: RegistryFile
    /// The journal, which may have part of a line at its end that belongs to nobody yet.
    let journal: JournalFile
    /// Where its whole lines end.
    let end: JournalFile.End
    /// The archived journals before it, oldest first, by their names inside the store.
    let archived: [String]

    /// How often a writer may come in between before it is taken for damage.
    private static let attempts = 16

    /// Reads a store.
    ///
    /// - Throws: `StoreProblem` when its files are not sound or do not belong together; a checkpoint that is made
    ///   meanwhile only makes it read them again.
    init(of layout: StoreLayout, in fileSystem: any FileSystem) throws(StoreProblem) {
        var seen: StoreContents.Observation?
        var attempt = 1
        while true {
            let contents = try StoreContents.beside(layout, fileSystem)
            do throws(StoreProblem) {
                self = try Self(contents, layout, fileSystem)
                return
            } catch {
                // Files that stay as they are, and still do not fit, are not being written by anybody.
                if attempt == Self.attempts || attempt > 1 && seen == contents.observed { throw error }
                seen = contents.observed
                attempt += 1
            }
        }
    }

    private init(
        _ contents: StoreContents, _ layout: StoreLayout, _ fileSystem: any FileSystem
    ) throws(StoreProblem) {
        try self.init(contents, RegistryFile(contents.fittingRegistry()), contents.head, layout, fileSystem)
    }

    /// What a store holds whose checkpoint is of no use: another one is given in its place.
    ///
    /// - Throws: `StoreProblem` when the journals are not sound from the first transaction on.
    init(
        of layout: StoreLayout, in fileSystem: any FileSystem, with registry: RegistryFile
    ) throws(StoreProblem) {
        let contents = try StoreContents(layout: layout, fileSystem: fileSystem)
        // A `head` that cannot be read is of no use either; one that can tells of lost transactions.
        let head = (try? contents.head.get()) ?? HeadMark(seq: 0, hash: .zero)
        try self.init(contents, registry, .success(head), layout, fileSystem)
        guard registry.header.seq == end.seq, registry.header.journal == end.hash else {
            throw contents.damagedJournal("went on meanwhile")
        }
    }

    private init(
        _ contents: StoreContents, _ registry: RegistryFile, _ head: Result<HeadMark, StoreProblem>,
        _ layout: StoreLayout, _ fileSystem: any FileSystem
    ) throws(StoreProblem) {
        journal = try contents.journal.get()
        self.registry = registry
        let newest = layout.formats.version
        for (name, version) in [
            (StoreLayout.journalName, journal.header.version), (StoreLayout.registryName, registry.header.version),
            (StoreLayout.headName, (try? head.get())?.version ?? newest),
        ] where version > newest {
            throw StoreProblem(code: .newerVersion, file: name, detail: "version \(version)")
        }
        var mark = HeadCheck(head)
        mark.pass(seq: journal.header.seq, hash: journal.header.previous)
        end = journal.scan { mark.pass(seq: $0.seq, hash: $0.hash) }
        if let damage = end.damage ?? mark.damage { throw damage }
        guard registry.header.seq <= end.seq else {
            throw contents.damagedJournal("ends before transaction \(registry.header.seq) of the checkpoint")
        }
        let journals = try History(layout: layout, fileSystem: fileSystem).names()
        let start = journal.header.seq
        var last = 0
        var archived: [String] = []
        for case (let name, let seqs?) in journals where seqs.upperBound <= start {
            guard seqs.lowerBound == last + 1 else { break }
            last = seqs.upperBound
            archived.append(name)
        }
        guard last == start else {
            throw StoreFormat.damage(StoreLayout.archiveName, nil, "transactions \(last + 1) to \(start) are missing")
        }
        self.archived = archived
    }
}
