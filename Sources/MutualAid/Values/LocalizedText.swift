/// A language the program speaks.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case chinese = "zh-Hans"
    case english = "en"

    /// The other of the two.
    public var other: Language { self == .chinese ? .english : .chinese }
}

/// A text that a scheme gives in both languages.
public struct LocalizedText: Hashable, Sendable {
    /// The Chinese text.
    public var chinese: String
    /// The English text.
    public var english: String

    /// A text in both languages.
    public init(chinese: String, english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The text in `language`.
    public func text(in language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}
