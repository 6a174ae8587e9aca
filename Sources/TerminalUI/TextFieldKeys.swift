extension TextField {
    /// Does what `key` means in a text field.
    ///
    /// Characters are taken in as typed, full-width ones too. Arrows, Home and End move, with Shift they select; with
    /// Control or Alt left and right go by words. Ctrl-A and Ctrl-E go to the ends, Ctrl-W deletes a word, Ctrl-U and
    /// Ctrl-K delete to the start and the end; Ctrl-Z, Alt-Z or Ctrl-_ undoes, Ctrl-Y or Alt-Y redoes.
    /// - Returns: whether the key belongs to the field, even where it changed nothing.
    public mutating func handle(_ key: Key) -> Bool {
        switch key.code {
        case .character(let character):
            return key.isPrinting ? type(character) : command(key.folded)
        case .backspace, .delete, .left, .right, .home, .end:
            return edit(key)
        default:
            return false
        }
    }

    private mutating func type(_ character: Character) -> Bool {
        guard !character.unicodeScalars.contains(where: ControlSign.isReplaced) else { return false }
        replaceSelection(with: String(character), kind: .typing)
        return true
    }

    private mutating func command(_ key: Key) -> Bool {
        switch key {
        case .control("a"): moveCaret(to: 0, selecting: false)
        case .control("e"): moveToEnd()
        case .control("w"): delete(wordStart(before: caret)..<caret)
        case .control("u"): delete(0..<caret)
        case .control("k"): delete(caret..<count)
        case .control("z"), .alt("z"), .control("_"): undo()
        case .control("y"), .alt("y"): redo()
        default: return false
        }
        return true
    }

    private mutating func edit(_ key: Key) -> Bool {
        let selecting = key.modifiers.contains(.shift)
        let byWord = !key.modifiers.isDisjoint(with: [.control, .alt])
        switch key.code {
        case .backspace: delete((byWord ? wordStart(before: caret) : max(0, caret - 1))..<caret)
        case .delete: delete(caret..<(byWord ? wordEnd(after: caret) : min(count, caret + 1)))
        case .left:
            let stop = !selecting && !byWord ? selection?.lowerBound : nil
            moveCaret(to: stop ?? (byWord ? wordStart(before: caret) : caret - 1), selecting: selecting)
        case .right:
            let stop = !selecting && !byWord ? selection?.upperBound : nil
            moveCaret(to: stop ?? (byWord ? wordEnd(after: caret) : caret + 1), selecting: selecting)
        case .home: moveCaret(to: 0, selecting: selecting)
        case .end: moveCaret(to: count, selecting: selecting)
        default: return false
        }
        return true
    }

    /// Deletes the selection, or without one the characters in `range`.
    private mutating func delete(_ range: Range<Int>) {
        replace(selection ?? range, with: "", kind: .deleting)
    }

    private func wordStart(before offset: Int) -> Int {
        let characters = Array(text)
        var start = offset
        while start > 0, characters[start - 1].wordClass == .blank { start -= 1 }
        guard start > 0 else { return 0 }
        let kind = characters[start - 1].wordClass
        while start > 0, characters[start - 1].wordClass == kind { start -= 1 }
        return start
    }

    private func wordEnd(after offset: Int) -> Int {
        let characters = Array(text)
        var end = offset
        guard end < characters.count else { return end }
        let kind = characters[end].wordClass
        while end < characters.count, characters[end].wordClass == kind { end += 1 }
        while end < characters.count, characters[end].wordClass == .blank { end += 1 }
        return end
    }
}

/// What a character is to the movement by words.
private enum WordClass {
    case blank
    case narrow
    case wide
    case sign
}

extension Character {
    fileprivate var wordClass: WordClass {
        if isWhitespace { return .blank }
        guard isLetter || isNumber else { return .sign }
        return DisplayWidth.narrow.columns(of: self) > 1 ? .wide : .narrow
    }
}
