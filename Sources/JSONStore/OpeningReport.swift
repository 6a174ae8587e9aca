/// What was found when a store was opened.
public struct OpeningReport: Sendable {
    /// The half-written last line that was set aside.
    public struct TornLine: Hashable, Sendable {
        /// The name, inside the store's folder, of the file it was moved to.
        public let file: String
        /// Its bytes.
        public let bytes: [UInt8]
    }

    /// How many records the checkpoint had.
    public internal(set) var recordCount = 0
    /// How many newer transactions were replayed after it.
    public internal(set) var entryCount = 0
    /// When the last of these was made; `nil` when there was none.
    public internal(set) var lastTime: String?
    /// The half-written line that was set aside; it was never acknowledged.
    public internal(set) var tornLine: TornLine?
    /// Whether a whole last line lacked only its newline, which was added.
    public internal(set) var completedLine = false
    /// What is damaged; everything before it was read and the store is read-only.
    public internal(set) var damage: StoreProblem?
    /// Who else writes to the store, which is why it is read-only.
    public internal(set) var lockHolder: LockHolder?
    /// Why the store is read-only though writing was asked for.
    public internal(set) var readOnlyCause: StoreProblem?
    /// The store's files and folders, `.` being its own, that others than their owner may use.
    public internal(set) var widePermissions: [String] = []
}
