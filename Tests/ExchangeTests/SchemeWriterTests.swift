import JSONText
import MutualAid
import TestSupport
import Testing

@testable import Exchange

@Suite("Schemes written as files")
struct SchemeWriterTests {
    private static let builtIn = SchemeFile.builtInIDs.map(\.rawValue)

    private func scheme(_ name: String) throws -> Scheme {
        guard let source = SchemeFile.builtInSource(SchemeID(rawValue: name)) else {
            return try SchemeFolder.scheme("shapes/" + name)
        }
        return try SchemeFile.read(source)
    }

    @Test("What is written reads back as the same scheme", arguments: Self.builtIn + SchemeFolder.shapes)
    func roundTrip(name: String) throws {
        let scheme = try scheme(name)
        let text = SchemeWriter.text(of: scheme)
        let read = try SchemeFile.read(text)
        #expect(read == scheme)
        #expect(SchemeWriter.text(of: read) == text)
    }

    @Test("A scheme of version 1 is written in the present version", arguments: ["yunnan-14", "yinchuan-2022"])
    func olderVersion(name: String) throws {
        let scheme = try SchemeFolder.scheme("version-1/" + name)
        let text = SchemeWriter.text(of: scheme)
        #expect(text.contains("\"version\": 2,"))
        let read = try SchemeFile.read(text)
        #expect(read == scheme)
    }

    /// The same file with other figures: each that can be another without breaking a rule of the format.
    private func mutated(_ value: JSONValue, with numbers: inout SeededGenerator) -> JSONValue {
        let figures: Set<String> = [
            "amount", "rate", "letIn", "payable", "age", "workingDays", "withinDays", "deadline",
        ]
        var value = value
        value = value.replacing(JSONPath([.key("examples")]), with: nil)
        for place in value.places() where figures.contains(place.key ?? "") && numbers.below(2) == 0 {
            let other: JSONValue? =
                switch place.value {
                case .string(let text) where text.hasSuffix("%"):
                    .string(Rate(basisPoints: numbers.below(10_001))?.description ?? text)
                case .string(let text) where Money(text) != nil:
                    .amount(Money(fen: Int64(1 + numbers.below(9_999_999))))
                case .string(let text): CalendarDay(text).map { .day($0.advanced(by: numbers.below(400))) }
                case .number: .count(1 + numbers.below(400))
                default: nil
                }
            if let other { value = value.replacing(place.path, with: other) }
        }
        return value
    }

    @Test("Whatever the figures, what is written reads back as the same", arguments: Self.builtIn + SchemeFolder.shapes)
    func figures(name: String) throws {
        let whole = try JSONValue(parsing: Array(SchemeWriter.text(of: try scheme(name)).utf8))
        var numbers = SeededGenerator(seed: 14)
        var read = 0
        for _ in 0..<60 {
            let source = mutated(whole, with: &numbers).description
            // A city that leaves its frame is no scheme, and cannot be compared.
            guard let scheme = try? SchemeFile.read(source) else { continue }
            read += 1
            let again = try SchemeFile.read(SchemeWriter.text(of: scheme))
            #expect(again == scheme)
        }
        #expect(read > 10)
    }

    @Test("Rules that a limit names get a name where they have none")
    func namesForLimits() throws {
        var scheme = try SchemeFolder.smallScheme(
            rules: #"""
                {"kind":"rate","across":"perStay","rate":"10%"},{"kind":"rate","id":"rule1","across":"perStay","rate":"5%"},\#
                {"kind":"ceiling","amount":"50.00","per":"stay","of":["rule1"]}
                """#)
        let rules = scheme.subsidy.rules
        scheme.subsidy.rules[2] = rules[2].with(
            .ceiling(Limit(Money(yuan: 50), per: .stay, article: nil), of: RuleSet([0])))
        let read = try SchemeFile.read(SchemeWriter.text(of: scheme))
        #expect(read.subsidy.rules.map(\.shape) == scheme.subsidy.rules.map(\.shape))
        let codes = read.subsidy.rules.map(\.code)
        #expect(codes == ["rule1a", "rule1", nil])
    }

    @Test("A short group stands on one line, and no line of groups is longer than 120 characters")
    func layout() throws {
        let text = SchemeWriter.text(of: try scheme("yunnan-14"))
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.contains(#"  "term": {"first": "2018-01-01", "last": "2018-12-31"},"#))
        #expect(lines.allSatisfy { $0.count <= 120 })
        #expect(text.hasSuffix("}\n"))
    }
}
