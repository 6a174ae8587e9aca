import MutualAid

extension Phrasebook {
    /// A notice as a sentence.
    public func sentence(_ notice: AssessmentNotice, under scheme: Scheme) -> String {
        func number(_ stay: Int) -> String { String(stay + 1) }
        return switch notice {
        case .dischargedOutsideTerm(let stay, let discharged):
            self(.noticeOutsideTerm, number(stay), day(discharged))
        case .crossesTermBoundary(let stay, let admitted): self(.noticeCrossesTerm, number(stay), day(admitted))
        case .stayExcluded(let stay, let code): self(.noticeExcluded, number(stay), name(code, in: scheme))
        case .withinWaitingPeriod(let stay, let admitted, let until):
            self(.noticeWaiting, number(stay), day(admitted), day(until))
        case .eventNotCovered(_, let code): self(.noticeEventNotCovered, name(code, in: scheme))
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
    ///
    /// - Parameter scheme: the scheme whose articles are cited; nil where it is not at hand.
    public func sentence(_ fault: AssessmentFault, under scheme: Scheme? = nil) -> String {
        switch fault {
        case .categoryNotCovered(let category):
            self(.faultCategoryNotCovered, name(category), scheme.map { citation($0.categories.article, in: $0) } ?? "")
        case .schemeNotComputable(let missing): self(.faultNotComputable, list(missing.map { self($0) }))
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
