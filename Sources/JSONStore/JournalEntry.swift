/// A transaction as the journal holds it.
public struct JournalEntry: Hashable, Sendable {
    /// Its number; the first is 1 and none is left out.
    public let seq: Int
    /// When it was made, as it was handed in.
    public let at: String
    /// Who made it.
    public let by: String
    /// What it did, by its name.
    public let action: String
    /// The number of the transaction that it undoes.
    public let undoes: Int?
    /// Its changes: the bytes of a JSON array, in the present form whatever the file's version.
    public internal(set) var changes: [UInt8]
    /// The hash of its line.
    public let hash: LineHash
}
