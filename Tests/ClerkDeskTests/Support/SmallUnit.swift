import Exchange
import Foundation
import MutualAid

@testable import ClerkDesk

/// The records of a small unit, put together one by one.
struct SmallUnit {
    private(set) var registry: Registry
    let scheme: AdoptedScheme
    let unit: UnitID
    private(set) var branches: [SubBranchID] = []

    /// The first 17 digits of the number that the member 李明 has by default.
    static let liMing: UInt64 = 53_010_219_800_307_123

    /// The schemes that a unit can choose at a desk.
    static var offers: [SchemeOffer] { shelf.entries().compactMap(\.offer) }

    /// A unit with two sub-branches under a scheme that is built in.
    init(scheme id: String = "yunnan-14") throws {
        let file = try SchemeFile.builtIn(id)
        try self.init(adopting: file.scheme, source: file.source)
    }

    /// A unit with two sub-branches under `scheme`.
    init(adopting scheme: Scheme, source: String) throws {
        registry = try emptyRegistry()
        self.scheme = AdoptedScheme(
            id: registry.schemes.nextID(in: registry.store), hash: SchemeFile.hash(of: source), source: source,
            scheme: scheme)
        unit = registry.units.nextID(in: registry.store)
        try registry.apply(.scheme(.adding(self.scheme)))
        try registry.apply(.unit(.adding(Unit(id: unit, name: "云岭示范学院工会", scheme: self.scheme.reference))))
        for name in ["文学院", "理学院"] {
            let branch = SubBranch(
                id: registry.subBranches.nextID(in: registry.store), unit: unit, name: name)
            try registry.apply(.subBranch(.adding(branch)))
            branches.append(branch.id)
        }
    }

    /// A unit with the one member 李明, enrolled as continuing.
    static func withLiMing(scheme: String = "yunnan-14") throws -> (unit: SmallUnit, member: MemberID) {
        var unit = try SmallUnit(scheme: scheme)
        let member = try unit.addMember("李明", body: liMing)
        try unit.enrol(member, as: .continuing)
        return (unit, member)
    }

    /// A unit under a scheme whose rules ask for all there is: grades, events, earlier terms.
    ///
    /// - Parameter isTypedIn: whether its sources give no contribution.
    static func askingForAll(isTypedIn: Bool = false) throws -> SmallUnit {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "ExchangeTests/Schemes/shapes")
        let source = try String(contentsOf: folder.appending(path: "everything.json"), encoding: .utf8)
        var scheme = try SchemeFile.read(source)
        if isTypedIn { scheme.contributions = nil }
        return try SmallUnit(adopting: scheme, source: source)
    }

    @discardableResult
    mutating func addMember(
        _ name: String, body: UInt64, category: MemberCategory = .active, phone: String = "13800000001"
    ) throws -> MemberID {
        guard let number = IDNumber(body: body) else { throw Unreadable(text: String(body)) }
        let member = Member(
            id: registry.members.nextID(in: registry.store), unit: unit, subBranch: branches.first, name: name,
            document: .idNumber(number), category: category, phone: phone)
        try registry.apply(.member(.adding(member)))
        return member.id
    }

    mutating func enrol(_ member: MemberID, as kind: EnrolmentKind, isDoubtful: Bool = false) throws {
        let enrolment = Enrolment(
            id: registry.enrolments.nextID(in: registry.store), member: member, scheme: scheme.scheme.id, kind: kind,
            paidByMember: scheme.scheme.contribution(for: kind) ?? .zero,
            enteredOn: scheme.scheme.term.first.advanced(by: 9),
            isDoubtful: isDoubtful)
        try registry.apply(.enrolment(.adding(enrolment)))
    }

    @discardableResult
    mutating func addStay(
        of member: MemberID, from admitted: String = "2018-03-01", to discharged: String = "2018-03-10",
        _ settlement: Settlement = .firstExample
    ) throws -> StayID {
        let stay = HospitalStay(
            id: registry.stays.nextID(in: registry.store), member: member, hospital: "滇池第一医院",
            admitted: try day(admitted), discharged: try day(discharged), settlement: settlement)
        try registry.apply(.stay(.adding(stay)))
        return stay.id
    }

    @discardableResult
    mutating func addClaim(
        of member: MemberID, for stays: [StayID], filed: String = "2018-04-02", _ state: ClaimState = .undecided,
        base: Money = Money(yuan: 7_100), payable: Money = Money(yuan: 1_890)
    ) throws -> ClaimID {
        let claim = Claim(
            id: registry.claims.nextID(in: registry.store), member: member, scheme: scheme.reference, stays: stays,
            filed: try day(filed), state: state, base: base, payable: payable)
        try registry.apply(.claim(.adding(claim)))
        return claim.id
    }

    @discardableResult
    mutating func addPayment(of claim: ClaimID, _ amount: Money = Money(yuan: 1_890)) throws -> PaymentID {
        let payment = Payment(
            id: registry.payments.nextID(in: registry.store), claim: claim, amount: amount,
            paidOn: try day("2018-04-10"))
        try registry.apply(.payment(.adding(payment)))
        return payment.id
    }
}

extension Settlement {
    /// The first worked example: its base is 7,100.00 and the subsidy 1,890.00.
    static let firstExample = Settlement([
        .totalCost: Money(yuan: 30_000), .pooledFund: Money(yuan: 20_000), .fullySelfPaid: Money(yuan: 2_000),
        .selfPaidFirst: Money(yuan: 3_000),
    ])

    /// A statement whose base is `yuan`.
    static func base(_ yuan: Int64) -> Settlement { Settlement([.totalCost: Money(yuan: yuan)]) }
}

/// A text of the tests themselves that cannot be read.
struct Unreadable: Error {
    var text: String
}

/// The day that `text` writes.
func day(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(text) else { throw Unreadable(text: text) }
    return day
}

/// A registry without records.
func emptyRegistry() throws -> Registry {
    guard let store = StoreCode("kq7f") else { throw Unreadable(text: "kq7f") }
    return Registry(store: store)
}

/// The whole number of which `body` is the first 17 digits.
func idNumber(_ body: UInt64) throws -> String {
    guard let number = IDNumber(body: body) else { throw Unreadable(text: String(body)) }
    return number.description
}
