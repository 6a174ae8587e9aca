import Foundation
import Testing

extension EndToEnd {
    /// More than a terminal usually brings, and lines slower than they are nowadays.
    @Suite("Hard use")
    struct HardUse {}
}

extension EndToEnd.HardUse {
    private static func pasted(_ bytes: [UInt8]) -> [UInt8] {
        Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8)
    }

    private static let longText = Array(String(repeating: "昆明市第一人民医院 ", count: 4000).utf8.prefix(100_000))

    @Test("A paste of 100 KB into the roster and into a field leaves a program that works on")
    func longPaste() throws {
        let demo = try Demo()
        try demo.terminal.send(Self.pasted(Self.longText))
        // Pasted into the roster it is searched for.
        try demo.catchUp()
        #expect(try demo.screen().shows(try demo.texts("rosterShown", "0", "200")))
        let start = demo.terminal.bytes.count
        // The first Escape leaves the line, the second clears it.
        try demo.terminal.type("\u{1B}\u{1B}")
        try demo.terminal.read(for: Demo.first, after: start)
        try demo.terminal.type("/")
        try demo.terminal.send(Self.pasted(Self.longText))
        try demo.terminal.type("\u{15}wsq")
        try demo.catchUp()
        let screen = try demo.screen()
        #expect(screen.shows("wsq"))
        #expect(screen.shows(Demo.first))
        #expect(try demo.quit() == 0)
    }

    @Test("What comes of a paste after a stall is text and no keys, up to its end mark")
    func stalledPaste() throws {
        let demo = try Demo()
        try demo.terminal.type("/")
        try demo.catchUp()
        let start = demo.terminal.bytes.count
        // Handed over after a second, with the mark still to come.
        try demo.terminal.type("\u{1B}[200~ws")
        try demo.terminal.read(for: "ws", after: start)
        // As a key this would quit.
        try demo.terminal.type("q\u{11}\u{1B}[201~")
        try demo.catchUp()
        let screen = try demo.screen()
        #expect(screen.shows("wsq") && screen.shows(Demo.first))
        #expect(try demo.quit() == 0)
    }

    @Test("A storm of two hundred resizes ends with the screen of the last size, whole")
    func resizes() throws {
        let demo = try Demo()
        let plain = try demo.screen()
        for step in 0..<200 {
            demo.terminal.resize(columns: 80 + step % 60, rows: 24 + step % 17)
            demo.terminal.read()
        }
        demo.terminal.resize(columns: 80, rows: 24)
        try demo.catchUp()
        #expect(try demo.screen() == plain)
        #expect(try demo.quit() == 0)
    }

    @Test("Bytes that are no text are no trouble: what follows them is taken")
    func brokenText() throws {
        let demo = try Demo()
        try demo.terminal.type("/")
        try demo.terminal.send([0xFF, 0xC3, 0x28, 0xE4, 0xB8, 0x80, 0xED, 0xA0, 0x80, 0xF8, 0x9F, 0x00, 0xFE])
        try demo.terminal.send(Self.pasted([0xE4, 0xB8, 0x41, 0xFF, 0x1B, 0x5B, 0x00]))
        try demo.terminal.type("\u{15}wsq")
        try demo.catchUp()
        let screen = try demo.screen()
        #expect(screen.shows("wsq"))
        #expect(screen.shows(Demo.first))
        #expect(try demo.quit() == 0)
    }

    @Test("On a line of 9600 baud the program takes every key, and what is shown last is right")
    func slowLine() throws {
        let demo = try Demo()
        try demo.terminal.type(String(repeating: "j", count: 40))
        try demo.catchUp()
        let wanted = try demo.screen()
        try demo.terminal.type("\u{1B}[H")
        try demo.catchUp()
        for _ in 0..<40 {
            try demo.terminal.type("j", reading: false)
            // What such a line carries in a twentieth of a second; the pause is the line itself.
            demo.terminal.read(limit: 48)
            poll(nil, 0, 50)
        }
        try demo.catchUp()
        #expect(try demo.screen() == wanted)
        #expect(try demo.quit() == 0)
        #expect(demo.terminal.hasPlainModes)
    }

    @Test("What is typed while the line is blocked falls together into one frame, and nothing of it is lost")
    func blockedLine() throws {
        let demo = try Demo()
        try demo.terminal.type(String(repeating: "j", count: 40))
        try demo.catchUp()
        let wanted = try demo.screen()
        try demo.terminal.type("\u{1B}[H")
        try demo.catchUp()
        try demo.terminal.fill()
        demo.terminal.resize(columns: 80, rows: 24)
        for _ in 0..<40 { try demo.terminal.type("j", reading: false) }
        let start = demo.terminal.bytes.count + demo.terminal.waitingBytes
        try demo.settle()
        // The repaint that was under way, one for the last size, and one frame for all the keys.
        #expect(demo.terminal.bytes.count - start < 4 * 4096)
        try demo.catchUp()
        #expect(try demo.screen() == wanted)
        #expect(try demo.quit() == 0)
    }
}
