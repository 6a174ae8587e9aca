/// Breaking of text into lines by display columns.
public enum TextWrap {
    /// The lines of `text`, none wider than `columns`. A line may end after a blank and between two characters of which
    /// one is wide, but not before closing punctuation nor after opening punctuation; a longer word is cut. Blanks at
    /// a break are dropped; line ends in the text are kept. The empty text is one empty line.
    public static func lines(_ text: String, columns: Int, width: DisplayWidth) -> [String] {
        // Nearly every text fits, and a screen asks for dozens of them at each key.
        if width.columns(of: text) <= columns, isOneLine(text) { return [text] }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { paragraph($0, columns: max(1, columns), width) }
    }

    /// At most `limit` lines of `text`; where something is left out the last one ends with the sign for that.
    static func lines(_ text: String, columns: Int, limit: Int, width: DisplayWidth) -> [String] {
        let all = lines(text, columns: columns, width: width)
        guard all.count > limit else { return all }
        var shown = Array(all.prefix(limit))
        if let last = shown.popLast() { shown.append(width.cut(last, to: columns)) }
        return shown
    }

    /// Whether a text that fits stays as it is: without line ends and without blanks to be dropped at its end.
    private static func isOneLine(_ text: String) -> Bool {
        if text.utf8.last == UInt8(ascii: " ") { return false }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return false
            default: continue
            }
        }
        return true
    }

    private static func paragraph(_ text: Substring, columns: Int, _ width: DisplayWidth) -> [String] {
        let characters = Array(text)
        let widths = characters.map { width.columns(of: $0) }
        var lines: [String] = []
        var start = 0
        while start < characters.count {
            let fitting = endOfFitting(widths, from: start, columns: columns)
            let end =
                fitting == characters.count ? fitting : breakPoint(characters, widths, start..<max(fitting, start + 1))
            lines.append(trimmed(characters[start..<end]))
            start = end
            while start < characters.count, characters[start] == " " { start += 1 }
        }
        return lines.isEmpty ? [""] : lines
    }

    private static func endOfFitting(_ widths: [Int], from start: Int, columns: Int) -> Int {
        var used = 0
        var end = start
        while end < widths.count, used + widths[end] <= columns {
            used += widths[end]
            end += 1
        }
        return end
    }

    /// The last place in `range` (its end included) at which a line may end; its end when there is none.
    private static func breakPoint(_ characters: [Character], _ widths: [Int], _ range: Range<Int>) -> Int {
        // A first character that is too wide by itself has a line of its own, however little fits.
        guard range.count > 1 else { return range.upperBound }
        var place = range.upperBound
        while place > range.lowerBound {
            if canBreak(characters, widths, at: place) { return place }
            place -= 1
        }
        return range.upperBound
    }

    private static func canBreak(_ characters: [Character], _ widths: [Int], at place: Int) -> Bool {
        let before = characters[place - 1]
        let after = characters[place]
        if before == " " || after == " " { return true }
        if noLineStart.contains(after) || noLineEnd.contains(before) { return false }
        return widths[place - 1] > 1 || widths[place] > 1
    }

    private static func trimmed(_ line: ArraySlice<Character>) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return String(line)
    }

    private static let noLineStart = Set<Character>("、。，．；：！？）］｝」』】》〉〕’”…—～·％‰℃,.;:!?)]}%")
    private static let noLineEnd = Set<Character>("（［｛「『【《〈〔‘“￥＄([{¥$")
}
