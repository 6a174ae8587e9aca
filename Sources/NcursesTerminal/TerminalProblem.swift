extension NcursesTerminal {
    /// Why a terminal cannot be used. Nothing was written to it and its modes are unchanged.
    public enum Problem: Error, Hashable, Sendable {
        /// Standard input or output is not a terminal.
        case notATerminal
        /// The terminal's type (the value of `TERM`, empty when unset) is unknown or cannot place the cursor.
        case unsuitable(term: String)
        /// The locale's character set is not UTF-8, or no UTF-8 locale is installed.
        case noUTF8Locale

        /// A stable name of the problem, the same in every language and version.
        public var code: String {
            switch self {
            case .notATerminal: "terminal.notATerminal"
            case .unsuitable: "terminal.unsuitable"
            case .noUTF8Locale: "terminal.noUTF8Locale"
            }
        }
    }
}
