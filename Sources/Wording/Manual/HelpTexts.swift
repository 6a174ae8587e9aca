import MutualAid

/// What F1 says about screens, fields and ways of typing, by name. Read when somebody asks for it, and not before.
public struct HelpTexts: Sendable {
    /// Every part of the text by its heading, such as `field hospital`.
    public let parts: [String: String]

    /// The texts in `language`, as built into the program.
    public static func texts(in language: Language) -> HelpTexts {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }

    // Asked for at each look at the help.
    private static let chinese = HelpTexts(EmbeddedText.text("Manual/help.zh-Hans.md"))
    private static let english = HelpTexts(EmbeddedText.text("Manual/help.en.md"))

    /// Takes the parts out of a Markdown text: each heading of the second level with the lines up to the next heading.
    init(_ markdown: String) {
        var parts: [String: String] = [:]
        var heading: String?
        for line in markdown.split(separator: "\n") {
            if line.hasPrefix("#") {
                heading = line.hasPrefix("## ") ? String(line.dropFirst(3)) : nil
            } else if let heading {
                parts[heading] = parts[heading].map { $0 + "\n" + line } ?? String(line)
            }
        }
        self.parts = parts
    }

    /// What is said about something; empty where nothing is.
    public subscript(_ name: String) -> String { parts[name] ?? "" }
}
