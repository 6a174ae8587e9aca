import MutualAid
import Testing

@Suite struct RegistryReferenceTests {
    private let store: SmallStore

    init() throws { store = try SmallStore() }

    @Test("A record that refers to one that isn't there is refused")
    func missing() throws {
        let unknownScheme = try AdoptedScheme(
            id: Identifier(store: store.code, serial: 2), name: "unknown", digest: 2)
        let unknownUnit = UnitID(store: store.code, serial: 9)
        let nobody = MemberID(store: store.code, serial: 9)

        let unit = Unit(
            id: Identifier(store: store.code, serial: 2), name: "", scheme: unknownScheme.reference)
        try store.expectRefusal(.unit(.adding(unit)), for: .missing(record: "kq7f-u2", refersTo: "unknown"))
        var branch = store.branch
        branch.unit = unknownUnit
        try store.expectRefusal(
            .subBranch(.replacing(store.branch, with: branch)),
            for: .missing(record: "kq7f-b1", refersTo: "kq7f-u9"))
        var member = store.wang
        member.unit = unknownUnit
        try store.expectRefusal(
            .member(.replacing(store.wang, with: member)), for: .missing(record: "kq7f-m1", refersTo: "kq7f-u9"))
        member = store.wang
        member.subBranch = SubBranchID(store: store.code, serial: 9)
        try store.expectRefusal(
            .member(.replacing(store.wang, with: member)), for: .missing(record: "kq7f-m1", refersTo: "kq7f-b9"))
        var enrolment = store.enrolment(1, of: store.wang)
        enrolment.member = nobody
        try store.expectRefusal(
            .enrolment(.adding(enrolment)), for: .missing(record: "kq7f-e1", refersTo: "kq7f-m9"))
        var stay = store.stay(1, of: store.wang)
        stay.member = nobody
        try store.expectRefusal(.stay(.adding(stay)), for: .missing(record: "kq7f-h1", refersTo: "kq7f-m9"))
        let claim = store.claim(1, of: store.wang, stays: [1])
        try store.expectRefusal(.claim(.adding(claim)), for: .missing(record: "kq7f-c1", refersTo: "kq7f-h1"))
        try store.expectRefusal(
            .payment(.adding(store.payment(1, of: claim))), for: .missing(record: "kq7f-p1", refersTo: "kq7f-c1"))
    }

    @Test("A claim names an adopted scheme and a member that is there")
    func claimNamesSchemeAndMember() throws {
        let stay = store.stay(1, of: store.wang)
        var claim = store.claim(1, of: store.wang, stays: [1])
        claim.scheme.hash = try #require(ContentHash(bytes: [UInt8](repeating: 9, count: 32)))
        try store.expectRefusal(
            .stay(.adding(stay)), .claim(.adding(claim)), for: .missing(record: "kq7f-c1", refersTo: "first"))
        claim = store.claim(1, of: store.wang, stays: [1])
        claim.member = MemberID(store: store.code, serial: 9)
        try store.expectRefusal(
            .stay(.adding(stay)), .claim(.adding(claim)), for: .missing(record: "kq7f-c1", refersTo: "kq7f-m9"))
    }

    @Test("What others refer to cannot go")
    func stillReferred() throws {
        try store.expectRefusal(.scheme(.removing(store.scheme)), for: .stillReferred(record: "kq7f-s1", by: "kq7f-u1"))
        try store.expectRefusal(.unit(.removing(store.unit)), for: .stillReferred(record: "kq7f-u1", by: "kq7f-b1"))
        try store.expectRefusal(
            .subBranch(.removing(store.branch)), for: .stillReferred(record: "kq7f-b1", by: "kq7f-m1"))
        let enrolment = store.enrolment(1, of: store.wang)
        try store.expectRefusal(
            .enrolment(.adding(enrolment)), .member(.removing(store.wang)),
            for: .stillReferred(record: "kq7f-m1", by: "kq7f-e1"))
        let stay = store.stay(1, of: store.li)
        try store.expectRefusal(
            .stay(.adding(stay)), .member(.removing(store.li)), for: .stillReferred(record: "kq7f-m2", by: "kq7f-h1"))
        let claim = store.claim(1, of: store.li, stays: [1], state: .approved(on: CalendarDay(ordinal: 17_705)))
        try store.expectRefusal(
            .stay(.adding(stay)), .claim(.adding(claim)), .payment(.adding(store.payment(1, of: claim))),
            .claim(.removing(claim)), for: .stillReferred(record: "kq7f-c1", by: "kq7f-p1"))
    }

    @Test("A unit whose sub-branches are gone still cannot go while it has members")
    func unitWithMembers() throws {
        var wang = store.wang
        wang.subBranch = nil
        try store.expectRefusal(
            .member(.replacing(store.wang, with: wang)), .subBranch(.removing(store.branch)),
            .unit(.removing(store.unit)), for: .stillReferred(record: "kq7f-u1", by: "kq7f-m1"))
    }

    @Test("The text of an adopted scheme cannot change under the units and claims that name it")
    func schemeTextStays() throws {
        let other = try AdoptedScheme(id: store.scheme.id, name: "first", digest: 2)
        try store.expectRefusal(
            .scheme(.replacing(store.scheme, with: other)), for: .stillReferred(record: "kq7f-s1", by: "kq7f-u1"))

        var moved = store
        let second = try AdoptedScheme(id: Identifier(store: store.code, serial: 2), name: "second", digest: 2)
        var unit = store.unit
        unit.scheme = second.reference
        moved.registry = try store.registry.applying([
            .scheme(.adding(second)), .unit(.replacing(store.unit, with: unit)),
            .stay(.adding(store.stay(1, of: store.wang))),
            .claim(.adding(store.claim(1, of: store.wang, stays: [1]))),
        ])
        try moved.expectRefusal(.scheme(.removing(store.scheme)), for: .stillReferred(record: "kq7f-s1", by: "kq7f-c1"))
    }

    @Test("A stay in a claim neither goes nor changes hands, whatever became of the claim")
    func stayInClaim() throws {
        let stay = store.stay(1, of: store.wang)
        var given = stay
        given.member = store.li.id
        let day = CalendarDay(ordinal: 17_720)
        let states: [ClaimState] = [
            .undecided, .approved(on: day), .rejected(on: day, reason: ""), .withdrawn(on: day, reason: ""),
        ]
        for state in states {
            let claim = store.claim(1, of: store.wang, stays: [1], state: state)
            for edit in [Edit.removing(stay), .replacing(stay, with: given)] {
                try store.expectRefusal(
                    .stay(.adding(stay)), .claim(.adding(claim)), .stay(edit),
                    for: .stillReferred(record: "kq7f-h1", by: "kq7f-c1"))
            }
        }
        let moved = try store.registry.applying([.stay(.adding(stay)), .stay(.replacing(stay, with: given))])
        #expect(moved.stays(of: store.wang.id).isEmpty)
        #expect(moved.stays(of: store.li.id) == [given])
    }
}
