import JSONText
import MutualAid
import Testing
import Wording

@testable import Exchange

@Suite("Faults of cases as sentences")
struct BatchFaultWordingTests {
    private static let reasons: [BatchFault.Reason] = [
        .malformed(byte: 7), .notACase, .tooLong(limit: 7), .doubledKey("k"), .missingKey("k"),
        .unknownKey("k", nearest: nil), .unknownKey("k", nearest: "kk"), .amount(.notInQuotes), .amount(.notAnAmount),
        .amount(.negative), .amount(.tooManyDecimals), .amount(.tooLarge), .amountTwice(key: "k", .pooledFund), .day,
        .expected(.group), .expected(.list), .expected(.text), .expected(.wholeNumber), .expected(.textOrNumber),
        .expected(.oneOf(["k", "l"])), .unknownScheme("k", known: ["l"]), .schemeFaulty("k"), .unknownCategory("k"),
        .reading("k", value: "v", offered: ["l"]),
    ]

    @Test("Every fault has a whole sentence of its own in both languages", arguments: Language.allCases)
    func sentences(language: Language) throws {
        let scheme = try AssessmentTrial("yunnan-14").scheme
        let faults: [AssessmentFault] = [
            .schemeNotComputable(missing: [LocalizedText(chinese: "k", english: "k")]), .categoryNotCovered(.retired),
            .exclusionNotInScheme(stay: 0, ExclusionCode(rawValue: "flood")),
            .dischargedBeforeAdmission(stay: 0),
            .settlementDoesNotAddUp(stay: 0, .fundsAboveTotal(funds: Money(yuan: 2), total: Money(yuan: 1))),
        ]
        let all =
            Self.reasons.map { BatchFault(path: .root, reason: $0) }
            + faults.map { BatchFault($0, claim: 2, scheme: scheme) }
        let book = Phrasebook(language)
        let sentences = all.map(book.sentence)
        #expect(Set(sentences).count == all.count)
        for sentence in sentences { #expect(!sentence.contains("{") && !sentence.hasPrefix("cli")) }
        for fault in all.suffix(5) { #expect(fault.path == .root || !fault.path.description.isEmpty) }
    }

    @Test("A scheme whose file has faults is not used, and the case says so")
    func faultyScheme() throws {
        let shelf = SchemeShelf(known: []) { _ throws(InvalidScheme) in throw InvalidScheme(findings: []) }
        var batch = Batch(form: .json, in: .english, from: shelf)
        let answer = Array(BatchText.example.utf8).withUnsafeBytes { batch.answer($0) }
        let value = try JSONValue(parsing: answer)
        #expect(value["error"]?["code"] == .string("schemeNotComputable"))
        #expect(value["error"]?["path"] == .string("scheme"))
    }
}
