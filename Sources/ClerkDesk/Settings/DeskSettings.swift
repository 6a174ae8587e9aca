import TerminalUI

/// Something about the program that the clerk can set. The raw values are the names in the file of settings.
public enum Setting: String, Hashable, Sendable, CaseIterable {
    case operatorName = "operator"
    case language, theme, ambiguousWidth, ascii, mouse, store
}

/// How the program is set for this sitting, and where that comes from.
public struct DeskSettings: Hashable, Sendable {
    /// Where a value comes from.
    public enum Source: Hashable, Sendable {
        /// The program's own.
        case builtIn
        /// The file of settings.
        case file
        /// Given at the start, for this once.
        case option
    }

    /// The ground that the colours are chosen for; `.unknown` has it found out.
    public var ground: Theme.Ground
    /// The columns of a character of ambiguous width: 1 or 2.
    public var ambiguousWidth: Int
    /// Whether lines and signs are drawn in ASCII.
    public var isASCII: Bool
    /// Whether the mouse is taken from the terminal.
    public var hasMouse: Bool
    /// The folder of the records that is opened at the next start.
    public var store: String
    /// Where the values come from; what isn't named is the program's own.
    public var sources: [Setting: Source]
    /// The file that keeps them; nil where nothing is kept, as in a trial.
    public var file: String?

    /// The settings of a sitting.
    public init(
        ground: Theme.Ground = .unknown, ambiguousWidth: Int = 1, isASCII: Bool = false, hasMouse: Bool = true,
        store: String = "",
        sources: [Setting: Source] = [:], file: String? = nil
    ) {
        self.ground = ground
        self.ambiguousWidth = ambiguousWidth
        self.isASCII = isASCII
        self.hasMouse = hasMouse
        self.store = store
        self.sources = sources
        self.file = file
    }
}

extension Preference {
    /// What it sets.
    public var setting: Setting {
        switch self {
        case .operatorName: .operatorName
        case .language: .language
        case .ground: .theme
        case .ambiguousWidth: .ambiguousWidth
        case .ascii: .ascii
        case .mouse: .mouse
        case .store: .store
        }
    }
}
