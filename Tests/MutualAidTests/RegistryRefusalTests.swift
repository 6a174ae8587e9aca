import MutualAid
import Testing

@Suite struct RegistryRefusalTests {
    private let store: SmallStore

    init() throws { store = try SmallStore() }

    @Test("A change that does not start from the present record is a conflict")
    func conflict() throws {
        var renamed = store.wang
        renamed.name = "王素琴"
        let fault = RegistryFault.conflict(record: "kq7f-m1")
        try store.expectRefusal(.member(.adding(store.wang)), for: fault)
        try store.expectRefusal(.member(.replacing(renamed, with: store.wang)), for: fault)
        try store.expectRefusal(.member(.removing(renamed)), for: fault)
        try store.expectRefusal(
            .member(.replacing(store.wang, with: renamed)), .member(.replacing(store.wang, with: renamed)), for: fault)
    }

    @Test("A change of what isn't there is a conflict")
    func conflictWithNothing() throws {
        let stay = store.stay(9, of: store.wang)
        try store.expectRefusal(.stay(.removing(stay)), for: .conflict(record: "kq7f-h9"))
        try store.expectRefusal(.stay(.replacing(stay, with: stay)), for: .conflict(record: "kq7f-h9"))
    }

    @Test("A change that would put one record in the place of another is a conflict")
    func conflictOfIdentity() throws {
        try store.expectRefusal(
            .member(.replacing(store.wang, with: store.li)), for: .conflict(record: "kq7f-m1"))
        try store.expectRefusal(
            .member(Edit(id: store.wang.id, before: store.li, after: store.wang)), for: .conflict(record: "kq7f-m1"))
    }

    @Test("Of several changes none is made when one is refused")
    func allOrNone() throws {
        let stay = store.stay(1, of: store.wang)
        try store.expectRefusal(
            .stay(.adding(stay)), .claim(.adding(store.claim(1, of: store.wang, stays: [1]))), .stay(.adding(stay)),
            for: .conflict(record: "kq7f-h1"))
        #expect(store.registry.stays.count == 0)
    }

    @Test("Two members never have the same number on their papers, whatever the paper")
    func duplicateDocument() throws {
        var third = store.li
        third = Member(
            id: Identifier(store: store.code, serial: 3), unit: store.unit.id, subBranch: nil, name: "赵",
            document: store.wang.document, category: .active)
        try store.expectRefusal(.member(.adding(third)), for: .duplicateDocument(member: store.wang.id))
        third.document = .other(number: store.wang.document.number, sex: .male, born: store.wang.document.born)
        try store.expectRefusal(.member(.adding(third)), for: .duplicateDocument(member: store.wang.id))
        var changed = store.li
        changed.document = store.wang.document
        try store.expectRefusal(
            .member(.replacing(store.li, with: changed)), for: .duplicateDocument(member: store.wang.id))
    }

    @Test("A number is free again when its member is gone or has another")
    func freedDocument() throws {
        var changed = store.wang
        changed.document = .other(number: "E1234567", sex: .female, born: store.wang.document.born)
        var li = store.li
        li.document = store.wang.document
        let given = try store.registry.applying([
            .member(.replacing(store.wang, with: changed)), .member(.replacing(store.li, with: li)),
        ])
        #expect(given.member(withDocument: store.wang.document.number)?.id == store.li.id)
        #expect(given.member(withDocument: "E1234567")?.id == store.wang.id)
        #expect(given.member(withDocument: store.li.document.number) == nil)
        let gone = try store.registry.applying([
            .member(.removing(store.wang)), .member(.replacing(store.li, with: li)),
        ])
        #expect(gone.member(withDocument: store.wang.document.number)?.id == store.li.id)
    }

    @Test("A member is enrolled once in a term")
    func alreadyEnrolled() throws {
        let first = store.enrolment(1, of: store.wang)
        let second = store.enrolment(2, of: store.wang)
        try store.expectRefusal(
            .enrolment(.adding(first)), .enrolment(.adding(second)), for: .alreadyEnrolled(enrolment: first.id))
        var other = second
        other.scheme = SchemeID(rawValue: "second")
        let both = try store.registry.applying([.enrolment(.adding(first)), .enrolment(.adding(other))])
        #expect(both.enrolment(of: store.wang.id, in: first.scheme) == first)
        #expect(both.enrolment(of: store.wang.id, in: other.scheme) == other)
        #expect(both.enrolment(of: store.li.id, in: first.scheme) == nil)
        // Another term's part is another record, never this one changed.
        #expect(throws: RegistryFault.conflict(record: second.id.description)) {
            _ = try both.applying([.enrolment(.replacing(other, with: second))])
        }
    }

    @Test("Every fault has a code of its own")
    func codes() {
        let stay = store.stay(1, of: store.wang).id
        let claim = store.claim(1, of: store.wang, stays: [1])
        let faults: [RegistryFault] = [
            .conflict(record: ""), .missing(record: "", refersTo: ""), .stillReferred(record: "", by: ""),
            .duplicateDocument(member: store.wang.id), .alreadyEnrolled(enrolment: store.enrolment(1, of: store.li).id),
            .stayAlreadyClaimed(stay: stay, claim: claim.id), .foreignStay(stay: stay),
            .claimWithoutStay(claim: claim.id), .alreadyPaid(payment: store.payment(1, of: claim).id),
        ]
        #expect(Set(faults.map(\.code)).count == faults.count)
    }
}
