import MutualAid

/// What the two schemes pay, written a second time straight from their documents: whole fen, every figure spelled out.
///
/// It knows nothing of scheme files, so that a wrong figure in one of them shows as well as a wrong rule in the program.
enum AssessmentOracle {
    /// Rounds a number of hundredths of a fen half-up.
    private static func rounded(_ hundredths: Int) -> Int { (hundredths + 50) / 100 }

    /// The base of one stay in fen.
    static func base(of settlement: Settlement, in scheme: String) -> Int {
        func fen(_ fields: SettlementField...) -> Int {
            fields.reduce(0) { $0 + Int(settlement[$1]?.fen ?? 0) }
        }
        let outOfPocket =
            fen(.totalCost)
            - fen(.pooledFund, .seriousIllness, .civilServant, .enterpriseSupplement, .medicalAid, .otherFunds)
        if scheme == "yinchuan-2022" { return outOfPocket - fen(.fullySelfPaid, .specialCare) }
        let letIn = rounded(fen(.selfPaidFirst) * 70)
        return outOfPocket - fen(.fullySelfPaid, .overLimit, .packageExcess) - (fen(.selfPaidFirst) - letIn)
    }

    private static func slice(_ base: Int, above low: Int, through high: Int, percent: Int) -> Int {
        rounded(max(0, min(base, high * 100) - low * 100) * percent)
    }

    /// Yunnan, term 14, each slice rounded; `start` is the deductible in yuan, or 0 once it was taken.
    private static func yunnanSlices(_ base: Int, start: Int = 800) -> [Int] {
        [
            slice(base, above: start, through: 10_000, percent: 30),
            slice(base, above: 10_000, through: 100_000, percent: 70),
            slice(base, above: 100_000, through: 200_000, percent: 100),
        ]
    }

    /// What each of Yunnan's claims pays.
    static func yunnan(bases: [Int], isRunning: Bool, isWithheld: Bool) -> [Int] {
        var waiting = 0
        var earned = 0
        var hasEarned = false
        return bases.map { base in
            waiting += base
            var subsidy: Int
            if isRunning {
                subsidy = yunnanSlices(earned + waiting).reduce(0, +) - yunnanSlices(earned).reduce(0, +)
            } else {
                subsidy = yunnanSlices(waiting, start: hasEarned ? 0 : 800).reduce(0, +)
            }
            if (1..<5_000).contains(subsidy) { subsidy = isWithheld ? 0 : 5_000 }
            if subsidy > 0 {
                hasEarned = true
                earned += waiting
                waiting = 0
            }
            return subsidy
        }
    }

    private static func yinchuanSlices(_ base: Int) -> Int {
        slice(base, above: 1_000, through: 2_000, percent: 20) + slice(base, above: 2_000, through: 3_000, percent: 25)
            + slice(base, above: 3_000, through: 5_000, percent: 35)
            + slice(base, above: 5_000, through: 10_000, percent: 45)
            + slice(base, above: 10_000, through: 30_000, percent: 55)
            + slice(base, above: 30_000, through: 50_000, percent: 65)
            + slice(base, above: 50_000, through: 1_000_000_000, percent: 75)
    }

    /// The one-time sum of Yinchuan for the year's base, in fen.
    static func yinchuanOneTime(_ base: Int) -> Int {
        if base < 500_000 { return 0 }
        let bands = [
            (10_000, 500), (20_000, 1_000), (30_000, 1_500), (40_000, 3_000), (50_000, 5_000), (80_000, 10_000),
            (100_000, 25_000), (150_000, 30_000), (200_000, 40_000),
        ]
        return (bands.first { base <= $0.0 * 100 }?.1 ?? 50_000) * 100
    }

    /// What each of Yinchuan's claims pays.
    static func yinchuan(claims: [(base: Int, hasStay: Bool)], isToppedUp: Bool) -> [Int] {
        var year = 0
        var fromSlices = 0
        var oneTime = 0
        var hasAllowance = false
        return claims.map { base, hasStay in
            year += base
            let allowance = hasStay && !hasAllowance ? 20_000 : 0
            hasAllowance = hasAllowance || hasStay
            let slices = min(5_000_000, yinchuanSlices(year)) - fromSlices
            fromSlices += slices
            let due = yinchuanOneTime(year) - oneTime
            let sum = oneTime == 0 || isToppedUp ? due : 0
            oneTime += sum
            return slices + sum + allowance
        }
    }
}
