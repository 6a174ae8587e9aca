import Exchange
import JSONStore
import MutualAid

/// A registry as a verification builds it up, from a checkpoint's records or from the history.
struct RecordedRegistry: RecordedState {
    private(set) var registry: Registry

    init(store code: String) throws {
        guard let code = StoreCode(code) else {
            throw StoreProblem(code: .damaged, file: "", detail: "store code \(code)")
        }
        registry = Registry(store: code)
    }

    mutating func load(_ record: UnsafeRawBufferPointer) throws {
        try CheckpointCodec.decode(record, into: &registry)
    }

    mutating func apply(_ entry: JournalEntry) throws {
        for change in try ChangeCodec.decode(entry.changes) { try registry.apply(change) }
    }

    var recordCount: Int { CheckpointCodec.recordCount(of: registry) }

    func records(_ emit: ([UInt8]) throws -> Void) throws { try CheckpointCodec.encode(registry, emit: emit) }

    static func name(ofRecord record: [UInt8]) -> String { CheckpointCodec.name(ofRecord: record) }
}
