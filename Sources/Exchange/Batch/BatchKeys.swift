import MutualAid

/// The keys of a case and its parts.
enum BatchKeys {
    enum Case { case id, scheme, readings, member, claims }
    static let ofCase = KeyTable<Case>(
        ("id", .id), ("scheme", .scheme), ("readings", .readings), ("member", .member), ("claims", .claims))

    enum Member { case category, enrolment, born, sex, unbrokenSince, termsWithoutSubsidy }
    static let ofMember = KeyTable<Member>(
        ("category", .category), ("enrolment", .enrolment), ("born", .born), ("sex", .sex),
        ("unbrokenSince", .unbrokenSince), ("termsWithoutSubsidy", .termsWithoutSubsidy))

    enum Claim { case filed, stays, events }
    static let ofClaim = KeyTable<Claim>(("filed", .filed), ("stays", .stays), ("events", .events))

    enum Event { case kind, severity, day }
    static let ofEvent = KeyTable<Event>(("kind", .kind), ("severity", .severity), ("day", .day))

    enum Stay { case admitted, discharged, settlement, exclusion, hospitalGrade }
    static let ofStay = KeyTable<Stay>(
        ("admitted", .admitted), ("discharged", .discharged), ("settlement", .settlement), ("exclusion", .exclusion),
        ("hospitalGrade", .hospitalGrade))

    /// An amount by one of its names: ours, or the code of the national settlement interface.
    struct Amount {
        var field: SettlementField
        var isNational = false
    }
    static let ofSettlement = KeyTable<Amount>(
        ("totalCost", Amount(field: .totalCost)), ("pooledFund", Amount(field: .pooledFund)),
        ("fullySelfPaid", Amount(field: .fullySelfPaid)), ("selfPaidFirst", Amount(field: .selfPaidFirst)),
        ("seriousIllness", Amount(field: .seriousIllness)), ("civilServant", Amount(field: .civilServant)),
        ("enterpriseSupplement", Amount(field: .enterpriseSupplement)), ("medicalAid", Amount(field: .medicalAid)),
        ("otherFunds", Amount(field: .otherFunds)), ("overLimit", Amount(field: .overLimit)),
        ("specialCare", Amount(field: .specialCare)), ("packageExcess", Amount(field: .packageExcess)),
        ("insuranceDeductible", Amount(field: .insuranceDeductible)), ("outOfPocket", Amount(field: .outOfPocket)),
        ("personalAccount", Amount(field: .personalAccount)), ("familyAccount", Amount(field: .familyAccount)),
        ("cash", Amount(field: .cash)),
        ("medfee_sumamt", Amount(field: .totalCost, isNational: true)),
        ("hifp_pay", Amount(field: .pooledFund, isNational: true)),
        // Two codes of one amount: they are added.
        ("hifob_pay", Amount(field: .seriousIllness, isNational: true)),
        ("hifmi_pay", Amount(field: .seriousIllness, isNational: true)),
        ("cvlserv_pay", Amount(field: .civilServant, isNational: true)),
        ("hifes_pay", Amount(field: .enterpriseSupplement, isNational: true)),
        ("maf_pay", Amount(field: .medicalAid, isNational: true)),
        ("oth_pay", Amount(field: .otherFunds, isNational: true)),
        ("fulamt_ownpay_amt", Amount(field: .fullySelfPaid, isNational: true)),
        ("overlmt_selfpay", Amount(field: .overLimit, isNational: true)),
        ("preselfpay_amt", Amount(field: .selfPaidFirst, isNational: true)),
        ("act_pay_dedc", Amount(field: .insuranceDeductible, isNational: true)),
        ("psn_part_amt", Amount(field: .outOfPocket, isNational: true)),
        ("acct_pay", Amount(field: .personalAccount, isNational: true)),
        ("acct_mulaid_pay", Amount(field: .familyAccount, isNational: true)),
        ("psn_cash_pay", Amount(field: .cash, isNational: true)))
}
