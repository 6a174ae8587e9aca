import JSONText
import MutualAid

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the program remembers of its operator from one start to the next.
struct Settings {
    var operatorName = ""
    var language: Language?

    private static var file: String { Folders.settings + "/settings.json" }

    /// The settings as last written; a file that can't be read counts as none, since nothing in it can be lost.
    static func load() -> Settings {
        var settings = Settings()
        guard let data = FileManager.default.contents(atPath: file), let value = try? JSONValue(parsing: Array(data))
        else {
            return settings
        }
        if case .string(let name) = value["operator"] { settings.operatorName = name }
        if case .string(let name) = value["language"] { settings.language = Language(rawValue: name) }
        return settings
    }

    /// Writes the settings.
    func save() throws {
        var writer = JSONWriter(layout: .pretty)
        writer.object { writer in
            writer.member("version", int: 1)
            writer.member("operator", string: operatorName)
            if let language { writer.member("language", string: language.rawValue) }
        }
        try FileManager.default.createDirectory(
            atPath: Folders.settings, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try Data(writer.bytes).write(to: URL(filePath: Self.file), options: .atomic)
    }
}
