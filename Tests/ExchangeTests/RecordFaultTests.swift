import Exchange
import JSONText
import MutualAid
import Testing

@Suite("Records in the store's files that are not right")
struct RecordFaultTests {
    /// Keys that a record may be without: their absence says something.
    private static let optional: Set<String> = [
        "before", "subBranch", "earlyRetired", "phone", "kind", "paidByUnion", "doubtful", "exclusion", "unbrokenSince",
        "earlierTermsWithoutSubsidy", "paidByOthers", "hospitalGrade", "events", "severity",
    ]

    /// Keys whose value is any text.
    private static let free: Set<String> = ["name", "phone", "hospital", "reason", "exclusion", "number", "severity"]

    private func value(of pinned: PinnedRecord) throws -> JSONValue {
        try JSONValue(parsing: Array("[\(pinned.line)]".utf8))
    }

    private func fault(of value: JSONValue) -> JSONError? {
        #expect(throws: JSONError.self) { try ChangeCodec.decode(JSONWriter.compact(value)) }
    }

    @Test("A key that is not known is named with its place, wherever it stands", arguments: PinnedRecord.all)
    func unknownKeys(pinned: PinnedRecord) throws {
        let value = try value(of: pinned)
        for place in value.places() {
            guard let key = place.key else { continue }
            let error = try #require(fault(of: value.renaming(place.path, to: key + "?")))
            #expect(error.code == .unknownKey && error.detail == key + "?")
            #expect(error.path == place.parent.appending(key: key + "?"))
        }
    }

    @Test("A part that is missing is named with its place, and only optional ones may be", arguments: PinnedRecord.all)
    func missingKeys(pinned: PinnedRecord) throws {
        let value = try value(of: pinned)
        var missing = 0
        for place in value.places() {
            guard let key = place.key else { continue }
            // The category of an enrolment may be unknown, that of a member may not.
            let isOfEnrolment = key == "category" && pinned.name.hasPrefix("enrolment")
            let isOfEvent = key == "kind" && place.path.description.contains("events")
            let isAmount = place.parent.components.last == .key("settlement")
            let isRecord = place.path.components.count == 2
            let isOnly = key == "before" && pinned.name.hasSuffix("removed")
            let isOneOfTwo = key == "after" && pinned.name.hasSuffix("changed")
            let broken = value.replacing(place.path, with: nil)
            let isOptional = Self.optional.contains(key) && !isOnly && !isRecord && !isOfEvent
            if isOptional || isAmount || isOneOfTwo || isOfEnrolment {
                #expect(throws: Never.self) { try ChangeCodec.decode(JSONWriter.compact(broken)) }
                continue
            }
            missing += 1
            let error = try #require(fault(of: broken))
            // Any document would do, so the one that people have is asked for; nothing left is a record left out.
            let wanted =
                switch key {
                case "otherDocument": "idNumber"
                case _ where isRecord: "record"
                case "before": "after"
                default: key
                }
            #expect(error.code == .missingKey && error.path == place.parent.appending(key: wanted), "\(error)")
        }
        #expect(missing >= 4)
    }

    @Test("A value of another kind than the one expected is named with its place", arguments: PinnedRecord.all)
    func wrongTypes(pinned: PinnedRecord) throws {
        let value = try value(of: pinned)
        for place in value.places() {
            for other in [JSONValue.null, .bool(true), .number(JSONNumber(7)), .string("x"), .array([]), .object([:])]
            where other.isOther(than: place.value) {
                let error = try #require(fault(of: value.replacing(place.path, with: other)))
                #expect(error.code == .wrongType && error.path == place.path, "\(error)")
            }
        }
    }

    @Test("A text that cannot be what its key says is named with its place", arguments: PinnedRecord.all)
    func wrongTexts(pinned: PinnedRecord) throws {
        let value = try value(of: pinned)
        for place in value.places() {
            guard case .string = place.value, !Self.free.contains(place.key ?? "") else { continue }
            // What happened is any text, too.
            if place.key == "kind", place.path.description.contains("events") { continue }
            // The id of a scheme is any text.
            if place.path.description.hasSuffix("scheme.id") || place.path.description.contains("enrolment"),
                place.key == "id" || place.key == "scheme", place.path.components.count > 3
            {
                continue
            }
            let error = try #require(fault(of: value.replacing(place.path, with: .string("?"))))
            let isSource = place.key == "source"
            #expect(error.code == .invalidValue && error.path == (isSource ? place.parent : place.path), "\(error)")
        }
    }

    @Test("No amount of a record may be below zero", arguments: PinnedRecord.all)
    func negativeAmounts(pinned: PinnedRecord) throws {
        let value = try value(of: pinned)
        for place in value.places() {
            guard case .string(let text) = place.value, text.hasSuffix(".00") || text.hasPrefix("0.") else { continue }
            let error = try #require(fault(of: value.replacing(place.path, with: .string("-0.01"))))
            #expect(error.code == .invalidValue && error.path == place.path)
            #expect(error.detail == "an amount below zero")
        }
    }

    @Test("A fault has its code and its place", arguments: BrokenRecord.all)
    func brokenRecords(broken: BrokenRecord) throws {
        let text = try broken.text()
        let error = try #require(
            #expect(throws: JSONError.self) { try ChangeCodec.decode(Array(text.utf8)) })
        #expect(error.code == broken.code && error.path.description == broken.path, "\(error)")
    }

    @Test("A scheme whose text is no scheme is refused with its findings")
    func brokenScheme() throws {
        let source = "{}"
        let hash = SchemeFile.hash(of: source)
        let line = #"[{"scheme":{"id":"kq7f-s1","after":{"hash":"\#(hash)","source":"{}"}}}]"#
        let error = try #require(
            #expect(throws: InvalidScheme.self) { try ChangeCodec.decode(Array(line.utf8)) })
        #expect(error.findings.contains { $0.code == .missingKey && $0.path.description == "term" })
    }
}

extension JSONValue {
    fileprivate func isOther(than other: JSONValue) -> Bool {
        switch (self, other) {
        case (.null, .null), (.bool, .bool), (.number, .number), (.string, .string), (.array, .array),
            (.object, .object):
            false
        default: true
        }
    }
}
