import TerminalUI
import Testing

@Suite("Keys")
struct KeyTests {
    @Test(
        "What an input method leaves behind folds to the key that was pressed",
        arguments: [
            (Key.character("？"), Key.character("?")), (.character("／"), .character("/")),
            (.character("ｎ"), .character("n")),
            (.character("１"), .character("1")), (.character("　"), .character(" ")), (.character("、"), .character("/")),
            (.control("S"), .control("s")), (.alt("１"), .alt("1")), (.character("N"), .character("N")),
            (.character("王"), .character("王")), (.enter, .enter), (Key(.character("G"), .shift), .character("G")),
        ])
    func folding(key: Key, folded: Key) {
        #expect(key.folded == folded)
        #expect(folded.folded == folded)
    }

    @Test(
        "Keys are shown by the names that stand on them",
        arguments: [
            (Key.control("s"), "^S"), (.function(2), "F2"), (.enter, "Enter"), (.escape, "Esc"), (.plain(.up), "↑"),
            (.alt("1"), "Alt-1"), (.character(" "), "Space"), (.backtab, "Shift-Tab"), (.character("?"), "?"),
            (.control(" "), "^Space"),
            (Key(.left, [.control, .shift]), "Ctrl-Shift-←"), (.plain(.pageDown), "PgDn"),
        ])
    func labels(key: Key, label: String) {
        #expect(key.label == label)
    }
}

@Suite("Key map")
struct KeyMapTests {
    private let map = KeyMap([
        Binding(keys: [.character("?"), .function(1)], action: "help", label: "帮助", help: "说明"),
        Binding(keys: [.control("s"), .function(2)], action: "save", label: "保存"),
        Binding(keys: [.character("n")], action: "new", label: "新增", disabledReason: "只读"),
        Binding(keys: [.control("q"), .function(10)], action: "quit", label: "退出", footerPlace: .never),
        Binding(keys: [.alt("3")], action: "third", label: "三"),
    ])

    @Test(
        "A key finds its binding, folded and by its stand-in too",
        arguments: [
            (Key.character("?"), "help"), (.character("？"), "help"), (.character("ｎ"), "new"), (.alt("2"), "save"),
            (.alt("0"), "quit"), (.alt("3"), "third"), (.control("S"), "save"), (.character("x"), nil),
            (.alt("9"), nil),
        ] as [(Key, String?)])
    func finding(key: Key, action: String?) {
        #expect(map.binding(for: key, whileTyping: false)?.action == action)
    }

    @Test("While the clerk types only keys that write nothing are commands")
    func typing() {
        #expect(map.binding(for: .character("n"), whileTyping: true) == nil)
        #expect(map.binding(for: .character("？"), whileTyping: true) == nil)
        #expect(map.binding(for: .function(1), whileTyping: true)?.action == "help")
        #expect(map.binding(for: .alt("1"), whileTyping: true)?.action == "help")
        #expect(map.binding(for: .control("s"), whileTyping: true)?.action == "save")
    }

    @Test("With ASCII signs alone, arrows are named")
    func asciiLabels() {
        #expect(Key.plain(.up).label(with: .ascii) == "Up")
        #expect(Key.shift(.left).label(with: .ascii) == "Shift-Left")
        #expect(Key.control("s").label(with: .ascii) == "^S")
    }

    @Test("The footer shows keys and labels in order, disabled ones dim")
    func footer() {
        var frame = Frame(size: Size(columns: 40, rows: 1))
        drawFooter(map, whileTyping: false, in: &frame, row: 0)
        #expect(frame.text == "? 帮助  ^S 保存  n 新增  Alt-3 三")
        #expect(frame[0, 0].style == .key)
        #expect(frame[0, 2].style == .footer)
        #expect(frame[0, 17].style == .dim)
    }

    @Test("While the clerk types the footer names the keys that work then")
    func footerWhileTyping() {
        var frame = Frame(size: Size(columns: 40, rows: 1))
        drawFooter(map, whileTyping: true, in: &frame, row: 0)
        #expect(frame.text == "F1 帮助  ^S 保存  Alt-3 三")
    }

