import MutualAid
import Testing

@testable import Exchange

/// What stands in the example, what is put in its place, and the fault that comes of it.
struct BatchFlaw: Sendable, CustomTestStringConvertible {
    let original: String
    let replacement: String
    let fault: String

    var testDescription: String { "\(original) → \(replacement)" }

    private init(_ original: String, _ replacement: String, _ fault: String) {
        (self.original, self.replacement, self.fault) = (original, replacement, fault)
    }

    private static let stay = "claims[0].stays[0]."

    static let all: [BatchFlaw] = shapes + names + days + amounts + missing

    private static let shapes: [BatchFlaw] = [
        BatchFlaw(BatchText.example, "nonsense", "notJSON at "),
        BatchFlaw(BatchText.example, "[]", "notJSON at "), BatchFlaw(BatchText.example, "\"c1\"", "notJSON at "),
        BatchFlaw("}]}]}", "}]}]", "notJSON at "), BatchFlaw("}]}]}", "}]}]}}", "notJSON at "),
        BatchFlaw("\"c1\"", "\"c1", "notJSON at "), BatchFlaw("\"c1\"", "\"\\ud800\"", "notJSON at "),
        BatchFlaw("\"c1\",", "\"c1\",\"id\":\"c2\",", "notJSON at id"),
        BatchFlaw("\"3000.00\"", "\"3000.00\",\"totalCost\":\"1\"", "notJSON at \(stay)settlement.totalCost"),
        BatchFlaw("\"c1\"", "null", "invalidValue at id"), BatchFlaw("\"c1\"", "true", "invalidValue at id"),
        BatchFlaw("\"c1\"", "{}", "invalidValue at id"),
        BatchFlaw("{\"acrossClaims\":\"runningTotal\"}", "[]", "invalidValue at readings"),
        BatchFlaw("{\"category\":\"active\",\"enrolment\":\"continuing\"}", "\"active\"", "invalidValue at member"),
        BatchFlaw("\"claims\":[{", "\"claims\":{\"a\":[{", "invalidValue at claims"),
        BatchFlaw("\"stays\":[{", "\"stays\":[null,{", "invalidValue at claims[0].stays[0]"),
        BatchFlaw("\"filed\"", "\"events\":{},\"filed\"", "invalidValue at claims[0].events"),
        BatchFlaw("\"id\"", "\"Id\"", "unknownKey at Id"),
        BatchFlaw("\"category\"", "\"kategory\"", "unknownKey at member.kategory"),
        BatchFlaw("\"filed\"", "\"filled\"", "unknownKey at claims[0].filled"),
        BatchFlaw("\"admitted\"", "\"admited\"", "unknownKey at claims[0].stays[0].admited"),
        BatchFlaw("\"pooledFund\"", "\"hifp\"", "unknownKey at \(stay)settlement.hifp"),
        BatchFlaw(
            "\"filed\"", "\"events\":[{\"what\":1}],\"filed\"", "unknownKey at claims[0].events[0].what"),
    ]

    private static let names: [BatchFlaw] = [
        BatchFlaw("yunnan-14", "yunnan-13", "unknownScheme at scheme"),
        BatchFlaw("yunnan-14", "yunnan-12", "schemeNotComputable at scheme"),
        BatchFlaw("yunnan-14", "hunan-2013", "schemeNotComputable at scheme"),
        BatchFlaw("yunnan-14", "", "unknownScheme at scheme"),
        BatchFlaw("yunnan-14", "../Schemes/yunnan-14", "unknownScheme at scheme"),
        BatchFlaw("\"yunnan-14\"", "14", "unknownScheme at scheme"),
        BatchFlaw("\"active\"", "\"newEmploymentForm\"", "categoryNotCovered at member.category"),
        BatchFlaw("\"active\"", "\"student\"", "categoryNotCovered at member.category"),
        BatchFlaw("\"active\"", "1", "categoryNotCovered at member.category"),
        BatchFlaw("\"active\"", "null", "categoryNotCovered at member.category"),
        BatchFlaw("runningTotal", "perStay", "readingNotInScheme at readings.acrossClaims"),
        BatchFlaw("\"runningTotal\"", "1", "readingNotInScheme at readings.acrossClaims"),
        BatchFlaw("acrossClaims", "oneTime", "readingNotInScheme at readings.oneTime"),
        BatchFlaw("acrossClaims\":\"runningTotal", "oneTime\":\"topUp", "readingNotInScheme at readings.oneTime"),
        BatchFlaw("acrossClaims", "across", "readingNotInScheme at readings.across"),
        BatchFlaw("continuing", "sometimes", "invalidValue at member.enrolment"),
        BatchFlaw("\"continuing\"", "\"new\",\"sex\":\"f\"", "invalidValue at member.sex"),
        BatchFlaw("\"continuing\"", "\"new\",\"termsWithoutSubsidy\":-1", "invalidValue at member.termsWithoutSubsidy"),
        BatchFlaw(
            "\"continuing\"", "\"new\",\"termsWithoutSubsidy\":1.0", "invalidValue at member.termsWithoutSubsidy"),
        BatchFlaw(
            "\"continuing\"", "\"new\",\"termsWithoutSubsidy\":\"1\"", "invalidValue at member.termsWithoutSubsidy"),
        BatchFlaw("}}]}]}", "},\"exclusion\":\"flood\"}]}]}", "exclusionNotInScheme at \(stay)exclusion"),
        BatchFlaw("}}]}]}", "},\"exclusion\":3}]}]}", "exclusionNotInScheme at \(stay)exclusion"),
        BatchFlaw("}}]}]}", "},\"hospitalGrade\":3}]}]}", "invalidValue at \(stay)hospitalGrade"),
        BatchFlaw("}}]}]}", "},\"hospitalGrade\":\"best\"}]}]}", "invalidValue at \(stay)hospitalGrade"),
        BatchFlaw(
            "\"filed\"", "\"events\":[{\"kind\":1,\"day\":\"2018-05-02\"}],\"filed\"",
            "invalidValue at claims[0].events[0].kind"),
        BatchFlaw(
            "\"filed\"", "\"events\":[{\"kind\":\"death\",\"severity\":1}],\"filed\"",
            "invalidValue at claims[0].events[0].severity"),
    ]

