import MutualAid

/// Yunnan's term 14 worked out by hand.
extension AssessmentCase {
    static let yunnan: [AssessmentCase] =
        yunnanBases + yunnanMinimum + yunnanAcrossClaims
        + yunnanAmounts.map { base, pays, level in
            AssessmentCase("base \(base)", "yunnan-14", claims: .base(base, pays: pays, level))
        }

    /// Ends of segments and of approval limits, and a fen beyond.
    private static let yunnanAmounts: [(base: String, pays: String, level: String)] = [
        ("0.00", "0.00", "agency"), ("10000.01", "2760.01", "agency"), ("10342.86", "3000.00", "agency"),
        ("10342.87", "3000.01", "office"), ("20342.86", "10000.00", "office"), ("20342.87", "10000.01", "centre"),
        ("100000.00", "65760.00", "centre"), ("100000.01", "65760.01", "centre"),
        ("199999.99", "165759.99", "centre"), ("200000.00", "165760.00", "centre"),
        ("200000.01", "165760.00", "centre"),
    ]

    private static let yunnanBases: [AssessmentCase] = [
        AssessmentCase(
            "six funds, and what the base leaves out or keeps", "yunnan-14",
            claims: .stays(
                [
                    .totalCost: "50000", .pooledFund: "20000", .seriousIllness: "5000", .civilServant: "3000",
                    .enterpriseSupplement: "1000", .medicalAid: "500", .otherFunds: "500", .fullySelfPaid: "1000",
                    .overLimit: "300", .packageExcess: "700", .specialCare: "400", .selfPaidFirst: "2000",
                    .insuranceDeductible: "900", .personalAccount: "7000",
                ],
                base: "17400.00", pays: "7940.00", "office",
                "50000.00 - 30000.00 = 20000.00", "fullySelfPaid = -1000.00", "overLimit = -300.00",
                "packageExcess = -700.00", "selfPaidFirst 2000.00, 70% in 1400.00 = -600.00", "base = 17400.00",
                "800.00+ 30% of 9200.00 = 2760.00", "10000.00+ 70% of 7400.00 = 5180.00", "entitled = 7940.00",
                "pays = 7940.00")),
        AssessmentCase(
            "stays of one claim are added", "yunnan-14",
            claims: .stays(
                [.totalCost: "500"], [.totalCost: "1000"], base: "1500.00", pays: "210.00", "agency",
                "500.00 - 0.00 = 500.00", "stay = 500.00", "1000.00 - 0.00 = 1000.00", "stay = 1000.00",
                "base = 1500.00", "800.00+ 30% of 700.00 = 210.00", "entitled = 210.00", "pays = 210.00")),
        AssessmentCase(
            "the let-in share is rounded stay by stay", "yunnan-14",
            claims: .stays(
                [.totalCost: "1000", .selfPaidFirst: "0.05"], [.totalCost: "1000", .selfPaidFirst: "0.05"],
                base: "1999.98", pays: "359.99", "agency")),
    ]

