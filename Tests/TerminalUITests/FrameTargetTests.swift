import TestSupport
import Testing

@testable import TerminalUI

@Suite("What a frame says of a place in it")
struct FrameTargetTests {
    private func frame(_ columns: Int = 20, _ rows: Int = 5) -> Frame {
        Frame(size: Size(columns: columns, rows: rows), collectsTargets: true)
    }

    @Test(
        "Of what was marked the topmost counts; what covers counts as nothing to click on; beside it there is nothing")
    func topmost() {
        var frame = frame()
        frame.mark(Rect(column: 2, row: 1, columns: 6, rows: 2), .row(3, isSelected: false))
        frame.mark(Rect(column: 4, row: 1, columns: 2, rows: 1), .key(.escape))
        frame.mark(Rect(column: 7, row: 0, columns: 9, rows: 9), .inert)
        #expect(frame.hit(at: Point(column: 2, row: 2)).target == .row(3, isSelected: false))
        #expect(frame.hit(at: Point(column: 5, row: 1)).target == .key(.escape))
        #expect(frame.hit(at: Point(column: 7, row: 1)).target == .inert)
        #expect(frame.hit(at: Point(column: 1, row: 1)) == Hit())
        #expect(frame.hit(at: Point(column: -1, row: 99)) == Hit())
    }

    @Test("Marks are clipped like what is drawn, and a frame that is only shown keeps none")
    func clipped() {
        var frame = frame()
        frame.mark(Rect(column: -3, row: -1, columns: 5, rows: 3), .button(0))
        frame.mark(Rect(column: 25, row: 0, columns: 5, rows: 3), .button(1))
        #expect(frame.targets.map(\.rect) == [Rect(column: 0, row: 0, columns: 2, rows: 2)])
        var shown = Frame(size: frame.size)
        shown.mark(shown.rect, .inert)
        #expect(shown.targets.isEmpty && shown == Frame(size: frame.size))
    }

    @Test("A caret and a pane are told together with what lies below them, but not through a cover")
    func together() {
        var frame = frame()
        let pane = FramePane(position: 1, last: 4)
        frame.mark(frame.rect, .field(2))
        frame.mark(frame.rect, pane)
        frame.mark(Rect(column: 0, row: 0, columns: 3, rows: 1), caret: 7)
        var hit = Hit()
        hit.target = .field(2)
        hit.pane = pane
        #expect(frame.hit(at: Point(column: 4, row: 0)) == hit)
        hit.caret = 7
        #expect(frame.hit(at: Point(column: 0, row: 0)) == hit)
        frame.mark(frame.rect, .inert)
        hit = Hit()
        hit.target = .inert
        #expect(frame.hit(at: Point(column: 0, row: 0)) == hit)
    }

    @Test("The wheel turns a pane within its parts")
    func panes() {
        #expect(FramePane(position: 0, last: 2).turned(down: false) == 0)
        #expect(FramePane(position: 1, last: 2).turned(down: true) == 2)
        #expect(FramePane(position: 2, last: 2).turned(down: true) == 2)
        #expect(FramePane(position: 1, last: 9, step: 3).turned(down: false) == 0)
    }

    // MARK: - Carets

    /// The caret for each of the first columns of a field.
    private func carets(
        _ field: TextField, columns: Int, isFocused: Bool, alignment: Frame.Alignment = .leading
    ) -> [Int?] {
        var frame = frame(columns)
        field.draw(
            in: &frame, at: Point(column: 0, row: 0), columns: columns, isFocused: isFocused, alignment: alignment)
        return (0..<columns).map { frame.hit(at: Point(column: $0, row: 0)).caret }
    }

