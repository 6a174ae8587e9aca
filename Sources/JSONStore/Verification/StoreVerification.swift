/// Checks all that a store's files say, and tells of everything that is wrong.
///
/// Changes nothing, and works beside a program that writes: it looks at what there was at one moment.
public struct StoreVerification<State: RecordedState> {
    let layout: StoreLayout
    let fileSystem: any FileSystem
    var report = StoreReport<State>()
    var progress: VerificationProgress

    /// Verifies a store.
    ///
    /// - Parameters:
    ///   - folder: the store.
    ///   - fileSystem: where the files are.
    ///   - formats: the versions of the files.
    ///   - progress: gets how much is done of how much, in bytes of work.
    /// - Throws: `StoreProblem` with the code `noStore`, `permissionDenied` or `ioError` when nothing can be said.
    public static func run(
        _ folder: String, fileSystem: some FileSystem = PosixFileSystem(), formats: StoreFormats = .current,
        progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(StoreProblem) -> StoreReport<State> {
        let layout = StoreLayout(folder: folder, formats: formats)
        let isStore = try StoreProblem.translating(layout.folder) { () throws(FileError) in
            if try Store.hasContent(layout, fileSystem) { return true }
            if try fileSystem.status(of: layout.journal) != nil { return true }
            return try fileSystem.status(of: layout.head) != nil
        }
        guard isStore else {
            throw StoreProblem(code: .noStore, file: layout.folder, detail: "the folder holds no store")
        }
        // While somebody writes, files that belong together may be read apart; what is damaged stays so.
        var attempt = 1
        while true {
            let contents = try StoreContents.beside(layout, fileSystem)
            let history = try History(layout: layout, fileSystem: fileSystem).names()
            var verification = try Self(layout, fileSystem, contents, history, progress)
            let found = try verification.carryOut(contents, history)
            let isSettled = try StoreContents.observe(layout, fileSystem) == contents.observed
            if found.isSound || isSettled || attempt == 8 { return found }
            attempt += 1
        }
    }

    private init(
        _ layout: StoreLayout, _ fileSystem: any FileSystem, _ contents: StoreContents,
        _ history: [(name: String, seqs: ClosedRange<Int>?)], _ report: @escaping (Int, Int) -> Void
    ) throws(StoreProblem) {
        self.layout = layout
        self.fileSystem = fileSystem
        var total = contents.journalBytes.count
        for case (let name, .some) in history {
            total += try StoreProblem.translating(name) { () throws(FileError) in
                try fileSystem.status(of: layout.path(name))?.size ?? 0
            }
        }
        let registry = contents.registryBytes?.count ?? 0
        self.report.bytes = total + registry
        // The checkpoint is read into a state, and that state and the history's are written out again.
        progress = VerificationProgress(total: total + 3 * registry, report)
    }

    private mutating func carryOut(
        _ contents: StoreContents, _ history: [(name: String, seqs: ClosedRange<Int>?)]
    ) throws(StoreProblem) -> StoreReport<State> {
        var chain = ChainAudit(formats: layout.formats)
        let whole = Result { () throws(StoreProblem) in try RegistryFile(contents.registry.get()) }
        let registry = try? whole.get()
        var state: State?
        // What the history has where the checkpoint and `head` say they were written.
        let marked = try? contents.head.get()
        var hashAtCheckpoint = registry?.header.seq == 0 ? LineHash.zero : nil
        var hashAtHead = marked?.seq == 0 ? LineHash.zero : nil
        let start = (try? contents.journal.get())?.header.seq ?? Int.max
        for (name, seqs) in history {
            // What a checkpoint has archived since the journal was read stands in that journal, too.
            if let seqs, seqs.lowerBound > start { continue }
            let bytes: [UInt8]?
            do throws(StoreProblem) { bytes = try read(name, isArchived: seqs != nil, contents) } catch {
                chain.skip(StoreFinding(error, of: .unreadableFile, name), holding: seqs)
                continue
            }
            guard let bytes else {
                chain.skip(StoreFinding(.missingFile, name, "missing"), holding: seqs)
                continue
            }
            var told = 0
            let known = chain.store ?? registry?.header.store
            // Of the last line, which no start has completed yet, it is only asked whether it could be taken.
            let refusal = { (entry: JournalEntry) -> (any Error)? in
                var after = state
                do { try after?.apply(entry) } catch { return error }
                return nil
            }
            chain.read(bytes, of: name, holding: seqs, acknowledged: marked?.hash, refusal) {
                (entry, line) throws(StoreFinding) in
                do {
                    if state == nil { state = try State(store: known ?? Self.store(of: bytes) ?? "") }
                    try state?.apply(entry)
                } catch {
                    throw StoreFinding(StoreFormat.refusal(name, line, error), of: .refusedLine, name)
                }
                if !State.knows(action: entry.action) {
                    report.findings.append(StoreFinding(.unknownAction, name, line: line, entry.action))
                }
                if entry.seq == registry?.header.seq { hashAtCheckpoint = entry.hash }
                if entry.seq == marked?.seq { hashAtHead = entry.hash }
                progress.add(entry.changes.count)
                told += entry.changes.count
            }
            progress.add(bytes.count - told)
        }
        report.findings += chain.findings
        report.isHistoryWhole = chain.isWhole
        (report.lastSeq, report.lastHash, report.lastAt) = (chain.seq, chain.hash, chain.at)
        report.code = chain.store ?? registry?.header.store
        checkHead(contents, chain, hashAtHead)
        let isFitting = checkRegistry(whole, contents, chain, hashAtCheckpoint)
        if let registry, isFitting {
            report.recordCount = registry.header.records
            compare(registry, contents, with: chain.isWhole ? state : nil, isNew: chain.seq == 0)
        } else if chain.isWhole {
            report.state = state
        }
        progress.finish()
        report.findings += FolderAudit(layout: layout, fileSystem: fileSystem).findings()
        return report
    }

    private func read(
        _ name: String, isArchived: Bool, _ contents: StoreContents
    ) throws(StoreProblem) -> [UInt8]? {
        if isArchived {
            return try StoreProblem.translating(name) { () throws(FileError) in
                try fileSystem.readFile(layout.path(name))
            }
        }
        if case .failure(let problem) = contents.journal, problem.code == .ioError { throw problem }
        return contents.observed == nil ? nil : contents.journalBytes
    }

    /// The store that a journal's header names.
    private static func store(of journal: [UInt8]) -> String? {
        (try? JournalFile(name: "", bytes: journal, formats: .current))?.header.store
    }
}
