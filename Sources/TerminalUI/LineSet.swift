/// The signs that lines, marks and bars are drawn with.
public enum LineSet: Hashable, Sendable {
    /// Box-drawing characters, one column each.
    case unicode
    /// `+`, `-`, `|` and the like, for terminals and fonts without the others.
    case ascii

    /// These signs where each takes one column, else the ones that do.
    public func fitting(_ width: DisplayWidth) -> LineSet { width.ambiguousColumns == 1 ? self : .ascii }

    var horizontal: Unicode.Scalar { self == .unicode ? "─" : "-" }
    var vertical: Unicode.Scalar { self == .unicode ? "│" : "|" }
    var topLeft: Unicode.Scalar { self == .unicode ? "┌" : "+" }
    var topRight: Unicode.Scalar { self == .unicode ? "┐" : "+" }
    var bottomLeft: Unicode.Scalar { self == .unicode ? "└" : "+" }
    var bottomRight: Unicode.Scalar { self == .unicode ? "┘" : "+" }

    /// Something goes on above, or the order ascends.
    public var up: String { self == .unicode ? "▲" : "^" }
    /// Something goes on below, or the order descends.
    public var down: String { self == .unicode ? "▼" : "v" }
    /// Before a value that can be stepped.
    var stepBack: String { self == .unicode ? "‹" : "<" }
    /// After a value that can be stepped.
    var stepForward: String { self == .unicode ? "›" : ">" }
}
