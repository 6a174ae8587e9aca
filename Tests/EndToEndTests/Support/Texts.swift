import Foundation

/// The texts of the program in one language, read from the sources by their keys.
struct Texts: Sendable {
    /// `zh-Hans` or `en`.
    let language: String
    private let texts: [String: String]
    private let scheme: Scheme

    init(_ language: String) throws {
        self.language = language
        texts = try Self.read("Strings/\(language).json")
        scheme = try Self.read("Schemes/yunnan-14.json")
    }

    private static func read<Value: Decodable>(_ path: String) throws -> Value {
        let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        return try JSONDecoder().decode(Value.self, from: Data(contentsOf: root.appending(path: "Resources/" + path)))
    }

    /// The text of a key, its places filled with `arguments`.
    ///
    /// - Throws: ``Breakage`` when the program has no such text.
    func callAsFunction(_ key: String, _ arguments: String...) throws -> String {
        guard let text = texts[key] else { throw Breakage("there is no text \(key) in \(language)") }
        return arguments.enumerated().reduce(text) { $0.replacing("{\($1.offset)}", with: $1.element) }
    }

    // MARK: - The scheme that the tests work under

    private struct Scheme: Decodable, Sendable {
        struct Document: Decodable, Sendable { var citation: [String: String] }
        struct Level: Decodable, Sendable { var procedure: [String: String] }

        var shortName: [String: String]
        var documents: [Document]
        var approval: [Level]
    }

    /// The scheme's short name.
    var schemeName: String { scheme.shortName[language] ?? "" }

    /// What is done with a claim that the lowest level approves.
    var lowestApproval: String { scheme.approval.first?.procedure[language] ?? "" }

    /// An article of the scheme's rules as the program cites it: of `13(2)`, `第13条(2)`.
    func article(_ place: String) -> String {
        let pattern = scheme.documents.first?.citation[language] ?? ""
        let number = place.prefix { $0 != "(" }
        return pattern.replacing("#", with: number) + place.dropFirst(number.count)
    }
}
