import Testing

@testable import NcursesTerminal

@Suite("A paste that stalls")
struct PasteReadingTests {
    private let start = ContinuousClock.now

    private func reading(_ text: String) -> PasteReading {
        var reading = PasteReading(at: start)
        reading.take(Array(text.utf8), at: start)
        return reading
    }

    @Test("What has come is handed over after a second of silence, and what follows is still pasted")
    func handsOver() {
        var reading = reading("abc")
        #expect(reading.pause(at: start + .milliseconds(999)) == "")
        #expect(reading.pause(at: start + .seconds(1)) == "abc")
        #expect(!reading.isOver)
        let later = start + .milliseconds(1200)
        reading.take(Array("y\r".utf8), at: later)
        #expect(reading.pause(at: later + .milliseconds(999)) == "" && !reading.isOver)
        reading.take(Array("\u{1B}[201~".utf8), at: later)
        #expect(reading.wanted == 0)
        #expect(reading.takeText() == "y\n")
    }

    @Test("An end mark that comes in two pieces with a stall between them is none of the text")
    func splitMark() {
        var reading = reading("abc\u{1B}[2")
        #expect(reading.pause(at: start + .seconds(1)) == "abc")
        reading.take(Array("01~".utf8), at: start + .seconds(2))
        #expect(reading.wanted == 0)
        #expect(reading.takeText() == "")
    }

    @Test("A lost end mark swallows no keys for ever: after five seconds of silence the paste is over")
    func lostMark() {
        var reading = reading("abc")
        #expect(reading.pause(at: start + .seconds(1)) == "abc")
        #expect(reading.due == start + .seconds(5))
        #expect(reading.pause(at: start + .milliseconds(4_999)) == "" && !reading.isOver)
        #expect(reading.pause(at: start + .seconds(5)) == "")
        #expect(reading.isOver)
    }

    @Test("What comes begins the silence anew")
    func silenceBeginsAnew() {
        var reading = reading("abc")
        _ = reading.pause(at: start + .seconds(1))
        reading.take(Array("d".utf8), at: start + .seconds(4))
        #expect(reading.pause(at: start + .milliseconds(5_100)) == "d" && !reading.isOver)
        #expect(reading.pause(at: start + .milliseconds(8_999)) == "" && !reading.isOver)
        _ = reading.pause(at: start + .seconds(9))
        #expect(reading.isOver)
    }
}
