import TerminalUI
import Testing

@Suite("Form")
struct FormTests {
    private enum ID: Hashable, Sendable { case heading, name, kind, amount }

    private let fields: [FormField<ID>] = [
        FormField(id: .heading, label: "住院", content: .heading),
        FormField(id: .name, label: "姓名", content: .text(limit: 6), isRequired: true, hint: "身份证上的"),
        FormField(
            id: .kind, label: "人员类别",
            content: .choice([
                Choice(value: "active", label: "在职"), Choice(value: "retired", label: "退休"),
                Choice(value: "apprentice", label: "学徒"),
            ])),
        FormField(id: .amount, label: "总费用", alignment: .trailing),
    ]

    private let letters: TextMatcher = { typed in
        let query = FuzzyQuery(typed)
        return { query.match($0) }
    }

    private func status(_ id: ID) -> FieldStatus {
        switch id {
        case .name: FieldStatus(message: "请填写姓名", severity: .error)
        case .amount: FieldStatus(echo: "12,000.00", message: "大于常见金额", severity: .notice)
        default: .none
        }
    }

    private func sheet(
        _ state: FormState<ID>, size: Size = Size(columns: 60, rows: 5), showsAllErrors: Bool = false
    ) -> FormSheet<ID> {
        FormSheet(fields.map { $0.row(status($0.id)) }, state: state, size: size, showsAllErrors: showsAllErrors)
    }

    private func press(_ keys: Key..., in state: inout FormState<ID>) -> FormState<ID>.Response {
        keys.reduce(.ignored) { _, key in state.handle(.key(key), in: sheet(state), letters) }
    }

    @Test("Tab goes round, Up and Down stop at the ends, Enter in the last field submits")
    func moving() {
        var state = FormState<ID>(focus: .name)
        #expect(press(.plain(.up), in: &state) == .ignored)
        #expect(press(.tab, in: &state) == .moved)
        #expect(state.focus == .kind)
        #expect(press(.backtab, .backtab, in: &state) == .moved)
        #expect(state.focus == .amount)
        #expect(press(.plain(.down), in: &state) == .ignored)
        #expect(press(.enter, in: &state) == .submitted)
        #expect(press(.plain(.up), .plain(.up), .enter, in: &state) == .moved)
        #expect(state.focus == .kind)
    }

    @Test("Leaving a field marks it as visited, staying does not")
    func visiting() {
        var state = FormState<ID>(focus: .name)
        _ = press(.character("王"), in: &state)
        #expect(state.visited.isEmpty)
        _ = press(.enter, in: &state)
        #expect(state.visited == [.name])
        state.settleFocus()
        #expect(state.visited == [.name, .kind])
    }

    @Test("A focus on something that is no field goes to the first one")
    func lostFocus() {
        var state = FormState<ID>(focus: .heading)
        #expect(press(.character("王"), in: &state) == .edited(.name))
        #expect(state.focus == .name)
    }

    @Test("Typing and pasting change the focused field, within its limit")
    func typing() {
        var state = FormState<ID>(focus: .name)
        #expect(press(.character("王"), in: &state) == .edited(.name))
        #expect(press(.plain(.home), in: &state) == .moved)
        #expect(state.handle(.paste("1234\n5678"), in: sheet(state), letters) == .edited(.name))
        #expect(state[.name] == "1234 王")
        #expect(press(.function(2), in: &state) == .ignored)
        #expect(state.handle(.timer, in: sheet(state), letters) == .ignored)
    }

    @Test("A text longer than the limit that was there before stays whole and can be shortened and undone")
    func longText() {
        var state = FormState<ID>(focus: .name, texts: [.name: "12345678"])
        #expect(press(.character("9"), in: &state) == .moved)
        #expect(press(.plain(.backspace), in: &state) == .edited(.name))
        #expect(state[.name] == "1234567")
        #expect(press(.alt("z"), in: &state) == .edited(.name))
        #expect(state[.name] == "12345678")
    }

