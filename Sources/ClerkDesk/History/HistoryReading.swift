import MutualAid
import Wording

/// Whose history is looked at.
public enum HistoryScope: Hashable, Sendable {
    /// Everything.
    case all
    /// What concerns one member.
    case member(MemberID)
    /// What concerns one claim.
    case claim(ClaimID)
}

/// A part of the history that the desk wants to show.
public struct HistoryRequest: Sendable {
    /// Which reading it is: a later one replaces it.
    public var reading: Int
    /// Whose history.
    public var scope: HistoryScope
    /// What it is searched for.
    public var query: HistoryQuery
    /// The records as they are, for the names in them.
    public var registry: Registry
    /// Whether to go on where the same reading ended; otherwise from the newest end.
    public var isContinued: Bool
}

/// What was read of the history, newest first.
public struct HistoryPage: Sendable {
    /// Which reading it belongs to.
    public var reading: Int
    /// Whether it goes on where the same reading ended.
    public var isContinued: Bool
    /// What was found; there may be none though there is more to be read.
    public var steps: [RecordedStep]
    /// How the reading stands after it.
    public var end: End

    /// How a reading stands.
    public enum End: Hashable, Sendable {
        /// There is more to be read.
        case more
        /// All was read.
        case beginning
        /// What is older cannot be read.
        case unreadable(CommitFailure)
    }

    /// What `request` has brought.
    public init(of request: HistoryRequest, _ steps: [RecordedStep], _ end: End) {
        reading = request.reading
        isContinued = request.isContinued
        self.steps = steps
        self.end = end
    }
}
