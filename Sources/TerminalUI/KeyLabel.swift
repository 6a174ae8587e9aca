extension Key {
    /// The key as a footer shows it: `^S`, `F2`, `Enter`, `Esc`, `↑`, `Alt-1`, `Space`.
    public var label: String {
        if case .character(let character) = code, modifiers == .control { return "^" + character.uppercased() }
        return (modifiers.contains(.control) ? "Ctrl-" : "")
            + (modifiers.contains(.alt) ? "Alt-" : "")
            + (modifiers.contains(.shift) ? "Shift-" : "")
            + code.label
    }
}

extension Key.Code {
    /// The name on the key.
    fileprivate var label: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .enter: "Enter"
        case .tab: "Tab"
        case .escape: "Esc"
        case .backspace: "Bksp"
        case .delete: "Del"
        case .insert: "Ins"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .function(let number): "F\(number)"
        }
    }
}
