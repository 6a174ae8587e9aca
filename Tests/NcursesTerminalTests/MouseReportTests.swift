import TerminalUI
import TestSupport
import Testing

@testable import NcursesTerminal

@Suite("Reports of the mouse")
struct MouseReportTests {
    /// A clock that a test sets.
    private final class Clock: Sendable {
        private let start = ContinuousClock.now
        private nonisolated(unsafe) var passed = Duration.zero
        var now: ContinuousClock.Instant { start + passed }
        func pass(_ milliseconds: Int) { passed += .milliseconds(milliseconds) }
    }

    private func events(_ bytes: [UInt8]) -> [Event] {
        var decoder = InputDecoder()
        for byte in bytes { decoder.take(byte: byte) }
        decoder.settle()
        return decoder.takeEvents()
    }

    private func events(_ text: String) -> [Event] { events(Array(text.utf8)) }

    private func press(_ column: Int, _ row: Int, button: Int = 0) -> String { "\u{1B}[<\(button);\(column);\(row)M" }

    private func release(_ column: Int, _ row: Int, button: Int = 0) -> String { "\u{1B}[<\(button);\(column);\(row)m" }

    private func mouse(_ action: Mouse.Action, _ column: Int, _ row: Int) -> Event {
        .mouse(Mouse(action, at: Point(column: column, row: row)))
    }

    @Test("A press that is let go at the same place is a click there, counted from 0, far to the right too")
    func clicks() {
        #expect(events(press(1, 1) + release(1, 1)) == [mouse(.click, 0, 0)])
        #expect(events(press(301, 44) + release(301, 44)) == [mouse(.click, 300, 43)])
        #expect(events(press(7, 3) + release(8, 3)) == [mouse(.click, 6, 2)], "a hand that shakes")
        #expect(events("\u{1B}[<4;2;2M\u{1B}[<4;2;2m") == [mouse(.click, 1, 1)], "with Shift passed on")
        #expect(events(press(5, 5)).isEmpty && events(release(5, 5)).isEmpty)
    }

