/// Which way one goes through the history.
public enum StepDirection: Hashable, Sendable {
    /// Taking back what was done last.
    case undo
    /// Doing again what was taken back last.
    case redo
}
