/// A key binding as data: the footer, the help and the manual's table of keys all come from it.
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
    /// Whether the footer names it.
    public var showsInFooter: Bool

    /// Makes a binding; it is enabled and shown in the footer unless said otherwise.
    public init(
        keys: [Key],
        action: Action,
        label: String,
        help: String = "",
        disabledReason: String? = nil,
        showsInFooter: Bool = true
    ) {
        self.keys = keys
        self.action = action
        self.label = label
        self.help = help
        self.disabledReason = disabledReason
        self.showsInFooter = showsInFooter
    }

    /// Whether it can be done now.
    public var isEnabled: Bool { disabledReason == nil }
}
