import TestSupport
import Testing

@testable import TerminalUI

@Suite("Text field")
struct TextFieldTests {
    private func typed(_ keys: [Key], into field: TextField = TextField()) -> TextField {
        var field = field
        for key in keys { #expect(field.handle(key) == true) }
        return field
    }

    private func text(_ string: String) -> [Key] { string.map(Key.character) }

    @Test("Characters go in at the caret, full-width ones as they are")
    func typing() {
        let field = typed(text("王１2") + [.plain(.left), .plain(.left), .character("，")])
        #expect(field.text == "王，１2")
        #expect(field.caret == 2)
    }

    @Test("Backspace and Delete take whole characters")
    func deleting() {
        let family = TextField("a👨‍👩‍👧é")
        #expect(typed([.plain(.backspace), .plain(.backspace)], into: family).text == "a")
        #expect(typed([.plain(.home), .plain(.delete), .plain(.delete)], into: family).text == "é")
        #expect(typed([.plain(.backspace)]).text.isEmpty)
    }

    @Test("Words are passed and deleted as a whole")
    func words() {
        let field = TextField("昆明 hospital-12 号")
        #expect(typed([Key(.left, .control), Key(.left, .control)], into: field).caret == 12)
        #expect(typed([Key(.left, .alt), .control("w"), .control("w")], into: field).text == "昆明 hospital号")
        #expect(typed([.plain(.home), Key(.right, .control)], into: field).caret == 3)
        #expect(typed([.plain(.home), .plain(.right), .control("k")], into: field).text == "昆")
        #expect(typed([.plain(.left), .control("u")], into: field).text == "号")
    }

    @Test("Shift selects; typing replaces the selection; an arrow drops it at its end")
    func selecting() {
        var field = typed([.shift(.left), .shift(.left)], into: TextField("昆明市"))
        #expect(field.selection == 1..<3)
        #expect(typed([.character("x")], into: field).text == "昆x")
        #expect(typed([.plain(.left)], into: field).caret == 1)
        #expect(typed([.plain(.backspace)], into: field).text == "昆")
        field.selectAll()
        #expect(field.selection == 0..<3)
        field.moveToEnd()
        #expect(field.selection == nil)
    }

    @Test("A paste is one line: line ends, tabs and controls become single blanks")
    func pasting() {
        var field = TextField("[]")
        _ = field.handle(.plain(.left))
        field.insert("\r\n12\t\u{1B}\n3,000\n")
        #expect(field.text == "[12 3,000]")
        #expect(field.caret == 9)
        #expect(field.handle(.alt("z")) == true)
        #expect(field.text == "[]")
    }

    @Test("Nothing beyond the limit is taken in")
    func limit() {
        var field = TextField("123456", limit: 4)
        #expect(field.text == "1234")
        #expect(field.handle(.character("5")) == true)
        #expect(field.text == "1234")
        field.selectAll()
        field.insert("abcdefg")
        #expect(field.text == "abcd")
        field.replace(with: "vwxyz")
        #expect(field.text == "vwxy")
    }

    @Test("Typing on is one step of undo, a movement begins another, and redo brings them back")
    func undoing() {
        var field = typed(text("ab") + [.plain(.left), .character("c")])
        #expect(field.text == "acb")
        _ = field.handle(.alt("z"))
        #expect(field.text == "ab")
        _ = field.handle(.control("_"))
        #expect(field.text.isEmpty)
        _ = field.handle(.alt("z"))
        #expect(field.text.isEmpty)
        _ = field.handle(.alt("y"))
        _ = field.handle(.alt("y"))
        #expect(field.text == "acb")
        field.replace(with: "昆明")
        _ = field.handle(.alt("z"))
        #expect(field.text == "acb")
    }

    @Test("A new edit takes away what could be redone, and typing over a selection is a step of its own")
    func undoneBranches() {
        var field = typed(text("ab") + [.alt("z"), .character("c"), .alt("y")])
        #expect(field.text == "c")
        field = typed(text("de") + [.shift(.left), .character("x"), .alt("z")], into: field)
        #expect(field.text == "cde")
        var replaced = typed(text("ab"))
        replaced.selectAll()
        replaced = typed(text("xy") + [.alt("z")], into: replaced)
        #expect(replaced.text == "ab")
    }

    @Test(
        "Keys of the screen around are left to it",
        arguments: [Key.enter, .tab, .escape, .plain(.up), .plain(.pageDown), .function(2), .control("s"), .alt("1")])
    func unclaimed(key: Key) {
        var field = TextField("a")
        #expect(field.handle(key) == false)
        #expect(field == TextField("a"))
    }

    @Test("Under any keys the caret and the selection stay within the text, and undo leads back to the beginning")
    func anything() {
        var generator = SeededGenerator(seed: 11)
        let codes: [Key.Code] = [.left, .right, .home, .end, .backspace, .delete]
        let commands: [Key] = [.control("w"), .control("k"), .control("u"), .control("a"), .alt("z"), .alt("y")]
        for _ in 0..<100 {
            var field = TextField("昆明 ab", limit: 12)
            for _ in 0..<40 {
                let modifiers = Key.Modifiers(rawValue: UInt8.random(in: 0..<8, using: &generator))
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: _ = field.handle(Key(codes[Int.random(in: 0..<6, using: &generator)], modifiers))
                case 1: _ = field.handle(commands[Int.random(in: 0..<6, using: &generator)])
                case 2: field.insert(MixedText.random(upTo: 3, using: &generator))
                default:
                    _ = field.handle(.character(["a", "王", " ", "\u{301}"][Int.random(in: 0..<4, using: &generator)]))
                }
                #expect((0...field.text.count).contains(field.caret))
                #expect(field.selection.map { $0.upperBound <= field.text.count } ?? true)
                #expect(field.text.count <= 12)
                #expect(!field.text.unicodeScalars.contains(where: ControlSign.isReplaced))
            }
            for _ in 0..<60 { _ = field.handle(.alt("z")) }
            #expect(field.text == "昆明 ab")
        }
    }

