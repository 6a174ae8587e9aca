/// The worked examples of the domain, in the order in which it gives them.
extension AssessmentCase {
    static let examples: [AssessmentCase] = [
        AssessmentCase(
            "two deductions from the out-of-pocket", "yunnan-14",
            claims: .stays(
                [.totalCost: "30000", .pooledFund: "20000", .fullySelfPaid: "2000", .selfPaidFirst: "3000"],
                base: "7100.00", pays: "1890.00", "agency",
                "30000.00 - 20000.00 = 10000.00", "fullySelfPaid = -2000.00",
                "selfPaidFirst 3000.00, 70% in 2100.00 = -900.00", "base = 7100.00",
                "800.00+ 30% of 6300.00 = 1890.00", "entitled = 1890.00", "pays = 1890.00")),
        AssessmentCase("exactly the deductible", "yunnan-14", claims: .base("800.00", pays: "0.00", "agency")),
        AssessmentCase(
            "a subsidy that rounds to nothing is not raised", "yunnan-14",
            claims: .base("800.01", pays: "0.00", "agency", "800.00+ 30% of 0.01 = 0.00")),
        AssessmentCase(
            "a small subsidy is raised", "yunnan-14",
            claims: .base("801.00", pays: "50.00", "agency", "800.00+ 30% of 1.00 = 0.30", "raised = 49.70")),
        AssessmentCase(
            "the first segment in full", "yunnan-14",
            claims: .base("10000.00", pays: "2760.00", "agency", "800.00+ 30% of 9200.00 = 2760.00")),
        AssessmentCase(
            "all segments in full", "yunnan-14",
            claims: .base(
                "250000.00", pays: "165760.00", "centre", "800.00+ 30% of 9200.00 = 2760.00",
                "10000.00+ 70% of 90000.00 = 63000.00", "100000.00+ 100% of 100000.00 = 100000.00")),
        AssessmentCase(
            "the let-in share is rounded, the rest is left out", "yunnan-14",
            claims: .stays(
                [.totalCost: "10000", .selfPaidFirst: "3000.05"], base: "9099.99", pays: "2490.00", "agency",
                "10000.00 - 0.00 = 10000.00", "selfPaidFirst 3000.05, 70% in 2100.04 = -900.01", "base = 9099.99",
                "800.00+ 30% of 8299.99 = 2490.00", "entitled = 2490.00", "pays = 2490.00")),
        AssessmentCase(
            "a second claim starts anew, without deductible", "yunnan-14",
            claims: .base("6000.00", pays: "1560.00", "agency", "800.00+ 30% of 5200.00 = 1560.00"),
            .base("7000.00", pays: "2100.00", "agency", "0.00+ 30% of 7000.00 = 2100.00")),
        AssessmentCase(
            "a second claim on top of the first", "yunnan-14", reading: .acrossClaims(.runningTotal),
            claims: .base("6000.00", pays: "1560.00", "agency", "800.00+ 30% of 5200.00 = 1560.00"),
            .base(
                "7000.00", pays: "3300.00", "office", "7000.00 + earlier 6000.00 = 13000.00",
                "800.00+ 30% of 9200.00 less 5200.00 = 1200.00", "10000.00+ 70% of 3000.00 = 2100.00")),
        AssessmentCase(
            "a claim that earned nothing carries its base on", "yunnan-14",
            claims: .base("500.00", pays: "0.00", "agency"),
            .base(
                "1000.00", pays: "210.00", "agency", "1000.00 + carried 500.00 = 1500.00",
                "800.00+ 30% of 700.00 = 210.00")),
        AssessmentCase(
            "segments, one-time sum and allowance", "yinchuan-2022",
            claims: .base(
                "10000.00", pays: "4100.00", nil, "1000.00+ 20% of 1000.00 = 200.00",
                "2000.00+ 25% of 1000.00 = 250.00", "3000.00+ 35% of 2000.00 = 700.00",
                "5000.00+ 45% of 5000.00 = 2250.00", "one-time at 10000.00, paid 0.00 = 500.00",
                "allowance = 200.00")),
        AssessmentCase(
            "a base through 30,000", "yinchuan-2022",
            claims: .base(
                "30000.00", pays: "16100.00", nil, "1000.00+ 20% of 1000.00 = 200.00",
                "2000.00+ 25% of 1000.00 = 250.00", "3000.00+ 35% of 2000.00 = 700.00",
                "5000.00+ 45% of 5000.00 = 2250.00", "10000.00+ 55% of 20000.00 = 11000.00",
                "one-time at 30000.00, paid 0.00 = 1500.00", "allowance = 200.00")),
        AssessmentCase(
            "the ceiling takes off its line", "yinchuan-2022",
            claims: .base(
                "90000.00", pays: "75200.00", nil, "1000.00+ 20% of 1000.00 = 200.00",
                "2000.00+ 25% of 1000.00 = 250.00", "3000.00+ 35% of 2000.00 = 700.00",
                "5000.00+ 45% of 5000.00 = 2250.00", "10000.00+ 55% of 20000.00 = 11000.00",
                "30000.00+ 65% of 20000.00 = 13000.00", "50000.00+ 75% of 40000.00 = 30000.00",
                "ceiling, used 0.00 = -7400.00", "one-time at 90000.00, paid 0.00 = 25000.00", "allowance = 200.00")),
        AssessmentCase(
            "the second claim reaches the one-time sum", "yinchuan-2022",
            claims: .base(
                "4000.00", pays: "1000.00", nil, "1000.00+ 20% of 1000.00 = 200.00",
                "2000.00+ 25% of 1000.00 = 250.00", "3000.00+ 35% of 1000.00 = 350.00", "allowance = 200.00"),
            .base(
                "2000.00", pays: "1300.00", nil, "2000.00 + earlier 4000.00 = 6000.00",
                "1000.00+ 20% of 1000.00 less 1000.00 = 0.00", "2000.00+ 25% of 1000.00 less 1000.00 = 0.00",
                "3000.00+ 35% of 2000.00 less 1000.00 = 350.00", "5000.00+ 45% of 1000.00 = 450.00",
                "one-time at 6000.00, paid 0.00 = 500.00")),
    ]
}
