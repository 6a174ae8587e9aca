import MutualAid
import TestSupport
import Testing

@testable import Exchange

@Suite("Lines of a batch")
struct BatchLineTests {
    private let example = Array(BatchText.example.utf8)

    @Test("Lines come whole however the text is cut into pieces", arguments: [1, 2, 7, 100, 4_096, .max])
    func pieces(step: Int) throws {
        let ids = (0..<30).map { String($0) }
        let text = ids.map { BatchText.example.replacing("c1", with: $0) }.joined(separator: "\n") + "\n"
        let sheet = try BatchSheet(Array(text.utf8), step: step)
        #expect(sheet.answers.map { $0["id"]?.text } == ids)
        #expect(sheet.failures == 0)
    }

    @Test("Blank lines are passed over, whatever blanks they hold")
    func blank() throws {
        let sheet = try BatchSheet("\n\r\n  \t\r\n" + BatchText.example + "\n\n" + BatchText.example + "\n \n")
        #expect(sheet.answers.count == 2 && sheet.failures == 0)
        #expect(try BatchSheet("").lines == [])
        #expect(try BatchSheet("\n").lines == [])
        #expect(try BatchSheet(" ").lines == [])
    }

    @Test("A line may end as Windows writes it, the last may not end at all")
    func ends() throws {
        for end in ["", "\n", "\r\n", "\r", " "] {
            let sheet = try BatchSheet(BatchText.example + "\r\n" + BatchText.example + end)
            #expect(sheet.answers.count == 2 && sheet.failures == 0)
        }
    }

    @Test("A byte order mark before the first line is passed over, one further on is not")
    func mark() throws {
        let sheet = try BatchSheet("\u{FEFF}" + BatchText.example + "\n\u{FEFF}" + BatchText.example)
        #expect(sheet.fault(0) == nil)
        #expect(sheet.fault(1) == "notJSON at ")
        #expect(try BatchSheet("\u{FEFF}").lines == [])
        #expect(try BatchSheet(Array(("\u{FEFF}" + BatchText.example).utf8), step: 1).failures == 0)
    }

    @Test("A line of the greatest length is read, a longer one is refused and the next is read again")
    func longest() throws {
        let padding = [UInt8](repeating: UInt8(ascii: " "), count: Batch.longestLine - example.count)
        for step in [10_007, Int.max] {
            let full = example + padding
            let sheet = try BatchSheet(
                full + [10] + full + [32, 10] + example + [10] + full + full + full, step: step)
            #expect(sheet.answers.count == 4)
            #expect((0..<4).map(sheet.fault) == [nil, "notJSON at ", nil, "notJSON at "])
            let message = try #require(sheet.answers[1]["error"]?["message"]?.text)
            #expect(message.contains("\(Batch.longestLine)"))
        }
    }

    @Test("Lines without end take no more memory than a line and a piece")
    func bounded() throws {
        var lines = CaseLines()
        var left = 200
        var found = 0
        while let line = lines.next(reading: { room in
            guard left > 0 else { return 0 }
            left -= 1
            room.copyBytes(from: repeatElement(UInt8(ascii: "x"), count: room.count))
            return room.count
        }) {
            guard case .tooLong = line else { continue }
            found += 1
        }
        #expect(found == 1)
        #expect(lines.capacity < 4 * Batch.longestLine)
    }

    @Test("Bytes that are no text are told for their line alone")
    func bytes() throws {
        let sheet = try BatchSheet(example + [10, 0xFF, 0xFE, 0x00, 10, 0x00, 10] + example)
        #expect((0..<4).map(sheet.fault) == [nil, "notJSON at ", "notJSON at ", nil])
    }

    @Test("What is answered is handed over before waiting for more, and otherwise in large pieces")
    func pauses() throws {
        let text = Array((BatchText.example + "\n").utf8)
        let whole = Array(repeating: text, count: 400).flatMap { $0 }
        for isIdle in [true, false] {
            var batch = Batch(in: .english)
            var channel = MemoryChannel(input: whole[...], step: text.count, isIdle: isIdle)
            try batch.run(through: &channel)
            let answer = channel.output.count / 400
            if isIdle {
                #expect(channel.writtenAtReads == (0...400).map { $0 * answer })
            } else {
                #expect(Set(channel.writtenAtReads).count == 1 + channel.output.count / 65_536)
            }
        }
    }

    @Test("An answer to a line by itself is the one that the whole batch gives")
    func single() throws {
        var batch = Batch(in: .english)
        let answer = example.withUnsafeBytes { batch.answer($0) }
        #expect(String(decoding: answer, as: UTF8.self) == (try BatchSheet(BatchText.example)).lines[0] + "\n")
        let blank = batch.answer(UnsafeRawBufferPointer(start: nil, count: 0))
        #expect(blank.isEmpty)
    }
}
