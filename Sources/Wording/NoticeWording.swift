import MutualAid

extension Phrasebook {
    /// Why a rule did not apply, with where it stands.
    public func sentence(_ rule: UnappliedRule, under scheme: Scheme) -> String {
        let place = citation(rule.article, in: scheme)
        let reason =
            switch rule.reason {
            case .deductibleAlreadyTaken(let deductible): self(.unappliedDeductible, limit(deductible))
            case .baseWithinDeductible(let base, let deductible):
                self(.unappliedWithin, amount(base), limit(deductible))
            case .aboveLastSegment(let excess, let limit): self(.unappliedAbove, self.limit(limit), amount(excess))
            case .ceilingNotReached(let ceiling): self(.unappliedCeiling, limit(ceiling))
            case .minimumReached(let minimum): self(.unappliedMinimumReached, limit(minimum))
            case .nothingToRaise(let minimum): self(.unappliedNothingToRaise, limit(minimum))
            case .oneTimeNotReached(let rule, let base, let from):
                self(.unappliedOneTimeNotReached, name(ofRule: rule, in: scheme), amount(base), limit(from))
            case .oneTimeAlreadyPaid(let rule, let paid, _):
                self(.unappliedOneTimePaid, name(ofRule: rule, in: scheme), amount(paid))
            case .allowanceAlreadyPaid(let rule): self(.unappliedAllowancePaid, name(ofRule: rule, in: scheme))
            case .allowanceWithoutStay(let rule): self(.unappliedAllowanceWithoutStay, name(ofRule: rule, in: scheme))
            }
        return parts([reason, place])
    }

    /// A notice as a sentence.
    public func sentence(_ notice: AssessmentNotice, under scheme: Scheme) -> String {
        func number(_ stay: Int) -> String { String(stay + 1) }
        return switch notice {
        case .dischargedOutsideTerm(let stay, let discharged):
            self(.noticeOutsideTerm, number(stay), day(discharged))
        case .crossesTermBoundary(let stay, let admitted): self(.noticeCrossesTerm, number(stay), day(admitted))
        case .stayExcluded(let stay, let code): self(.noticeExcluded, number(stay), name(code, in: scheme))
        case .settlementDiffers(let stay, .printedOutOfPocket(let printed, let computed)):
            self(.noticePrintedDiffers, number(stay), amount(printed), amount(computed))
        case .settlementDiffers(let stay, .accountsAndCash(let paid, let computed)):
            self(.noticeAccountsDiffer, number(stay), amount(paid), amount(computed))
        case .filedTooLate(let deadline): self(.noticeFiledTooLate, day(deadline))
        case .notEnrolled: self(.noticeNotEnrolled)
        case .oneTimeAlreadyPaid(let paid, let now): self(.noticeOneTimePaid, amount(paid), amount(now))
        }
    }

    /// Why a settlement cannot be right, both sides named.
    public func sentence(_ fault: SettlementFault) -> String {
        switch fault {
        case .fundsAboveTotal(let funds, let total): self(.faultFundsAboveTotal, amount(funds), amount(total))
        case .partsAboveOutOfPocket(let parts, let outOfPocket):
            self(.faultPartsAbove, amount(parts), amount(outOfPocket))
        }
    }

    /// Why a claim cannot be assessed.
    public func sentence(_ fault: AssessmentFault, under scheme: Scheme) -> String {
        switch fault {
        case .categoryNotCovered(let category):
            self(.faultCategoryNotCovered, name(category), citation(scheme.categories.article, in: scheme))
        case .exclusionNotInScheme(_, let code): self(.faultExclusionNotInScheme, code.rawValue)
        case .dischargedBeforeAdmission: self(.faultDates)
        case .settlementDoesNotAddUp(_, let fault): sentence(fault)
        }
    }

    /// Why a text is no identity number.
    public func sentence(_ fault: IDNumber.Fault) -> String {
        switch fault {
        case .wrongLength(let count): self(.faultIDLength, String(count))
        case .unexpectedCharacter: self(.faultIDCharacter)
        case .impossibleBirthDate: self(.faultIDBirth)
        case .wrongCheckCharacter: self(.faultIDCheck)
        }
    }
}
