import ClerkDesk
import Exchange
import JSONStore
import JSONText
import MutualAid
import Synchronization

/// A store with its registry: hands the file store the codec that it knows nothing of.
final class OpenStore {
    let folder: String
    private(set) var registry: Registry
    /// Whether this program writes, and if not, why.
    private(set) var access: StoreAccess
    /// What was found at the opening that the clerk should know.
    private(set) var notices: [StoreNotice]
    private var contents: Contents
    private var operatorName: String
    private var clock: RecordClock
    /// What the desk has to hear about the store before it hears how a saving went.
    private var news: [StoreEvent] = []
    /// The changes of a transaction whose line may or may not have reached the disk.
    private var doubtful: [UInt8]?
    private var looksWithoutJournal = 0
    /// Counts the times that the whole store had to be read anew beside the clerk; what an earlier reading brings is old.
    private var readings = 0
    /// The transaction that was saved here last.
    private var savedLast: JournalEntry?

    /// The files, open, and what was read from them.
    fileprivate struct Contents {
        var store: Store
        var registry: Registry
        var report: OpeningReport
    }

    /// Journal bytes below which a checkpoint is never worth its while: replaying them is not felt.
    private static let leastCheckpointBytes = 256 * 1024

    /// Opens the store in `folder`, making it when there is none.
    init(at folder: String, operatorName: String) throws(StoreFailure) {
        do {
            // A restore that was cut short has left the store under another name; a new one would hide it.
            if !Store.exists(at: folder), try !Store.finishRestore(at: folder) { try Store.create(at: folder) }
        } catch {
            throw StoreFailure(error)
        }
        contents = try Self.read(folder, .readWrite, operatorName)
        self.folder = folder
        self.operatorName = operatorName
        registry = contents.registry
        access = StoreAccess(contents.store, contents.report)
        clock = RecordClock(lastTime: contents.report.lastTime, journalOf: folder)
        notices = StoreNotice.all(of: contents.report, access, folder: folder)
        if let warning = clock.warning() { notices.append(warning) }
    }

    private var store: Store { contents.store }

    fileprivate static func read(
        _ folder: String, _ access: Store.Access, _ operatorName: String
    ) throws(StoreFailure) -> Contents {
        do {
            let (store, state, report) = try Store.open(
                as: RecordedRegistry.self, at: folder, access: access, operator: operatorName)
            return Contents(store: store, registry: state.registry, report: report)
        } catch {
            throw StoreFailure(error)
        }
    }

    private func adopt(_ found: Contents) {
        contents.store.close()
        contents = found
        registry = found.registry
        if let time = found.report.lastTime { clock.note(time) }
        looksWithoutJournal = 0
    }

    /// Tells other programs who works here now.
    func announce(_ operatorName: String) {
        self.operatorName = operatorName
        store.announce(operator: operatorName)
    }

    /// Closes the store; a checkpoint is written before where it is worth one.
    func close() {
        // The journal holds everything; without a checkpoint the next start only takes longer.
        if isCheckpointDue { try? checkpoint() }
        store.close()
    }

    /// What has happened to the store since the last call, for the desk.
    func takeNews() -> [StoreEvent] {
        defer { news = [] }
        return news
    }

    /// A warning, once, when the machine's clock has been set back behind the last record.
    func clockWarning() -> StoreNotice? { clock.warning() }
}

// MARK: - Saving

extension OpenStore {
    /// Writes a transaction and returns the registry after it; on a failure nothing has changed.
    ///
    /// After trouble that ended the writing, such as a folder moved away or a line that could not be taken back, the
    /// store is opened anew first: saving again is how the clerk tries again.
    func commit(_ transaction: Transaction, by operatorName: String, at time: String) throws(CommitFailure) -> Registry
    {
        self.operatorName = operatorName
        guard access == .writing else { throw CommitFailure(access) }
        let changes = ChangeCodec.encode(transaction.changes)
        if store.isReadOnly {
            try reopen()
            if try isSavedAfterAll(changes) { return registry }
        }
        do {
            return try append(transaction, changes, by: operatorName, at: time)
        } catch .storeReplaced {
            try reopen()
            return try append(transaction, changes, by: operatorName, at: time)
        }
    }

    private func append(
        _ transaction: Transaction, _ changes: [UInt8], by operatorName: String, at time: String
    ) throws(CommitFailure) -> Registry {
        let next: Registry
        do { next = try registry.applying(transaction.changes) } catch { throw .refused(error) }
        // What can't be read back must never be written: the store would not open again.
        guard let read = try? ChangeCodec.decode(changes), read == transaction.changes else {
            throw .other(detail: "\(transaction.action.rawValue): cannot be read back")
        }
        do {
            // Only once, after the program was replaced by a newer one.
            if store.isOfOlderVersion { try checkpoint() }
            savedLast = try store.append(
                at: time, by: operatorName, action: transaction.action.rawValue, undoes: transaction.undoes,
                changes: changes)
        } catch {
            if store.isReadOnly { doubtful = changes }
            throw CommitFailure(StoreFailure(error).problem, folder: folder)
        }
        clock.note(time)
        registry = next
        return next
    }

