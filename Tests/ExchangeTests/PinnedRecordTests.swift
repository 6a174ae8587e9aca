import Exchange
import MutualAid
import Testing

@Suite("The form of records, version 1")
struct PinnedRecordTests {
    @Test("A record is written exactly as in stores that are in use", arguments: PinnedRecord.all)
    func writing(pinned: PinnedRecord) throws {
        let bytes = ChangeCodec.encode([pinned.change(try RecordKit())])
        #expect(String(decoding: bytes, as: UTF8.self) == "[" + pinned.line + "]")
    }

    @Test("A record from a store in use is read as what it was", arguments: PinnedRecord.all)
    func reading(pinned: PinnedRecord) throws {
        let changes = try ChangeCodec.decode(Array("[\(pinned.line)]".utf8))
        #expect(changes == [pinned.change(try RecordKit())])
    }

    @Test("Every kind of record is pinned")
    func complete() throws {
        let kit = try RecordKit()
        let kinds = Set(PinnedRecord.all.map { $0.change(kit).kind })
        #expect(kinds == Set(kit.changes.map(\.kind)) && kinds.count == 8)
    }

    @Test("A checkpoint is written exactly as in stores that are in use")
    func checkpoint() throws {
        let kit = try RecordKit()
        var registry = Registry(store: kit.store)
        let unit = Unit(id: kit.id(2), name: "云岭示范学院工会", scheme: kit.scheme.reference)
        for change in [Change.scheme(.adding(kit.scheme)), .unit(.adding(unit)), .unit(.removing(unit))] {
            try registry.apply(change)
        }
        var lines: [String] = []
        CheckpointCodec.encode(registry) { lines.append(String(decoding: $0, as: UTF8.self)) }
        let serials = #"""
            {"store":"kq7f","serials":{"schemes":2,"units":3,"subBranches":1,"members":1,"enrolments":1,"stays":1,\#
            "claims":1,"payments":1}}
            """#
        #expect(lines == [serials] + PinnedRecord.all.filter { $0.name == "scheme" }.map(\.line))
    }
}

extension Change {
    /// The name of the kind of record.
    fileprivate var kind: String {
        switch self {
        case .scheme: "scheme"
        case .unit: "unit"
        case .subBranch: "subBranch"
        case .member: "member"
        case .enrolment: "enrolment"
        case .stay: "stay"
        case .claim: "claim"
        case .payment: "payment"
        }
    }
}
