import MutualAid
import TestSupport
import Testing

@Suite struct RegistrySerialTests {
    private let store: SmallStore

    init() throws { store = try SmallStore() }

    @Test("An empty store begins with serial 1 for every kind")
    func first() {
        let serials = RegistrySerials(
            schemes: 1, units: 1, subBranches: 1, members: 1, enrolments: 1, stays: 1, claims: 1, payments: 1)
        #expect(Registry(store: store.code).serials == serials)
        #expect(Registry(store: store.code).stays.nextID(in: store.code).serial == 1)
    }

    @Test("The next serial follows the highest used, gaps included")
    func next() throws {
        let registry = try store.registry.applying([.stay(.adding(store.stay(7, of: store.wang)))])
        #expect(registry.serials.stays == 8)
        #expect(registry.serials.members == 3)
        let filled = try registry.applying([.stay(.adding(store.stay(3, of: store.wang)))])
        #expect(filled.serials.stays == 8)
        #expect(filled.stays.count == 2)
        #expect(filled.stays[StayID(store: store.code, serial: 4)] == nil)
        #expect(filled.stays[StayID(store: store.code, serial: 0)] == nil)
        #expect(filled.stays[StayID(store: store.code, serial: UInt32.max)] == nil)
    }

    @Test("A serial is never given again, whether its record was removed or its making undone")
    func neverReused() throws {
        var registry = store.registry
        var random = SeededGenerator(seed: 11)
        var given: Set<UInt32> = []
        var present: [HospitalStay] = []
        for _ in 0..<1_000 {
            if Bool.random(using: &random) || present.isEmpty {
                let serial = registry.stays.nextID(in: store.code).serial
                try #require(given.insert(serial).inserted)
                let stay = store.stay(serial, of: store.wang)
                try registry.apply(.stay(.adding(stay)))
                present.append(stay)
            } else {
                let stay = present.remove(at: .random(in: present.indices, using: &random))
                try registry.apply(.stay(.removing(stay)))
            }
            #expect(registry.stays.count == present.count)
        }
        #expect(given == Set(1...UInt32(given.count)))
    }

    @Test("Reserved serials are passed over, and reserving less than is used changes nothing")
    func reserved() throws {
        var registry = Registry(store: store.code)
        let serials = RegistrySerials(
            schemes: 2, units: 3, subBranches: 4, members: 5, enrolments: 6, stays: 7, claims: 8, payments: 9)
        registry.reserveSerials(serials)
        #expect(registry.serials == serials)
        registry.reserveSerials(store.registry.serials)
        #expect(registry.serials == serials)
        #expect(RegistrySnapshot(registry) == RegistrySnapshot(Registry(store: store.code)))
        // A reserved serial that comes with a record from a checkpoint is still taken in.
        try registry.apply(.scheme(.adding(store.scheme)))
        #expect(registry.serials == serials)
        #expect(Array(registry.schemes.all) == [store.scheme])
    }

    @Test("Records of another store take no serials of this one")
    func otherStore() throws {
        let elsewhere = try #require(StoreCode("zz99"))
        var stay = store.stay(40, of: store.wang)
        stay = HospitalStay(
            id: Identifier(store: elsewhere, serial: 40), member: stay.member, hospital: "", admitted: stay.admitted,
            discharged: stay.discharged, settlement: stay.settlement)
        let own = store.stay(40, of: store.li)
        let registry = try store.registry.applying([.stay(.adding(stay))])
        #expect(registry.serials.stays == 1)
        #expect(registry.stays.nextID(in: elsewhere).serial == 41)
        let both = try registry.applying([.stay(.adding(own))])
        #expect(both.stays[own.id] == own)
        #expect(both.stays[stay.id] == stay)
        #expect(both.stays(of: store.wang.id) == [stay])
    }
}
