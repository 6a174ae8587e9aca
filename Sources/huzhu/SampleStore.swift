import ClerkDesk
import Exchange
import Glibc
import JSONStore
import MutualAid

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A store that holds the sample unit.
enum SampleStore {
    /// Makes the sample in a new folder: always the same records, with always the same ids and times. It gets its name
    /// when it is whole; a full disk leaves nothing behind.
    @discardableResult
    static func create(at folder: String, members: Int) throws(StoreFailure) -> Registry {
        let folder = Folders.resolved(folder)
        do {
            try checkIsFree(folder)
            let partial = folder + ".partial-\(getpid())"
            do {
                let registry = try write(to: partial, members: members)
                guard rename(partial, folder) == 0 else {
                    throw StoreProblem(code: .ioError, file: folder, detail: SystemError().text)
                }
                return registry
            } catch {
                // What can't be removed now is told by its name.
                try? FileManager.default.removeItem(atPath: partial)
                throw error
            }
        } catch let failure as StoreFailure {
            throw failure
        } catch let failure as CommitFailure {
            throw StoreFailure(failure, folder)
        } catch {
            throw StoreFailure(error)
        }
    }

    private static func checkIsFree(_ folder: String) throws(StoreProblem) {
        if Store.exists(at: folder) {
            throw StoreProblem(code: .storeExists, file: folder, detail: "the folder holds a store")
        }
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        guard names?.isEmpty ?? !FileManager.default.fileExists(atPath: folder) else {
            throw StoreProblem(code: .notEmpty, file: folder, detail: "the folder holds other things")
        }
    }

    private static func write(to folder: String, members: Int) throws -> Registry {
        try Store.create(at: folder, code: "demo")
        let store = try OpenStore(at: folder, operatorName: "huzhu sample")
        defer { store.close() }
        for transaction in try SampleUnit.transactions(members: members, store: store.registry.store) {
            _ = try store.commit(transaction, by: "张三", at: SampleUnit.day + "T01:00:00Z")
        }
        try store.checkpoint()
        return store.registry
    }
}
