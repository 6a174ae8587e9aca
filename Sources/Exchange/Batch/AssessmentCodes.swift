import MutualAid

extension AssessmentNotice {
    /// The stable code, and what the notice concerns; nil for the claim as a whole.
    var coded: (code: String, concerns: Concern?) {
        switch self {
        case .dischargedOutsideTerm(let stay, _): ("dischargedOutsideTerm", .stay(stay))
        case .crossesTermBoundary(let stay, _): ("crossesTermBoundary", .stay(stay))
        case .stayExcluded(let stay, _): ("stayExcluded", .stay(stay))
        case .settlementDiffers(let stay, .printedOutOfPocket): ("printedOutOfPocketDiffers", .stay(stay))
        case .settlementDiffers(let stay, .accountsAndCash): ("accountsAndCashDiffer", .stay(stay))
        case .withinWaitingPeriod(let stay, _, _): ("withinWaitingPeriod", .stay(stay))
        case .eventNotCovered(let event, _): ("eventNotCovered", .event(event))
        case .filedTooLate: ("filedTooLate", nil)
        case .notEnrolled: ("notEnrolled", nil)
        case .oneTimeAlreadyPaid: ("oneTimeAlreadyPaid", nil)
        }
    }

    /// A part of the claim, by its place.
    enum Concern {
        case stay(Int), event(Int)
    }
}
