import MutualAid

/// Whether the desk may write to the store, and if not, why.
public enum StoreAccess: Hashable, Sendable {
    /// This program is the one that writes.
    case writing
    /// Another program writes; nil when it doesn't say who.
    case heldBy(StoreWriter?)
    /// Nobody writes any more since the one named left: a key takes over.
    case free(StoreWriter?)
    /// Not to be written as it stands, for the reason given.
    case closed(StoreNotice)

    /// Whether this program may only read.
    var isReadOnly: Bool { self != .writing }
}

/// Who writes to a store.
public struct StoreWriter: Hashable, Sendable {
    /// The operator's name; empty when not known yet.
    public var who: String
    /// Since when, as the clerk's clock shows it.
    public var since: String

    /// A writer by name and time.
    public init(who: String, since: String) {
        self.who = who
        self.since = since
    }
}

/// Something about the store's files that the clerk should know.
public enum StoreNotice: Hashable, Sendable {
    /// A file is not what was written; everything before it was read.
    case damaged(file: String, line: Int?)
    /// A file was written by a newer version of the program.
    case newerVersion
    /// Nothing can be written to the folder.
    case notWritable(CommitFailure)
    /// Another program writes.
    case held(StoreWriter?)
    /// A half-written last line was set aside in a file.
    case torn(file: String)
    /// Others than the owner may open what is in the folder.
    case widePermissions(folder: String)
    /// The machine's clock shows a time before the last record's; both as the clerk's clock shows them.
    case clockSetBack(last: String, now: String)
    /// The checkpoint could not be written; it is tried again.
    case checkpointFailed(CommitFailure)
    /// The day's copy could not be made.
    case copyFailed(CommitFailure)
    /// In the file of settings stands something that can't be used: under `key`, where only `allowed` may stand; without a
    /// key the whole file can't be read.
    case wrongSetting(file: String, key: String?, allowed: String)
    /// The store in the folder isn't the one that was being read: it was restored or exchanged.
    case exchanged
}

/// What happens to the store beside the desk's own saving.
public enum StoreEvent: Sendable {
    /// Another program has saved changes; the registry is the one after them.
    case followed(Registry, [Change])
    /// The store was read anew; anything may be different.
    case reopened(Registry)
    /// Whether the desk may write has changed.
    case access(StoreAccess)
    /// Something to be said until the clerk has seen it.
    case notice(StoreNotice)
    /// Something to be said only where nothing else is.
    case remark(StoreNotice)
    /// What was asked for outside of saving could not be done.
    case refused(CommitFailure)
    /// The folder and its files are now the owner's alone.
    case tightened
    /// All of it is, but others still get at what this link leads to.
    case tightenedExcept(link: String)
}
