/// One line of text being typed: the text, the caret, a selection, and its own undo.
///
/// Offsets count characters as the clerk sees them.
public struct TextField: Hashable, Sendable {
    /// What has been typed.
    public private(set) var text: String
    /// The characters before the caret, 0 through the length of the text.
    public private(set) var caret: Int
    /// How many characters the text may have; what is over is not taken in.
    public internal(set) var limit: Int

    private var anchor: Int?
    private var history = EditHistory()

    /// Makes a field with the caret at the end of `text`, which is cut to `limit` characters.
    public init(_ text: String = "", limit: Int = 1000) {
        self.limit = max(0, limit)
        self.text = String(text.prefix(self.limit))
        caret = self.text.count
    }

    /// The selected characters, as offsets; nil when nothing is selected.
    public var selection: Range<Int>? {
        guard let anchor, anchor != caret else { return nil }
        return min(anchor, caret)..<max(anchor, caret)
    }

    /// Whether nothing has been typed.
    public var isEmpty: Bool { text.isEmpty }

    /// The text's length in characters.
    var count: Int { text.count }

    /// Puts a pasted text in place of the selection or at the caret. Line ends, tabs and other control characters
    /// become one blank for each run of them, none at the ends; nothing is submitted; what is over the limit is left
    /// out.
    public mutating func insert(_ pasted: String) {
        replaceSelection(with: SingleLine.text(pasted), kind: .whole)
    }

    /// Replaces the whole text as one step that can be undone; the caret goes to the end.
    public mutating func replace(with text: String) {
        let line = String(SingleLine.text(text).prefix(limit))
        if line != self.text {
            history.record(snapshot, before: .whole)
            self.text = line
        }
        moveToEnd()
    }

    /// Moves the caret behind the last character and drops the selection.
    public mutating func moveToEnd() {
        moveCaret(to: count, selecting: false)
    }

    /// Puts the caret before a character, counted from 0, and drops the selection.
    public mutating func placeCaret(at offset: Int) { moveCaret(to: offset, selecting: false) }

    /// Selects everything: what is typed next replaces it.
    public mutating func selectAll() {
        moveCaret(to: 0, selecting: false)
        moveCaret(to: count, selecting: true)
    }

    /// Moves the caret to a character offset within the text.
    mutating func moveCaret(to offset: Int, selecting: Bool) {
        history.closeStep()
        anchor = selecting ? (anchor ?? caret) : nil
        caret = min(max(0, offset), count)
    }

    /// Puts `insertion` in place of the selection, or at the caret.
    mutating func replaceSelection(with insertion: String, kind: EditHistory.Kind) {
        replace(selection ?? caret..<caret, with: insertion, kind: kind)
    }

    /// Puts `insertion` in place of the characters in `range`, as far as the limit allows, with the caret behind it.
    mutating func replace(_ range: Range<Int>, with insertion: String, kind: EditHistory.Kind) {
        let room = limit - (count - range.count)
        let fitting = insertion.prefix(max(0, room))
        guard !(range.isEmpty && fitting.isEmpty) else { return }
        // Typing over a selection is a step of its own, not the end of the typing before it.
        if selection != nil { history.closeStep() }
        history.record(snapshot, before: kind)
        let lower = text.index(text.startIndex, offsetBy: range.lowerBound)
        let upper = text.index(lower, offsetBy: range.count)
        let before = text[..<lower] + fitting
        // Counted before the rest follows: a mark at the seam joins the character before it.
        caret = before.count
        text = String(before + text[upper...])
        caret = min(caret, count)
        anchor = nil
    }

    /// Goes back one step; without one nothing happens.
    mutating func undo() {
        if let snapshot = history.undo(from: snapshot) { restore(snapshot) }
    }

    /// Goes forward again one step; without one nothing happens.
    mutating func redo() {
        if let snapshot = history.redo(from: snapshot) { restore(snapshot) }
    }

    private var snapshot: EditHistory.Snapshot { EditHistory.Snapshot(text: text, caret: caret) }

    private mutating func restore(_ snapshot: EditHistory.Snapshot) {
        text = snapshot.text
        caret = snapshot.caret
        anchor = nil
    }
}