    @Test("A choice is stepped both ways, round the ends, and emptied when it is not required")
    func choosing() {
        var state = FormState<ID>(focus: .kind)
        #expect(press(.plain(.right), in: &state) == .edited(.kind))
        #expect(state[.kind] == "active")
        _ = press(.plain(.left), in: &state)
        #expect(state[.kind] == "apprentice")
        _ = press(.plain(.right), in: &state)
        #expect(state[.kind] == "active")
        #expect(press(.plain(.backspace), in: &state) == .edited(.kind))
        #expect(state[.kind].isEmpty && state.openList == nil)
    }

    @Test("A form is edited while a text differs from the one it began with")
    func editing() {
        var state = FormState<ID>(focus: .name, texts: [.name: "王", .amount: ""])
        #expect(!state.isEdited)
        state[.amount] = "12"
        #expect(state.isEdited && state.editedFields == [.amount])
        state[.amount] = ""
        #expect(!state.isEdited && state.editedFields.isEmpty)
        state[.name] = "李"
        state.markUnedited()
        #expect(!state.isEdited)
        #expect(state.texts == [.name: "李"])
    }

    private func drawn(
        _ state: FormState<ID>, size: Size, showsAllErrors: Bool = false, isActive: Bool = true
    ) -> Frame {
        var frame = Frame(size: size)
        var state = state
        let sheet = sheet(state, size: size, showsAllErrors: showsAllErrors)
        state.scroll(in: sheet)
        sheet.draw(state, in: &frame, rect: Rect(size), isActive: isActive)
        return frame
    }

    @Test("Labels, fields and what is said about them stand in one row each when there is room")
    func drawing() {
        let state = FormState<ID>(focus: .name, texts: [.kind: "retired", .amount: "12000"])
        let frame = drawn(state, size: Size(columns: 60, rows: 5))
        #expect(
            frame.text == """
                住院
                姓名*                    身份证上的
                人员类别    退休
                总费用              12000   12,000.00  大于常见金额

                """)
        #expect(frame.cursor == Point(column: 10, row: 1))
    }

    @Test("An error of a field that was never left is shown only after saving was tried")
    func untouchedErrors() {
        var state = FormState<ID>(focus: .name)
        #expect(!drawn(state, size: Size(columns: 60, rows: 5)).text.contains("请填写姓名"))
        #expect(drawn(state, size: Size(columns: 60, rows: 5), showsAllErrors: true).text.contains("请填写姓名"))
        state.focus = .amount
        #expect(drawn(state, size: Size(columns: 60, rows: 5)).text.contains("请填写姓名"))
    }

    @Test("A message without room after its field stands below it")
    func narrow() {
        var state = FormState<ID>(focus: .kind, texts: [.amount: "12000"])
        state.visited = [.name]
        let frame = drawn(state, size: Size(columns: 26, rows: 9))
        #expect(
            frame.text == """
                住院
                姓名*
                          请填写姓名
                人员类别  ‹      ›
                总费用              12000
                          12,000.00
                          大于常见金额


                """)
        #expect(frame.cursor == Point(column: 12, row: 3))
    }

    @Test("A form that is too tall shows the focused field with its message, and where it goes on")
    func scrolling() {
        let state = FormState<ID>(focus: .amount, texts: [.amount: "12000"])
        let frame = drawn(state, size: Size(columns: 26, rows: 3))
        #expect(
            frame.text == """
                总费用             12000 ▲
                          12,000.00
                          大于常见金额
                """)
        let top = drawn(FormState<ID>(focus: .name), size: Size(columns: 26, rows: 3))
        #expect(top.text.hasSuffix("▼"))
        #expect(top.text.contains("姓名*"))
    }

    @Test("The cursor is in the focused field of an active form, in any room, and nowhere else")
    func cursor() {
        for columns in 6...40 {
            for rows in 1...8 {
                for id in [ID.name, .kind, .amount] {
                    let frame = drawn(FormState<ID>(focus: id), size: Size(columns: columns, rows: rows))
                    #expect(frame.cursor.map { Rect(frame.size).contains($0) } == true, "\(columns)×\(rows) \(id)")
                }
            }
        }
        #expect(drawn(FormState<ID>(focus: .name), size: Size(columns: 60, rows: 5), isActive: false).cursor == nil)
    }
}
