/// A key binding as data: the footer, the help, the command palette and the manual's tables of keys all come from it.
public struct Binding<Action: Hashable & Sendable>: Hashable, Sendable {
    /// The keys that do it; the first is the one that is shown.
    public var keys: [Key]
    /// What they do.
    public var action: Action
    /// A word or two for the footer.
    public var label: String
    /// A sentence for the help.
    public var help: String
    /// Why it cannot be done now; nil when it can.
    public var disabledReason: String?
    /// What kind of key it is.
    public var group: BindingGroup
    /// How much the footer cares for it.
    public var footerPlace: FooterPlace

    /// Makes a binding; it is enabled, a command of the screen and named by the footer unless said otherwise.
    public init(
        keys: [Key],
        action: Action,
        label: String,
        help: String = "",
        disabledReason: String? = nil,
        group: BindingGroup = .screen,
        footerPlace: FooterPlace = .ifRoom
    ) {
        self.keys = keys
        self.action = action
        self.label = label
        self.help = help
        self.disabledReason = disabledReason
        self.group = group
        self.footerPlace = footerPlace
    }

    /// Whether it can be done now.
    public var isEnabled: Bool { disabledReason == nil }

    /// The names of all its keys.
    public func keyLabels(with lines: LineSet = .unicode) -> String {
        keys.map { $0.label(with: lines) }.joined(separator: " ")
    }
}
