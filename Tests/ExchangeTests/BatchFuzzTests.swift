import MutualAid
import TestSupport
import Testing

@testable import Exchange

@Suite("Cases with anything wrong")
struct BatchFuzzTests {
    private static let codes: Set<String> = [
        "unknownScheme", "schemeNotComputable", "categoryNotCovered", "readingNotInScheme", "exclusionNotInScheme",
        "settlementDoesNotAddUp", "invalidAmount", "invalidDate", "invalidValue", "missingKey", "unknownKey", "notJSON",
    ]

    /// Lines to spoil: all keys occur.
    private static let lines = [
        BatchText.example,
        BatchText.line(
            "yinchuan-2022",
            member: #"{"category":"active","born":"1980-02-29","sex":"male","unbrokenSince":"2015-01-01"}"#,
            BatchText.base("12000.50", year: "2022"),
            BatchText.claim(
                #""medfee_sumamt":"900","hifob_pay":"1","hifmi_pay":"2""#, year: "2022",
                more: #","hospitalGrade":"tertiary""#
            )),
        BatchText.line(
            "yunnan-14", readings: #"{"minimum":"withhold"}"#,
            BatchText.claim(#""totalCost":"900.00""#, more: #","exclusion":"fraud""#).dropLast()
                + #","events":[{"kind":"accident","severity":"light","day":"2018-05-02"}]}"#),
    ]

    private func spoiled(_ line: [UInt8], _ numbers: inout SeededGenerator) -> [UInt8] {
        var bytes = line
        for _ in 0..<numbers.below(4) {
            let place = numbers.below(bytes.count)
            let end = min(bytes.count, place + 1 + numbers.below(12))
            switch numbers.below(5) {
            case 0: bytes[place] = UInt8(numbers.below(256))
            case 1: bytes[place] = Array("{}[]\",:0-.\\e9".utf8)[numbers.below(13)]
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: numbers.below(bytes.count))
            default: bytes.removeSubrange(place...)
            }
            if bytes.isEmpty { return line }
        }
        // A line that breaks in two is two lines.
        return bytes.map { $0 == 10 ? 32 : $0 }
    }

    @Test("Each line that isn't blank gets one answer, a figure or a fault of a known code", arguments: 0..<4)
    func oneAnswer(seed: UInt64) throws {
        var numbers = SeededGenerator(seed: seed)
        var good = 0
        var bad = 0
        for _ in 0..<40 {
            let lines = (0..<50).map { _ in spoiled(Array(Self.lines[numbers.below(3)].utf8), &numbers) }
                .filter { !$0.allSatisfy { [9, 13, 32].contains($0) } }
            let text = Array(lines.joined(separator: [10]))
            let sheet = try BatchSheet(text, step: 1 + numbers.below(5_000))
            try #require(sheet.answers.count == lines.count)
            for answer in sheet.answers {
                if let error = answer["error"] {
                    bad += 1
                    let code = try #require(error["code"]?.text)
                    #expect(Self.codes.contains(code))
                    #expect(error["path"]?.text != nil)
                    #expect(error["message"]?.text?.isEmpty == false)
                } else {
                    good += 1
                    #expect(answer["claims"] != nil)
                }
            }
            #expect(sheet.failures == sheet.answers.count { $0["error"] != nil })
        }
        #expect(good > 300 && bad > 1_000, "the lines are spoiled enough, and not all of them")
    }

    @Test("A case cut off anywhere is told as no case")
    func cutOff() throws {
        for line in Self.lines {
            let starts = (1..<line.utf8.count).map { Array(line.utf8.prefix($0)) }
            let sheet = try BatchSheet(Array(starts.joined(separator: [10])))
            #expect(sheet.failures == starts.count && sheet.answers.count == starts.count)
            for index in starts.indices { #expect(sheet.fault(index) == "notJSON at ") }
        }
    }

    @Test("Amounts of the greatest size add up without a fault")
    func greatest() throws {
        let claim = BatchText.base("9999999999.99")
        let stays = Array(repeating: claim, count: 500)
        let line =
            #"{"id":1,"scheme":"yinchuan-2022","member":{"category":"active"},"claims":["#
            + stays.map { $0.replacing("2018", with: "2022") }.joined(separator: ",") + "]}"
        let sheet = try BatchSheet(line)
        #expect(sheet.failures == 0)
        let claims = sheet.answers[0]["claims"]?.list ?? []
        #expect(claims.count == 500)
        // The ceiling leaves nothing after the first; the segments' line is as large as ever.
        #expect(try claims[0].money("payable") == Money(yuan: 100_200))
        #expect(try claims[499].money("payable") == .zero)
    }
}
