/// ASCII signs for lines, bars and arrows, for fonts and terminals without them.
enum LineFallback {
    /// The sign to show instead; nil when the character is no drawing and is shown as it is.
    static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "─", "━", "┄", "┅", "┈", "┉", "╌", "╍", "═", "╴", "╶", "╸", "╺", "╼", "╾": "-"
        case "│", "┃", "┆", "┇", "┊", "┋", "╎", "╏", "║", "╵", "╷", "╹", "╻", "╽", "╿": "|"
        case "\u{2500}"..."\u{257F}": "+"
        case "–", "−": "-"
        case "░": "."
        case "\u{2580}"..."\u{259F}": "#"
        case "←", "◀", "◄", "‹": "<"
        case "→", "▶", "►", "›": ">"
        case "↑", "▲": "^"
        case "↓", "▼": "v"
        default: nil
        }
    }
}
