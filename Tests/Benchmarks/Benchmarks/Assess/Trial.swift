import Exchange
import MutualAid

/// The first worked example under Yunnan's term 14, as values.
struct Trial {
    private let scheme: Scheme
    private let claim: ClaimCase
    private let choices: ReadingChoices

    init() throws {
        scheme = try SchemeFile.builtIn("yunnan-14").scheme
        choices = scheme.defaultChoices
        let first = scheme.term.first
        let stay = StayCase(
            admitted: first.advanced(by: 59), discharged: first.advanced(by: 68),
            settlement: Settlement([
                .totalCost: Money(yuan: 30_000), .pooledFund: Money(yuan: 20_000), .fullySelfPaid: Money(yuan: 2_000),
                .selfPaidFirst: Money(yuan: 3_000),
            ]))
        claim = ClaimCase(filed: first.advanced(by: 150), stays: [stay])
    }

    func assess() throws -> Assessment {
        try scheme.assess(claim, of: MemberFacts(category: .active), after: TermPosition(), choices: choices)
    }
}
