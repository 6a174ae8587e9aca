/// Why a claim comes to nothing, as its assessment tells it.
public enum NothingPaid: Hashable, Sendable {
    /// Something about the claim or one of its stays.
    case notice(AssessmentNotice)
    /// A rule that did not apply.
    case rule(UnappliedRule)
    /// A line that takes off all there was.
    case line(AssessmentLine)
}

extension Assessment {
    /// Why nothing is paid, what weighs most first; empty where something is paid.
    public var nothingPaid: [NothingPaid] {
        guard payable == .zero else { return [] }
        let whole = notices.filter(\.takesEverything)
        let stays = notices.filter(\.leavesOut)
        let taken = lines.filter { $0.result < .zero && $0.shape.takesOffSubsidy }
        let decided = unapplied.filter(\.reason.keepsNothing)
        var reasons = (whole + stays).map(NothingPaid.notice) + taken.map(NothingPaid.line)
        // What was left out has no base to fall short of anything with.
        if stays.isEmpty || base > .zero { reasons += decided.map(NothingPaid.rule) }
        if reasons.isEmpty, let empty = unapplied.first(where: { $0.reason == .noBase }) { reasons = [.rule(empty)] }
        return reasons
    }
}

extension AssessmentNotice {
    /// Whether the whole claim is paid nothing for it.
    fileprivate var takesEverything: Bool {
        switch self {
        case .filedTooLate, .notEnrolled: true
        default: false
        }
    }

    /// Whether a stay or an event is left out for it.
    fileprivate var leavesOut: Bool {
        switch self {
        case .dischargedOutsideTerm, .stayExcluded, .withinWaitingPeriod, .eventNotCovered: true
        default: false
        }
    }
}

extension AssessmentLine.Shape {
    /// Whether it takes off a subsidy that was worked out, other than for the whole claim.
    fileprivate var takesOffSubsidy: Bool {
        switch self {
        case .ceiling, .belowMinimum: true
        default: false
        }
    }
}

extension UnappliedRule.Reason {
    /// Whether it is why a claim that could have been paid is paid nothing.
    fileprivate var keepsNothing: Bool {
        switch self {
        case .baseWithinDeductible, .entryNotExceeded, .staysTooShort, .daysUsedUp, .eventOutsideTerm,
            .eventWithinWaitingPeriod, .eventFiledTooLate, .severityNotListed, .lumpSumAlreadyPaid:
            true
        default: false
        }
    }
}
