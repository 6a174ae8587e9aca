import Exchange
import MutualAid
import Testing

@Suite("What a scheme's rules ask for")
struct AskedFactsTests {
    @Test("Every fact that a rule asks for is named, events with their severities, the least sum first")
    func everything() throws {
        let asked = try SchemeFolder.scheme("shapes/everything").subsidy.asked
        #expect(asked.unbrokenYears && asked.termsWithoutSubsidy)
        #expect(asked.hospitalGrades == [.tertiary])
        #expect(asked.events.map(\.kind.rawValue) == ["diagnosis", "accident", "death", "womensIllness"])
        #expect(asked.events.map(\.severities) == [["light", "heavy"], [], [], []])
        #expect(asked.events.first?.name?.chinese == "重大疾病补助")
    }

    @Test("The schemes built in ask for nothing more than settlements", arguments: ["yunnan-14", "yinchuan-2022"])
    func builtIn(id: String) throws {
        #expect(try SchemeFile.builtIn(id).scheme.subsidy.asked == AskedFacts())
    }

    @Test("Two rules for one event are one event with the severities of both")
    func together() throws {
        let scheme = try SchemeFolder.smallScheme(
            rules: #"""
                {"kind":"lumpSum","name":{"zh-Hans":"甲","en":"A"},"event":"diagnosis",\#
                "bySeverity":{"heavy":"500.00","light":"100.00"}},\#
                {"kind":"lumpSum","name":{"zh-Hans":"乙","en":"B"},"event":"diagnosis",\#
                "bySeverity":{"heavy":"50.00","final":"900.00"}},\#
                {"kind":"daily","name":{"zh-Hans":"丙","en":"C"},"amount":"30.00","when":{"hospitalGrade":["tertiary","primary"]}}
                """#)
        let asked = scheme.subsidy.asked
        #expect(asked.events.map(\.severities) == [["light", "heavy", "final"]])
        #expect(asked.hospitalGrades == [.primary, .tertiary])
    }
}
