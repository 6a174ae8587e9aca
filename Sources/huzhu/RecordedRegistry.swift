import Exchange
import JSONStore
import MutualAid

/// A registry as it is built up from a store's records and its history.
struct RecordedRegistry: RecordedState {
    private(set) var registry: Registry

    init(store code: String) throws {
        guard let code = StoreCode(code) else {
            throw StoreProblem(code: .damaged, file: "", detail: "store code \(code)")
        }
        registry = Registry(store: code)
    }

    static func noRecords() -> CheckpointRecords { CheckpointRecords() }

    static func read(_ line: UnsafeRawBufferPointer, into records: inout CheckpointRecords) throws {
        try records.read(line)
    }

    mutating func take(_ records: CheckpointRecords, counting taken: inout Int) throws {
        try records.add(to: &registry, counting: &taken)
    }

    mutating func apply(_ entry: JournalEntry) throws {
        try ChangeCodec.decode(entry.changes, into: &registry)
    }

    static func knows(action: String) -> Bool { Transaction.Action(rawValue: action) != nil }

    var recordCount: Int { CheckpointCodec.recordCount(of: registry) }

    func records(_ emit: ([UInt8]) throws -> Void) throws { try CheckpointCodec.encode(registry, emit: emit) }

    static func name(ofRecord record: [UInt8]) -> String { CheckpointCodec.name(ofRecord: record) }
}
