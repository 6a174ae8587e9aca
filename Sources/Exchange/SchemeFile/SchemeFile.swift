import Crypto
import JSONText
import MutualAid
import Resources

/// Schemes as files: those built in, and how a file's text becomes a ``Scheme``.
public enum SchemeFile {
    /// The scheme format's version that this program writes; it reads all versions from 1 on.
    public static let version = 2

    /// The ids of the schemes built in, by name.
    public static var builtInIDs: [SchemeID] {
        var count = 0
        let resources = UnsafeBufferPointer(start: huzhu_resources(&count), count: count)
        return resources.compactMap { resource in
            let name = String(cString: resource.name)
            guard name.hasPrefix("Schemes/"), name.hasSuffix(".json") else { return nil }
            return SchemeID(rawValue: String(name.dropFirst("Schemes/".count).dropLast(".json".count)))
        }
    }

    /// The text of a scheme that is built in; nil when there is none of that id.
    public static func builtInSource(_ id: SchemeID) -> String? {
        guard let resource = huzhu_resource("Schemes/\(id).json")?.pointee else { return nil }
        return String(decoding: UnsafeBufferPointer(start: resource.bytes, count: resource.count), as: UTF8.self)
    }

    /// A scheme that is built in, with its text and the text's hash.
    ///
    /// - Throws: ``InvalidScheme`` when there is none of that id or its file has findings.
    public static func builtIn(_ id: String) throws(InvalidScheme) -> (
        scheme: Scheme, source: String, hash: ContentHash
    ) {
        guard let source = builtInSource(SchemeID(rawValue: id)) else {
            throw InvalidScheme(findings: [Finding(path: .root, fault: .noSuchScheme(id))])
        }
        return (try read(source), source, hash(of: source))
    }

    /// Reads a scheme from its file's text and checks it whole, its worked examples and its frame included.
    ///
    /// - Parameter frame: finds the scheme that this one extends; without it, only those built in are found.
    /// - Throws: ``InvalidScheme`` with all findings at once.
    public static func read(
        _ source: String, frame: (SchemeID) -> Scheme? = { try? builtIn($0.rawValue).scheme }
    ) throws(InvalidScheme) -> Scheme {
        var value: JSONValue
        do {
            // Editors of other systems put a mark before the text.
            value = try JSONValue(parsing: Array((source.first == "\u{FEFF}" ? source.dropFirst() : source[...]).utf8))
        } catch {
            let fault: SchemeFault = error.code == .doubledKey ? .doubledKey(error.detail) : .notJSON
            throw InvalidScheme(findings: [Finding(path: error.path, fault: fault)])
        }
        if case .number(JSONNumber(1))? = value["version"] { value = VersionOne.upgraded(value) }
        let list = FindingList()
        let root = FileNode(value: value, path: .root, list: list)
        let scheme = SchemeReader(root: root).scheme()
        guard let scheme, list.findings.isEmpty else { throw InvalidScheme(findings: list.findings) }
        SchemeCheck(scheme: scheme, root: root).check(frame: frame)
        guard list.findings.isEmpty else { throw InvalidScheme(findings: list.findings) }
        return scheme
    }

    /// Reads a scheme from its file's bytes and checks it whole.
    ///
    /// - Parameter frame: finds the scheme that this one extends; without it, only those built in are found.
    /// - Throws: ``InvalidScheme`` with all findings at once.
    public static func read(
        _ bytes: [UInt8], frame: (SchemeID) -> Scheme? = { try? builtIn($0.rawValue).scheme }
    ) throws(InvalidScheme) -> Scheme {
        guard bytes.count <= UserSchemeFile.mostBytes else {
            let fault = SchemeFault.unreadableFile(.tooLarge(most: UserSchemeFile.mostBytes))
            throw InvalidScheme(findings: [Finding(path: .root, fault: fault)])
        }
        guard let source = String(validating: bytes, as: UTF8.self) else {
            throw InvalidScheme(findings: [Finding(path: .root, fault: .notUTF8)])
        }
        return try read(source, frame: frame)
    }

    /// The hash of a scheme file's text: SHA-256 over its UTF-8 bytes.
    public static func hash(of source: String) -> ContentHash {
        var source = source
        let digest = source.withUTF8 { SHA256.hash(data: UnsafeRawBufferPointer($0)) }
        guard let hash = ContentHash(bytes: digest) else { preconditionFailure("SHA-256 has 32 bytes") }
        return hash
    }
}
