import Wording

/// How what the clerk has typed stands, as the header says it.
enum SavedState: Hashable, Sendable {
    /// All of it is recorded; forms that were left half-typed are kept; a form that is open is not recorded yet.
    case saved, halfTyped, unsaved

    var word: Phrase {
        switch self {
        case .saved: .saved
        case .halfTyped: .halfTyped
        case .unsaved: .unsaved
        }
    }
}
