import TerminalUI
import TestSupport
import Testing

@Suite("Wrapping and bars")
struct TextWrapTests {
    @Test(
        "Lines end where both languages let them",
        arguments: [
            ("补助基数超过起点。", 8, ["补助基数", "超过起", "点。"]), ("个人负担（元）合计", 10, ["个人负担", "（元）合计"]),
            ("the quick fox", 9, ["the quick", "fox"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
            ("金额30,000.00元", 8, ["金额", "30,000.0", "0元"]),
            ("a\n\nb", 5, ["a", "", "b"]), ("", 5, [""]), ("互助", 1, ["互", "助"]), ("a   b", 2, ["a", "b"]),
        ])
    func wrapping(text: String, columns: Int, expected: [String]) {
        #expect(TextWrap.lines(text, columns: columns, width: .narrow) == expected)
    }

    @Test("No line is wider than asked for and nothing but blanks is lost")
    func properties() {
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<500 {
            let text = MixedText.random(upTo: 30, using: &generator)
            let columns = Int.random(in: 6...20, using: &generator)
            let lines = TextWrap.lines(text, columns: columns, width: .narrow)
            #expect(lines.allSatisfy { DisplayWidth.narrow.columns(of: $0) <= columns })
            #expect(solid(lines.joined()) == solid(text))
        }
    }

    private func solid(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != " " && !Character($0).isNewline }))
    }

    @Test(
        "A bar is as long as its fraction, in eighths or whole signs",
        arguments: [
            (1, 2, 4, "██", "##"), (1, 1, 3, "███", "###"), (9, 1, 3, "███", "###"), (0, 5, 3, "", ""),
            (-1, 5, 3, "", ""),
            (1, 0, 3, "", ""), (1, 1_000_000, 3, "▏", "#"), (5, 16, 2, "▋", "#"), (1, 3, 0, "", ""),
        ] as [(Int64, Int64, Int, String, String)])
    func bars(numerator: Int64, denominator: Int64, columns: Int, blocks: String, ascii: String) {
        let fraction = (numerator, denominator)
        #expect(Bar.text(fraction: fraction, columns: columns, ascii: false) == blocks)
        #expect(Bar.text(fraction: fraction, columns: columns, ascii: true) == ascii)
    }

    @Test("The largest amounts do not overflow a bar")
    func largeBars() {
        #expect(Bar.text(fraction: (Int64.max / 2, Int64.max), columns: 200, ascii: true).count == 99)
    }
}
