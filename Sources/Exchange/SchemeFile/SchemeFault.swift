import MutualAid

/// What can be wrong in a scheme file, with the facts that the clerk needs to put it right.
public enum SchemeFault: Hashable, Sendable {
    /// The file is not JSON from this place on.
    case notJSON
    /// The file's bytes are no text in UTF-8.
    case notUTF8
    /// The file could not be read at all.
    case unreadableFile(FileTrouble)
    /// The scheme of a user's file has the id of a built-in one that cannot be replaced.
    case idTaken(String)
    /// A user's file is not called by its scheme's id.
    case otherFileName(expected: String)
    /// There is no scheme of that name.
    case noSuchScheme(String)
    /// The file's format or version is not this program's.
    case unsupportedFormat(String)
    /// A key that stands twice in one object.
    case doubledKey(String)
    /// A key that the format doesn't know, with the nearest one it knows.
    case unknownKey(String, nearest: String?)
    /// A key that must be there and isn't.
    case missingKey(String)
    /// A value of another kind.
    case wrongKind(expected: Kind)
    /// A text that cannot be read as what it should be.
    case unreadable(String, expected: Form)
    /// A name that is none of those possible here.
    case notOneOf(String, [String], nearest: String?)
    /// A rate outside 0–100%.
    case rateOutOfRange(String)
    /// An amount or a number below the least possible.
    case tooSmall(least: String)
    /// A list that needs at least one element and has none.
    case empty
    /// More elements than are possible.
    case tooMany(most: Int)
    /// A day that lies before another that it must not lie before.
    case daysOutOfOrder(later: CalendarDay, earlier: CalendarDay)
    /// Two ends of a range or segment, or two limits, of which the second must be the higher.
    case backwards(from: String, through: String)
    /// Nothing is said for what lies between two segments.
    case gap(from: Money, through: Money)
    /// Two segments both speak of what lies here.
    case overlap(from: Money, through: Money)
    /// Something that may stand once only stands twice.
    case doubled(String)
    /// A name that nothing in the file bears.
    case unknownName(String)
    /// A limit that stands before a rule it is to limit.
    case limitTooEarly(String)
    /// A limit with no rule before it.
    case nothingToLimit
    /// A limit for each stay over a rule that doesn't work stay by stay.
    case notByStay(String)
    /// The last approval level has a limit, so that nobody may approve what lies above it.
    case cappedLastLevel(Money)
    /// A clause of the frame is broken.
    case leavesFrame(FrameClause, frame: SourceFrame)
    /// A worked example comes to another figure.
    case exampleDiffers(expected: String, got: String)
    /// A worked example cannot be worked out.
    case exampleFails(AssessmentFault)

    /// The names of the faults; stable.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case notJSON, noSuchScheme, unsupportedFormat, doubledKey, unknownKey, missingKey, wrongKind, unreadable
        case notOneOf, rateOutOfRange, tooSmall, empty, tooMany, outOfOrder, backwards, gap, overlap, doubled
        case notUTF8, unreadableFile, idTaken, otherFileName
        case unknownName, limitTooEarly, nothingToLimit, notByStay, cappedLastLevel, leavesFrame, exampleDiffers
        case exampleFails
    }

    /// The kinds of values.
    public enum Kind: Hashable, Sendable {
        case text, number, flag, list, group
    }

    /// Why a file cannot be read.
    public enum FileTrouble: Hashable, Sendable {
        /// It is a folder or something else that holds no text.
        case notAFile
        /// It has more than so many bytes.
        case tooLarge(most: Int)
        /// The system refuses, in its own words.
        case refused(String)
    }

    /// What a text can be read as.
    public enum Form: Hashable, Sendable {
        case amount, rate, day, article, identifier
    }

    /// What a sentence needs to know of a frame.
    public struct SourceFrame: Hashable, Sendable {
        /// The frame's short name.
        public var name: LocalizedText
        /// Its documents.
        public var documents: [SourceDocument]

        /// What is needed of `scheme`.
        public init(_ scheme: Scheme) {
            name = scheme.shortName
            documents = scheme.documents
        }
    }

    /// The fault's name.
    public var code: Code {
        switch self {
        case .notJSON: .notJSON
        case .notUTF8: .notUTF8
        case .unreadableFile: .unreadableFile
        case .idTaken: .idTaken
        case .otherFileName: .otherFileName
        case .noSuchScheme: .noSuchScheme
        case .unsupportedFormat: .unsupportedFormat
        case .doubledKey: .doubledKey
        case .unknownKey: .unknownKey
        case .missingKey: .missingKey
        case .wrongKind: .wrongKind
        case .unreadable: .unreadable
        case .notOneOf: .notOneOf
        case .rateOutOfRange: .rateOutOfRange
        case .tooSmall: .tooSmall
        case .empty: .empty
        case .tooMany: .tooMany
        case .daysOutOfOrder: .outOfOrder
        case .backwards: .backwards
        case .gap: .gap
        case .overlap: .overlap
        case .doubled: .doubled
        case .unknownName: .unknownName
        case .limitTooEarly: .limitTooEarly
        case .nothingToLimit: .nothingToLimit
        case .notByStay: .notByStay
        case .cappedLastLevel: .cappedLastLevel
        case .leavesFrame: .leavesFrame
        case .exampleDiffers: .exampleDiffers
        case .exampleFails: .exampleFails
        }
    }
}
