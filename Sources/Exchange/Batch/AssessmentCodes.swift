import MutualAid

extension AssessmentLine.Shape {
    /// The component of the payable amount that a line belongs to; nil for workings and sums.
    var component: String? {
        switch self {
        case .outOfPocket, .deduction, .partialDeduction, .stayBase, .base, .carriedIn, .runningBase: nil
        case .segment: "segments"
        case .termCeiling: "ceiling"
        case .raisedToMinimum, .belowMinimum: "minimum"
        case .oneTime: "oneTime"
        case .allowance: "allowance"
        case .filedTooLate: "filedTooLate"
        case .notEnrolled: "notEnrolled"
        case .entitlement, .payable: nil
        }
    }
}

extension AssessmentNotice {
    /// The stable code, and the place of the stay that the notice concerns.
    var coded: (code: String, stay: Int?) {
        switch self {
        case .dischargedOutsideTerm(let stay, _): ("dischargedOutsideTerm", stay)
        case .crossesTermBoundary(let stay, _): ("crossesTermBoundary", stay)
        case .stayExcluded(let stay, _): ("stayExcluded", stay)
        case .settlementDiffers(let stay, .printedOutOfPocket): ("printedOutOfPocketDiffers", stay)
        case .settlementDiffers(let stay, .accountsAndCash): ("accountsAndCashDiffer", stay)
        case .filedTooLate: ("filedTooLate", nil)
        case .notEnrolled: ("notEnrolled", nil)
        case .oneTimeAlreadyPaid: ("oneTimeAlreadyPaid", nil)
        }
    }
}
