import MutualAid
import TestSupport
import Testing

@Suite struct IdentifierTests {
    @Test("A store code is four lower-case letters or digits", arguments: ["kq7f", "0000", "zzzz", "a1b2"])
    func readsStoreCode(text: String) throws {
        #expect(try #require(StoreCode(text)).description == text)
    }

    @Test(
        "Anything else is no store code",
        arguments: ["", "kq7", "kq7fx", "KQ7F", "kq-f", "kq f", "ｋq7f", "库", "é12", "kq7\n", "kq\u{0}f"])
    func refusesStoreCode(text: String) {
        #expect(StoreCode(text) == nil)
    }

    @Test("Store codes are as many as their texts, and sort like them")
    func storeCodesDiffer() throws {
        var random = SeededGenerator(seed: 9)
        let signs = Array("0123456789abcdefghijklmnopqrstuvwxyz")
        for _ in 0..<2_000 {
            let texts = (0..<2).map { _ in String((0..<4).compactMap { _ in signs.randomElement(using: &random) }) }
            let codes = try texts.map { try #require(StoreCode($0)) }
            #expect((codes[0] == codes[1]) == (texts[0] == texts[1]))
            #expect((codes[0] < codes[1]) == (texts[0] < texts[1]))
        }
    }

    @Test("An identity is read back from its written form", arguments: [1, 12, 4_096, 99_999, MemberID.greatestSerial])
    func roundTrip(serial: UInt32) throws {
        let id = MemberID(store: try #require(StoreCode("kq7f")), serial: serial)
        #expect(id.description == "kq7f-m\(serial)")
        #expect(MemberID(id.description) == id)
        #expect(StayID(id.description) == nil)
        #expect(MemberID("kq7f-m\(MemberID.greatestSerial + 1)") == nil)
    }

    @Test("Each kind of record has a letter of its own")
    func letters() {
        let letters: [Unicode.Scalar] = [
            AdoptedScheme.letter, Unit.letter, SubBranch.letter, Member.letter, Enrolment.letter, HospitalStay.letter,
            Claim.letter, Payment.letter,
        ]
        #expect(Set(letters).count == letters.count)
    }

    @Test(
        "An identity has one written form only",
        arguments: [
            "", "kq7f", "kq7f-", "kq7f-m", "kq7f-m0", "kq7f-m01", "kq7f-m+1", "kq7f-m-1", "kq7f-m 1", "kq7f-m1 ",
            "kq7f-M1", "kq7f_m1", "KQ7F-m1", "kq7f-h1", "kq7f-m１", "kq7f-m4294967296", "kq7f-m1x", "kq7ff-m1",
            "库-m1", "kq7f-m\u{301}1",
        ])
    func refuses(text: String) {
        #expect(MemberID(text) == nil)
    }

    @Test("Identities sort by serial, then by store")
    func order() throws {
        let texts = ["zzzz-m1", "aaaa-m2", "bbbb-m2", "aaaa-m10"]
        let ids = try texts.map { try #require(MemberID($0)) }
        #expect(ids.reversed().sorted() == ids)
    }
}
