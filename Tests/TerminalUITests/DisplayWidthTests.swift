import TestSupport
import Testing

@testable import TerminalUI

@Suite("Display width")
struct DisplayWidthTests {
    @Test(
        "A text is as wide as a terminal draws it",
        arguments: [
            ("", 0), ("huzhu", 5), ("互助", 4), ("王a", 3), ("ｱ", 1), ("１", 2), ("─", 1), ("“", 1), ("é", 1),
            ("e\u{301}", 1), ("\u{301}", 0), ("👍", 2), ("👍🏽", 4), ("👨‍👩‍👧", 6), ("❤️", 1), ("\u{1112}\u{1161}", 2),
            ("𠮷", 2), ("\t", 1), ("a\nb", 3), ("\u{202E}", 1), ("\u{31350}", 2),
        ])
    func widths(text: String, columns: Int) {
        #expect(DisplayWidth.columns(of: text) == columns)
        #expect(DisplayWidth.columns(of: text[...]) == columns)
    }

    @Test("A beginning and an end that fit are the longest ones in whole characters")
    func prefixesAndSuffixes() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<500 {
            let text = MixedText.random(upTo: 12, using: &generator)
            let columns = Int.random(in: 0...14, using: &generator)
            let prefix = DisplayWidth.prefix(of: text, fitting: columns)
            #expect(text.hasPrefix(prefix))
            #expect(DisplayWidth.columns(of: prefix) <= columns)
            if prefix.endIndex < text.endIndex {
                #expect(DisplayWidth.columns(of: text[...prefix.endIndex]) > columns)
            }
            let suffix = DisplayWidth.suffix(of: text, fitting: columns)
            #expect(DisplayWidth.columns(of: suffix) <= columns)
            if suffix.startIndex > text.startIndex {
                #expect(DisplayWidth.columns(of: text[text.index(before: suffix.startIndex)...]) > columns)
            }
        }
    }

    @Test(
        "A text that is too long ends with an ellipsis and never in half a character",
        arguments: [
            ("昆明市医院", 10, "昆明市医院"), ("昆明市医院", 9, "昆明市医…"), ("昆明市医院", 8, "昆明市…"), ("abc", 1, "…"),
            ("abc", 0, ""), ("", 0, ""), ("abc", -1, ""), ("👨‍👩‍👧", 5, "…"),
        ])
    func truncation(text: String, columns: Int, expected: String) {
        #expect(DisplayWidth.truncated(text, to: columns) == expected)
    }
}