    @Test(
        "A click puts the caret before the character under it, on the right half of a wide one behind it",
        arguments: [true, false])
    func halves(isFocused: Bool) {
        #expect(carets(TextField("王a素b"), columns: 10, isFocused: isFocused) == [0, 1, 1, 2, 3, 3, 4, 4, 4, 4])
        #expect(carets(TextField("e\u{301}x"), columns: 4, isFocused: isFocused) == [0, 1, 2, 2])
        #expect(carets(TextField(""), columns: 3, isFocused: isFocused) == [0, 0, 0])
        // At the right, with the last column kept for the caret behind the text.
        #expect(
            carets(TextField("12.5"), columns: 8, isFocused: isFocused, alignment: .trailing)
                == [0, 0, 0, 0, 1, 2, 3, 4])
    }

    @Test("In a text that is longer than its field the characters that are seen count")
    func scrolled() {
        let long = TextField("0123456789")
        #expect(carets(long, columns: 5, isFocused: true) == [6, 7, 8, 9, 10])
        #expect(carets(long, columns: 5, isFocused: false) == [0, 1, 2, 3, 4])
    }

    @Test("A caret that was put where one clicked stands there, or on the nearer side of a wide character")
    func roundTrip() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<400 {
            let text = String(
                (0..<Int.random(in: 0...8, using: &random)).map { _ in "王素ab1．é".randomElement(using: &random) ?? "a" })
            let field = TextField(text)
            let width = DisplayWidth.narrow.columns(of: text)
            let columns = width + Int.random(in: 1...6, using: &random)
            let alignment: Frame.Alignment = Bool.random(using: &random) ? .leading : .trailing
            let found = carets(field, columns: columns, isFocused: true, alignment: alignment)
            for (column, caret) in found.enumerated() {
                guard let caret else {
                    Issue.record("no caret in column \(column) of “\(text)”")
                    continue
                }
                var clicked = field
                clicked.placeCaret(at: caret)
                var frame = frame(columns)
                clicked.draw(
                    in: &frame, at: Point(column: 0, row: 0), columns: columns, isFocused: true, alignment: alignment)
                let lead = alignment == .trailing ? columns - 1 - width : 0
                let wanted = max(lead, min(column, lead + width))
                let distance = abs((frame.cursor?.column ?? -9) - wanted)
                #expect(distance <= 1, "column \(column) of “\(text)”")
            }
        }
    }

    // MARK: - What is drawn

    @Test("A footer's hint is its key from its first column to its last; of two keys each is where it is named")
    func footer() {
        var frame = frame(60, 1)
        let map = KeyMap([
            Binding(keys: [.control("s"), .function(2)], action: 1, label: "保存"),
            Binding(keys: [.plain(.up), .plain(.down)], action: 2, label: "滚动", group: .moving),
            Binding(keys: [.character("n")], action: 3, label: "新增", disabledReason: "不行"),
        ])
        drawFooter(map, whileTyping: false, in: &frame, row: 0)
        func key(_ column: Int) -> FrameTarget? { frame.hit(at: Point(column: column, row: 0)).target }
        #expect((0...6).allSatisfy { key($0) == .key(.control("s")) })
        #expect(key(7) == nil && key(8) == nil)
        #expect(key(9) == .key(.plain(.up)) && key(11) == .key(.plain(.down)) && key(13) == .key(.plain(.up)))
        #expect(key(18) == nil && key(19) == .key(.character("n")))
    }

    @Test("A table scrolled down has the rows that are seen and the headings that fit, each where it is drawn")
    func table() {
        var frame = frame(20, 6)
        var state = TableState<Int>()
        state.cursor = TableCursor(selected: 12, top: 10)
        let columns = (0..<3).map { TableColumn($0, title: "T\($0)", width: .fixed(6)) }
        drawTable(columns: columns, count: 40, state: state, isActive: true, in: &frame, rect: frame.rect) {
            row, column in
            TableCell("\(row).\(column)")
        }
        for row in 1..<6 {
            let hit = frame.hit(at: Point(column: 4, row: row)).target
            #expect(hit == .row(9 + row, isSelected: row == 3))
        }
        #expect(frame.hit(at: Point(column: 1, row: 0)).target == .heading(0))
        #expect(frame.hit(at: Point(column: 8, row: 0)).target == .heading(1))
        #expect(frame.hit(at: Point(column: 16, row: 0)).target == nil, "it does not fit")
    }

    @Test("A dialog's buttons answer by themselves, its field takes the caret, and its box covers the rest")
    func dialog() {
        var frame = frame(60, 12)
        frame.mark(frame.rect, .row(0, isSelected: false))
        let dialog = DialogState(
            title: "问", lines: ["去哪里"], buttons: [.init(true, label: "去"), .init(false, label: "不去")], cancel: false,
            field: TextField("王素"), fieldLabel: "号")
        dialog.draw(in: &frame)
        let buttons = frame.targets.filter { if case .button = $0.target { true } else { false } }
        #expect(buttons.map(\.target) == [.button(0), .button(1)])
        for (rect, target) in buttons {
            #expect(frame.hit(at: rect.origin).target == target)
            #expect(frame.hit(at: Point(column: rect.endColumn - 1, row: rect.row)).target == target)
        }
        let line = frame.targets.first { $0.target == .line }
        #expect(line != nil)
        var asked = dialog
        asked.select(button: 1)
        #expect(!asked.isFieldFocused && asked.handle(.key(.enter)) == false)
        asked.placeCaret(at: 1)
        #expect(asked.isFieldFocused && asked.field?.caret == 1)
        #expect(frame.hit(at: Point(column: 30, row: 1)).target != .inert)
        if let line { #expect(frame.hit(at: Point(column: line.rect.column, row: line.rect.row - 1)).target == .inert) }
    }
}