    private static let days: [BatchFlaw] = [
        BatchFlaw("2018-06-01", "2018-02-30", "invalidDate at claims[0].filed"),
        BatchFlaw("2018-06-01", "2018-6-1", "invalidDate at claims[0].filed"),
        BatchFlaw("2018-06-01", "", "invalidDate at claims[0].filed"),
        BatchFlaw("2018-06-01", "二〇一八", "invalidDate at claims[0].filed"),
        BatchFlaw("\"2018-06-01\"", "20180601", "invalidDate at claims[0].filed"),
        BatchFlaw("2018-03-01", "2018-03-11", "invalidDate at \(stay)discharged"),
        BatchFlaw("2018-03-01", "0000-00-00", "invalidDate at \(stay)admitted"),
        BatchFlaw("2018-03-10", "2018-13-10", "invalidDate at \(stay)discharged"),
        BatchFlaw("\"continuing\"", "\"new\",\"born\":\"1980\"", "invalidDate at member.born"),
        BatchFlaw("\"continuing\"", "\"new\",\"unbrokenSince\":2015", "invalidDate at member.unbrokenSince"),
        BatchFlaw(
            "\"filed\"", "\"events\":[{\"kind\":\"death\",\"day\":null}],\"filed\"",
            "invalidDate at claims[0].events[0].day"),
    ]

    private static let amounts: [BatchFlaw] =
        [
            "\"-1.00\"", "\"-0.00\"", "\"1.234\"", "\"1.000\"", "\"abc\"", "\"\"", "\" 1.00\"", "\"1.00 \"",
            "\"1,000.00\"",
            "\"1e3\"", "\"+1.00\"", "\"1.\"", "\".5\"", "\"0x10\"", "\"１００\"", "\"NaN\"", "\"1.0.0\"",
            "\"10000000000.00\"",
            "\"99999999999999999999999999\"", "30000.00", "3", "-1", "null", "true", "[]", "{}",
        ].map { BatchFlaw("\"30000.00\"", $0, "invalidAmount at \(stay)settlement.totalCost") } + [
            BatchFlaw("\"2000.00\"", "null", "invalidAmount at \(stay)settlement.fullySelfPaid"),
            BatchFlaw("20000.00", "30000.01", "settlementDoesNotAddUp at \(stay)settlement"),
            BatchFlaw("\"2000.00", "\"7000.01", "settlementDoesNotAddUp at \(stay)settlement"),
        ]

    private static let missing: [BatchFlaw] = [
        BatchFlaw("\"id\":\"c1\",", "", "missingKey at id"),
        BatchFlaw("\"scheme\":\"yunnan-14\",", "", "missingKey at scheme"),
        BatchFlaw("\"category\":\"active\",", "", "missingKey at member.category"),
        BatchFlaw("\"filed\":\"2018-06-01\",", "", "missingKey at claims[0].filed"),
        BatchFlaw("\"admitted\":\"2018-03-01\",", "", "missingKey at \(stay)admitted"),
        BatchFlaw("\"discharged\":\"2018-03-10\",", "", "missingKey at \(stay)discharged"),
        BatchFlaw("\"totalCost\":\"30000.00\",", "", "missingKey at \(stay)settlement.totalCost"),
        BatchFlaw(",\"stays\":[{", ",\"events\":[{", "unknownKey at claims[0].events[0].admitted"),
        BatchFlaw(
            "\"member\":{\"category\":\"active\",\"enrolment\":\"continuing\"},", "", "missingKey at member"),
        BatchFlaw(
            "\"filed\"", "\"events\":[{\"day\":\"2018-05-02\"}],\"filed\"", "missingKey at claims[0].events[0].kind"),
        BatchFlaw(
            "\"filed\"", "\"events\":[{\"kind\":\"death\"}],\"filed\"", "missingKey at claims[0].events[0].day"),
    ]
}

