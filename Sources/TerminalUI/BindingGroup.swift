/// What kind of key a binding is: the help and the manual list each kind under a heading of its own.
public enum BindingGroup: String, Hashable, Sendable, CaseIterable {
    /// A command of the screen.
    case screen
    /// Moves about in a table or a form.
    case moving
    /// Works on every screen.
    case everywhere
}
