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
        do {
            let (store, state, report) = try Store.open(
                as: RecordedRegistry.self, at: folder, access: .readOnly, operator: "")
            history = store.history
            registry = state.registry
            self.report = report
            store.close()
        } catch {
            throw StoreFailure(error)
        }
    }
}
