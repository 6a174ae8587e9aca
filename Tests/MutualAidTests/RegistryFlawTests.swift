import MutualAid
import Testing

@Suite struct RegistryFlawTests {
    private let store: SmallStore

    init() throws { store = try SmallStore() }

    @Test("A registry that only changes have made has none of the flaws that changes refuse")
    func sound() throws {
        #expect(store.registry.flaws == [])
        let stay = store.stay(1, of: store.wang)
        let claim = store.claim(1, of: store.wang, stays: [1], state: .approved(on: CalendarDay(ordinal: 17_705)))
        var registry = try store.registry.applying([
            .stay(.adding(stay)), .claim(.adding(claim)), .payment(.adding(store.payment(1, of: claim))),
        ])
        #expect(registry.flaws == [])
        registry = try registry.applying([.enrolment(.adding(store.enrolment(1, of: store.li)))])
        #expect(registry.flaws == [])
    }

    @Test("A member in another unit's sub-branch is a flaw")
    func branchOfOtherUnit() throws {
        let other = Unit(
            id: Identifier(store: store.code, serial: 2), name: "", scheme: store.scheme.reference)
        var branch = store.branch
        branch.unit = other.id
        let registry = try store.registry.applying([
            .unit(.adding(other)), .subBranch(.replacing(store.branch, with: branch)),
        ])
        let flaws = registry.flaws
        #expect(!flaws.isEmpty && flaws.allSatisfy { $0.rule == .branchOfOtherUnit(branch.id) })
        #expect(flaws.first?.record == store.wang.id.description)
        #expect(flaws.first?.rule.code == "branchOfOtherUnit")
    }

    @Test("An enrolment in a term that no scheme in use has is a flaw")
    func unknownTerm() throws {
        var enrolment = store.enrolment(1, of: store.wang)
        enrolment.scheme = SchemeID(rawValue: "unknown")
        let registry = try store.registry.applying([.enrolment(.adding(enrolment))])
        #expect(registry.flaws.map(\.record) == ["kq7f-e1"])
        #expect(registry.flaws.map(\.rule) == [.missing("unknown")])
    }

    @Test("A discharge before the admission is a flaw")
    func dates() throws {
        var stay = store.stay(1, of: store.wang)
        stay.discharged = CalendarDay(ordinal: stay.admitted.ordinal - 1)
        let registry = try store.registry.applying([.stay(.adding(stay))])
        #expect(registry.flaws.map(\.record) == ["kq7f-h1"])
        #expect(registry.flaws.map(\.rule) == [.dischargedBeforeAdmission])
    }
}
