/// A file of the user's schemes folder, as it was found.
public struct UserSchemeFile: Hashable, Sendable {
    /// The ending that makes a file of the folder a scheme's.
    public static let suffix = ".json"

    /// The largest file that is read, in bytes: the longest scheme has a hundredth of it.
    public static let mostBytes = 4 << 20

    /// Its name in the folder, such as `yunnan-12.json`.
    public var name: String
    /// What it holds.
    public var content: Content

    /// A file with what it holds.
    public init(name: String, content: Content) {
        self.name = name
        self.content = content
    }

    /// What a file holds.
    public enum Content: Hashable, Sendable {
        /// These bytes.
        case bytes([UInt8])
        /// It could not be read.
        case unreadable(SchemeFault.FileTrouble)
    }

    /// The name without its ending: the id that the scheme in it must have.
    public var stem: String { name.hasSuffix(Self.suffix) ? String(name.dropLast(Self.suffix.count)) : name }
}

extension SchemeFile {
    /// The name of the file that a user's scheme of this id stands in; nil where the id cannot be a file's name.
    public static func fileName(of id: String) -> String? {
        guard !id.isEmpty, id.utf8.count <= 100, id.first != ".", !id.contains(where: \.isWhitespace),
            !id.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "/") })
        else { return nil }
        return id + UserSchemeFile.suffix
    }
}
