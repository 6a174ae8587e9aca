import JSONStore
import JSONText

/// The ledger's actions as a verification builds them up. A transaction `-a` takes the record `a` out.
struct LedgerState: RecordedState {
    private(set) var actions: [String] = []

    struct Refusal: Error {}

    init(store code: String) throws {}

    mutating func load(_ record: UnsafeRawBufferPointer) throws {
        let value = try JSONValue(parsing: Array(record))
        guard case .string(let action)? = value["action"] else { throw Refusal() }
        try add(action)
    }

    mutating func apply(_ entry: JournalEntry) throws { try add(entry.action) }

    private mutating func add(_ action: String) throws {
        if action.hasPrefix("-") {
            guard let place = actions.firstIndex(of: String(action.dropFirst())) else { throw Refusal() }
            actions.remove(at: place)
        } else {
            guard !actions.contains(action) else { throw Refusal() }
            actions.append(action)
        }
    }

    var recordCount: Int { actions.count }

    func records(_ emit: ([UInt8]) throws -> Void) throws { try Ledger(actions: actions).emit(emit) }

    static func name(ofRecord record: [UInt8]) -> String {
        guard case .string(let action)? = (try? JSONValue(parsing: record))?["action"] else { return "" }
        return action
    }
}
