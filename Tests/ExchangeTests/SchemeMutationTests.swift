import Exchange
import JSONText
import MutualAid
import TestSupport
import Testing
import Wording

@Suite("Scheme files with anything wrong")
struct SchemeMutationTests {
    /// The schemes built in, one that keeps a frame, and one with a rule of every shape.
    private static let names = SchemeFile.builtInIDs.map(\.rawValue) + ["city", "everything"]
    private static let rounds = 200

    private func source(_ name: String) throws -> String {
        try SchemeFile.builtInSource(SchemeID(rawValue: name)) ?? SchemeFolder.source("shapes/" + name)
    }

    /// Reads a text, which must be a scheme that can be worked with or say what is wrong; tells which.
    private func isScheme(_ source: String) throws -> Bool {
        do {
            let scheme = try SchemeFile.read(source)
            let stay = StayCase(
                admitted: scheme.term.first, discharged: scheme.term.first,
                settlement: Settlement([.totalCost: Money(yuan: 250_000), .selfPaidFirst: Money(fen: 300_005)]))
            let claim = ClaimCase(filed: scheme.term.last, stays: [stay])
            let facts = MemberFacts(category: scheme.categories.value.first ?? .active)
            let choices = scheme.defaultChoices
            if scheme.isComputable {
                let assessment = try scheme.assess(claim, of: facts, after: TermPosition(), choices: choices)
                #expect(assessment.payable >= .zero)
            }
            return true
        } catch let error as InvalidScheme {
            #expect(!error.findings.isEmpty)
            for finding in error.findings {
                for language in Language.allCases { #expect(!Phrasebook(language).sentence(finding).isEmpty) }
            }
            return false
        }
    }

    @Test("Random bytes changed, lost and doubled never break the reader", arguments: Self.names)
    func bytes(id: String) throws {
        let whole = Array(try source(id).utf8)
        var numbers = SeededGenerator(seed: 2_018)
        var refused = 0
        for _ in 0..<Self.rounds {
            var bytes = whole
            for _ in 0...numbers.below(3) {
                let place = numbers.below(bytes.count)
                switch numbers.below(4) {
                case 0: bytes[place] = UInt8(numbers.below(256))
                case 1: bytes[place] = Array("{}[]\",:0-.%".utf8)[numbers.below(11)]
                case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + numbers.below(40)))
                default:
                    let end = min(bytes.count, place + 1 + numbers.below(40))
                    bytes.insert(contentsOf: bytes[place..<end], at: numbers.below(bytes.count))
                }
            }
            if try !isScheme(String(decoding: bytes, as: UTF8.self)) { refused += 1 }
        }
        #expect(refused > Self.rounds / 3 && refused < Self.rounds)
    }

    @Test(
        "Random parts taken out, moved, renamed and replaced never break the reader", arguments: Self.names)
    func parts(id: String) throws {
        let whole = try JSONValue(parsing: Array(try source(id).utf8))
        let places = whole.places()
        let oddities: [JSONValue] = [
            .null, .bool(false), .number(JSONNumber(-1)), .number(JSONNumber(.max)), .string(""), .string("0.00"),
            .string("9999999999.99"), .string("100%"), .string("2999-12-31"), .string("1800-01-01"), .array([]),
            .object([:]), .string("rules 65535(255)"), .string("rules 65536(256)"),
        ]
        var numbers = SeededGenerator(seed: 2_022)
        var refused = 0
        for _ in 0..<Self.rounds {
            var value = whole
            for _ in 0...numbers.below(3) {
                let path = places[numbers.below(places.count)].path
                switch numbers.below(4) {
                case 0: value = value.replacing(path, with: nil)
                case 1: value = value.renaming(path, to: places[numbers.below(places.count)].key ?? "")
                case 2: value = value.replacing(path, with: places[numbers.below(places.count)].value)
                default: value = value.replacing(path, with: oddities[numbers.below(oddities.count)])
                }
            }
            if try !isScheme(String(decoding: JSONWriter.compact(value), as: UTF8.self)) { refused += 1 }
        }
        #expect(refused > Self.rounds / 3 && refused < Self.rounds)
    }

    @Test("A file cut off anywhere is no scheme", arguments: Self.names)
    func cutOff(id: String) throws {
        let source = try source(id)
        let end = try #require(source.lastIndex(of: "}"))
        for length in stride(from: 0, to: source[..<end].utf8.count, by: 29) {
            #expect(try !isScheme(String(decoding: source.utf8.prefix(length), as: UTF8.self)))
        }
    }
}
