import JSONText
import MutualAid

/// One thing wrong with a scheme file, and where.
public struct Finding: Hashable, Sendable {
    /// The place in the file, such as `rules[0].segments[1].rate`.
    public var path: JSONPath
    /// What is wrong, with the facts.
    public var fault: SchemeFault

    /// A fault and its place.
    public init(path: JSONPath, fault: SchemeFault) {
        self.path = path
        self.fault = fault
    }

    /// The kind of fault; stable.
    public var code: SchemeFault.Code { fault.code }
}

extension Finding: CustomStringConvertible {
    /// One technical line, for logs and developers.
    public var description: String { "\(path): \(code.rawValue): \(fault)" }
}

/// A scheme file with its findings; a scheme that has any is never used.
public struct InvalidScheme: Error, Hashable, Sendable {
    /// Everything that is wrong, part by part.
    public var findings: [Finding]

    /// A file with these findings.
    public init(findings: [Finding]) { self.findings = findings }
}
