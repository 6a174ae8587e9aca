import TerminalUI
import Testing

@Suite("Dialog")
struct DialogTests {
    private enum Answer: Hashable, Sendable { case delete, keep, later }

    private let question = DialogState<Answer>(
        title: "删除草稿",
        lines: ["草稿删除后不能恢复。"],
        buttons: [
            .init(.delete, label: "删除", key: .character("d")), .init(.later, label: "以后"), .init(.keep, label: "保留"),
        ],
        cancel: .keep)

    private func answer(_ dialog: DialogState<Answer>, to keys: Key...) -> Answer? {
        var dialog = dialog
        return keys.reduce(nil) { answer, key in answer ?? dialog.handle(.key(key)) }
    }

    @Test("Enter alone takes the safe answer, and so does Escape")
    func safety() {
        #expect(answer(question, to: .enter) == .keep)
        #expect(answer(question, to: .escape) == .keep)
        #expect(answer(question, to: .character("x")) == nil)
    }

    @Test("Arrows and Tab go round the buttons, keys answer at once in either case and width")
    func buttons() {
        #expect(answer(question, to: .plain(.left), .enter) == .later)
        #expect(answer(question, to: .tab, .character(" ")) == .delete)
        #expect(answer(question, to: .backtab, .backtab, .enter) == .delete)
        #expect(answer(question, to: .character("D")) == .delete)
        #expect(answer(question, to: .character("ｄ")) == .delete)
    }

    @Test(
        "A field takes what is typed and pasted; Enter leaves it, and a second one takes the first button, or the safe one where nothing was typed"
    )
    func field() {
        var dialog = DialogState<Answer>(
            title: "原因", buttons: question.buttons, cancel: .keep, field: TextField(), fieldLabel: "说明")
        #expect(dialog.handle(.key(.character("d"))) == nil)
        #expect(dialog.handle(.paste("复\n核")) == nil)
        #expect(dialog.field?.text == "d复 核")
        #expect(answer(dialog, to: .enter) == nil)
        #expect(answer(dialog, to: .enter, .enter) == .delete)
        #expect(answer(dialog, to: .enter, .plain(.right), .enter) == .later)
        dialog.field = TextField()
        #expect(answer(dialog, to: .enter, .enter) == .keep)
        _ = dialog.handle(.key(.tab))
        #expect(!dialog.isFieldFocused)
        _ = dialog.handle(.key(.backtab))
        #expect(dialog.isFieldFocused)
    }

    @Test("A dialog stands in the middle with its text wrapped and the cursor on the chosen button")
    func drawing() {
        var frame = Frame(size: Size(columns: 40, rows: 7))
        frame.fill(Rect(frame.size), character: ".")
        question.draw(in: &frame)
        #expect(
            frame.text == """
                ........................................
                .┌─ 删除草稿 ────────────────────────┐..
                .│ 草稿删除后不能恢复。              │..
                .│                                   │..
                .│  [ 删除(d) ]  [ 以后 ]  [ 保留 ]  │..
                .└───────────────────────────────────┘..
                ........................................
                """)
        #expect(frame.cursor == Point(column: 27, row: 4))
    }

    @Test("In any frame the buttons stay and the cursor is inside")
    func anySize() {
        var dialog = question
        dialog.lines = [String(repeating: "草稿删除后不能恢复。", count: 8), "", "second paragraph"]
        for columns in 12...50 {
            for rows in 6...14 {
                var frame = Frame(size: Size(columns: columns, rows: rows))
                dialog.draw(in: &frame)
                #expect(frame.cursor.map { Rect(frame.size).contains($0) } == true, "\(columns)×\(rows)")
            }
        }
        var small = Frame(size: Size(columns: 24, rows: 8))
        dialog.draw(in: &small)
        #expect(small.text.contains(LineSet.unicode.down) && small.text.contains("保留"), "there is more below")
        var field = DialogState<Answer>(
            title: "原因", lines: dialog.lines, buttons: question.buttons, cancel: .keep, field: TextField("复核"),
            fieldLabel: "说明")
        field.draw(in: &small)
        #expect(small.text.contains("说明 复核") && small.text.contains("保留"))
        #expect(field.handle(.key(.escape)) == .keep)
    }
}
