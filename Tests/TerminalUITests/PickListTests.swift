import TerminalUI
import Testing

@Suite("Pick list")
struct PickListTests {
    private static let items = [
        PickItem("open", label: "打开", explanation: "打开所选的一行", detail: "Enter"),
        PickItem("save", label: "save", explanation: "write it down", detail: "^S F2", aliases: ["keep"]),
        PickItem("reverse", label: "sort back", detail: "O"),
        PickItem("sort", label: "sort", detail: "o", note: "nothing is listed"),
    ]

    private func filtered(_ query: String) -> PickList<String> {
        var list = PickList(Self.items)
        list.filter(by: query, FuzzyQuery.matcher)
        return list
    }

    @Test("Nothing typed shows everything in its own order")
    func everything() {
        #expect(filtered("").shown.map(\.item.value) == ["open", "save", "reverse", "sort"])
    }

    @Test(
        "A query narrows the list down, the best first, and selects it",
        arguments: [
            ("sort", ["sort", "reverse"]), ("keep", ["save"]), ("down", ["save"]), ("一行", ["open"]), ("xyz", []),
        ])
    func narrowed(query: String, values: [String]) {
        let list = filtered(query)
        #expect(list.shown.map(\.item.value) == values)
        #expect(list.picked?.value == values.first)
        #expect(list.selected == (values.isEmpty ? nil : 0))
    }

    @Test("A name goes before a sentence in which the same is found")
    func namesFirst() {
        var list = PickList([
            PickItem(1, label: "print", explanation: "write"), PickItem(2, label: "rewrite it"),
        ])
        list.filter(by: "write", FuzzyQuery.matcher)
        #expect(list.shown.map(\.item.value) == [2, 1])
    }

    @Test("The selection moves by arrows, pages and Ctrl keys and stops at the ends")
    func moves() {
        var list = PickList(Array(0..<20).map { PickItem($0, label: "\($0)") }, selected: 7)
        #expect(list.picked?.value == 7)
        let steps: [(Key, Int)] = [
            (.plain(.up), 6), (.control("n"), 7), (.control("p"), 6), (.plain(.pageDown), 11), (.plain(.end), 19),
            (.plain(.down), 19), (.plain(.pageUp), 14), (.plain(.home), 0), (.plain(.up), 0),
            (Key(.end, .control), 19), (Key(.home, .control), 0),
        ]
        for (key, place) in steps {
            let isTaken = list.handle(key, visibleRows: 5)
            #expect(isTaken && list.selected == place, "\(key.label)")
        }
        let isLetterTaken = list.handle(.character("j"), visibleRows: 5)
        let isHomeTaken = list.handle(.plain(.home), visibleRows: 5, isQueryEmpty: false)
        #expect(!isLetterTaken && !isHomeTaken)
    }

    @Test("An empty list picks nothing and takes every key in peace")
    func empty() {
        var list = PickList<Int>([])
        _ = list.handle(.plain(.down), visibleRows: 5)
        #expect(list.picked == nil && list.selected == nil)
        var frame = Frame(size: Size(columns: 10, rows: 2))
        list.draw(in: &frame, rect: frame.rect, isActive: true)
        #expect(frame.text == "\n")
    }

    @Test("Each row shows the name, the sentence or why it is off, and the keys; what was found is marked")
    func drawing() {
        var frame = Frame(size: Size(columns: 44, rows: 4))
        filtered("").draw(in: &frame, rect: frame.rect, isActive: true)
        #expect(
            frame.text == """
                 打开       打开所选的一行            Enter
                 save       write it down             ^S F2
                 sort back                                O
                 sort       nothing is listed             o
                """)
        #expect(frame[0, 0].style == .cursorRow && frame[0, 43].style == .cursorRow)
        #expect(frame[1, 12].style == .dim && frame[3, 1].style == .dim && frame[3, 12].style == .notice)
        #expect(frame[1, 40].style == .key && frame[3, 42].style == .dim)
        var found = Frame(size: Size(columns: 44, rows: 4))
        filtered("so").draw(in: &found, rect: found.rect, isActive: false)
        #expect(found[0, 1].style == Style(.selection, bold: true, underlined: true))
        #expect(found[1, 2].style == .match && found[1, 3].style == .text)
    }

    @Test("A list that is too long scrolls with the selection and says where it goes on")
    func scrolling() {
        var list = PickList(Array(0..<9).map { PickItem($0, label: "\($0)") })
        func text() -> String {
            var frame = Frame(size: Size(columns: 6, rows: 3))
            list.draw(in: &frame, rect: frame.rect, isActive: true)
            return frame.text
        }
        #expect(text() == " 0\n 1\n 2   ▼")
        for _ in 0..<4 { _ = list.handle(.plain(.down), visibleRows: 3) }
        #expect(text() == " 2   ▲\n 3\n 4   ▼")
        _ = list.handle(.plain(.up), visibleRows: 3)
        #expect(text() == " 2   ▲\n 3\n 4   ▼")
        _ = list.handle(.plain(.end), visibleRows: 3)
        #expect(text() == " 6   ▲\n 7\n 8")
    }

    @Test("No width and no height makes drawing fail or write outside its place", arguments: 0..<60)
    func everySize(columns: Int) {
        for rows in 0..<4 {
            var frame = Frame(size: Size(columns: 62, rows: 6))
            filtered("so").draw(
                in: &frame, rect: Rect(column: 1, row: 1, columns: columns, rows: rows), isActive: true)
            let outside = (0..<6).flatMap { row in
                (0..<62).filter { column in
                    let isInside = column > 0 && column <= columns && row > 0 && row <= rows
                    return !isInside && frame[row, column] != .blank
                }
            }
            #expect(outside.isEmpty)
        }
    }
}
