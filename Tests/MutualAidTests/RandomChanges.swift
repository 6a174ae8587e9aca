import MutualAid
import TestSupport
import Testing

/// Changes at random among few identities, so that they often meet: some possible, some not.
struct RandomChanges {
    private var random: SeededGenerator
    private let stores: [StoreCode]

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        stores = [try #require(StoreCode("kq7f")), try #require(StoreCode("aaaa"))]
    }

    /// A number from 0 up to `limit`.
    mutating func number(below limit: Int) -> Int { .random(in: 0..<limit, using: &random) }

    /// The next change to try when things stand as in `state`.
    mutating func next(in state: RegistrySnapshot) throws -> Change {
        switch number(below: 20) {
        case 0: .scheme(try edit(in: state.schemes, of: 3) { try $0.scheme($1) })
        case 1: .unit(try edit(in: state.units, of: 2) { try $0.unit($1) })
        case 2: .subBranch(try edit(in: state.subBranches, of: 3) { $0.branch($1) })
        case 3...5: .member(try edit(in: state.members, of: 4) { try $0.member($1) })
        case 6...7: .enrolment(try edit(in: state.enrolments, of: 5) { $0.enrolment($1) })
        case 8...11: .stay(try edit(in: state.stays, of: 6) { $0.stay($1) })
        case 12...16: .claim(try edit(in: state.claims, of: 5) { try $0.claim($1) })
        default: .payment(try edit(in: state.payments, of: 3) { $0.payment($1) })
        }
    }

    private mutating func id<Record>(of count: Int) -> Identifier<Record> {
        Identifier(store: stores[number(below: 5) / 4], serial: UInt32(1 + number(below: count)))
    }

    private mutating func edit<Record>(
        in records: [Identifier<Record>: Record], of count: Int,
        making: (inout RandomChanges, Identifier<Record>) throws -> Record
    ) throws -> Edit<Record> {
        let id: Identifier<Record> = id(of: count)
        // Once in a while the change starts from something else than what is there.
        let before = number(below: 12) == 0 ? try making(&self, id) : records[id]
        let after = before != nil && number(below: 4) == 0 ? nil : try making(&self, id)
        return Edit(id: id, before: before, after: after)
    }

    private mutating func day() -> CalendarDay { CalendarDay(ordinal: 17_600 + Int32(number(below: 4))) }

    private mutating func reference() throws -> SchemeReference {
        try scheme(Identifier(store: stores[0], serial: 1)).reference
    }

    private mutating func scheme(_ id: Identifier<AdoptedScheme>) throws -> AdoptedScheme {
        let digest = number(below: 3)
        return try AdoptedScheme(id: id, name: ["first", "second", "second"][digest], digest: UInt8(digest))
    }

    private mutating func unit(_ id: UnitID) throws -> Unit { Unit(id: id, name: "", scheme: try reference()) }

    private mutating func branch(_ id: SubBranchID) -> SubBranch { SubBranch(id: id, unit: self.id(of: 2), name: "") }

    private mutating func member(_ id: MemberID) throws -> Member {
        let number = try IDNumber(numbered: UInt64(number(below: 5)))
        return Member(
            id: id, unit: self.id(of: 2), subBranch: self.number(below: 3) == 0 ? self.id(of: 3) : nil, name: "",
            document: self.number(below: 4) > 0
                ? .idNumber(number) : .other(number: number.description, sex: number.sex, born: number.birthDate),
            category: .active)
    }

    private mutating func enrolment(_ id: EnrolmentID) -> Enrolment {
        Enrolment(
            id: id, member: self.id(of: 4), scheme: SchemeID(rawValue: ["first", "second"][number(below: 2)]),
            kind: EnrolmentKind.allCases[number(below: 4)], paidByMember: Money(yuan: 120), enteredOn: day())
    }

    private mutating func stay(_ id: StayID) -> HospitalStay {
        let day = day()
        return HospitalStay(
            id: id, member: self.id(of: 4), hospital: "", admitted: day, discharged: day, settlement: Settlement())
    }

    private mutating func claim(_ id: ClaimID) throws -> Claim {
        let day = day()
        let states: [ClaimState] = [
            .undecided, .approved(on: day), .approved(on: day), .rejected(on: day, reason: ""),
            .withdrawn(on: day, reason: ""),
            .revoked(on: day, reason: ""),
        ]
        var stays: [StayID] = []
        // Mostly one stay: several that belong to one member are rare among random ones.
        for _ in 0..<[0, 1, 1, 1, 1, 2][number(below: 6)] { stays.append(self.id(of: 6)) }
        return Claim(
            id: id, member: self.id(of: 4), scheme: try reference(), stays: stays,
            events: number(below: 3) == 0 ? [EventCase(kind: EventCode(rawValue: "death"), day: day)] : [], filed: day,
            state: states[number(below: 6)], base: .zero, payable: id.serial % 2 == 0 ? .zero : Money(yuan: 300))
    }

    private mutating func payment(_ id: PaymentID) -> Payment {
        Payment(id: id, claim: self.id(of: 5), amount: Money(yuan: Int64(number(below: 3))), paidOn: day())
    }
}
