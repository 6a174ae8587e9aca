import TerminalUI
import Testing

@Suite("Lists in forms")
struct FormListTests {
    private enum ID: Hashable, Sendable { case kind, hospital, note }

    private let letters: TextMatcher = { typed in
        let query = FuzzyQuery(typed)
        return { query.match($0) }
    }

    private func sheet(_ state: FormState<ID>, size: Size = Size(columns: 50, rows: 8)) -> FormSheet<ID> {
        let kinds = ["在职", "退休", "学徒"].map { Choice(value: "v" + $0, label: $0) }
        let rows: [FormRow<ID>] = [
            FormField(id: .kind, label: "类别", content: .choice(kinds), placeholder: "选一项").row(),
            FormField(id: .hospital, label: "医院", suggestions: ["第一医院", "第二医院", "Lake hospital"]).row(),
            FormField(id: .note, label: "备注").row(),
        ]
        return FormSheet(rows, state: state, size: size, showsAllErrors: false)
    }

    private func press(_ keys: Key..., in state: inout FormState<ID>) -> FormState<ID>.Response {
        keys.reduce(.ignored) { _, key in state.handle(.key(key), in: sheet(state), letters) }
    }

    private func type(_ text: String, in state: inout FormState<ID>) {
        for character in text { _ = press(.character(character), in: &state) }
    }

    private func drawn(_ state: FormState<ID>, size: Size = Size(columns: 50, rows: 8)) -> Frame {
        var frame = Frame(size: size)
        sheet(state, size: size).draw(state, in: &frame, rect: Rect(size), nothingFits: "没有符合的")
        return frame
    }

    @Test("Typing in a choice shows what fits, and Enter or Tab takes it and goes on", arguments: [Key.enter, .tab])
    func typing(key: Key) {
        var state = FormState<ID>(focus: .kind)
        #expect(press(.character("退"), in: &state) == .moved)
        #expect(state.openList == .entered && state[.kind].isEmpty)
        let text = drawn(state).text
        #expect(text.contains("退休") && !text.contains("在职"))
        #expect(press(key, in: &state) == .edited(.kind))
        #expect(state[.kind] == "v退休" && state.focus == .hospital && state.openList == nil)
    }

    @Test(
        "Space or Alt-Down opens the whole list at what is chosen", arguments: [Key.character("　"), Key(.down, .alt)])
    func whole(key: Key) {
        var state = FormState<ID>(focus: .kind, texts: [.kind: "v退休"])
        #expect(press(key, in: &state) == .moved)
        #expect(["在职", "退休", "学徒"].allSatisfy { drawn(state).text.contains($0) })
        #expect(press(.plain(.down), .enter, in: &state) == .edited(.kind))
        #expect(state[.kind] == "v学徒")
    }

    @Test("Where nothing fits the list says so, Enter and Tab wait, and going back leaves what was chosen before")
    func nothingFits() {
        var state = FormState<ID>(focus: .kind, texts: [.kind: "v退休"])
        type("临时", in: &state)
        #expect(drawn(state).text.contains("没有符合的"))
        #expect(press(.enter, in: &state) == .moved)
        #expect(press(.tab, in: &state) == .moved)
        #expect(state.focus == .kind && state.isLookingInVain)
        #expect(press(.backtab, in: &state) == .moved)
        #expect(state.focus != .kind && state[.kind] == "v退休" && state.openList == nil)
    }

    @Test("Backspace takes back what is looked for, then closes the list and empties an optional choice")
    func backspace() {
        var state = FormState<ID>(focus: .kind, texts: [.kind: "v退休"])
        type("在", in: &state)
        #expect(press(.plain(.backspace), in: &state) == .moved)
        #expect(drawn(state).text.contains("学徒") && state[.kind] == "v退休")
        #expect(press(.plain(.backspace), in: &state) == .edited(.kind))
        #expect(state.openList == nil && state[.kind].isEmpty)
    }

