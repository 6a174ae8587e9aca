import Exchange
import JSONText
import MutualAid
import Testing
import Wording

@Suite("Scheme files that are not right")
struct SchemeFindingTests {
    @Test(
        "All that is wrong is found at once, each with its kind and place, and nothing else",
        arguments: SchemeFlaw.all)
    func findings(flaw: SchemeFlaw) throws {
        let source = try flaw.source()
        let error = try #require(#expect(throws: InvalidScheme.self) { try SchemeFile.read(source) })
        #expect(error.findings.map { "\($0.code.rawValue) \($0.path)" }.sorted() == flaw.findings.sorted())
        let first = try #require(error.findings.first)
        let said = Phrasebook(.english).sentence(first)
        #expect(flaw.says.isEmpty || said.contains(flaw.says), "\(said)")
        for finding in error.findings {
            #expect(finding.description.hasPrefix("\(finding.path): \(finding.code.rawValue): "))
        }
    }

    @Test("Every kind of finding is met in the tables")
    func codes() {
        #expect(SchemeFlaw.all.count >= 40)
        let met = Set(SchemeFlaw.all.flatMap(\.findings).compactMap { $0.split(separator: " ").first.map(String.init) })
        // The last four are faults of files in the user's folder, which have tests of their own.
        let others = ["tooMany", "notUTF8", "unreadableFile", "idTaken", "otherFileName"]
        #expect(Set(SchemeFault.Code.allCases.map(\.rawValue)).subtracting(met) == Set(others))
    }

    @Test("The mark that some editors put before a text is no part of the scheme")
    func byteOrderMark() throws {
        let source = try #require(SchemeFile.builtInSource(SchemeID(rawValue: "yunnan-14")))
        let marked = try SchemeFile.read("\u{FEFF}" + source)
        let plain = try SchemeFile.read(source)
        #expect(marked == plain)
    }

    @Test(
        "What is no JSON object is no scheme",
        arguments: ["", " ", "{", "scheme", "{} {}", String(repeating: "[", count: 200)])
    func notJSON(source: String) throws {
        let error = try #require(#expect(throws: InvalidScheme.self) { try SchemeFile.read(source) })
        #expect(error.findings.map(\.code) == [.notJSON])
    }

    @Test("Another JSON value is refused as a whole", arguments: ["[]", "1", "null", "\"huzhu-scheme\""])
    func notObject(source: String) throws {
        let error = try #require(#expect(throws: InvalidScheme.self) { try SchemeFile.read(source) })
        #expect(error.findings.map(\.fault) == [.wrongKind(expected: .group)])
    }

    @Test("An empty object lacks every part that a scheme must have, each once")
    func empty() throws {
        let error = try #require(#expect(throws: InvalidScheme.self) { try SchemeFile.read("{}") })
        #expect(error.findings.allSatisfy { $0.code == .missingKey })
        let parts = [
            "approval", "base", "categories", "documents", "exclusions", "format", "id", "name",
            "readings", "rules", "shortName", "term", "version",
        ]
        #expect(error.findings.map(\.path.description).sorted() == parts)
    }

    @Test("The shortest scheme is one, and every part of it must be there")
    func shortest() throws {
        let shortest = RecordKit.schemeSource.replacing("\"version\":1", with: "\"version\":2")
            .replacing("\"deductions\"", with: "\"parts\"").replacing("\"contributions\":{\"amounts\":{}},", with: "")
        let scheme = try SchemeFile.read(shortest)
        #expect(scheme.subsidy.rules == [] && scheme.isContributionTypedIn)
        let whole = try JSONValue(parsing: Array(shortest.utf8))
        let places = whole.places().filter { $0.key != nil }
        #expect(places.count == 21)
        for place in places {
            let source = String(decoding: JSONWriter.compact(whole.replacing(place.path, with: nil)), as: UTF8.self)
            let error = try #require(#expect(throws: InvalidScheme.self) { try SchemeFile.read(source) })
            #expect(error.findings.contains { $0.code == .missingKey && $0.path == place.path }, "\(place.path)")
        }
    }

