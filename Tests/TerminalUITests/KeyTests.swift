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
        Binding(keys: [.control("q"), .function(10)], action: "quit", label: "退出", showsInFooter: false),
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
        "The footer shows only hints that fit whole",
        arguments: [(6, "? 帮助"), (14, "? 帮助"), (15, "? 帮助  ^S 保存"), (5, "")])
    func narrowFooter(columns: Int, expected: String) {
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
