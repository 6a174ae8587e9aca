/// The bytes of a store's files, each read as far as it is sound by itself.
struct StoreContents {
    let head: Result<HeadMark, StoreProblem>
    let journal: Result<JournalFile, StoreProblem>
    let registry: Result<RegistryFile, StoreProblem>
    /// Which journal was read, and how long it was; `nil` when there was none.
    let observed: Observation?

    /// What tells, later on, that there is more to read.
    struct Observation: Hashable {
        var identity: FileStatus.Identity
        var size: Int
    }

    /// Reads the files in the order that is safe while somebody else writes: `head` first, since the journal is never
    /// behind it, and the checkpoint last, since it is never behind the journal's beginning.
    init(layout: StoreLayout, fileSystem: some FileSystem) throws(StoreProblem) {
        func load<T>(_ body: () throws(FileError) -> T) throws(StoreProblem) -> T {
            try StoreProblem.translating(layout.folder, body)
        }
        let head = try load { () throws(FileError) in try fileSystem.readFile(layout.head) }
        let file = try load { () throws(FileError) in
            try Self.openJournal(layout, fileSystem)
        }
        defer { if let file { fileSystem.close(file) } }
        var journal: [UInt8]?
        var identity: FileStatus.Identity?
        if let file {
            journal = try load { () throws(FileError) in try fileSystem.readAll(file) }
            identity = try load { () throws(FileError) in try fileSystem.status(of: file).identity }
        }
        let registry = try load { () throws(FileError) in try fileSystem.readFile(layout.registry) }
        observed = identity.map { Observation(identity: $0, size: journal?.count ?? 0) }

        self.head = Self.reading(StoreLayout.headName, head) { bytes throws(StoreProblem) in
            do {
                return try HeadMark(parsing: bytes)
            } catch {
                throw StoreFormat.damage(StoreLayout.headName, 1, error)
            }
        }
        self.journal = Self.reading(StoreLayout.journalName, journal) { bytes throws(StoreProblem) in
            try JournalFile(name: StoreLayout.journalName, bytes: bytes)
        }
        self.registry = Self.reading(StoreLayout.registryName, registry) { bytes throws(StoreProblem) in
            try RegistryFile(bytes: bytes)
        }
    }

    /// The checkpoint, when it belongs to the journal.
    func checkedRegistry() throws(StoreProblem) -> RegistryFile {
        let registry = try registry.get()
        guard case .success(let journal) = journal else { return registry }
        let header = registry.header
        if header.store != journal.header.store {
            throw damagedRegistry("belongs to the store \(header.store)")
        }
        if header.seq < journal.header.seq {
            throw damagedRegistry("ends at transaction \(header.seq), the journal begins after \(journal.header.seq)")
        }
        var hash = header.seq == journal.header.seq ? journal.header.previous : nil
        if hash == nil {
            _ = try journal.scan { if $0.seq == header.seq { hash = $0.hash } }
        }
        if let hash, hash != header.journal {
            throw damagedRegistry("was made after another transaction \(header.seq)")
        }
        return registry
    }

    func damagedJournal(_ detail: String) -> StoreProblem {
        StoreFormat.damage(StoreLayout.journalName, nil, detail)
    }

    private func damagedRegistry(_ detail: String) -> StoreProblem {
        StoreFormat.damage(StoreLayout.registryName, 1, detail)
    }

    private static func reading<T>(
        _ name: String, _ bytes: [UInt8]?, _ body: ([UInt8]) throws(StoreProblem) -> T
    ) -> Result<T, StoreProblem> {
        guard let bytes else { return .failure(StoreFormat.damage(name, nil, "missing")) }
        return Result { () throws(StoreProblem) in try body(bytes) }
    }

    /// While a checkpoint exchanges the journals the new one is, for a moment, there under its first name only.
    private static func openJournal(
        _ layout: StoreLayout, _ fileSystem: some FileSystem
    ) throws(FileError) -> FileDescriptor? {
        for path in [layout.journal, layout.newJournal, layout.journal] where try fileSystem.status(of: path) != nil {
            return try fileSystem.open(path, .read)
        }
        return nil
    }
}
