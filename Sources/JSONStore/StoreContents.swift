/// The bytes of a store's files, each read as far as it is sound by itself.
struct StoreContents {
    let head: Result<HeadMark, StoreProblem>
    let journal: Result<JournalFile, StoreProblem>
    /// The checkpoint, of which only the header was looked at: who opens a store checks the rest while reading it.
    let registry: Result<RegistryText, StoreProblem>
    /// The bytes of the journal as they are; none when there is no journal.
    let journalBytes: [UInt8]
    /// The bytes of the checkpoint as they are.
    let registryBytes: [UInt8]?
    /// Whether there is no file that says what was acknowledged.
    let isHeadMissing: Bool
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
        // A file on a bad place of the disk is damaged like one whose bytes are wrong; the others may still be sound.
        func loadFile(_ path: String) throws(StoreProblem) -> Result<[UInt8]?, StoreProblem> {
            do throws(FileError) { return .success(try fileSystem.readFile(path)) } catch {
                let problem = StoreProblem(error, file: path)
                guard problem.code == .ioError || problem.code == .notAFile else { throw problem }
                return .failure(problem)
            }
        }
        let head = try loadFile(layout.head)
        let file = try load { () throws(FileError) in
            try Self.openJournal(layout, fileSystem)
        }
        defer { if let file { fileSystem.close(file) } }
        var journal: Result<[UInt8]?, StoreProblem> = .success(nil)
        var identity: FileStatus.Identity?
        if let file {
            do throws(FileError) { journal = .success(try fileSystem.readAll(file)) } catch {
                let problem = StoreProblem(error, file: layout.journal)
                guard problem.code == .ioError || problem.code == .notAFile else { throw problem }
                journal = .failure(problem)
            }
            identity = try load { () throws(FileError) in try fileSystem.status(of: file).identity }
        }
        let registry = try loadFile(layout.registry)
        if case .success(nil) = head { isHeadMissing = true } else { isHeadMissing = false }
        let journalBytes = (try? journal.get()) ?? []
        self.journalBytes = journalBytes
        registryBytes = (try? registry.get()) ?? nil
        observed = identity.map { Observation(identity: $0, size: journalBytes.count) }

        self.head = Self.reading(StoreLayout.headName, head) { bytes throws(StoreProblem) in
            do {
                return try HeadMark(parsing: bytes)
            } catch {
                throw StoreFormat.damage(StoreLayout.headName, 1, error)
            }
        }
        self.journal = Self.reading(StoreLayout.journalName, journal) { bytes throws(StoreProblem) in
            try JournalFile(name: StoreLayout.journalName, bytes: bytes, formats: layout.formats)
        }
        self.registry = Self.reading(StoreLayout.registryName, registry) { bytes throws(StoreProblem) in
            try RegistryText(bytes: bytes, formats: layout.formats)
        }
    }

    /// Reads the files for somebody who only looks on: when a checkpoint was made just after the journal had been read,
    /// both are read again, so that one that still says more than the journal holds is damage.
    static func settled(_ layout: StoreLayout, _ fileSystem: some FileSystem) throws(StoreProblem) -> StoreContents {
        var contents = try beside(layout, fileSystem)
        for _ in 1...8 {
            guard let registry = try? contents.registry.get().header, let journal = try? contents.journal.get(),
                registry.seq > journal.header.seq, case let end = journal.scan({ _ in }), registry.seq > end.seq,
                end.damage == nil
            else { break }
            let before = contents.observed
            contents = try beside(layout, fileSystem)
            if contents.observed == before { break }
        }
        return contents
    }

    /// Reads the files of a store that another program may be writing to: one may be moved just when it is opened.
    static func beside(_ layout: StoreLayout, _ fileSystem: some FileSystem) throws(StoreProblem) -> StoreContents {
        for _ in 1...3 {
            do throws(StoreProblem) { return try StoreContents(layout: layout, fileSystem: fileSystem) } catch {
                guard error.code == .ioError else { throw error }
            }
        }
        return try StoreContents(layout: layout, fileSystem: fileSystem)
    }

    /// Which journal there is now, and how long it is.
    static func observe(
        _ layout: StoreLayout, _ fileSystem: some FileSystem
    ) throws(StoreProblem) -> Observation? {
        try StoreProblem.translating(layout.journal) { () throws(FileError) in
            guard let file = try openJournal(layout, fileSystem) else { return nil }
            defer { fileSystem.close(file) }
            let status = try fileSystem.status(of: file)
            return Observation(identity: status.identity, size: status.size)
        }
    }

    /// The checkpoint, when its header belongs to the journal.
    func fittingRegistry() throws(StoreProblem) -> RegistryText {
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
            _ = journal.scan { if $0.seq == header.seq { hash = $0.hash } }
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
        _ name: String, _ file: Result<[UInt8]?, StoreProblem>, _ body: ([UInt8]) throws(StoreProblem) -> T
    ) -> Result<T, StoreProblem> {
        Result { () throws(StoreProblem) in
            guard let bytes = try file.get() else { throw StoreFormat.damage(name, nil, "missing") }
            return try body(bytes)
        }
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