    @Test("Let go elsewhere it is a drag, another button says only that it is one, and the wheel has its two ways")
    func others() {
        #expect(events(press(5, 5) + release(9, 5)) == [mouse(.drag, 4, 4)])
        #expect(events(press(5, 5) + release(5, 6)) == [mouse(.drag, 4, 4)])
        #expect(events(press(5, 5, button: 1) + release(5, 5, button: 1)) == [mouse(.otherButton, 4, 4)])
        #expect(events(press(5, 5, button: 2) + release(9, 5, button: 2)) == [mouse(.otherButton, 4, 4)])
        #expect(
            events(press(5, 6, button: 64) + press(5, 6, button: 65)) == [
                mouse(.wheelUp, 4, 5), mouse(.wheelDown, 4, 5),
            ])
        #expect(events(press(5, 6, button: 66) + press(5, 6, button: 32) + press(5, 6, button: 128)).isEmpty)
    }

    @Test("A second click at once and at the same place is a double one, later or elsewhere a first one")
    func doubleClicks() {
        let clock = Clock()
        var decoder = InputDecoder { clock.now }
        func click(_ column: Int, after milliseconds: Int) -> [Event] {
            clock.pass(milliseconds)
            for byte in (press(column, 2) + release(column, 2)).utf8 { decoder.take(byte: byte) }
            return decoder.takeEvents()
        }
        let first = [click(4, after: 0), click(4, after: 399), click(4, after: 100), click(4, after: 401)]
        #expect(
            first == [
                [mouse(.click, 3, 1)], [mouse(.doubleClick, 3, 1)], [mouse(.doubleClick, 3, 1)], [mouse(.click, 3, 1)],
            ])
        let second = [click(9, after: 10), click(4, after: 10), click(4, after: 10)]
        #expect(second == [[mouse(.click, 8, 1)], [mouse(.click, 3, 1)], [mouse(.doubleClick, 3, 1)]])
    }

    @Test("The older form in three bytes is understood too, for terminals that know no other")
    func bytes() {
        let click = Array("\u{1B}[M !!".utf8) + Array("\u{1B}[M#!!".utf8)
        #expect(events(click) == [mouse(.click, 0, 0)])
        let far = [0x1B, 0x5B, 0x4D, 0x20, 0xFF, 0x22] as [UInt8]
        let farUp = [0x1B, 0x5B, 0x4D, 0x23, 0xFF, 0x22] as [UInt8]
        #expect(events(far + farUp) == [mouse(.click, 222, 1)])
        #expect(events(Array("\u{1B}[M`%&".utf8)) == [mouse(.wheelUp, 4, 5)])
        #expect(events(Array("\u{1B}[M\rx".utf8)) == [.key(.enter), .key(.character("x"))])
    }

    @Test(
        "A broken report says nothing and types nothing, and what follows it is taken as ever",
        arguments: [
            "\u{1B}[<0;1M", "\u{1B}[<0;1;1;1M", "\u{1B}[<M", "\u{1B}[<;;M", "\u{1B}[<0;0;1M", "\u{1B}[<0;1;0m",
            "\u{1B}[<99999999999999999999999999;1;1M", "\u{1B}[<0;1;123456789m", "\u{1B}[<0;1;1X", "\u{1B}[<-1;1;1M",
            "\u{1B}[<0:1;1M", "\u{1B}[M\u{20}\u{20}\u{21}",
        ])
    func broken(report: String) {
        #expect(events(report + "x中") == [.key(.character("x")), .key(.character("中"))])
    }

    @Test("A report that another key cuts off is dropped, and the key counts")
    func cutOff() {
        #expect(events("\u{1B}[<0;1\rx") == [.key(.enter), .key(.character("x"))])
        #expect(events("\u{1B}[<0;\u{1B}[<64;2;3M") == [mouse(.wheelUp, 1, 2)])
        #expect(events("\u{1B}[<0;1中") == [.key(.character("中"))])
        var decoder = InputDecoder()
        for byte in "\u{1B}[<0;1".utf8 { decoder.take(byte: byte) }
        decoder.take(key: .plain(.up))
        decoder.take(byte: UInt8(ascii: "5"))
        decoder.settle()
        #expect(decoder.takeEvents() == [.key(.plain(.up)), .key(.character("5"))])
    }

    @Test("A report that comes in two deliveries, wherever it is torn, types nothing and is understood")
    func torn() {
        let report = Array((press(12, 5) + release(12, 5)).utf8)
        for place in 1..<report.count {
            var decoder = InputDecoder()
            for byte in report[..<place] { decoder.take(byte: byte) }
            decoder.settle()
            for byte in report[place...] { decoder.take(byte: byte) }
            decoder.settle()
            let events = decoder.takeEvents()
            #expect(events.last == mouse(.click, 11, 4), "torn at \(place)")
            // Behind the Escape alone, or with its bracket, the key can't be told from the beginning of a report.
            let keys: [Event] = [.key(.escape), .key(.alt("["))]
            #expect(events.dropLast().allSatisfy(keys.contains), "torn at \(place): \(events)")
        }
    }

    @Test("A report of which no more comes is given up, and digits are text again")
    func givenUp() {
        var decoder = InputDecoder()
        for byte in "\u{1B}[<0;1".utf8 { decoder.take(byte: byte) }
        decoder.settle()
        #expect(decoder.isWithinReport)
        decoder.dropReport()
        #expect(!decoder.isWithinReport)
        for byte in "12".utf8 { decoder.take(byte: byte) }
        decoder.settle()
        #expect(decoder.takeEvents() == [.key(.character("1")), .key(.character("2"))])
    }

    @Test("Escape and then a bracket are those keys, however late the bracket comes")
    func bracket() {
        for text in ["[", "[x", "[<", "<"] {
            var decoder = InputDecoder()
            decoder.take(byte: 0x1B)
            decoder.settle()
            for byte in text.utf8 {
                decoder.take(byte: byte)
                decoder.settle()
            }
            let typed = text.map { Event.key(.character($0)) }
            #expect(decoder.takeEvents() == [.key(.escape)] + typed, "\(text)")
        }
    }

    @Test("Whatever bytes come, the decoder ends where it can be typed on, and points lie on the screen's side of 0")
    func fuzz() {
        var random = SeededGenerator(seed: 11)
        let pieces = [
            "\u{1B}", "[", "<", "M", "m", ";", "0", "64", "9", "\u{1B}[<", "\u{1B}[M", "a", "\r", "中", "\u{1B}[200~",
        ]
        for _ in 0..<3_000 {
            var decoder = InputDecoder()
            for _ in 0..<Int.random(in: 1...20, using: &random) {
                if Int.random(in: 0..<4, using: &random) == 0 {
                    decoder.take(byte: .random(in: 0...255, using: &random))
                } else {
                    for byte in (pieces.randomElement(using: &random) ?? "a").utf8 { decoder.take(byte: byte) }
                }
                if Int.random(in: 0..<5, using: &random) == 0 { decoder.settle() }
            }
            decoder.settle()
            decoder.dropReport()
            // A character that is not complete takes what follows no further than that.
            decoder.take(byte: UInt8(ascii: "\r"))
            decoder.take(byte: UInt8(ascii: "y"))
            decoder.settle()
            let events = decoder.takeEvents()
            #expect(events.last == .key(.character("y")))
            for case .mouse(let mouse) in events { #expect(mouse.point.column >= 0 && mouse.point.row >= 0) }
        }
    }

    @Test("Random clicks, torn anywhere beyond their beginning, are never text")
    func tornFuzz() {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<500 {
            var decoder = InputDecoder()
            for _ in 0..<5 {
                let column = Int.random(in: 1...400, using: &random)
                let row = Int.random(in: 1...100, using: &random)
                for byte in (press(column, row) + release(column, row)).utf8.enumerated() {
                    decoder.take(byte: byte.element)
                    if byte.element != 0x1B, byte.element != UInt8(ascii: "["), Bool.random(using: &random) {
                        decoder.settle()
                    }
                }
            }
            decoder.settle()
            let events = decoder.takeEvents()
            #expect(events.count == 5)
            #expect(events.allSatisfy { if case .mouse = $0 { true } else { false } })
        }
    }
}
