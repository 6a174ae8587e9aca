import TerminalUI
import Testing

@Suite("Scrolling of forms")
struct FormScrollingTests {
    private let letters: TextMatcher = { typed in
        let query = FuzzyQuery(typed)
        return { query.match($0) }
    }

    private func sheet(_ state: FormState<Int>, rows: Int = 5, fields: Int = 20) -> FormSheet<Int> {
        let shapes = (0..<fields).map { FormField(id: $0, label: "第 \($0) 栏").row() }
        return FormSheet(shapes, state: state, size: Size(columns: 40, rows: rows), showsAllErrors: false)
    }

    /// The rows that are seen, by the numbers in their labels.
    private func seen(_ state: FormState<Int>, rows: Int = 5) -> [Int] {
        var frame = Frame(size: Size(columns: 40, rows: rows))
        sheet(state, rows: rows).draw(state, in: &frame, rect: frame.rect)
        return frame.text.split(separator: "\n").compactMap {
            $0.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        }
    }

    private func press(_ key: Key, in state: inout FormState<Int>, times: Int = 1) {
        for _ in 0..<times {
            _ = state.handle(.key(key), in: sheet(state), letters)
            state.scroll(in: sheet(state))
        }
    }

    @Test("A form scrolls by the least that shows the focused field and a row of context, and not while that is seen")
    func least() {
        var state = FormState<Int>(focus: 0)
        press(.tab, in: &state, times: 3)
        #expect(seen(state) == [0, 1, 2, 3, 4])
        press(.tab, in: &state)
        #expect(seen(state) == [1, 2, 3, 4, 5])
        press(.backtab, in: &state, times: 2)
        #expect(seen(state) == [1, 2, 3, 4, 5])
        press(.backtab, in: &state)
        #expect(state.focus == 1)
        #expect(seen(state) == [0, 1, 2, 3, 4])
    }

    @Test("PgDn and PgUp move by a page of fields, Ctrl-End and Ctrl-Home to the ends")
    func pages() {
        var state = FormState<Int>(focus: 0)
        press(.plain(.pageDown), in: &state)
        #expect(state.focus == 4)
        press(.plain(.pageDown), in: &state, times: 10)
        #expect(state.focus == 19)
        #expect(seen(state) == [15, 16, 17, 18, 19])
        press(.plain(.pageUp), in: &state)
        #expect(state.focus == 15)
        press(Key(.home, .control), in: &state)
        #expect(state.focus == 0)
        #expect(seen(state) == [0, 1, 2, 3, 4])
        press(Key(.end, .control), in: &state)
        #expect(state.focus == 19)
    }

    @Test("The focused field is seen in any room, also after the room has changed")
    func anyRoom() {
        for focus in [0, 7, 19] {
            for rows in 1...22 {
                var state = FormState<Int>(focus: 0)
                press(.plain(.down), in: &state, times: focus)
                state.scroll(in: sheet(state, rows: rows))
                let isSeen = seen(state, rows: rows).contains(focus)
                #expect(isSeen, "\(focus) in \(rows) rows")
            }
        }
    }

    @Test("When the focused field goes, the next one that stays has the focus, or else the one before")
    func vanishing() {
        var state = FormState<Int>(focus: 7)
        state.keepFocus(in: sheet(state, fields: 8), after: sheet(state))
        #expect(state.focus == 7)
        state.keepFocus(in: sheet(state, fields: 5), after: sheet(state))
        #expect(state.focus == 4)
        let rest = FormSheet(
            [FormField(id: 2, label: "二").row(), FormField(id: 9, label: "九").row()], state: state,
            size: Size(columns: 40, rows: 5), showsAllErrors: false)
        state.keepFocus(in: rest, after: sheet(state))
        #expect(state.focus == 9)
    }

    @Test("With much room headings stand apart, and notes that come and go move no heading back")
    func spread() {
        let state = FormState<Int>(focus: 1)
        func lines(rows: Int, _ status: FieldStatus) -> [String] {
            let fields = [
                FormField(id: 0, label: "上", content: .heading).row(), FormField(id: 1, label: "一").row(status),
                FormField(id: 2, label: "下", content: .heading).row(), FormField(id: 3, label: "二").row(),
            ]
            let size = Size(columns: 30, rows: rows)
            var frame = Frame(size: size)
            FormSheet(fields, state: state, size: size, showsAllErrors: true).draw(state, in: &frame, rect: frame.rect)
            return frame.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        let long = FieldStatus(message: String(repeating: "长", count: 40), severity: .error)
        #expect(lines(rows: 20, .none).firstIndex(of: "下") == 3)
        #expect(lines(rows: 20, .none).first == "上")
        #expect(lines(rows: 20, long).firstIndex(of: "下") == 6)
        #expect(lines(rows: 8, .none).firstIndex(of: "下") == 2)
    }
}
