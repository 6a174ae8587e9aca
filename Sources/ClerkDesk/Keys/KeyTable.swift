import TerminalUI

/// The keys of one screen, or those that work everywhere: what `huzhu keys` prints and the README lists.
public struct KeyTable: Hashable, Sendable {
    /// One command.
    public struct Row: Hashable, Sendable {
        /// The names of its keys, the one the footer shows first.
        public var keys: [String]
        /// The command's name for other programs; it stays from version to version.
        public var command: String
        /// A word or two for the command.
        public var label: String
        /// A sentence about it.
        public var help: String
        /// What kind of key it is.
        public var group: BindingGroup
    }

    /// The screen's name for other programs, such as `roster`; `everywhere` for the keys of all screens.
    public var screen: String
    /// What the screen is called.
    public var title: String
    /// The commands, the most important first.
    public var rows: [Row]

    init(screen: String, title: String, bindings: [Binding<DeskAction>]) {
        self.screen = screen
        self.title = title
        rows = bindings.map { binding in
            Row(
                keys: binding.keys.map(\.label), command: binding.action.rawValue, label: binding.label,
                help: binding.help, group: binding.group)
        }
    }
}
