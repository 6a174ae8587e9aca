import MutualAid
import Testing

@Suite struct RegistryHistoryTests {
    private let store: SmallStore

    init() throws { store = try SmallStore() }

    /// One change of each kind and each sort, in an order in which they can be made.
    private func story() -> [Change] {
        var renamed = store.li
        renamed.name = "李铭"
        renamed.document = .other(number: "E7654321", sex: .male, born: store.li.document.born)
        let enrolments = [store.enrolment(1, of: store.wang), store.enrolment(2, of: store.li)]
        let stays = [store.stay(1, of: store.wang), store.stay(2, of: store.wang)]
        var corrected = stays[0]
        corrected.settlement[.pooledFund] = Money(yuan: 100)
        let claim = store.claim(1, of: store.wang, stays: [1, 2])
        var approved = claim
        approved.state = .approved(on: CalendarDay(ordinal: 17_705))
        let payment = store.payment(1, of: claim)
        return [
            .member(.replacing(store.li, with: renamed)), .enrolment(.adding(enrolments[0])),
            .enrolment(.adding(enrolments[1])), .stay(.adding(stays[0])), .stay(.adding(stays[1])),
            .stay(.replacing(stays[0], with: corrected)), .claim(.adding(claim)),
            .claim(.replacing(claim, with: approved)), .payment(.adding(payment)), .payment(.removing(payment)),
            .claim(.removing(approved)), .stay(.removing(stays[1])), .enrolment(.removing(enrolments[1])),
            .member(.removing(renamed)),
        ]
    }

    @Test("Undoing step by step passes the same states backwards, and redoing passes them forwards again")
    func undoAndRedo() throws {
        let changes = story()
        var registry = store.registry
        var states = [RegistrySnapshot(registry)]
        for change in changes {
            try registry.apply(change)
            states.append(RegistrySnapshot(registry))
        }
        for (before, after) in zip(states, states.dropFirst()) { #expect(before != after) }
        for _ in 0..<2 {
            for (place, change) in changes.enumerated().reversed() {
                try registry.apply(change.undone)
                #expect(RegistrySnapshot(registry) == states[place])
            }
            for (place, change) in changes.enumerated() {
                try registry.apply(change)
                #expect(RegistrySnapshot(registry) == states[place + 1])
            }
        }
    }

    @Test("A removal that is undone finds its place in the order again")
    func undoneRemovalKeepsOrder() throws {
        let first = store.enrolment(1, of: store.wang)
        var second = store.enrolment(2, of: store.wang)
        second.scheme = SchemeID(rawValue: "second")
        let stays = (1...3).map { store.stay($0, of: store.wang) }
        let before = try store.registry.applying(
            [.enrolment(.adding(first)), .enrolment(.adding(second))] + stays.map { .stay(.adding($0)) })
        let removals: [Change] = [.enrolment(.removing(first)), .stay(.removing(stays[0])), .stay(.removing(stays[1]))]
        let after = try before.applying(removals).applying(removals.map(\.undone))
        #expect(Array(after.stays.all) == stays)
        #expect(Array(after.enrolments.all) == [first, second])
        #expect(after.enrolments(of: store.wang.id) == [first, second])
        #expect(after.stays.slotCount == 3)
    }

    @Test("An older registry that is held stays as it was")
    func olderValue() throws {
        var registry = store.registry
        var held: [(registry: Registry, snapshot: RegistrySnapshot)] = []
        for change in story() {
            held.append((registry, RegistrySnapshot(registry)))
            try registry.apply(change)
        }
        for (older, snapshot) in held { #expect(RegistrySnapshot(older) == snapshot) }
    }

    @Test("In a table of many pages a change reaches its record only, and older values keep theirs")
    func manyPages() throws {
        var registry = store.registry
        let stays = (1...2_000).map { store.stay($0, of: $0 % 2 == 0 ? store.wang : store.li) }
        for stay in stays { try registry.apply(.stay(.adding(stay))) }
        let older = registry
        var expected: [HospitalStay?] = stays
        for serial in stride(from: 1, through: 2_000, by: 37) {
            let stay = stays[serial - 1]
            if serial % 3 == 0 {
                try registry.apply(.stay(.removing(stay)))
                expected[serial - 1] = nil
            } else {
                var changed = stay
                changed.hospital = "\(serial)"
                try registry.apply(.stay(.replacing(stay, with: changed)))
                expected[serial - 1] = changed
            }
        }
        let present = expected.compactMap { $0 }
        let inSlots = (0..<registry.stays.slotCount).map { registry.stays[slot: $0] }
        let byID = stays.map { registry.stays[$0.id] }
        #expect(Array(registry.stays.all) == present)
        #expect(registry.stays.count == present.count)
        #expect(inSlots == expected)
        #expect(byID == expected)
        #expect(Array(older.stays.all) == stays)
        #expect(older.stays.count == 2_000)
    }
}
