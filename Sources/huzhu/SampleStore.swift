import Exchange
import JSONStore
import MutualAid

/// A store that holds the sample unit.
enum SampleStore {
    /// Makes the sample in a new folder: always the same records, with always the same ids and times.
    @discardableResult
    static func create(at folder: String, members: Int) throws(StoreFailure) -> Registry {
        do {
            try Store.create(at: folder, code: "demo")
            let store = try OpenStore(at: folder, operatorName: "huzhu sample")
            defer { store.close() }
            for transaction in try SampleUnit.transactions(members: members, store: store.registry.store) {
                _ = try store.commit(transaction, by: "张三", at: SampleUnit.day + "T01:00:00Z")
            }
            try store.checkpoint()
            return store.registry
        } catch let failure as StoreFailure {
            throw failure
        } catch {
            throw StoreFailure(error)
        }
    }
}
