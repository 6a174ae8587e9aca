import Exchange
import MutualAid
import Testing

/// A scheme file with something wrong, and all that must be found.
struct SchemeFlaw: Sendable, CustomStringConvertible {
    let name: String
    let scheme: String
    /// Each text stands once in the file and is replaced by the other.
    let edits: KeyValuePairs<String, String>
    /// Code and path of every finding.
    let findings: [String]
    /// Something that the first finding says in English.
    let says: String

    /// Every broken file.
    static let all = keys + values + order + wholes + rules + frames + examples

    var description: String { name }

    init(
        _ name: String, in scheme: String = "yunnan-14", _ edits: KeyValuePairs<String, String>, _ findings: String...,
        says: String = ""
    ) {
        self.name = name
        self.scheme = scheme
        self.edits = edits
        self.findings = findings
        self.says = says
    }

    /// The file's text with what is wrong in it.
    func source() throws -> String {
        let whole = try SchemeFile.builtInSource(SchemeID(rawValue: scheme)) ?? SchemeFolder.source("shapes/" + scheme)
        return try edits.reduce(whole) { source, edit in
            let parts = source.split(separator: edit.key, omittingEmptySubsequences: false)
            try #require(parts.count == 2, "\(edit.key) stands once in the file")
            return parts.joined(separator: edit.value)
        }
    }
}