    /// Opens the store anew for writing, without losing sight of what was saved here before.
    private func reopen() throws(CommitFailure) {
        let (code, seq, hash) = (store.code, store.lastSeq, store.lastHash)
        // The lock is this program's own, and would be in its own way.
        store.close()
        let found: Contents
        do { found = try Self.read(folder, .readWrite, operatorName) } catch {
            if error.problem.code == .noStore { throw .storeReplaced(folder: folder) }
            throw CommitFailure(error.problem, folder: folder)
        }
        guard found.store.code == code, found.store.holds(seq, hash) else {
            found.store.close()
            throw .otherStore(folder: folder)
        }
        let access = StoreAccess(found.store, found.report)
        if case .closed(.notWritable(let failure)) = access {
            found.store.close()
            throw failure
        }
        adopt(found)
        self.access = access
        news.append(.reopened(registry))
        news += StoreNotice.all(of: found.report, access, folder: folder).filter { $0.isOfFiles }.map(StoreEvent.notice)
        guard access == .writing else {
            news.append(.access(access))
            throw CommitFailure(access)
        }
    }

    /// Whether the transaction that was in doubt turned out to be on the disk, and is the one that is to be saved now.
    private func isSavedAfterAll(_ changes: [UInt8]) throws(CommitFailure) -> Bool {
        guard doubtful == changes else { return false }
        doubtful = nil
        do {
            return try store.journalEntry(store.lastSeq)?.changes == changes
        } catch {
            throw CommitFailure(StoreFailure(error).problem, folder: folder)
        }
    }
}

// MARK: - Reading beside another program

extension OpenStore {
    /// Whether another program's changes are to be looked for.
    var isFollowing: Bool {
        switch access {
        case .heldBy, .free, .closed(.notWritable): true
        case .writing, .closed: false
        }
    }

    /// Takes what another program has added.
    ///
    /// - Returns: what the desk is to hear, and the reading that is to be done on another thread where the files are
    ///   others than those that were read; ``take(_:)`` takes what it brings.
    func follow() -> (events: [StoreEvent], reading: StoreReading?) {
        var events: [StoreEvent] = []
        var isExchanged = false
        var next = registry
        var changes: [Change] = []
        do {
            let found = try store.follow { entry in
                let decoded = try ChangeCodec.decode(entry.changes)
                for change in decoded { try next.apply(change) }
                changes += decoded
                clock.note(entry.at)
            }
            if !changes.isEmpty {
                registry = next
                events.append(.followed(next, changes))
            }
            looksWithoutJournal = found == .missing ? looksWithoutJournal + 1 : 0
            isExchanged = found == .exchanged
        } catch {
            isExchanged = true
        }
        events += lookAtWriter()
        guard isExchanged else { return (events, nil) }
        readings += 1
        return (events, StoreReading(of: folder, operatorName: operatorName, number: readings))
    }

    /// Takes a store that was read anew, after which anything may be different.
    func take(_ reading: StoreReading) -> [StoreEvent] {
        guard let result = reading.takeResult() else { return [] }
        guard reading.number == readings, isFollowing else {
            // Somebody has begun to write here meanwhile, or a later reading is under way.
            if case .success(let found) = result { found.store.close() }
            return []
        }
        let (code, seq, hash) = (store.code, store.lastSeq, store.lastHash)
        let found: Contents
        do { found = try result.get() } catch {
            if error.problem.code == .noStore { return [] }
            return change(.closed(error.problem.isDamage ? .damaged(error.problem) : .notWritable(error.fault(folder))))
        }
        let isOther = found.store.code != code || !found.store.holds(seq, hash)
        adopt(found)
        var events = [StoreEvent.reopened(registry)] + (isOther ? [.notice(.exchanged)] : [])
        if let damage = found.report.damage { events += change(.closed(.damaged(damage))) }
        if found.report.readOnlyCause?.code == .newerVersion { events += change(.closed(.newerVersion)) }
        return events
    }

    private func lookAtWriter() -> [StoreEvent] {
        guard isFollowing else { return [] }
        // Once may be the moment in which one journal takes the place of another.
        if looksWithoutJournal > 1 { return change(.closed(.notWritable(.storeReplaced(folder: folder)))) }
        guard looksWithoutJournal == 0 else { return [] }
        switch store.writer() {
        case .somebody(let holder): return change(.heldBy(holder.map { StoreWriter($0) }))
        case .nobody:
            if case .heldBy(let writer) = access { return change(.free(writer)) }
            if access == .closed(.notWritable(.storeReplaced(folder: folder))) { return change(.free(nil)) }
            return []
        case .unknown: return []
        }
    }

    private func change(_ access: StoreAccess) -> [StoreEvent] {
        guard access != self.access else { return [] }
        self.access = access
        return [.access(access)]
    }