@Suite("Cases with something wrong")
struct BatchFaultTests {
    @Test("A flaw is told with its code and its place, and the other cases are answered", arguments: BatchFlaw.all)
    func flaw(flaw: BatchFlaw) throws {
        let broken = BatchText.example.replacing(flaw.original, with: flaw.replacement, maxReplacements: 1)
        try #require(broken != BatchText.example)
        for language in Language.allCases {
            let sheet = try BatchSheet(
                [BatchText.example, broken, BatchText.example].joined(separator: "\n"), in: language)
            #expect(sheet.answers.count == 3)
            #expect(sheet.failures == 1)
            #expect(sheet.fault(1) == flaw.fault)
            #expect(sheet.lines[0] == sheet.lines[2] && sheet.fault(0) == nil)
            let message = try #require(sheet.answers[1]["error"]?["message"]?.text)
            #expect(!message.isEmpty && !message.contains("{") && !message.hasPrefix("cli"))
        }
    }

    @Test("The fault of a claim after the first is told with its place, and none of the case is answered")
    func laterClaim() throws {
        let line = BatchText.line(
            "yunnan-14", BatchText.base("6000.00"),
            BatchText.claim(#""totalCost":"1000.00","pooledFund":"2000.00""#))
        let sheet = try BatchSheet(line)
        #expect(sheet.fault() == "settlementDoesNotAddUp at claims[1].stays[0].settlement")
        #expect(sheet.answers[0]["claims"] == nil)
    }

    @Test("A scheme whose figures are missing is refused with their names, even without claims and each time")
    func missingFigures() throws {
        for line in [BatchText.line("yunnan-18"), BatchText.line("yunnan-18", BatchText.base("6000.00"))] {
            let sheet = try BatchSheet(line + "\n" + line)
            #expect(sheet.failures == 2)
            #expect(sheet.fault(0) == "schemeNotComputable at scheme")
            #expect(sheet.lines[0] == sheet.lines[1])
            let message = sheet.answers[0]["error"]?["message"]?.text ?? ""
            for figure in try SchemeFile.builtIn("yunnan-18").scheme.missing {
                #expect(message.contains(figure.text(in: .english)))
            }
        }
    }

    @Test("The id is given back wherever it stands, as long as it can be read")
    func id() throws {
        let ids = try BatchSheet(
            """
            {"scheme":5,"id":"late"}
            {"id":"early","scheme":
            {"scheme":tru,"id":"unreachable"}
            {"id":[1],"scheme":"yunnan-14"}
            nothing
            """
        ).answers.map { $0["id"] }
        #expect(ids == [.string("late"), .string("early"), .null, .null, .null])
    }

    @Test("A mistyped key is told with the one that was meant, in both languages")
    func nearest() throws {
        let line = BatchText.example.replacing("selfPaidFirst", with: "selfpaidFrist")
        for language in Language.allCases {
            let message = try BatchSheet(line, in: language).answers[0]["error"]?["message"]?.text ?? ""
            #expect(message.contains("“selfpaidFrist”") && message.contains("“selfPaidFirst”"))
        }
    }

    @Test("A message says what there is to choose from")
    func choices() throws {
        func message(_ original: String, _ replacement: String) throws -> String {
            try BatchSheet(BatchText.example.replacing(original, with: replacement))
                .answers[0]["error"]?["message"]?.text ?? ""
        }
        #expect(try message("yunnan-14", "yunnan").contains("yunnan-14"))
        #expect(try message("runningTotal", "never").contains("acrossClaims: restart"))
        #expect(try message("\"active\"", "\"idle\"").contains("newEmploymentForm"))
        #expect(try message("continuing", "never").contains("transferredIn"))
    }

    @Test("A name as long as a book is told quickly and in short")
    func longName() throws {
        let name = String(repeating: "a", count: 500_000)
        let sheet = try BatchSheet("{\"\(name)\":1}\n" + BatchText.example.replacing("yunnan-14", with: name))
        #expect(sheet.failures == 2)
        for answer in sheet.answers { #expect((answer["error"]?["message"]?.text?.count ?? .max) < 200) }
    }
}