    @Test("A focused field that is too narrow shows the caret and whole characters")
    func scrolling() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            var frame = Frame(size: Size(columns: 14, rows: 1))
            frame.fill(Rect(frame.size), character: "|")
            var field = TextField("昆明市第a一人b民医院12,000")
            let caret = Int.random(in: 0...field.text.count, using: &generator)
            field.moveCaret(to: caret, selecting: false)
            let columns = Int.random(in: 3...11, using: &generator)
            field.draw(in: &frame, at: Point(column: 1, row: 0), columns: columns, isFocused: true)
            let cursor = frame.cursor?.column ?? -1
            #expect((1...columns).contains(cursor))
            #expect(frame[0, 0].character == "|" && frame[0, columns + 1].character == "|")
            let after = field.text.dropFirst(caret).first
            if let after, cursor + DisplayWidth.narrow.columns(of: after) <= columns + 1 {
                #expect(frame[0, cursor].character == after)
            }
        }
    }

    @Test("A field shows its placeholder, its end, or its selection as the state asks")
    func drawing() {
        var frame = Frame(size: Size(columns: 10, rows: 1))
        let start = Point(column: 0, row: 0)
        TextField().draw(in: &frame, at: start, columns: 8, isFocused: true, placeholder: "金额")
        #expect(frame.markedText == "金额\n  ~ 0-3 dim, 4-7 focusedField\ncursor: row 0, column 0")
        TextField("12.50").draw(in: &frame, at: start, columns: 8, isFocused: true, alignment: .trailing)
        #expect(frame.text == "  12.50")
        #expect(frame.cursor == Point(column: 7, row: 0))
        TextField("12.50").draw(in: &frame, at: start, columns: 8, isFocused: false, alignment: .trailing)
        #expect(frame.markedText == "  12.50\n  ~ 0-7 field\ncursor: row 0, column 7")
        TextField("昆明市医院").draw(in: &frame, at: start, columns: 8, isFocused: false)
        #expect(frame.text == "昆明市…")
        var field = TextField("昆明市")
        _ = field.handle(.shift(.left))
        field.draw(in: &frame, at: start, columns: 8, isFocused: true)
        #expect(
            frame.markedText == "昆明市\n  ~ 0-3 focusedField, 4-5 selection, 6-7 focusedField\ncursor: row 0, column 4")
    }
}