    private static let yunnanMinimum: [AssessmentCase] = [
        AssessmentCase(
            "a fen below the least subsidy is raised", "yunnan-14",
            claims: .base("966.64", pays: "50.00", "agency", "800.00+ 30% of 166.64 = 49.99", "raised = 0.01")),
        AssessmentCase(
            "49.995 is 50.00 once rounded", "yunnan-14",
            claims: .base("966.65", pays: "50.00", "agency", "800.00+ 30% of 166.65 = 50.00")),
        AssessmentCase(
            "a subsidy withheld was not earned: its base is carried on", "yunnan-14", reading: .minimum(.withhold),
            claims: .base("966.64", pays: "0.00", "agency", "800.00+ 30% of 166.64 = 49.99", "withheld = -49.99"),
            .base(
                "1000.00", pays: "349.99", "agency", "1000.00 + carried 966.64 = 1966.64",
                "800.00+ 30% of 1166.64 = 349.99")),
        AssessmentCase(
            "the least subsidy itself is not withheld", "yunnan-14", reading: .minimum(.withhold),
            claims: .base("966.65", pays: "50.00", "agency", "800.00+ 30% of 166.65 = 50.00"),
            .base("1000.00", pays: "300.00", "agency", "0.00+ 30% of 1000.00 = 300.00")),
        AssessmentCase(
            "withheld under the running total", "yunnan-14", reading: .minimum(.withhold), .acrossClaims(.runningTotal),
            claims: .base("900.00", pays: "0.00", "agency", "800.00+ 30% of 100.00 = 30.00", "withheld = -30.00"),
            .base(
                "1000.00", pays: "330.00", "agency", "1000.00 + earlier 900.00 = 1900.00",
                "800.00+ 30% of 1100.00 = 330.00")),
        AssessmentCase(
            "a raised subsidy was earned", "yunnan-14",
            claims: .base("801.00", pays: "50.00", "agency", "800.00+ 30% of 1.00 = 0.30", "raised = 49.70"),
            .base("100.00", pays: "50.00", "agency", "0.00+ 30% of 100.00 = 30.00", "raised = 20.00")),
    ]

    private static let yunnanAcrossClaims: [AssessmentCase] = [
        AssessmentCase(
            "each later claim has all segments to itself", "yunnan-14",
            claims: .base("6000.00", pays: "1560.00", "agency", "800.00+ 30% of 5200.00 = 1560.00"),
            .base(
                "250000.00", pays: "166000.00", "centre", "0.00+ 30% of 10000.00 = 3000.00",
                "10000.00+ 70% of 90000.00 = 63000.00", "100000.00+ 100% of 100000.00 = 100000.00"),
            .base(
                "12000.00", pays: "4400.00", "office", "0.00+ 30% of 10000.00 = 3000.00",
                "10000.00+ 70% of 2000.00 = 1400.00")),
        AssessmentCase(
            "bases are carried on until a claim earns, and no further", "yunnan-14",
            claims: .base("300.00", pays: "0.00", "agency"),
            .base("400.00", pays: "0.00", "agency", "400.00 + carried 300.00 = 700.00"),
            .base(
                "300.00", pays: "60.00", "agency", "300.00 + carried 700.00 = 1000.00",
                "800.00+ 30% of 200.00 = 60.00"),
            .base("0.00", pays: "0.00", "agency"),
            .base("0.01", pays: "0.00", "agency", "0.00+ 30% of 0.01 = 0.00"),
            .base(
                "500.00", pays: "150.00", "agency", "500.00 + carried 0.01 = 500.01", "0.00+ 30% of 500.01 = 150.00")),
        AssessmentCase(
            "a running line is the rounded new total less the rounded old one", "yunnan-14",
            reading: .acrossClaims(.runningTotal),
            claims: .base("1000.05", pays: "60.02", "agency", "800.00+ 30% of 200.05 = 60.02"),
            .base(
                "0.05", pays: "50.00", "agency", "0.05 + earlier 1000.05 = 1000.10",
                "800.00+ 30% of 200.10 less 200.05 = 0.01", "raised = 49.99")),
        AssessmentCase(
            "the running total ends at 200,000", "yunnan-14", reading: .acrossClaims(.runningTotal),
            claims: .base(
                "199000.00", pays: "164760.00", "centre", "800.00+ 30% of 9200.00 = 2760.00",
                "10000.00+ 70% of 90000.00 = 63000.00", "100000.00+ 100% of 99000.00 = 99000.00"),
            .base(
                "5000.00", pays: "1000.00", "agency", "5000.00 + earlier 199000.00 = 204000.00",
                "800.00+ 30% of 9200.00 less 9200.00 = 0.00", "10000.00+ 70% of 90000.00 less 90000.00 = 0.00",
                "100000.00+ 100% of 100000.00 less 99000.00 = 1000.00")),
    ]
}
