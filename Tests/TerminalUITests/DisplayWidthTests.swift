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
        #expect(DisplayWidth.narrow.columns(of: text) == columns)
        #expect(DisplayWidth.narrow.columns(of: text[...]) == columns)
    }

    @Test(
        "Characters of ambiguous width take two columns where the terminal is set so, and no others do",
        arguments: [
            ("·", 2), ("李·明", 6), ("─", 2), ("“”", 4), ("①", 2), ("×", 2), ("°", 2), ("…", 2), ("é", 2),
            ("e\u{301}", 1),
            ("\u{301}", 0), ("ｱ", 1), ("中", 2), ("$%&", 3), ("£", 1), ("❤️", 1), ("\u{E000}", 2), ("\u{FE0F}", 0),
            ("\t", 1), ("\u{202E}", 2), ("\u{85}", 2),
        ])
    func ambiguous(text: String, columns: Int) {
        #expect(DisplayWidth.wide.columns(of: text) == columns)
        #expect(DisplayWidth(ambiguousColumns: 7) == .wide)
        #expect(DisplayWidth(ambiguousColumns: 0) == .narrow)
    }

    @Test(
        "A cut text with its sign never takes more than its room, whatever the sign and its width",
        arguments: [
            DisplayWidth.narrow, .wide, DisplayWidth(cutSign: "~"), DisplayWidth(ambiguousColumns: 2, cutSign: "~"),
        ])
    func cutting(width: DisplayWidth) {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let text = MixedText.random(upTo: 12, using: &generator)
            let columns = Int.random(in: 0...14, using: &generator)
            let shown = width.truncated(text, to: columns)
            #expect(width.columns(of: shown) <= columns)
            #expect(shown == text || shown.isEmpty || shown.last == width.cutSign)
        }
        #expect(width.truncated("中·文·字", to: 6) == (width.ambiguousColumns == 1 ? "中·文" : "中·") + String(width.cutSign))
    }

    @Test("A beginning and an end that fit are the longest ones in whole characters")
    func prefixesAndSuffixes() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<500 {
            let text = MixedText.random(upTo: 12, using: &generator)
            let columns = Int.random(in: 0...14, using: &generator)
            let prefix = DisplayWidth.narrow.prefix(of: text, fitting: columns)
            #expect(text.hasPrefix(prefix))
            #expect(DisplayWidth.narrow.columns(of: prefix) <= columns)
            if prefix.endIndex < text.endIndex {
                #expect(DisplayWidth.narrow.columns(of: text[...prefix.endIndex]) > columns)
            }
            let suffix = DisplayWidth.narrow.suffix(of: text, fitting: columns)
            #expect(DisplayWidth.narrow.columns(of: suffix) <= columns)
            if suffix.startIndex > text.startIndex {
                #expect(DisplayWidth.narrow.columns(of: text[text.index(before: suffix.startIndex)...]) > columns)
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
        #expect(DisplayWidth.narrow.truncated(text, to: columns) == expected)
    }
}
