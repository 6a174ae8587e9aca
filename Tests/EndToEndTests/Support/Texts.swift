import Foundation

/// The texts of the program in one language, read from the sources by their keys.
struct Texts: Sendable {
    /// `zh-Hans` or `en`.
    let language: String
    private let texts: [String: String]

    init(_ language: String) throws {
        self.language = language
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "Resources/Strings/\(language).json")
        texts = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
    }

    /// The text of a key, its places filled with `arguments`.
    ///
    /// - Throws: ``Breakage`` when the program has no such text.
    func callAsFunction(_ key: String, _ arguments: String...) throws -> String {
        guard var text = texts[key] else { throw Breakage("there is no text \(key) in \(language)") }
        for (place, argument) in arguments.enumerated() {
            text = text.replacingOccurrences(of: "{\(place)}", with: argument)
        }
        return text
    }

    /// The beginning of a key's text, up to its first place.
    func start(of key: String) throws -> String {
        String(try self(key).prefix { $0 != "{" })
    }
}
