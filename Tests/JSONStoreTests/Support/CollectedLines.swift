import JSONStore

/// All that a store holds, as it stands in its files.
struct CollectedLines: RecordedState {
    private(set) var lines: [String] = []
    private(set) var entries: [JournalEntry] = []

    init(store code: String) {}

    static func noRecords() -> [String] { [] }

    static func read(_ line: UnsafeRawBufferPointer, into lines: inout [String]) {
        lines.append(String(decoding: line, as: UTF8.self))
    }

    mutating func take(_ lines: [String], counting taken: inout Int) {
        self.lines += lines
        taken += lines.count
    }

    mutating func apply(_ entry: JournalEntry) { entries.append(entry) }

    static func knows(action: String) -> Bool { true }

    var recordCount: Int { lines.count }

    func records(_ emit: ([UInt8]) throws -> Void) throws { for line in lines { try emit(Array(line.utf8)) } }

    static func name(ofRecord record: [UInt8]) -> String { "" }
}

/// A state that refuses what it is told to.
struct Refusing<Rule: RefusalRule>: RecordedState {
    init(store code: String) {}

    static func noRecords() -> Int { 0 }

    static func read(_ line: UnsafeRawBufferPointer, into count: inout Int) throws {
        if Rule.refusesReading(String(decoding: line, as: UTF8.self)) { throw Rule.refusal }
        count += 1
    }

    mutating func take(_ count: Int, counting taken: inout Int) throws {
        for _ in 0..<count {
            if Rule.refusesRecord(recordCount) { throw Refusal() }
            taken += 1
            recordCount += 1
        }
    }

    mutating func apply(_ entry: JournalEntry) throws {
        if Rule.refusesEntry(entry.seq) { throw Rule.refusal }
        taken.append(entry.seq)
    }

    static func knows(action: String) -> Bool { true }

    private(set) var recordCount = 0
    /// The transactions that were taken.
    private(set) var taken: [Int] = []

    func records(_ emit: ([UInt8]) throws -> Void) {}

    static func name(ofRecord record: [UInt8]) -> String { "" }
}

/// What a state refuses; nothing unless said.
protocol RefusalRule: Sendable {
    /// Whether a line cannot be read.
    static func refusesReading(_ line: String) -> Bool
    /// Whether a record, counted from 0, cannot be taken.
    static func refusesRecord(_ place: Int) -> Bool
    /// Whether a transaction cannot be taken.
    static func refusesEntry(_ seq: Int) -> Bool
    /// What is thrown for such a line or transaction.
    static var refusal: any Error { get }
}

extension RefusalRule {
    static func refusesReading(_ line: String) -> Bool { false }
    static func refusesRecord(_ place: Int) -> Bool { false }
    static func refusesEntry(_ seq: Int) -> Bool { false }
    static var refusal: any Error { Refusal() }
}

struct Refusal: Error {}
