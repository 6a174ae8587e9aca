import JSONText

/// One thing wrong with a scheme file, and where.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// The place in the file, such as `rules[0].segments[1].rate`.
    public var path: JSONPath
    /// The kind of fault; stable.
    public var code: Code
    /// What was found or expected, in short technical words.
    public var detail: String

    /// The kinds of faults.
    public enum Code: String, Hashable, Sendable {
        /// The file is not JSON.
        case notJSON
        /// A key that the format doesn't know.
        case unknownKey
        /// A key that must be there and isn't.
        case missingKey
        /// A value of the wrong kind or form.
        case invalidValue
        /// A date, amount or reference out of its order or range.
        case outOfOrder
        /// Segments or bands with a gap or an overlap.
        case notContiguous
        /// The file's format or version is not this program's.
        case unsupportedFormat
    }

    /// One technical line, for logs and developers.
    public var description: String { "\(path): \(code.rawValue): \(detail)" }
}

/// A scheme file with its findings; a scheme that has any is never used.
public struct InvalidScheme: Error, Hashable, Sendable {
    /// Everything that is wrong, part by part.
    public var findings: [Finding]
}
