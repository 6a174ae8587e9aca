import MutualAid

/// The schemes at hand: built in, from the user's folder, and how a scheme becomes a file's text. Injected by the program.
public struct SchemeShelf: Sendable {
    /// Every scheme at hand, the earliest term first and what cannot be read last; read when asked for, not before.
    public var entries: @Sendable () -> [SchemeEntry]
    /// Writes a scheme as a file's text and reads that back as every load does: whole check, examples included.
    public var checked: @Sendable (Scheme) -> CheckedScheme

    /// Where the user's own schemes are kept.
    public var folder: String

    /// A shelf over the program's schemes.
    public init(
        folder: String, entries: @escaping @Sendable () -> [SchemeEntry],
        checked: @escaping @Sendable (Scheme) -> CheckedScheme
    ) {
        self.folder = folder
        self.entries = entries
        self.checked = checked
    }
}

/// A scheme on the shelf, usable or not.
public struct SchemeEntry: Hashable, Sendable {
    /// The scheme's id; of a file that cannot be read, its name without the ending.
    public var id: String
    /// Where it comes from.
    public var origin: Origin
    /// The file's text; empty where it cannot be read.
    public var source: String
    /// The hash of the text.
    public var hash: ContentHash
    /// What can be done with it.
    public var state: State

    /// A scheme with its text.
    public init(id: String, origin: Origin, source: String, hash: ContentHash, state: State) {
        self.id = id
        self.origin = origin
        self.source = source
        self.hash = hash
        self.state = state
    }

    /// Where a scheme comes from.
    public enum Origin: Hashable, Sendable {
        /// The program.
        case builtIn
        /// A file of the user's, by its whole path.
        case user(file: String)
        /// The store alone, which keeps every scheme it has used.
        case store
    }

    /// What can be done with a scheme.
    public enum State: Hashable, Sendable {
        /// A unit can choose it, and subsidies can be worked out.
        case usable(Scheme)
        /// It can be read, and no subsidy can be worked out.
        case figuresMissing(Scheme)
        /// It failed its check and is never used; all findings, at least one.
        case faulty([SchemeFindingText])
    }

    /// The scheme, where it passed its check.
    public var scheme: Scheme? {
        switch state {
        case .usable(let scheme), .figuresMissing(let scheme): scheme
        case .faulty: nil
        }
    }

    /// What a unit that chooses it adopts; nil where it can't be chosen.
    public var offer: SchemeOffer? {
        if case .usable(let scheme) = state { SchemeOffer(scheme: scheme, source: source, hash: hash) } else { nil }
    }
}

/// What is wrong with a scheme file at one place, in words.
public struct SchemeFindingText: Hashable, Sendable {
    /// The place in the file, such as `rules[0].segments[1].rate`; empty for the whole file.
    public var path: String
    /// What is wrong there.
    public var sentence: LocalizedText

    /// A finding in words.
    public init(path: String, sentence: LocalizedText) {
        self.path = path
        self.sentence = sentence
    }
}

/// A scheme written as a file's text, and what is wrong with it.
public struct CheckedScheme: Hashable, Sendable {
    /// The text.
    public var source: String
    /// The hash of the text.
    public var hash: ContentHash
    /// What is wrong; empty when the text can be used as it is.
    public var findings: [SchemeFindingText]

    /// A text with its findings.
    public init(source: String, hash: ContentHash, findings: [SchemeFindingText]) {
        self.source = source
        self.hash = hash
        self.findings = findings
    }
}

/// Why a scheme's file was not written; what was there before is as it was.
public enum SchemeSaveFailure: Error, Hashable, Sendable {
    /// A file of that name is there already, and it is not the one that was edited.
    case exists(file: String)
    /// The file that was edited has been changed by someone else meanwhile.
    case changedMeanwhile(file: String)
    /// Another program is saving in the folder at this moment.
    case busy
    /// The id cannot be a file's name.
    case unusableName(String)
    /// The disk is full.
    case diskFull
    /// No permission to write `file`.
    case permissionDenied(file: String)
    /// Any other trouble, in the system's words.
    case other(detail: String)
}
