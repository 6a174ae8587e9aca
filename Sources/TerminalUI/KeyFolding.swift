extension Key {
    /// The key with what an input method leaves behind (`？ ／ ｎ １ 、` and the wide blank) folded to the key that was
    /// pressed; capital letters with Control folded to small ones. Bindings match this form.
    public var folded: Key {
        guard case .character(let character) = code else { return self }
        let twin = character.foldedToASCII
        if modifiers.contains(.control), twin.isASCII {
            return Key(.character(Character(twin.lowercased())), modifiers)
        }
        // The character is already the shifted one.
        return Key(.character(twin), isPrinting ? [] : modifiers)
    }

    /// The function key that Alt with a digit stands for (Alt-1 is F1, Alt-0 is F10); nil for every other key.
    var standInForFunction: Key? {
        guard modifiers == .alt, case .character(let character) = folded.code, character.isASCII,
            let digit = character.wholeNumberValue
        else { return nil }
        return .function(digit == 0 ? 10 : digit)
    }
}

extension Character {
    /// The ASCII character on the same key, for full-width forms and the punctuation of Chinese input methods; else
    /// the character itself.
    var foldedToASCII: Character {
        guard unicodeScalars.count == 1, let value = unicodeScalars.first?.value, value > 0x7F else { return self }
        if value >= 0xFF01 && value <= 0xFF5E, let twin = Unicode.Scalar(value - 0xFEE0) { return Character(twin) }
        switch self {
        case "\u{3000}": return " "
        case "、": return "/"
        case "。": return "."
        case "【": return "["
        case "】": return "]"
        case "《": return "<"
        case "》": return ">"
        case "“", "”": return "\""
        case "‘", "’": return "'"
        case "￥": return "$"
        default: return self
        }
    }
}
