import MutualAid

extension Phrasebook {
    /// Why a claim comes to nothing, as a sentence with its article.
    public func sentence(_ reason: NothingPaid, under scheme: Scheme) -> String {
        switch reason {
        case .notice(let notice): sentence(notice, under: scheme)
        case .rule(let rule): sentence(rule, under: scheme)
        case .line(let line): parts([label(of: line, under: scheme), citation(line.article, in: scheme)])
        }
    }

    /// The same in a word or two, for a list.
    public func word(_ reason: NothingPaid) -> String {
        switch reason {
        case .notice(.filedTooLate): self(.nothingLate)
        case .notice(.notEnrolled): self(.nothingNotEnrolled)
        case .notice(.dischargedOutsideTerm): self(.nothingOtherTerm)
        case .notice(.withinWaitingPeriod): self(.nothingWaiting)
        case .notice: self(.nothingNotCovered)
        case .line: self(.nothingLimited)
        case .rule(let rule): word(rule.reason)
        }
    }

    private func word(_ reason: UnappliedRule.Reason) -> String {
        switch reason {
        case .baseWithinDeductible, .entryNotExceeded: self(.nothingBelow)
        case .eventFiledTooLate: self(.nothingLate)
        case .eventOutsideTerm: self(.nothingOtherTerm)
        case .eventWithinWaitingPeriod: self(.nothingWaiting)
        case .daysUsedUp, .lumpSumAlreadyPaid: self(.nothingLimited)
        case .noBase: self(.nothingNoBase)
        default: self(.nothingNotCovered)
        }
    }
}
