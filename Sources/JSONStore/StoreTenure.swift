import Synchronization

/// Whether a store is still this program's to write to, for work on another thread: once the store is closed, the lock
/// is somebody else's to take, and nothing in the folder may change any more.
final class StoreTenure: Sendable {
    private let isHeld = Mutex(true)

    /// Does something while the store is sure to stay open; closing it waits that long.
    ///
    /// - Throws: what `body` throws, or `StoreProblem` with the code `readOnly` when the store is closed.
    func whileHeld(_ folder: String, _ body: () throws(StoreProblem) -> Void) throws(StoreProblem) {
        let outcome = isHeld.withLock { isHeld -> Result<Void, StoreProblem> in
            guard isHeld else {
                return .failure(StoreProblem(code: .readOnly, file: folder, detail: "the store was closed"))
            }
            return Result { () throws(StoreProblem) in try body() }
        }
        try outcome.get()
    }

    func end() { isHeld.withLock { $0 = false } }
}
