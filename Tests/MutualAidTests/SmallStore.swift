import MutualAid
import Testing

/// A store with one scheme, one unit, a sub-branch and two members, to try changes on.
struct SmallStore {
    let code: StoreCode
    let scheme: AdoptedScheme
    let unit: Unit
    let branch: SubBranch
    let wang: Member
    let li: Member
    var registry: Registry

    init() throws {
        code = try #require(StoreCode("kq7f"))
        scheme = try AdoptedScheme(id: Identifier(store: code, serial: 1), name: "first", digest: 1)
        unit = Unit(id: Identifier(store: code, serial: 1), name: "学院工会", scheme: scheme.reference)
        branch = SubBranch(id: Identifier(store: code, serial: 1), unit: unit.id, name: "图书馆")
        wang = Member(
            id: Identifier(store: code, serial: 1), unit: unit.id, subBranch: branch.id, name: "王素琼",
            document: .idNumber(try IDNumber(numbered: 1)), category: .active)
        li = Member(
            id: Identifier(store: code, serial: 2), unit: unit.id, subBranch: nil, name: "李明",
            document: .idNumber(try IDNumber(numbered: 2)), category: .retired)
        registry = try Registry(store: code).applying([
            .scheme(.adding(scheme)), .unit(.adding(unit)), .subBranch(.adding(branch)), .member(.adding(wang)),
            .member(.adding(li)),
        ])
    }

    func enrolment(_ serial: UInt32, of member: Member, kind: EnrolmentKind? = .continuing) -> Enrolment {
        Enrolment(
            id: Identifier(store: code, serial: serial), member: member.id, scheme: scheme.scheme.id, kind: kind,
            paidByMember: Money(yuan: 120), enteredOn: CalendarDay(ordinal: 17_500))
    }

    func stay(_ serial: UInt32, of member: Member) -> HospitalStay {
        let day = CalendarDay(ordinal: 17_600 + Int32(serial))
        return HospitalStay(
            id: Identifier(store: code, serial: serial), member: member.id, hospital: "市医院", admitted: day,
            discharged: day.advanced(by: 3), settlement: Settlement([.totalCost: Money(yuan: 5_000)]))
    }

    func claim(
        _ serial: UInt32, of member: Member, stays: [UInt32], filed: Int32 = 17_700, state: ClaimState = .undecided
    ) -> Claim {
        Claim(
            id: Identifier(store: code, serial: serial), member: member.id, scheme: scheme.reference,
            stays: stays.map { Identifier(store: code, serial: $0) }, filed: CalendarDay(ordinal: filed), state: state,
            base: Money(yuan: 5_000), payable: Money(yuan: 1_260))
    }

    func payment(_ serial: UInt32, of claim: Claim) -> Payment {
        Payment(
            id: Identifier(store: code, serial: serial), claim: claim.id, amount: claim.payable,
            paidOn: CalendarDay(ordinal: 17_710))
    }

    /// Checks that the last of `changes` is refused for `fault`, and that nothing of it or of the others stays.
    func expectRefusal(
        _ changes: Change..., for fault: RegistryFault, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = RegistrySnapshot(registry)
        #expect(throws: fault, sourceLocation: sourceLocation) { _ = try registry.applying(changes) }
        #expect(RegistrySnapshot(registry) == before, sourceLocation: sourceLocation)

        var almost = try registry.applying(changes.dropLast())
        let last = try #require(changes.last)
        let beforeLast = RegistrySnapshot(almost)
        do {
            try almost.apply(last)
            Issue.record("made in place, though it should be refused", sourceLocation: sourceLocation)
        } catch {
            #expect(error == fault, sourceLocation: sourceLocation)
        }
        #expect(RegistrySnapshot(almost) == beforeLast, sourceLocation: sourceLocation)
    }
}

extension AdoptedScheme {
    /// A scheme with next to nothing in it.
    init(id: Identifier<AdoptedScheme>, name: String, digest: UInt8) throws {
        let text = LocalizedText(chinese: name, english: name)
        let term = Term(first: CalendarDay(ordinal: 17_532), last: CalendarDay(ordinal: 17_896))
        let scheme = Scheme(
            id: SchemeID(rawValue: name), name: text, shortName: text, term: term, documents: [],
            categories: Cited([.active, .retired], article: nil),
            contributions: Cited(Contributions([:]), article: nil),
            enrolmentWindow: nil, participation: nil,
            subsidy: SubsidyRules(bases: [Base(parts: [], article: nil)], rules: []), exclusions: [], papers: nil,
            approval: [], filingDeadline: nil, workingDaysToSettle: nil, readings: [])
        let hash = try #require(ContentHash(bytes: [UInt8](repeating: digest, count: 32)))
        self.init(id: id, hash: hash, source: "", scheme: scheme)
    }
}

extension IDNumber {
    /// A valid number; another one for each `index` below a thousand.
    init(numbered index: UInt64) throws {
        self = try #require(IDNumber(body: 53_010_219_800_101_000 + index))
    }
}
