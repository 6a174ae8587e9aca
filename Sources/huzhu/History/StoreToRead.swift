import Exchange
import JSONStore
import MutualAid

/// A store that a command only looks at, beside whoever writes to it.
struct StoreToRead {
    let registry: Registry
    let history: HistoryWalk
    /// What the opening found.
    let report: OpeningReport

    init(at folder: String) throws(StoreFailure) {
        guard let unnamed = StoreCode("0000") else { preconditionFailure("four digits are a store code") }
        do {
            var registry = Registry(store: unnamed)
            let (store, report) = try Store.open(
                at: folder, access: .readOnly, operator: "",
                onRecord: { try CheckpointCodec.decode($0, into: &registry) },
                onEntry: { entry in
                    for change in try ChangeCodec.decode(entry.changes) { try registry.apply(change) }
                })
            registry.store = StoreCode(store.code) ?? unnamed
            history = store.history
            self.registry = registry
            self.report = report
            store.close()
        } catch {
            throw StoreFailure(error)
        }
    }
}
