/// What a store's records and transactions make together; the codec's side of opening and of verifying a store.
public protocol RecordedState: Sendable {
    /// Some of a checkpoint's records, read and not yet part of a state.
    associatedtype Records: Sendable

    /// The state of a new store.
    init(store code: String) throws
    /// No records yet.
    static func noRecords() -> Records
    /// Reads a checkpoint's line, without its newline; on any thread, and in any order as far as `records` differ.
    ///
    /// What was read before stays good when this throws.
    static func read(_ line: UnsafeRawBufferPointer, into records: inout Records) throws
    /// Takes records in the order in which they stand in the checkpoint.
    ///
    /// - Parameter taken: grows by one with each record, so that the one that is refused can be told.
    mutating func take(_ records: Records, counting taken: inout Int) throws
    /// Takes a transaction; where it throws, nothing of it was taken.
    mutating func apply(_ entry: JournalEntry) throws
    /// Whether an action goes by that name.
    static func knows(action: String) -> Bool
    /// How many records a checkpoint of the state has.
    var recordCount: Int { get }
    /// Emits the records of a checkpoint, each a line without its newline.
    func records(_ emit: ([UInt8]) throws -> Void) throws
    /// What names a record of a checkpoint, such as its id; nothing personal.
    static func name(ofRecord record: [UInt8]) -> String
}