    @Test("A fault of one value hides none of another", arguments: SchemeFile.builtInIDs)
    func everyValue(id: SchemeID) throws {
        let source = try #require(SchemeFile.builtInSource(id))
        var value = try JSONValue(parsing: Array(source.utf8))
        let leaves = value.places().filter { place in
            // Without them, what stands beside them has no meaning.
            if ["kind", "clause"].contains(place.key)
                || (place.key == "name" && place.path.components.first == .key("readings"))
                || (place.path.components.first == .key("examples") && place.path.components.contains(.key("readings")))
            {
                return false
            }
            if case .string = place.value { return true }
            if case .number = place.value { return true }
            return false
        }
        for leaf in leaves { value = value.replacing(leaf.path, with: .null) }
        let text = String(decoding: JSONWriter.compact(value), as: UTF8.self)
        let error = try #require(#expect(throws: InvalidScheme.self) { try SchemeFile.read(text) })
        let found = Set(error.findings.map(\.path))
        #expect(leaves.count > 20)
        for leaf in leaves { #expect(found.contains(leaf.path), "\(leaf.path)") }
    }

    @Test("Of a part that is empty, all that it lacks is named", arguments: SchemeFile.builtInIDs)
    func everyKey(id: SchemeID) throws {
        let whole = try JSONValue(parsing: Array(try #require(SchemeFile.builtInSource(id)).utf8))
        func missing(_ value: JSONValue) -> Set<JSONPath> {
            do {
                _ = try SchemeFile.read(String(decoding: JSONWriter.compact(value), as: UTF8.self))
                return []
            } catch {
                return Set(error.findings.filter { $0.code == .missingKey }.map(\.path))
            }
        }
        for place in whole.places() {
            guard case .object(let object) = place.value else { continue }
            let paths = object.keys.map { place.path.appending(key: $0) }
            // What kind of rule or clause it is says what else it needs.
            if paths.contains(where: { [.key("kind"), .key("clause")].contains($0.components.last) }) { continue }
            let needed = Set(paths.filter { missing(whole.replacing($0, with: nil)).contains($0) })
            #expect(missing(whole.replacing(place.path, with: .object([:]))).isSuperset(of: needed), "\(place.path)")
        }
    }

    @Test("A list of slices with nothing in it is refused", arguments: ["segments", "bands"])
    func emptySlices(list: String) throws {
        let kind = list == "bands" ? #""oneTime","name":{"zh-Hans":"一次性补助","en":"one-time"}"# : "\"segments\""
        let source = try source(rule: #"{"kind":\#(kind),"\#(list)":[]}"#)
        let error = try #require(#expect(throws: InvalidScheme.self) { try SchemeFile.read(source) })
        #expect(error.findings.map { "\($0.code.rawValue) \($0.path)" } == ["empty rules[0].\(list)"])
    }

    @Test("A document beyond those that an article can name is refused, not guessed")
    func manyDocuments() throws {
        let texts = #""title":{"zh-Hans":"文","en":"text"},"citation":{"zh-Hans":"第#条","en":"art. #"}"#
        let documents = (0..<300).map { #"{"id":"d\#($0)",\#(texts)}"# }.joined(separator: ",")
        let source = try source(rule: #"{"kind":"rate","rate":"50%","across":"perStay","article":"d255 1"}"#)
            .replacing("\"documents\":[]", with: "\"documents\":[\(documents)]")
        let rules = try SchemeFile.read(source).subsidy.rules
        #expect(rules.map(\.article) == [Article(document: 255, number: 1)])
        let error = try #require(
            #expect(throws: InvalidScheme.self) { try SchemeFile.read(source.replacing("d255 1", with: "d256 1")) })
        #expect(error.findings.map(\.path.description) == ["rules[0].article"])
    }

    /// The shortest scheme with one rule.
    private func source(rule: String) throws -> String {
        let source = RecordKit.schemeSource.replacing("\"rules\":[]", with: "\"rules\":[\(rule)]")
        try #require(source != RecordKit.schemeSource)
        return source
    }
}
