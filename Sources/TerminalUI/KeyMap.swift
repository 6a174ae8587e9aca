/// The bindings that hold at one place of the program, in the order in which they are shown.
public struct KeyMap<Action: Hashable & Sendable>: Hashable, Sendable {
    /// The bindings; where two claim a key the earlier one has it.
    public var bindings: [Binding<Action>]

    /// Makes a map of the given bindings.
    public init(_ bindings: [Binding<Action>]) {
        self.bindings = bindings
    }

    /// The binding that `key` triggers, disabled ones included; nil when there is none.
    ///
    /// The key itself is looked for first, then its folded form, then the function key that Alt with a digit stands
    /// for. While the clerk types only keys that write no character match.
    public func binding(for key: Key, whileTyping: Bool) -> Binding<Action>? {
        if whileTyping && key.isPrinting { return nil }
        if let exact = bindings.first(where: { $0.keys.contains(key) }) { return exact }
        let folded = key.folded
        if let twin = bindings.first(where: { $0.keys.contains { $0.folded == folded } }) { return twin }
        guard let function = key.standInForFunction else { return nil }
        return bindings.first { $0.keys.contains(function) }
    }

    /// The binding of an action; nil when it has none here.
    public func binding(of action: Action) -> Binding<Action>? {
        bindings.first { $0.action == action }
    }
}

extension Binding {
    /// The key to show, and of those that go there and back both: while the clerk types of keys that write no character;
    /// nil when there is none.
    func shownKeys(whileTyping: Bool) -> (there: Key, back: Key?)? {
        guard let first = keys.firstIndex(where: { !whileTyping || !$0.isPrinting }) else { return nil }
        let back = group == .moving ? keys[(first + 1)...].first { !whileTyping || !$0.isPrinting } : nil
        return (keys[first], back)
    }
}
