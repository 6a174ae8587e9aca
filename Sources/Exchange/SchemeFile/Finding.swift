import JSONText
import MutualAid

/// One thing wrong with a scheme file, and where.
public struct Finding: Hashable, Sendable {
    /// The place in the file, such as `rules[0].segments[1].rate`.
    public var path: JSONPath
    /// What is wrong, with the facts.
    public var flaw: SchemeFlaw

    /// A flaw and its place.
    public init(path: JSONPath, flaw: SchemeFlaw) {
        self.path = path
        self.flaw = flaw
    }

    /// The kind of flaw; stable.
    public var code: SchemeFlaw.Code { flaw.code }
}

extension Finding: CustomStringConvertible {
    /// One technical line, for logs and developers.
    public var description: String { "\(path): \(code.rawValue): \(flaw)" }
}

/// A scheme file with its findings; a scheme that has any is never used.
public struct InvalidScheme: Error, Hashable, Sendable {
    /// Everything that is wrong, part by part.
    public var findings: [Finding]

    /// A file with these findings.
    public init(findings: [Finding]) { self.findings = findings }
}
