import JSONStore
import JSONText

/// A codec so simple that its state is what has happened: the action of each transaction, in order.
struct Ledger: Equatable {
    var actions: [String] = []

    static let folder = "/data/huzhu"

    /// Opens a store and collects what it holds.
    static func open(
        _ fileSystem: some FileSystem, at folder: String = Ledger.folder, access: Store.Access = .readWrite,
        operator name: String = "张三"
    ) throws -> (store: Store, ledger: Ledger, report: OpeningReport) {
        var ledger = Ledger()
        let (store, report) = try Store.open(
            at: folder, access: access, operator: name, fileSystem: fileSystem, now: "2018-11-15T09:30:00Z",
            onRecord: { line in
                try JSONReader.read(line) { reader in
                    try reader.object { key, reader in
                        guard key == "action" else { throw reader.unknown(key) }
                        ledger.actions.append(try reader.string())
                    }
                }
            },
            onEntry: { ledger.actions.append($0.action) })
        return (store, ledger, report)
    }

    mutating func append(_ action: String, to store: Store) throws(StoreProblem) {
        try store.append(
            at: "2018-11-15T09:30:00Z", by: "张三", action: action, changes: Array(#"[{"id":"\#(action)"}]"#.utf8))
        actions.append(action)
    }

    func checkpoint(_ store: Store) throws {
        try store.checkpoint(recordCount: actions.count, records: emit)
    }

    func emit(_ emit: ([UInt8]) throws -> Void) throws {
        for action in actions { try emit(Array(#"{"action":"\#(action)"}"#.utf8)) }
    }
}
