import ClerkDesk
import Exchange
import JSONStore
import JSONText
import MutualAid
import Wording

/// A store with its registry: hands the file store the codec that it knows nothing of.
final class OpenStore {
    private let store: Store
    private(set) var registry: Registry
    let report: OpeningReport

    /// Journal bytes beyond which a checkpoint is written at the end: replaying less than this is not felt.
    private static let checkpointBytes = 256 * 1024

    /// Opens the store in `folder`, making it when there is none.
    init(at folder: String, operatorName: String) throws(StoreFailure) {
        do {
            if !Store.exists(at: folder) { try Store.create(at: folder) }
            // The code is known only when the store is open; until then no record needs it.
            guard let unnamed = StoreCode("0000") else { preconditionFailure("four digits are a store code") }
            var registry = Registry(store: unnamed)
            let (store, report) = try Store.open(
                at: folder, access: .readWrite, operator: operatorName,
                onRecord: { try CheckpointCodec.decode($0, into: &registry) },
                onEntry: { entry in
                    for change in try ChangeCodec.decode(entry.changes) { try registry.apply(change) }
                })
            guard let code = StoreCode(store.code) else {
                throw StoreProblem(code: .damaged, file: folder, detail: "store code \(store.code)")
            }
            registry.store = code
            self.store = store
            self.registry = registry
            self.report = report
        } catch {
            throw StoreFailure(error)
        }
    }

    var isReadOnly: Bool { store.isReadOnly }

    /// Writes a transaction and returns the registry after it; on a failure nothing has changed.
    func commit(_ transaction: Transaction, by operatorName: String, at time: String) throws(CommitFailure) -> Registry
    {
        guard !store.isReadOnly else { throw .readOnly }
        let next: Registry
        do { next = try registry.applying(transaction.changes) } catch { throw .refused(error) }
        let changes = ChangeCodec.encode(transaction.changes)
        // What can't be read back must never be written: the store would not open again.
        guard let read = try? ChangeCodec.decode(changes), read == transaction.changes else {
            throw .other(detail: "\(transaction.action.rawValue): cannot be read back")
        }
        do {
            try store.append(
                at: time, by: operatorName, action: transaction.action.rawValue, undoes: transaction.undoes,
                changes: changes)
        } catch {
            throw CommitFailure(error)
        }
        registry = next
        return next
    }

    /// The way through everything that was ever saved, from the newest transaction back.
    var history: HistoryWalk { store.history }

    /// Tells other programs who works here now.
    func announce(_ operatorName: String) { store.announce(operator: operatorName) }

    /// Writes a checkpoint.
    func checkpoint() throws {
        try store.checkpoint(recordCount: CheckpointCodec.recordCount(of: registry)) { emit in
            try CheckpointCodec.encode(registry, emit: emit)
        }
    }

    /// Writes a checkpoint where it is worth one, and closes the store.
    func close() {
        if !store.isReadOnly, store.journalBytes > Self.checkpointBytes {
            // The journal holds everything; without a checkpoint the next start only takes longer.
            try? checkpoint()
        }
        store.close()
    }
}

/// Why a store can't be opened or made.
struct StoreFailure: Error {
    let problem: StoreProblem

    init(_ error: any Error) {
        problem =
            error as? StoreProblem ?? StoreProblem(code: .refusedRecord, file: "", detail: "\(error)", cause: error)
    }
}

extension CommitFailure {
    init(_ problem: StoreProblem) {
        switch problem.code {
        case .diskFull: self = .diskFull
        case .permissionDenied: self = .permissionDenied(file: problem.file)
        case .readOnly: self = .readOnly
        case .replaced: self = .storeReplaced
        default: self = .other(detail: problem.description)
        }
    }
}

extension Phrasebook {
    /// Why the store in `folder` can't be used.
    func sentence(_ failure: StoreFailure, folder: String) -> String {
        let problem = failure.problem
        let reason =
            switch problem.code {
            case .noStore: self(.cliStoreNone)
            case .storeExists: self(.cliStoreExists)
            case .notEmpty: self(.cliStoreNotEmpty)
            case .newerVersion: self(.cliStoreNewer)
            // The line's hash is right, so that no accident wrote the key.
            case .refusedRecord where (problem.cause as? JSONError)?.code == .unknownKey: self(.cliStoreNewer)
            case .damaged, .refusedRecord: self(.cliStoreDamaged, problem.description)
            case .diskFull: self(.storeDiskFull)
            case .permissionDenied: self(.storePermission, problem.file)
            default: self(.storeIO, problem.description)
            }
        return self(.cliStoreProblem, folder, reason)
    }

    /// What the clerk should know about how the store was opened; nil when all is well.
    func sentence(_ report: OpeningReport) -> String? {
        if let holder = report.lockHolder { return self(.storeLocked, holder.who, LocalTime.text(of: holder.since)) }
        if let damage = report.damage {
            return damage.line.map { self(.storeDamaged, damage.file, String($0)) }
                ?? self(.storeDamagedFile, damage.file)
        }
        if let torn = report.tornLine { return self(.storeTorn, torn.file) }
        switch report.readOnlyCause?.code {
        case .newerVersion: return self(.storeNewer)
        case .some: return report.readOnlyCause.map { self(.storePermission, $0.file) }
        case nil: return nil
        }
    }
}
