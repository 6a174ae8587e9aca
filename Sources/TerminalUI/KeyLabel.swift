extension Key {
    /// The key as a footer shows it: `^S`, `F2`, `Enter`, `Esc`, `↑`, `Alt-1`, `Space`, `^Space`.
    public var label: String { label(with: .unicode) }

    /// The key as a footer shows it; with ASCII signs alone an arrow is `Up`.
    public func label(with lines: LineSet) -> String {
        if case .character(let character) = code, modifiers == .control {
            return "^" + (character == " " ? code.label(with: lines) : character.uppercased())
        }
        // Every footer asks for a dozen of these at each key.
        guard !modifiers.isEmpty else { return code.label(with: lines) }
        return (modifiers.contains(.control) ? "Ctrl-" : "")
            + (modifiers.contains(.alt) ? "Alt-" : "")
            + (modifiers.contains(.shift) ? "Shift-" : "")
            + code.label(with: lines)
    }
}

extension Key.Code {
    /// The name on the key.
    fileprivate func label(with lines: LineSet) -> String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .enter: "Enter"
        case .tab: "Tab"
        case .escape: "Esc"
        case .backspace: "Bksp"
        case .delete: "Del"
        case .insert: "Ins"
        case .up: lines == .unicode ? "↑" : "Up"
        case .down: lines == .unicode ? "↓" : "Down"
        case .left: lines == .unicode ? "←" : "Left"
        case .right: lines == .unicode ? "→" : "Right"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .function(let number): "F\(number)"
        }
    }
}
