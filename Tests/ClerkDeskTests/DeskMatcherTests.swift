import TerminalUI
import Testing

@testable import ClerkDesk

@Suite("What the desk finds")
struct DeskMatcherTests {
    @Test(
        "Letters, Chinese and pinyin find a text and say where",
        arguments: [
            ("sqbz", "申请补助", [0..<4]), ("buzhu", "申请补助", [2..<4]), ("补助", "申请补助", [2..<4]),
            ("nm", "new member", [0..<1, 4..<5]), ("ＢＺ", "申请补助", [2..<4]), ("", "申请补助", []),
        ])
    func found(query: String, text: String, expected: [Range<Int>]) {
        #expect(DeskMatcher.matcher(query)(text)?.ranges == expected)
    }

    @Test("What is neither in the text nor its pinyin finds nothing", arguments: ["xyz", "zb", "退出"])
    func notFound(query: String) {
        #expect(DeskMatcher.matcher(query)("申请补助") == nil)
    }

    @Test("A text that begins with what was typed goes before one that ends with it")
    func beginningsFirst() {
        let fit = DeskMatcher.matcher("tc")
        let start = fit("退出")?.score ?? Int.min
        let end = fit("仍然退出")?.score ?? Int.min
        #expect(start > end)
    }
}
