import Testing

@testable import NcursesTerminal

@Suite("Gathering of a paste")
struct PasteCollectorTests {
    private static let endMark = "\u{1B}[201~"

    /// Feeds bytes as the terminal would deliver them: never more than are asked for. Returns what was left unread.
    private func feed(_ text: String, to collector: inout PasteCollector) -> String {
        var rest = Array(text.utf8)[...]
        while collector.wanted > 0, !rest.isEmpty {
            let count = min(collector.wanted, rest.count)
            collector.take(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        return String(decoding: rest, as: UTF8.self)
    }

    @Test(
        "The paste ends at its mark and reads nothing beyond it",
        arguments: ["", "a", "abcdef", "互助金 1,890.00", "\u{1B}[200~", "\u{1B}\u{1B}[20\u{1B}[201", "\u{1B}[201\u{1B}"]
    )
    func endsAtTheMark(content: String) {
        var collector = PasteCollector()
        #expect(feed(content + Self.endMark + "xyz", to: &collector) == "xyz")
        #expect(collector.wanted == 0)
        #expect(collector.text == content)
    }

    @Test("A paste may come in pieces of any size")
    func pieces() {
        var collector = PasteCollector()
        for character in "王素琼\n123" + Self.endMark {
            #expect(feed(String(character), to: &collector).isEmpty)
        }
        #expect(collector.wanted == 0)
        #expect(collector.text == "王素琼\n123")
    }

    @Test("Every kind of line end becomes a newline")
    func lineEnds() {
        var collector = PasteCollector()
        _ = feed("a\rb\r\nc\nd\r\r\n\n" + Self.endMark, to: &collector)
        #expect(collector.text == "a\nb\nc\nd\n\n\n")
    }

    @Test("A paste beyond the limit is cut there, and still ends at its mark")
    func limit() {
        var collector = PasteCollector()
        let content = String(repeating: "0123456789abcdef", count: PasteCollector.limit / 16 + 10)
        #expect(feed(content + Self.endMark + "q", to: &collector) == "q")
        #expect(collector.text.utf8.count == PasteCollector.limit)
    }

    @Test("Bytes that are no UTF-8 are shown as broken, the rest stays")
    func brokenText() {
        var collector = PasteCollector()
        collector.take([0x61, 0xFF, 0x62])
        #expect(collector.text == "a\u{FFFD}b")
    }
}
