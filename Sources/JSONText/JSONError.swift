/// What is wrong with a JSON text, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of fault; the raw values are stable and may be shown or logged.
    public enum Code: String, Sendable {
        /// The bytes are not one JSON text (RFC 8259), or nest too deeply.
        case notJSON
        /// A member whose key the reader does not know.
        case unknownKey
        /// A member that must be there and is not.
        case missingKey
        /// A key that stands twice in one object.
        case doubledKey
        /// A value of another kind than the one expected.
        case wrongType
        /// A value of the right kind that cannot be taken.
        case invalidValue
    }

    /// The kind of fault.
    public var code: Code
    /// The value at fault; for an unknown, doubled or missing key the path of that member itself.
    public var path: JSONPath
    /// Bytes from the start of the text to the fault (for a missing key: to its object).
    public var offset: Int
    /// The key, or what was expected, in short technical English.
    public var detail: String

    /// Makes an error from its parts.
    public init(code: Code, path: JSONPath, offset: Int, detail: String) {
        self.code = code
        self.path = path
        self.offset = offset
        self.detail = detail
    }

    /// One technical line, for logs and developers.
    public var description: String {
        let place = path == .root ? "" : " at \(path)"
        return "\(code.rawValue)\(place), byte \(offset): \(detail)"
    }
}
