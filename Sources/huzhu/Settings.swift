import JSONText
import MutualAid

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the program remembers from one start to the next, and what the clerk set by hand.
///
/// Keys it doesn't know stay as they are: the file is the clerk's, and another version may know them.
struct Settings {
    private var members: JSONObject = ["version": .number(JSONNumber(1))]

    private static var file: String { Folders.settings + "/settings.json" }

    /// The settings as last written; a file that can't be read counts as none, since nothing in it can be lost.
    static func load() -> Settings {
        guard let data = FileManager.default.contents(atPath: file),
            case .object(let members)? = try? JSONValue(parsing: Array(data))
        else {
            return Settings()
        }
        var settings = Settings()
        settings.members = members
        return settings
    }

    /// Who works at the desk; empty when not known yet.
    var operatorName: String {
        get { text("operator") ?? "" }
        set { members["operator"] = .string(newValue) }
    }

    var language: Language? {
        get { text("language").flatMap(Language.init(rawValue:)) }
        set { members["language"] = newValue.map { .string($0.rawValue) } }
    }

    /// The columns that the terminal gives a character of ambiguous width: 1 or 2.
    var ambiguousWidth: Int? {
        [1, 2].first { members["ambiguousWidth"] == .number(JSONNumber($0)) }
    }

    var theme: ThemeChoice? { text("theme").flatMap(ThemeChoice.init(rawValue:)) }

    private func text(_ key: String) -> String? {
        if case .string(let text)? = members[key] { text } else { nil }
    }

    /// Writes the settings.
    func save() throws {
        var writer = JSONWriter(layout: .pretty)
        writer.value(.object(members))
        try FileManager.default.createDirectory(
            atPath: Folders.settings, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try Data(writer.bytes).write(to: URL(filePath: Self.file), options: .atomic)
    }
}