    @Test("Closing the list changes nothing; settling it takes what was looked for")
    func closing() {
        var state = FormState<ID>(focus: .kind, texts: [.kind: "v在职"])
        type("学", in: &state)
        var other = state
        state.closeList()
        #expect(state.openList == nil && state[.kind] == "v在职")
        #expect(other.settleList() == .kind)
        #expect(other[.kind] == "v学徒" && other.openList == nil)
        // Merely looking at the list takes nothing.
        _ = press(.character(" "), in: &state)
        #expect(state.settleList() == nil)
        #expect(state[.kind] == "v在职")
    }

    @Test("What is looked for stands in the field, with the cursor behind it")
    func query() {
        var state = FormState<ID>(focus: .kind, texts: [.kind: "v在职"])
        type("学徒", in: &state)
        let frame = drawn(state)
        #expect(frame.cursor == Point(column: 10, row: 0))
        #expect(frame.text.hasPrefix("类别  学徒"))
    }

    @Test("A pasted text is looked for in a choice, without its line ends")
    func pasting() {
        var state = FormState<ID>(focus: .kind)
        #expect(state.handle(.paste("学徒\n"), in: sheet(state), letters) == .moved)
        #expect(press(.enter, in: &state) == .edited(.kind))
        #expect(state[.kind] == "v学徒")
    }

    @Test("Suggestions are offered while typing and never taken by an Enter that was not meant for them")
    func suggestions() {
        var state = FormState<ID>(focus: .hospital)
        #expect(state.openList == nil)
        #expect(press(.character("医"), in: &state) == .edited(.hospital))
        #expect(state.openList == .offered)
        #expect(drawn(state).text.contains("第二医院"))
        #expect(press(.enter, in: &state) == .moved)
        #expect(state[.hospital] == "医" && state.focus == .note && state.openList == nil)
    }

    @Test("Down goes into the suggestions, Up out of them again, Enter takes one and goes on")
    func entering() {
        var state = FormState<ID>(focus: .hospital)
        type("医院", in: &state)
        #expect(press(.plain(.down), in: &state) == .moved)
        #expect(state.openList == .entered)
        _ = press(.plain(.up), in: &state)
        #expect(state.openList == .offered && state.focus == .hospital)
        #expect(press(.plain(.down), .plain(.down), .enter, in: &state) == .edited(.hospital))
        #expect(state[.hospital] == "第二医院" && state.focus == .note)
        #expect(press(.plain(.up), in: &state) == .moved)
        #expect(press(.control("z"), in: &state) == .edited(.hospital))
        #expect(state[.hospital] == "医院")
    }

    @Test("Typing on narrows the suggestions, and a text that is one of them needs none")
    func narrowing() {
        var state = FormState<ID>(focus: .hospital)
        type("第", in: &state)
        #expect(press(.plain(.down), .character("二"), in: &state) == .edited(.hospital))
        #expect(state.openList == .offered)
        let text = drawn(state).text
        #expect(text.contains("第二医院") && !text.contains("第一医院"))
        type("医院", in: &state)
        #expect(state[.hospital] == "第二医院" && state.openList == nil)
        type("区", in: &state)
        #expect(state.openList == nil)
    }

    @Test("Suggestions that were closed stay closed until the field is left, but can be opened")
    func dismissed() {
        var state = FormState<ID>(focus: .hospital)
        type("医", in: &state)
        state.closeList()
        type("院", in: &state)
        #expect(state.openList == nil)
        #expect(press(Key(.down, .alt), in: &state) == .moved)
        #expect(state.openList == .entered && drawn(state).text.contains("Lake hospital"))
        state.closeList()
        _ = press(.tab, .backtab, .plain(.backspace), in: &state)
        #expect(state.openList == .offered)
    }

    @Test("The list stays within the form, below its field or above it, and the cursor in the field")
    func room() {
        for columns in 12...60 {
            for rows in 1...14 {
                for id in [ID.kind, .hospital] {
                    let size = Size(columns: columns, rows: rows)
                    var state = FormState<ID>(focus: id)
                    _ = press(Key(.down, .alt), in: &state)
                    state.scroll(in: sheet(state, size: size))
                    let frame = drawn(state, size: size)
                    #expect(frame.cursor.map { Rect(size).contains($0) } == true, "\(columns)×\(rows) \(id)")
                }
            }
        }
    }
}
