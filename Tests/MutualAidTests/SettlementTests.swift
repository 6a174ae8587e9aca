import MutualAid
import Testing

@Suite struct SettlementTests {
    /// Different powers of two, so that a sum tells which amounts went into it.
    private static func amounts(of fields: [SettlementField]) throws -> [SettlementField: Money] {
        var amounts: [SettlementField: Money] = [:]
        for field in fields {
            let place = try #require(SettlementField.allCases.firstIndex(of: field))
            amounts[field] = Money(fen: 1 << Int64(place))
        }
        return amounts
    }

    @Test("What is given is kept field by field, and taking it back makes it not given")
    func keepsFields() throws {
        let amounts = try Self.amounts(of: SettlementField.allCases)
        var settlement = Settlement()
        for field in SettlementField.allCases {
            #expect(settlement[field] == nil)
            settlement[field] = amounts[field]
        }
        for field in SettlementField.allCases { #expect(settlement[field] == amounts[field]) }
        settlement[.cash] = .zero
        #expect(settlement[.cash] == .zero)
        settlement[.cash] = nil
        #expect(settlement[.cash] == nil)
        for field in SettlementField.allCases { settlement[field] = nil }
        #expect(settlement == Settlement())
    }

    @Test("Out-of-pocket is the total less the six funds; own accounts stay in")
    func outOfPocket() throws {
        var settlement = Settlement()
        for (field, amount) in try Self.amounts(of: SettlementField.allCases) { settlement[field] = amount }
        settlement[.totalCost] = Money(yuan: 100_000)
        let funds: [SettlementField] = [
            .pooledFund, .seriousIllness, .civilServant, .enterpriseSupplement, .medicalAid, .otherFunds,
        ]
        let paid = try Self.amounts(of: funds).values.total()
        #expect(settlement.fundsPaid == paid)
        #expect(settlement.outOfPocket == Money(yuan: 100_000) - paid)
        #expect(Settlement([.pooledFund: Money(yuan: 1)]).outOfPocket == Money(yuan: -1))
        #expect(Settlement().outOfPocket == .zero)
    }

    @Test("Every field is the total, a fund, a part or printed, and only one of these")
    func fieldsAreSorted() {
        let all = [.totalCost] + SettlementField.funds + SettlementField.parts + SettlementField.printed
        #expect(all.count == SettlementField.allCases.count)
        #expect(Set(all) == Set(SettlementField.allCases))
    }

    @Test("Funds above the total are a fault that names both", arguments: SettlementField.funds)
    func fundsAboveTotal(fund: SettlementField) {
        var settlement = Settlement([.totalCost: Money(fen: 10_000), fund: Money(fen: 10_001)])
        #expect(settlement.fault == .fundsAboveTotal(funds: Money(fen: 10_001), total: Money(fen: 10_000)))
        settlement[fund] = Money(fen: 10_000)
        #expect(settlement.fault == nil)
        settlement[.totalCost] = nil
        #expect(settlement.fault == .fundsAboveTotal(funds: Money(fen: 10_000), total: .zero))
    }

    @Test("Parts above the out-of-pocket are a fault that names both", arguments: SettlementField.parts)
    func partsAboveOutOfPocket(part: SettlementField) {
        var settlement = Settlement([
            .totalCost: Money(yuan: 30), .pooledFund: Money(yuan: 20), part: Money(fen: 1_001),
        ])
        #expect(
            settlement.fault == .partsAboveOutOfPocket(parts: Money(fen: 1_001), outOfPocket: Money(yuan: 10)))
        settlement[part] = Money(yuan: 10)
        #expect(settlement.fault == nil)
    }

    @Test("The parts count together, each whole")
    func partsTogether() throws {
        let parts = try Self.amounts(of: SettlementField.parts)
        let sum = parts.values.total()
        var settlement = Settlement()
        for (field, amount) in parts { settlement[field] = amount }
        settlement[.totalCost] = sum
        #expect(settlement.fault == nil)
        settlement[.totalCost] = sum - Money(fen: 1)
        #expect(settlement.fault == .partsAboveOutOfPocket(parts: sum, outOfPocket: sum - Money(fen: 1)))
    }

    @Test("Printed figures never make a fault", arguments: SettlementField.printed)
    func printedIsNoFault(field: SettlementField) {
        #expect(Settlement([.totalCost: Money(yuan: 10), field: Money(yuan: 999)]).fault == nil)
    }

    @Test("A printed out-of-pocket that differs is noticed with both figures")
    func printedOutOfPocket() {
        var settlement = Settlement([.totalCost: Money(yuan: 30), .pooledFund: Money(yuan: 20)])
        #expect(settlement.discrepancies.isEmpty)
        settlement[.outOfPocket] = Money(yuan: 10)
        #expect(settlement.discrepancies.isEmpty)
        settlement[.outOfPocket] = Money(fen: 1_001)
        #expect(
            settlement.discrepancies == [.printedOutOfPocket(printed: Money(fen: 1_001), computed: Money(yuan: 10))])
    }

    @Test("Accounts and cash that differ from the out-of-pocket are noticed once cash is given")
    func accountsAndCash() {
        var settlement = Settlement([
            .totalCost: Money(yuan: 30), .pooledFund: Money(yuan: 20), .personalAccount: Money(yuan: 4),
            .familyAccount: Money(yuan: 1),
        ])
        #expect(settlement.discrepancies.isEmpty)
        settlement[.cash] = Money(yuan: 5)
        #expect(settlement.discrepancies.isEmpty)
        settlement[.cash] = Money(yuan: 6)
        #expect(settlement.discrepancies == [.accountsAndCash(paid: Money(yuan: 11), computed: Money(yuan: 10))])
        settlement[.outOfPocket] = .zero
        #expect(
            settlement.discrepancies == [
                .printedOutOfPocket(printed: .zero, computed: Money(yuan: 10)),
                .accountsAndCash(paid: Money(yuan: 11), computed: Money(yuan: 10)),
            ])
    }
}
