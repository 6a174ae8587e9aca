import MutualAid

/// Yinchuan's 2022 term worked out by hand.
extension AssessmentCase {
    static let yinchuan: [AssessmentCase] =
        yinchuanTerms
        + yinchuanAmounts.map { base, pays in
            AssessmentCase("base \(base)", "yinchuan-2022", claims: .base(base, pays: pays))
        }

    /// Ends of segments and bands, and a fen beyond.
    private static let yinchuanAmounts: [(base: String, pays: String)] = [
        ("0.00", "200.00"), ("1000.00", "200.00"), ("1000.02", "200.00"), ("1000.03", "200.01"),
        ("2000.00", "400.00"), ("3000.00", "650.00"), ("4999.99", "1350.00"), ("5000.00", "1850.00"),
        ("10000.01", "4600.01"), ("20000.00", "10100.00"), ("20000.01", "10600.01"), ("30000.01", "17600.01"),
        ("40000.00", "24100.00"), ("40000.01", "26100.01"), ("50000.00", "32600.00"), ("50000.01", "37600.01"),
        ("80000.00", "60100.00"), ("80000.01", "75100.01"), ("80133.33", "75200.00"), ("80133.34", "75200.00"),
        ("100000.00", "75200.00"), ("100000.01", "80200.00"), ("150000.00", "80200.00"), ("150000.01", "90200.00"),
        ("200000.00", "90200.00"), ("200000.01", "100200.00"), ("9000000.00", "100200.00"),
    ]

    private static let yinchuanTerms: [AssessmentCase] = [
        AssessmentCase(
            "only fully self-paid and special care stay out of the base", "yinchuan-2022",
            claims: .stays(
                [
                    .totalCost: "20000", .pooledFund: "8000", .fullySelfPaid: "1500", .specialCare: "500",
                    .selfPaidFirst: "3000", .overLimit: "200", .packageExcess: "100",
                ],
                base: "10000.00", pays: "4100.00", nil,
                "20000.00 - 8000.00 = 12000.00", "fullySelfPaid = -1500.00", "specialCare = -500.00",
                "base = 10000.00", "1000.00+ 20% of 1000.00 = 200.00", "2000.00+ 25% of 1000.00 = 250.00",
                "3000.00+ 35% of 2000.00 = 700.00", "5000.00+ 45% of 5000.00 = 2250.00",
                "one-time at 10000.00, paid 0.00 = 500.00", "allowance = 200.00", "entitled = 4100.00",
                "pays = 4100.00")),
        AssessmentCase(
            "the one-time sum is paid once, by the base of its day", "yinchuan-2022",
            claims: .base("6000.00", pays: "2300.00"), .base("9000.00", pays: "4550.00"),
            .base("1000.00", pays: "550.00")),
        AssessmentCase(
            "the one-time sum is topped up to the new band", "yinchuan-2022", reading: .oneTime(.topUp),
            claims: .base("6000.00", pays: "2300.00"),
            .base(
                "9000.00", pays: "5050.00", nil, "9000.00 + earlier 6000.00 = 15000.00",
                "1000.00+ 20% of 1000.00 less 1000.00 = 0.00", "2000.00+ 25% of 1000.00 less 1000.00 = 0.00",
                "3000.00+ 35% of 2000.00 less 2000.00 = 0.00", "5000.00+ 45% of 5000.00 less 1000.00 = 1800.00",
                "10000.00+ 55% of 5000.00 = 2750.00", "one-time at 15000.00, paid 500.00 = 500.00"),
            .base("1000.00", pays: "550.00")),
        AssessmentCase(
            "later claims use the ceiling up", "yinchuan-2022",
            claims: .base("60000.00", pays: "45100.00"),
            .base(
                "30000.00", pays: "15100.00", nil, "30000.00 + earlier 60000.00 = 90000.00",
                "1000.00+ 20% of 1000.00 less 1000.00 = 0.00", "2000.00+ 25% of 1000.00 less 1000.00 = 0.00",
                "3000.00+ 35% of 2000.00 less 2000.00 = 0.00", "5000.00+ 45% of 5000.00 less 5000.00 = 0.00",
                "10000.00+ 55% of 20000.00 less 20000.00 = 0.00", "30000.00+ 65% of 20000.00 less 20000.00 = 0.00",
                "50000.00+ 75% of 40000.00 less 10000.00 = 22500.00", "ceiling, used 34900.00 = -7400.00"),
            .base("10000.00", pays: "0.00"), .base("10000.00", pays: "0.00")),
        AssessmentCase(
            "top-ups go on above the ceiling", "yinchuan-2022", reading: .oneTime(.topUp),
            claims: .base("60000.00", pays: "45100.00"), .base("30000.00", pays: "30100.00"),
            .base("10000.00", pays: "0.00"), .base("10000.00", pays: "5000.00")),
        AssessmentCase(
            "a first claim below the deductible has the allowance, and its base counts on", "yinchuan-2022",
            claims: .base("800.00", pays: "200.00", nil, "allowance = 200.00"),
            .base(
                "700.00", pays: "100.00", nil, "700.00 + earlier 800.00 = 1500.00", "1000.00+ 20% of 500.00 = 100.00"),
            .base(
                "0.00", pays: "0.00", nil, "0.00 + earlier 1500.00 = 1500.00",
                "1000.00+ 20% of 500.00 less 500.00 = 0.00")),
    ]
}
