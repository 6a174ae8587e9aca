import Exchange
import MutualAid
import TestSupport
import Testing

@Suite("Records in the store's files: there and back")
struct RecordRoundTripTests {
    @Test("Every kind of record comes back with every optional part, and without")
    func variants() throws {
        for change in try RecordKit().changes {
            #expect(try ChangeCodec.decode(ChangeCodec.encode([change])) == [change])
        }
    }

    @Test("Random changes come back as they were, and are written the same again")
    func randomChanges() throws {
        let kit = try RecordKit()
        var numbers = SeededGenerator(seed: 14)
        for _ in 0..<50 {
            let changes = (0..<numbers.below(40)).map { _ in kit.randomChange(&numbers) }
            let bytes = ChangeCodec.encode(changes)
            let read = try ChangeCodec.decode(bytes)
            #expect(read == changes)
            #expect(ChangeCodec.encode(read) == bytes)
        }
    }

    @Test("The changes of one line keep their order, and a line of none is an empty array")
    func order() throws {
        let changes = try RecordKit().changes
        #expect(try ChangeCodec.decode(ChangeCodec.encode(changes)) == changes)
        #expect(String(decoding: ChangeCodec.encode([]), as: UTF8.self) == "[]")
        #expect(try ChangeCodec.decode(Array("[]".utf8)) == [])
    }

    @Test("Parts that have their usual value take no room in the file")
    func omitted() throws {
        let kit = try RecordKit()
        let member = Member(
            id: kit.id(1), unit: kit.id(1), subBranch: nil, name: "王素琼", document: .idNumber(kit.idNumber),
            category: .active)
        let enrolment = Enrolment(
            id: kit.id(1), member: kit.id(1), scheme: kit.scheme.scheme.id, kind: nil, paidByMember: .zero,
            enteredOn: kit.day(0))
        let bytes = ChangeCodec.encode([.member(.adding(member)), .enrolment(.adding(enrolment))])
        let text = String(decoding: bytes, as: UTF8.self)
        for key in [
            "subBranch", "earlyRetired", "phone", "before", "kind", "paidByUnion", "doubtful", "null", "unbrokenSince",
            "WithoutSubsidy", "paidByOthers",
        ] {
            #expect(!text.contains(key))
        }
    }

    @Test("Space and line ends between the values don't matter")
    func spaced() throws {
        let text = """
            [ { "payment" : { "id" : "kq7f-p5" ,
              "after" : { "paidOn" : "2018-04-11" , "amount" : "1890.00" , "claim" : "kq7f-c9" } } } ]
            """
        let kit = try RecordKit()
        let payment = Payment(id: kit.id(5), claim: kit.id(9), amount: Money(yuan: 1_890), paidOn: kit.day(100))
        #expect(try ChangeCodec.decode(Array(text.utf8)) == [.payment(.adding(payment))])
    }
}
