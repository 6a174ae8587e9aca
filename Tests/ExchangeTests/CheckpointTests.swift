import Exchange
import JSONText
import MutualAid
import Testing

@Suite("Checkpoints")
struct CheckpointTests {
    private static let serials = #"""
        {"schemes":1,"units":1,"subBranches":1,"members":1,"enrolments":1,"stays":1,"claims":1,"payments":1}
        """#

    private func lines(of registry: Registry) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        CheckpointCodec.encode(registry) { lines.append($0) }
        return lines
    }

    /// Reads into a registry of another store: the first line must say whose it is.
    private func registry(from lines: [[UInt8]]) throws -> Registry {
        var registry = Registry(store: try #require(StoreCode("0000")))
        // Read in parts, as a store reads them on several threads.
        for start in stride(from: 0, to: lines.count, by: 7) {
            var records = CheckpointRecords()
            var taken = 0
            for line in lines[start..<min(start + 7, lines.count)] { try line.withUnsafeBytes { try records.read($0) } }
            try records.add(to: &registry, counting: &taken)
            #expect(taken == min(7, lines.count - start))
        }
        return registry
    }

    /// The sample, from whose end records were taken away and in whose middle others were changed.
    private func sample() throws -> Registry {
        let store = try #require(StoreCode("kq7f"))
        var registry = Registry(store: store)
        for transaction in try SampleUnit.transactions(members: 300, store: store) {
            registry = try registry.applying(transaction.changes)
        }
        let payment = try #require(Array(registry.payments.all).last)
        try registry.apply(.payment(.removing(payment)))
        let claim = try #require(registry.claims.all.first { registry.payment(of: $0.id) == nil })
        try registry.apply(.claim(.removing(claim)))
        let stay = try #require(registry.stays.all.first { registry.liveClaim(of: $0) == nil })
        let stayed = registry.claims(of: stay.member).filter { $0.stays.contains(stay.id) }
        for claim in stayed { try registry.apply(.claim(.removing(claim))) }
        try registry.apply(.stay(.removing(stay)))
        let newcomer = Member(
            id: registry.members.nextID(in: store), unit: try #require(registry.units.all.first { _ in true }).id,
            subBranch: nil, name: "尉迟兰",
            document: .other(number: "EA1234567", sex: .female, born: try #require(CalendarDay("1980-05-05"))),
            category: .active)
        try registry.apply(.member(.adding(newcomer)))
        try registry.apply(.member(.removing(newcomer)))
        let member = try #require(registry.members.all.first { _ in true })
        var renamed = member
        renamed.name = "欧阳珍"
        try registry.apply(.member(.replacing(member, with: renamed)))
        return registry
    }

    @Test("A whole unit comes back: every table in its order, and every way of looking things up")
    func roundTrip() throws {
        let original = try sample()
        let copy = try registry(from: lines(of: original))
        #expect(copy.store == original.store)
        #expect(Array(copy.schemes.all) == Array(original.schemes.all))
        #expect(Array(copy.units.all) == Array(original.units.all))
        #expect(Array(copy.subBranches.all) == Array(original.subBranches.all))
        #expect(Array(copy.members.all) == Array(original.members.all))
        #expect(Array(copy.enrolments.all) == Array(original.enrolments.all))
        #expect(Array(copy.stays.all) == Array(original.stays.all))
        #expect(Array(copy.claims.all) == Array(original.claims.all))
        #expect(Array(copy.payments.all) == Array(original.payments.all))
        for member in original.members.all {
            #expect(copy.member(withDocument: member.document.number)?.id == member.id)
            #expect(copy.stays(of: member.id) == original.stays(of: member.id))
            #expect(copy.claims(of: member.id) == original.claims(of: member.id))
            #expect(copy.enrolments(of: member.id) == original.enrolments(of: member.id))
        }
    }

    @Test("A checkpoint of what was read is the same checkpoint, byte by byte")
    func stable() throws {
        let written = lines(of: try sample())
        #expect(lines(of: try registry(from: written)) == written)
    }

    @Test("The serials of removed records are not given out again")
    func serials() throws {
        let original = try sample()
        let copy = try registry(from: lines(of: original))
        #expect(copy.serials == original.serials)
        #expect(copy.serials.members == 302 && original.members.count == 300)
        #expect(Int(copy.serials.payments) == original.payments.count + 2)
    }

    @Test("The number of lines is told before they are written")
    func count() throws {
        let registry = try sample()
        #expect(CheckpointCodec.recordCount(of: registry) == lines(of: registry).count)
        let empty = Registry(store: registry.store)
        #expect(CheckpointCodec.recordCount(of: empty) == 1 && lines(of: empty).count == 1)
    }

    @Test("A store with nothing in it keeps its code")
    func empty() throws {
        let store = try #require(StoreCode("a0z9"))
        let copy = try registry(from: lines(of: Registry(store: store)))
        #expect(copy.store == store && copy.serials == Registry(store: store).serials)
    }

    @Test("Records of another store are kept beside the store's own")
    func foreign() throws {
        let other = try #require(StoreCode("zz99"))
        var original = try sample()
        let unit = try #require(original.units.all.first { _ in true })
        let branch = SubBranch(id: SubBranchID(store: other, serial: 1), unit: unit.id, name: "并入的分工会")
        try original.apply(.subBranch(.adding(branch)))
        let copy = try registry(from: lines(of: original))
        #expect(copy.subBranches[branch.id] == branch)
        #expect(Array(copy.subBranches.all) == Array(original.subBranches.all))
    }

    @Test("A record that stands before the one it refers to is refused")
    func order() throws {
        let written = lines(of: try sample())
        let swapped = [written[0], written[2], written[1]]
        #expect(throws: RegistryFault.missing(record: "kq7f-u1", refersTo: "yunnan-14")) {
            try registry(from: swapped)
        }
    }

    @Test("A record that stands twice is refused")
    func doubled() throws {
        let written = lines(of: try sample())
        #expect(throws: RegistryFault.conflict(record: "kq7f-s1")) {
            try registry(from: [written[0], written[1], written[1]])
        }
    }

    @Test("What fails on the way out stops the writing")
    func failingOutput() throws {
        struct Full: Error {}
        let registry = try sample()
        var room = 7
        #expect(throws: Full.self) {
            try CheckpointCodec.encode(registry) { _ in
                guard room > 0 else { throw Full() }
                room -= 1
            }
        }
        #expect(room == 0)
    }

    @Test(
        "A first line that is not right is named with its place",
        arguments: [
            (#"{"store":"KQ7F","serials":{}}"#, "invalidValue", "store"),
            (#"{"store":"kq7f"}"#, "missingKey", "serials"),
            (#"{"store":7,"serials":{}}"#, "wrongType", "store"),
            (#"{"store":"kq7f","serial":{}}"#, "unknownKey", "serial"),
            (#"{"store":"kq7f","serials":{"member":1}}"#, "unknownKey", "serials.member"),
            (#"{"store":"kq7f","serials":{"members":0}}"#, "invalidValue", "serials.members"),
            (#"{"store":"kq7f","serials":{"members":16777217}}"#, "invalidValue", "serials.members"),
            (#"{"store":"kq7f","serials":{"members":"1"}}"#, "wrongType", "serials.members"),
        ])
    func brokenSerials(line: String, code: String, path: String) throws {
        let error = try #require(
            #expect(throws: JSONError.self) { try registry(from: [Array(line.utf8)]) })
        #expect(error.code.rawValue == code && error.path.description == path, "\(error)")
    }

    @Test("A serial that is left out is missed, whichever it is")
    func missingSerial() throws {
        let whole = try JSONValue(parsing: Array(#"{"store":"kq7f","serials":\#(Self.serials)}"#.utf8))
        let places = whole.places().filter { $0.path.components.count == 2 }
        #expect(places.count == 8)
        for place in places {
            let line = JSONWriter.compact(whole.replacing(place.path, with: nil))
            let error = try #require(#expect(throws: JSONError.self) { try registry(from: [line]) })
            #expect(error.code == .missingKey && error.path == place.path)
        }
    }
}
