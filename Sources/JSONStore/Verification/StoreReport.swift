/// What a verification came to.
public struct StoreReport<State: RecordedState>: Sendable {
    /// All that was found, in the order of the history.
    public internal(set) var findings: [StoreFinding] = []
    /// The code of the store; `nil` when no file says it.
    public internal(set) var code: String?
    /// The number of the last transaction that is in the files.
    public internal(set) var lastSeq = 0
    /// The hash of its line; `nil` when that cannot be read.
    public internal(set) var lastHash: LineHash?
    /// When it was made, as it was handed in.
    public internal(set) var lastAt: String?
    /// How many records the checkpoint has.
    public internal(set) var recordCount = 0
    /// The length of all files that were read, in bytes.
    public internal(set) var bytes = 0
    /// Whether the whole history, from the first transaction on, is there and sound.
    public internal(set) var isHistoryWhole = true
    /// The present state: by the history where it is whole, else by the checkpoint and what follows it; `nil` when
    /// neither can be had.
    public internal(set) var state: State?

    /// Whether nothing is lost or wrong.
    public var isSound: Bool { !findings.contains { $0.code.isDamage } }
}
