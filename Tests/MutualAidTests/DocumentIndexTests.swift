import TestSupport
import Testing

@testable import MutualAid

@Suite("Finding members by their documents")
struct DocumentIndexTests {
    @Test("After any row of entries, changes and removals everybody is found by their number, and nobody else is")
    func random() throws {
        let store = try #require(StoreCode("kq7f"))
        var random = SeededGenerator(seed: 11)
        var members = Table<Member>()
        var index = DocumentIndex()
        var numbers: [MemberID: String] = [:]
        func document(_ number: Int) throws -> IdentityDocument {
            let born = try #require(CalendarDay("1980-05-05"))
            guard number % 3 > 0 else { return .other(number: "EA\(number)", sex: .female, born: born) }
            let body = 53_010_219_800_505_000 + UInt64(number % 1_000) + UInt64(number / 1_000) * 100_000_000_000
            return .idNumber(try #require(IDNumber(body: body)))
        }
        for step in 0..<6_000 {
            let id = MemberID(store: store, serial: .random(in: 1...1_500, using: &random))
            let before = members[id]
            if let before { index.remove(DocumentKey(before.document), in: members) }
            if before != nil, Bool.random(using: &random) {
                members.put(nil, for: id)
                numbers[id] = nil
            } else {
                let document = try document(step)
                let member = Member(
                    id: id, unit: UnitID(store: store, serial: 1), subBranch: nil, name: "王", document: document,
                    category: .active)
                members.put(member, for: id)
                let slot = try #require(members.slot(of: id))
                index.insert(DocumentKey(document), slot: slot)
                numbers[id] = document.number
            }
        }
        #expect(numbers.count > 500)
        for (id, number) in numbers {
            let slot = try #require(index.slot(of: DocumentKey(number), in: members))
            #expect(members[slot: slot]?.id == id)
        }
        let known = Set(numbers.values)
        for step in 0..<6_000 {
            let number = try document(step).number
            let isFound = index.slot(of: DocumentKey(number), in: members) != nil
            #expect(isFound == known.contains(number))
        }
    }

    @Test("Another paper with the text of an identity number is the same document; one spelled otherwise is not")
    func spelling() throws {
        let number = try IDNumber("11010519491231002X")
        let day = try #require(CalendarDay("1949-12-31"))
        let key = DocumentKey(.idNumber(number))
        #expect(DocumentKey(.other(number: "11010519491231002X", sex: .female, born: day)) == key)
        #expect(DocumentKey(.other(number: "11010519491231002x", sex: .female, born: day)) != key)
        #expect(DocumentKey(.other(number: "110105491231002", sex: .female, born: day)) != key)
    }
}
