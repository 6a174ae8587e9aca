/// An amount on the medical-insurance settlement statement (费用结算单).
public enum SettlementField: String, Hashable, Sendable, CaseIterable {
    // The names are those of files and of the batch interface.
    case totalCost
    case pooledFund, seriousIllness, civilServant, enterpriseSupplement, medicalAid, otherFunds
    case fullySelfPaid, overLimit, selfPaidFirst, specialCare, packageExcess
    case insuranceDeductible, outOfPocket, personalAccount, familyAccount, cash

    /// What the funds paid: total cost less these is what the patient bore.
    public static let funds: [SettlementField] = [
        .pooledFund, .seriousIllness, .civilServant, .enterpriseSupplement, .medicalAid, .otherFunds,
    ]

    /// Parts of what the patient bore that a scheme may leave out of its base.
    public static let parts: [SettlementField] = [
        .fullySelfPaid, .overLimit, .selfPaidFirst, .specialCare, .packageExcess,
    ]

    /// Printed on the statement and only compared with the others.
    public static let printed: [SettlementField] = [
        .outOfPocket, .personalAccount, .familyAccount, .cash, .insuranceDeductible,
    ]
}
