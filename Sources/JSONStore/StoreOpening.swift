/// The steps of opening a store.
struct StoreOpening<Recorded: RecordedState> {
    /// What a store begins with.
    struct Beginning {
        var recorded: Recorded
        var code: String
        var seq: Int
        var hash: LineHash
        var tip: LineHash
        var journalBytes: Int
        var journalStart: Int
        var isReadOnly: Bool
        var isOfOlderVersion = false
        var files: Store.OpenFiles
        var observed: StoreContents.Observation?
    }

    let layout: StoreLayout
    let fileSystem: any FileSystem
    var report = OpeningReport()
    var files = Store.OpenFiles()
    private var newerVersion: StoreProblem?

    init(layout: StoreLayout, fileSystem: any FileSystem) {
        self.layout = layout
        self.fileSystem = fileSystem
    }

    private var isWriting: Bool {
        files.lock != nil
    }

    /// Takes the right to write, or notes in the report why it cannot be had.
    mutating func takeLock(for holder: LockHolder) throws(StoreProblem) {
        do {
            switch try WriterLock.take(layout.lock, for: holder, in: fileSystem) {
            case .taken(let lock):
                files.lock = lock
            case .heldBy(let other):
                report.lockHolder = other
                report.readOnlyCause = StoreProblem(
                    code: .locked, file: StoreLayout.lockName, detail: "somebody else writes", lockHolder: other)
            }
        } catch {
            try readOnly(because: StoreProblem(error, file: layout.lock))
        }
    }

    /// Reads everything and mends what a crash left, if the lock is held.
    mutating func read() throws -> Beginning {
        do {
            let contents =
                try isWriting
                ? StoreContents(layout: layout, fileSystem: fileSystem) : StoreContents.settled(layout, fileSystem)
            noteWidePermissions()
            noteNewerVersion(contents)
            try openForWriting()
            let state = try replay(contents)
            if newerVersion != nil, let damage = report.damage { throw damage }
            return state
        } catch {
            guard var newerVersion else { throw error }
            newerVersion.cause = error
            throw newerVersion
        }
    }

    /// Closes whatever was opened.
    mutating func abandon() {
        for file in [files.journal, files.head, files.lock?.file] {
            if let file { fileSystem.close(file) }
        }
        files = Store.OpenFiles()
    }

    private mutating func openForWriting() throws(StoreProblem) {
        guard isWriting else { return }
        do {
            try JournalExchange(layout: layout, fileSystem: fileSystem).finishInterrupted()
            files.journal = try openForWriting(layout.journal)
            files.head = try openForWriting(layout.head)
        } catch {
            if error.code == .damaged { report.damage = error }
            try readOnly(because: error)
        }
    }

    private func openForWriting(_ path: String) throws(StoreProblem) -> FileDescriptor? {
        try StoreProblem.translating(path) { () throws(FileError) in
            // Opening would make a missing file, and a missing file is damage to be shown.
            try fileSystem.status(of: path) == nil ? nil : try fileSystem.open(path, .readWrite)
        }
    }

    private mutating func noteNewerVersion(_ contents: StoreContents) {
        let versions = [
            (StoreLayout.registryName, (try? contents.registry.get())?.header.version),
            (StoreLayout.journalName, (try? contents.journal.get())?.header.version),
            (StoreLayout.headName, (try? contents.head.get())?.version),
        ]
        for case (let file, let version?) in versions where version > layout.formats.version {
            let problem = StoreProblem(code: .newerVersion, file: file, detail: "version \(version)")
            newerVersion = problem
            report.readOnlyCause = problem
            abandon()
        }
    }

    private mutating func noteWidePermissions() {
        let names = [
            StoreLayout.registryName, StoreLayout.journalName, StoreLayout.headName, StoreLayout.lockName,
            StoreLayout.archiveName, StoreLayout.backupsName, StoreLayout.draftsName,
        ]
        for (name, path) in [(".", layout.folder)] + names.map({ ($0, layout.path($0)) }) {
            // A file that cannot be looked at here is met again, with its error, where it is read.
            if let status = try? fileSystem.status(of: path), status.permissions & 0o077 != 0 {
                report.widePermissions.append(name)
            }
        }
    }