    @Test(
        "The footer shows only hints that fit whole, and where not all fit the disabled ones go first",
        arguments: [
            (6, "? 帮助"), (14, "? 帮助"), (15, "? 帮助  ^S 保存"), (5, ""), (24, "? 帮助  ^S 保存"),
            (25, "? 帮助  ^S 保存  Alt-3 三"), (32, "? 帮助  ^S 保存  Alt-3 三"), (33, "? 帮助  ^S 保存  n 新增  Alt-3 三"),
        ])
    func narrowFooter(columns: Int, expected: String) {
        var frame = Frame(size: Size(columns: columns, rows: 1))
        drawFooter(map, whileTyping: false, in: &frame, row: 0)
        #expect(frame.text == expected)
    }

    @Test(
        "What the footer must always name keeps its room, and nothing slips in behind what was left out",
        arguments: [
            (7, "^P 更多"), (14, "^P 更多"), (15, "a 甲乙  ^P 更多"), (23, "a 甲乙  ^P 更多"),
            (24, "a 甲乙  ^P 更多"), (25, "a 甲乙  b 丙丁戊  ^P 更多"), (30, "a 甲乙  b 丙丁戊  ^P 更多"),
            (31, "a 甲乙  b 丙丁戊  ^P 更多  c 己"), (6, ""),
        ])
    func pinnedFooter(columns: Int, expected: String) {
        let map = KeyMap([
            Binding(keys: [.character("a")], action: 1, label: "甲乙"),
            Binding(keys: [.character("b")], action: 2, label: "丙丁戊"),
            Binding(keys: [.control("p")], action: 3, label: "更多", footerPlace: .always),
            Binding(keys: [.character("c")], action: 4, label: "己"),
        ])
        var frame = Frame(size: Size(columns: columns, rows: 1))
        drawFooter(map, whileTyping: false, in: &frame, row: 0)
        #expect(frame.text == expected)
    }

    @Test("The help lists every binding with its keys and why it is disabled")
    func help() {
        var frame = Frame(size: Size(columns: 40, rows: 11))
        #expect(drawHelp(map, title: "按键", in: &frame) == 0)
        #expect(
            frame.text == """

                ┌─ 按键 ───────────────────────────────┐
                │ ? F1    帮助  说明                   │
                │ ^S F2   保存                         │
                │ n       新增  只读                   │
                │ ^Q F10  退出                         │
                │ Alt-3   三                           │
                │                                      │
                │                                      │
                └──────────────────────────────────────┘

                """)
        #expect(frame[4, 16].style == .notice)
    }

    @Test("The help lists each group of keys under its heading")
    func groupedHelp() {
        let map = KeyMap([
            Binding(keys: [.plain(.up)], action: 1, label: "移动", group: .moving),
            Binding(keys: [.character("a")], action: 2, label: "甲"),
            Binding(keys: [.function(1)], action: 3, label: "帮助", group: .everywhere),
        ])
        var frame = Frame(size: Size(columns: 30, rows: 12))
        let headings: [BindingGroup: String] = [.screen: "名册", .moving: "走动", .everywhere: "各处"]
        #expect(drawHelp(map, title: "", headings: headings, in: &frame) == 0)
        let rows = frame.text.split(separator: "\n").map { $0.filter { $0 != "│" && $0 != " " } }
        #expect(rows.dropFirst().prefix(8) == ["名册", "a甲", "", "走动", "↑移动", "", "各处", "F1帮助"])
        #expect(frame[2, 2].style == .title && frame[3, 2].style == .key)
    }

    @Test("A help that is too tall scrolls to its end and says where it goes on")
    func scrolledHelp() {
        var frame = Frame(size: Size(columns: 40, rows: 6))
        #expect(drawHelp(map, title: "", top: 99, in: &frame) == 3)
        #expect(frame.text.contains("^Q F10") && frame.text.contains("Alt-3") && !frame.text.contains("? F1"))
        #expect(frame.text.contains("▲") && !frame.text.contains("▼"))
        drawHelp(map, title: "", in: &frame)
        #expect(frame.text.contains("▼"))
    }
}
