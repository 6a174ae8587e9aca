import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite("Decoding of the terminal's input")
struct InputDecoderTests {
    private func events(_ bytes: [UInt8]) -> [Event] {
        var decoder = InputDecoder()
        for byte in bytes {
            decoder.take(byte: byte)
        }
        decoder.settle()
        return decoder.takeEvents()
    }

    private func keys(_ text: String) -> [Key] {
        events(Array(text.utf8)).compactMap { event in
            if case .key(let key) = event { key } else { nil }
        }
    }

    @Test("Text comes as one key for each character, a combining mark with its base")
    func text() {
        #expect(keys("a中e\u{301}🇨🇳") == [.character("a"), .character("中"), .character("e\u{301}"), .character("🇨🇳")])
    }

    @Test("Control bytes are keys with Control, or the keys that have bytes of their own")
    func controlBytes() {
        #expect(keys("\u{13}\u{00}\u{1F}") == [.control("s"), .control(" "), .control("_")])
        #expect(keys("\r\n\t\u{08}\u{7F}") == [.enter, .enter, .tab, .plain(.backspace), .plain(.backspace)])
    }

    @Test("Escape alone is Escape; with a key right after it, it is Alt")
    func escapes() {
        #expect(keys("\u{1B}") == [.escape])
        #expect(keys("\u{1B}x") == [.alt("x")])
        #expect(keys("\u{1B}é") == [.alt("é")])
        #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
        #expect(keys("\u{1B}\u{1B}x") == [.escape, .alt("x")])
        #expect(keys("\u{1B}\r") == [Key(.enter, .alt)])
        #expect(keys("a\u{1B}") == [.character("a"), .escape])
    }

    @Test("A key that curses recognised takes an Escape before it as Alt")
    func altWithFunctionKeys() {
        var decoder = InputDecoder()
        decoder.take(byte: 0x1B)
        decoder.take(key: .plain(.up))
        decoder.take(key: .plain(.down))
        decoder.settle()
        #expect(decoder.takeEvents() == [.key(Key(.up, .alt)), .key(.plain(.down))])
        #expect(decoder.takeEvents().isEmpty)
    }

    @Test("A sequence that nobody knows is dropped whole, the keys around it stay")
    func unknownSequences() {
        #expect(keys("a\u{1B}[57;5ub") == [.character("a"), .character("b")])
        #expect(keys("\u{1B}[Ix") == [.character("x")])
        #expect(keys("\u{1B}Oqx") == [.character("x")])
        #expect(keys("\u{1B}[") == [.alt("[")])
        #expect(keys("\u{1B}O") == [.alt("O")])
        #expect(keys("\u{1B}[5\rx") == [.enter, .character("x")])
    }

    @Test("A character whose bytes come in two deliveries is one key")
    func splitCharacter() {
        var decoder = InputDecoder()
        let bytes = Array("中".utf8)
        decoder.take(byte: bytes[0])
        decoder.settle()
        #expect(decoder.takeEvents().isEmpty)
        decoder.take(byte: bytes[1])
        decoder.take(byte: bytes[2])
        decoder.settle()
        #expect(decoder.takeEvents() == [.key(.character("中"))])
    }

    @Test("Broken UTF-8 becomes U+FFFD and takes nothing that follows with it")
    func brokenText() {
        #expect(events([0xFF, 0x61]) == [.key(.character("\u{FFFD}")), .key(.character("a"))])
        #expect(events([0xE4, 0xB8, 0x0D]) == [.key(.character("\u{FFFD}")), .key(.enter)])
        #expect(events([0xE4] + Array("中".utf8)) == [.key(.character("\u{FFFD}")), .key(.character("中"))])
        #expect(events([0xC0, 0x80]) == [.key(.character("\u{FFFD}")), .key(.character("\u{FFFD}"))])
        #expect(events([0xED, 0xA0, 0x80]) == [.key(.character("\u{FFFD}"))])
        #expect(events([0x1B, 0xE4, 0x61]) == [.key(.alt("\u{FFFD}")), .key(.character("a"))])
    }

    @Test("Events keep the order in which they came, and one size is told once")
    func order() {
        var decoder = InputDecoder()
        decoder.take(byte: UInt8(ascii: "a"))
        let size = Event.resize(Size(columns: 80, rows: 24))
        decoder.take(event: size)
        decoder.take(event: size)
        decoder.take(byte: UInt8(ascii: "b"))
        decoder.settle()
        #expect(decoder.takeEvents() == [.key(.character("a")), size, .key(.character("b"))])
    }
}
