import JSONStore
import JSONText

/// The ledger's actions as a verification builds them up. A transaction `-a` takes the record `a` out.
struct LedgerState: RecordedState {
    private(set) var actions: [String] = []

    struct Refusal: Error {}

    init(store code: String) throws {}

    static func noRecords() -> [String] { [] }

    static func read(_ line: UnsafeRawBufferPointer, into actions: inout [String]) throws {
        let value = try JSONValue(parsing: Array(line))
        guard case .string(let action)? = value["action"] else { throw Refusal() }
        actions.append(action)
    }

    mutating func take(_ actions: [String], counting taken: inout Int) throws {
        for action in actions {
            try add(action)
            taken += 1
        }
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

    static func knows(action: String) -> Bool { !action.hasPrefix("?") }

    var recordCount: Int { actions.count }

    func records(_ emit: ([UInt8]) throws -> Void) throws { try Ledger(actions: actions).emit(emit) }

    static func name(ofRecord record: [UInt8]) -> String {
        guard case .string(let action)? = (try? JSONValue(parsing: record))?["action"] else { return "" }
        return action
    }
}
