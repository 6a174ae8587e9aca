import MutualAid

/// The signs that the program's own texts are written with.
public enum SignSet: Hashable, Sendable {
    /// As they are printed: `−`, `·`, `–`, `×`, `…`.
    case printed
    /// Only those of ASCII, for terminals and fonts without the others. Chinese keeps its own punctuation.
    case ascii

    /// A text of the program in these signs.
    func written(_ text: String, in language: Language) -> String {
        guard self == .ascii else { return text }
        return String(text.map { Self.everywhere[$0] ?? (language == .english ? Self.quotes[$0] : nil) ?? $0 })
    }

    private static let everywhere: [Character: Character] = [
        "−": "-", "–": "-", "—": "-", "·": "|", "›": ">", "‹": "<", "×": "x", "→": ">", "←": "<", "↑": "^", "↓": "v",
        "…": "~",
    ]
    private static let quotes: [Character: Character] = ["“": "\"", "”": "\"", "‘": "'", "’": "'"]
}
