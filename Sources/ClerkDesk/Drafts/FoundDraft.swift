import MutualAid

/// A half-typed form that a program left behind when it ended.
public struct FoundDraft: Hashable, Sendable, Identifiable {
    /// What tells it from every other; the file that it is in.
    public var id: String
    /// When it was last written, as the clerk's clock shows it: `2018-11-15 09:30`.
    public var at: String
    /// Who worked at the desk.
    public var by: String
    /// What was typed, or why that can't be read.
    public var content: Content

    /// What a file of a half-typed form holds.
    public enum Content: Hashable, Sendable {
        /// The form.
        case form(FormDraft)
        /// A later version of the program wrote it; it stays for that one.
        case newer
        /// It can't be read and was put aside, into `file`.
        case unreadable(file: String)
    }

    /// A half-typed form that was found.
    public init(id: String, at: String, by: String, content: Content) {
        self.id = id
        self.at = at
        self.by = by
        self.content = content
    }

    /// The form, where it can be read.
    var draft: FormDraft? { if case .form(let draft) = content { draft } else { nil } }
}

/// Where half-typed forms are kept.
public enum DraftKeeping: Hashable, Sendable {
    /// In the store's own folder.
    case inStore
    /// In another folder, since the store's can't be written.
    case elsewhere(folder: String)
    /// Nowhere but on the screen, and why.
    case nowhere(CommitFailure)
}

/// What is half-typed at the desk now: what must be on the disk.
public struct DraftState: Hashable, Sendable {
    /// The forms that are open or were left half-filled, one of each name.
    public var forms: [FormDraft]
    /// Those found at the start that nobody has opened or dropped yet, by ``FoundDraft/id``.
    public var waiting: Set<String>
    /// Whether the desk has heard of those found at the start: what waits no longer has then been opened or dropped.
    public var knowsFound: Bool
    /// Who works at the desk.
    public var operatorName: String
}
