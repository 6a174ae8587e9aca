import Foundation
import Testing

@testable import NcursesTerminal

@Suite("Copying to the terminal's clipboard")
struct ClipboardSequenceTests {
    private func text(_ text: String, by route: ClipboardSequence.Route) -> String? {
        ClipboardSequence.bytes(for: text, by: route).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("The text comes in base 64", arguments: ["", "a", "ab", "abc", "王素琼", "𠮷\n1,890.00", "~~~???"])
    func encoding(copied: String) {
        let expected = "\u{1B}]52;c;" + Data(copied.utf8).base64EncodedString() + "\u{07}"
        #expect(text(copied, by: .straight) == expected)
    }

    @Test("Tmux gets it plain and wrapped, for it takes one or the other")
    func tmux() {
        #expect(text("abc", by: .tmux) == "\u{1B}]52;c;YWJj\u{07}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YWJj\u{07}\u{1B}\\")
    }

    @Test("Screen gets it wrapped, in pieces that it can hold and that join to the whole")
    func screen() throws {
        let long = String(repeating: "昆明", count: 400)
        let sent = try #require(text(long, by: .screen))
        let pieces = sent.components(separatedBy: "\u{1B}\\").dropLast()
        #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 256 })
        #expect(pieces.map { $0.dropFirst(2) }.joined() == text(long, by: .straight))
    }

    @Test(
        "A text longer than terminals take is refused",
        arguments: [(56_244, true), (56_247, false), (1_000_000, false)])
    func limit(bytes: Int, isTaken: Bool) {
        let sequence = ClipboardSequence.bytes(for: String(repeating: "a", count: bytes), by: .straight)
        #expect((sequence != nil) == isTaken)
        #expect((sequence?.count ?? 0) <= ClipboardSequence.limit + 8)
    }

    @Test("The route is told by the environment")
    func routes() {
        #expect(ClipboardSequence.Route(term: "xterm-256color", isInTmux: false) == .straight)
        #expect(ClipboardSequence.Route(term: "screen-256color", isInTmux: true) == .tmux)
        #expect(ClipboardSequence.Route(term: "tmux-256color", isInTmux: false) == .tmux)
        #expect(ClipboardSequence.Route(term: "screen", isInTmux: false) == .screen)
    }
}
