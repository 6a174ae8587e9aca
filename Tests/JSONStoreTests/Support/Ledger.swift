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
        let found = try Store.open(
            as: Ledger.self, at: folder, access: access, operator: name, fileSystem: fileSystem,
            now: "2018-11-15T09:30:00Z")
        return (found.store, found.state, found.report)
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

extension Ledger: RecordedState {
    init(store code: String) throws {}

    static func noRecords() -> [String] { [] }

    static func read(_ line: UnsafeRawBufferPointer, into actions: inout [String]) throws {
        try JSONReader.read(line) { reader in
            try reader.object { key, reader in
                guard key == "action" else { throw reader.unknown(key) }
                actions.append(try reader.string())
            }
        }
    }

    mutating func take(_ actions: [String], counting taken: inout Int) throws {
        self.actions += actions
        taken += actions.count
    }

    mutating func apply(_ entry: JournalEntry) throws { actions.append(entry.action) }

    static func knows(action: String) -> Bool { true }

    var recordCount: Int { actions.count }

    func records(_ emit: ([UInt8]) throws -> Void) throws { try self.emit(emit) }

    static func name(ofRecord record: [UInt8]) -> String { LedgerState.name(ofRecord: record) }
}
