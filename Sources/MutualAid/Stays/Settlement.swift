/// The amounts on one settlement statement; an amount not given is nil and counts as nothing.
public struct Settlement: Hashable, Sendable {
    // Negative means not given: amounts themselves never are.
    private static let absent: Int64 = -1
    private var totalCost = absent
    private var pooledFund = absent
    private var seriousIllness = absent
    private var civilServant = absent
    private var enterpriseSupplement = absent
    private var medicalAid = absent
    private var otherFunds = absent
    private var fullySelfPaid = absent
    private var overLimit = absent
    private var selfPaidFirst = absent
    private var specialCare = absent
    private var packageExcess = absent
    private var insuranceDeductible = absent
    private var printedOutOfPocket = absent
    private var personalAccount = absent
    private var familyAccount = absent
    private var cash = absent

    /// A statement on which nothing is given yet.
    public init() {}

    /// A statement with the amounts given.
    public init(_ amounts: KeyValuePairs<SettlementField, Money>) {
        for (field, amount) in amounts { self[field] = amount }
    }

    /// The amount of `field`; nil when it isn't given. Amounts are never negative.
    public subscript(field: SettlementField) -> Money? {
        get {
            let fen = fen(of: field)
            return fen < 0 ? nil : Money(fen: fen)
        }
        set {
            precondition(newValue.map { $0 >= .zero } ?? true, "a settlement amount is never negative")
            set(field, to: newValue?.fen ?? Self.absent)
        }
    }

    // Plain switches rather than key paths: the assessment reads these in its inner loop.
    private func fen(of field: SettlementField) -> Int64 {
        switch field {
        case .totalCost: totalCost
        case .pooledFund: pooledFund
        case .seriousIllness: seriousIllness
        case .civilServant: civilServant
        case .enterpriseSupplement: enterpriseSupplement
        case .medicalAid: medicalAid
        case .otherFunds: otherFunds
        case .fullySelfPaid: fullySelfPaid
        case .overLimit: overLimit
        case .selfPaidFirst: selfPaidFirst
        case .specialCare: specialCare
        case .packageExcess: packageExcess
        case .insuranceDeductible: insuranceDeductible
        case .outOfPocket: printedOutOfPocket
        case .personalAccount: personalAccount
        case .familyAccount: familyAccount
        case .cash: cash
        }
    }

    private mutating func set(_ field: SettlementField, to fen: Int64) {
        switch field {
        case .totalCost: totalCost = fen
        case .pooledFund: pooledFund = fen
        case .seriousIllness: seriousIllness = fen
        case .civilServant: civilServant = fen
        case .enterpriseSupplement: enterpriseSupplement = fen
        case .medicalAid: medicalAid = fen
        case .otherFunds: otherFunds = fen
        case .fullySelfPaid: fullySelfPaid = fen
        case .overLimit: overLimit = fen
        case .selfPaidFirst: selfPaidFirst = fen
        case .specialCare: specialCare = fen
        case .packageExcess: packageExcess = fen
        case .insuranceDeductible: insuranceDeductible = fen
        case .outOfPocket: printedOutOfPocket = fen
        case .personalAccount: personalAccount = fen
        case .familyAccount: familyAccount = fen
        case .cash: cash = fen
        }
    }

    /// What all funds paid together.
    public var fundsPaid: Money { sum(of: SettlementField.funds) }

    /// Out-of-pocket (个人负担): total cost less all that funds paid. What came from the member's own account stays in.
    public var outOfPocket: Money { (self[.totalCost] ?? .zero) - fundsPaid }

    /// The sum of the given amounts among `fields`.
    public func sum(of fields: [SettlementField]) -> Money {
        fields.reduce(.zero) { $0 + (self[$1] ?? .zero) }
    }
}

/// Why a settlement cannot be right; both sides of the comparison are named.
public enum SettlementFault: Error, Hashable, Sendable {
    /// The funds paid more than the stay cost.
    case fundsAboveTotal(funds: Money, total: Money)
    /// The parts of the out-of-pocket, each whole, are more than the out-of-pocket.
    case partsAboveOutOfPocket(parts: Money, outOfPocket: Money)
}

/// A figure on the statement that differs from what the others give: worth a look, not an error.
public enum SettlementDiscrepancy: Hashable, Sendable {
    /// The printed out-of-pocket is not total cost less funds.
    case printedOutOfPocket(printed: Money, computed: Money)
    /// Accounts and cash together are not the out-of-pocket.
    case accountsAndCash(paid: Money, computed: Money)
}

extension Settlement {
    /// The fault that makes the statement impossible, if there is one.
    public var fault: SettlementFault? {
        let total = self[.totalCost] ?? .zero
        let funds = fundsPaid
        if funds > total { return .fundsAboveTotal(funds: funds, total: total) }
        let parts = sum(of: SettlementField.parts)
        if parts > total - funds { return .partsAboveOutOfPocket(parts: parts, outOfPocket: total - funds) }
        return nil
    }

    /// What is printed on the statement and differs from what follows from its other amounts.
    public var discrepancies: [SettlementDiscrepancy] {
        var found: [SettlementDiscrepancy] = []
        let computed = outOfPocket
        if let printed = self[.outOfPocket], printed != computed {
            found.append(.printedOutOfPocket(printed: printed, computed: computed))
        }
        let sources: [SettlementField] = [.personalAccount, .familyAccount, .cash]
        // Only when cash is given can the three be expected to be complete.
        if self[.cash] != nil {
            let paid = sum(of: sources)
            if paid != computed { found.append(.accountsAndCash(paid: paid, computed: computed)) }
        }
        return found
    }
}
