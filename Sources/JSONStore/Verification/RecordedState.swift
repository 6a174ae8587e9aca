/// What a store's records and transactions make together; the codec's side of a verification.
public protocol RecordedState: Sendable {
    /// The state of a new store.
    init(store code: String) throws
    /// Takes a record of a checkpoint, given by its line.
    mutating func load(_ record: UnsafeRawBufferPointer) throws
    /// Takes a transaction.
    mutating func apply(_ entry: JournalEntry) throws
    /// How many records a checkpoint of the state has.
    var recordCount: Int { get }
    /// Emits the records of a checkpoint, each a line without its newline.
    func records(_ emit: ([UInt8]) throws -> Void) throws
    /// What names a record of a checkpoint, such as its id; nothing personal.
    static func name(ofRecord record: [UInt8]) -> String
}