    /// Opens the store for writing, which mends what a program left behind that did not come to its end.
    func takeOver(by operatorName: String) -> [StoreEvent] {
        guard access != .writing else { return [] }
        let (code, seq, hash) = (store.code, store.lastSeq, store.lastHash)
        let found: Contents
        do { found = try Self.read(folder, .readWrite, operatorName) } catch {
            return [.refused(error.fault(folder))]
        }
        let isOther = found.store.code != code || !found.store.holds(seq, hash)
        adopt(found)
        self.operatorName = operatorName
        var events = [StoreEvent.reopened(registry)] + (isOther ? [.notice(.exchanged)] : [])
        let reached = StoreAccess(found.store, found.report)
        events += change(reached)
        if reached != .writing { events.append(.refused(CommitFailure(reached))) }
        return events
            + StoreNotice.all(of: found.report, reached, folder: folder).filter { $0.isOfFiles }.map(StoreEvent.notice)
    }

    /// Makes the folder and its files the owner's alone.
    func tightenPermissions() -> StoreEvent {
        do {
            let links = try FolderPermissions.tighten(folder)
            return links.min().map { .tightenedExcept(link: $0) } ?? .tightened
        } catch let refusal as FolderPermissions.Refusal {
            return .refused(.permissionDenied(file: refusal.path))
        } catch {
            return .refused(.permissionDenied(file: folder))
        }
    }
}

// MARK: - Checkpoints and copies

extension OpenStore {
    /// Whether the journal has grown so that a checkpoint is worth writing: beyond a part of what one takes.
    var isCheckpointDue: Bool {
        guard !store.isReadOnly, store.journalBytes > Self.leastCheckpointBytes else { return false }
        return store.journalBytes > CheckpointCodec.recordCount(of: registry) * 32
    }

    /// The number of the last transaction.
    var lastSeq: Int { store.lastSeq }

    /// The last transaction, where it was saved by this program and nothing else has come since.
    var lastEntry: JournalEntry? { savedLast.flatMap { $0.hash == store.lastHash ? $0 : nil } }

    /// The way through everything that was ever saved, from the newest transaction back.
    var history: HistoryWalk { store.history }

    /// Writes a checkpoint.
    func checkpoint() throws {
        try store.checkpoint(recordCount: CheckpointCodec.recordCount(of: registry)) { emit in
            try CheckpointCodec.encode(registry, emit: emit)
        }
    }

    /// The writing of the present records, for another thread; ``finishCheckpoint(_:)`` puts them in place.
    func checkpointWriting() throws(StoreFailure) -> @Sendable () -> Result<CheckpointWork.Written, StoreFailure> {
        let work: CheckpointWork
        do { work = try store.checkpointWork() } catch { throw StoreFailure(error) }
        let registry = registry
        return {
            do {
                return .success(
                    try work.write(recordCount: CheckpointCodec.recordCount(of: registry)) { emit in
                        try CheckpointCodec.encode(registry, emit: emit)
                    })
            } catch {
                return .failure(StoreFailure(error))
            }
        }
    }

    /// The making of a day's copy, for another thread.
    func dailyCopying(_ day: CalendarDay) -> @Sendable () -> Result<Void, StoreFailure> {
        let folder = folder
        return {
            do {
                _ = try Store.backUpDaily(at: folder, day: day.description)
                return .success(())
            } catch {
                return .failure(StoreFailure(error))
            }
        }
    }

    /// Puts a written checkpoint in its place and begins a new journal.
    func finishCheckpoint(_ written: CheckpointWork.Written) throws(StoreFailure) {
        do { try store.finish(written) } catch { throw StoreFailure(error) }
    }
}

extension Store {
    /// Whether the transaction with that number and hash is in it.
    fileprivate func holds(_ seq: Int, _ hash: LineHash) -> Bool {
        if seq == 0 { return true }
        if seq == lastSeq { return hash == lastHash }
        // What can't be read is not known to be there.
        return (try? journalEntry(seq))?.hash == hash
    }
}

/// The reading of a whole store beside the clerk, by a thread of its own.
final class StoreReading: Sendable {
    private let folder: String
    private let operatorName: String
    /// Which reading it is.
    fileprivate let number: Int
    private let result = Mutex<Result<OpenStore.Contents, StoreFailure>?>(nil)

    fileprivate init(of folder: String, operatorName: String, number: Int) {
        self.folder = folder
        self.operatorName = operatorName
        self.number = number
    }

    /// Reads; to be called once.
    func carryOut() {
        result.withLock { result in
            do throws(StoreFailure) {
                result = .success(try OpenStore.read(folder, .readOnly, operatorName))
            } catch {
                result = .failure(error)
            }
        }
    }

    fileprivate func takeResult() -> Result<OpenStore.Contents, StoreFailure>? {
        result.withLock { result in
            let taken = result
            result = nil
            return taken
        }
    }
}