    private mutating func replay(_ contents: StoreContents) throws -> Beginning {
        let header: RegistryHeader
        var recorded: Recorded
        do throws(StoreProblem) {
            let registry = try contents.fittingRegistry()
            header = registry.header
            recorded = try begin(header.store, StoreLayout.registryName)
            try registry.read(into: &recorded, isChecked: false)
        } catch {
            guard error.code != .refusedRecord else { throw error }
            return try rebuild(contents, because: error)
        }
        report.recordCount = header.records
        var state = Beginning(
            recorded: consume recorded, code: header.store, seq: header.seq, hash: header.journal, tip: header.journal,
            journalBytes: 0,
            journalStart: header.seq + 1, isReadOnly: true, files: files, observed: contents.observed)

        let journal: JournalFile
        do {
            journal = try contents.journal.get()
        } catch {
            return readOnly(state, because: error)
        }
        var mark = HeadCheck(contents.head)
        mark.pass(seq: journal.header.seq, hash: journal.header.previous)
        var count = 0
        var lastTime: String?
        let end = journal.scan { entry in
            mark.pass(seq: entry.seq, hash: entry.hash)
            guard entry.seq > header.seq else { return }
            try state.recorded.apply(entry)
            lastTime = entry.at
            count += 1
        }
        report.entryCount = count
        report.lastTime = lastTime
        state.journalStart = journal.header.seq + 1
        state.journalBytes = end.length
        state.isOfOlderVersion = journal.header.version < layout.formats.version
        if end.seq >= header.seq {
            (state.seq, state.hash, state.tip) = (end.seq, end.hash, end.tip)
        }
        if let damage = end.damage { return readOnly(state, because: damage) }
        if end.seq < header.seq {
            return readOnly(
                state, because: contents.damagedJournal("ends before transaction \(header.seq) of the checkpoint"))
        }
        return try mend(state, journal: journal, end: end, mark: mark)
    }

    /// Reads the whole history when the checkpoint is of no use.
    private mutating func rebuild(
        _ contents: StoreContents, because problem: StoreProblem
    ) throws -> Beginning {
        let history = History(layout: layout, fileSystem: fileSystem)
        var recorded: Recorded?
        var count = 0
        var lastTime: String?
        let end = try history.replay(begin: { recorded = try Recorded(store: $0) }) { entry in
            try recorded?.apply(entry)
            lastTime = entry.at
            count += 1
        }
        guard let end, let recorded else { throw problem }
        report.entryCount = count
        report.lastTime = lastTime
        let state = Beginning(
            recorded: consume recorded, code: end.code, seq: end.seq, hash: end.hash, tip: end.hash, journalBytes: 0,
            journalStart: end.seq + 1,
            isReadOnly: true, files: files, observed: contents.observed)
        return readOnly(state, because: problem)
    }

    private mutating func mend(
        _ state: Beginning, journal: JournalFile, end: JournalFile.End, mark: HeadCheck
    ) throws -> Beginning {
        var state = state
        var mark = mark
        if case .whole(let entry) = end.tail, isWriting { mark.pass(seq: entry.seq, hash: entry.hash) }
        if let damage = mark.damage { return readOnly(state, because: damage) }
        guard isWriting, let file = files.journal else {
            abandon()
            state.files = files
            return state
        }
        let mending = TailMending(layout: layout, fileSystem: fileSystem, journal: file)
        do throws(StoreProblem) {
            switch end.tail {
            case .nothing:
                try mending.secure()
            case .whole(let entry):
                do { try state.recorded.apply(entry) } catch {
                    return readOnly(
                        state, because: StoreFormat.refusal(StoreLayout.journalName, end.lines + 1, error))
                }
                try mending.complete(at: journal.bytes.count)
                report.lastTime = entry.at
                (state.seq, state.hash, state.tip) = (entry.seq, entry.hash, entry.hash)
                state.journalBytes = journal.bytes.count + 1
                report.completedLine = true
                report.entryCount += 1
            case .torn:
                report.tornLine = try mending.setAside(
                    Array(journal.bytes[end.length...]), after: end.seq, cuttingTo: end.length)
            }
        } catch {
            try readOnly(because: error)
            state.files = files
            return state
        }
        state.isReadOnly = false
        state.files = files
        return state
    }

    private func begin(_ code: String, _ file: String) throws(StoreProblem) -> Recorded {
        do { return try Recorded(store: code) } catch { throw StoreFormat.damage(file, 1, error) }
    }

    /// Damage ends writing, so that nothing is built on it.
    private mutating func readOnly(_ state: Beginning, because damage: StoreProblem) -> Beginning {
        report.damage = damage
        if isWriting { report.readOnlyCause = damage }
        abandon()
        var state = state
        state.isReadOnly = true
        state.files = files
        return state
    }

    /// A folder or disk that cannot be written to can still be read; other failures are the caller's to know.
    private mutating func readOnly(because problem: StoreProblem) throws(StoreProblem) {
        report.readOnlyCause = problem
        abandon()
        switch problem.code {
        case .permissionDenied, .diskFull, .damaged: return
        default: throw problem
        }
    }
}
