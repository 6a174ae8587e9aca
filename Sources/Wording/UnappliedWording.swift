import MutualAid

extension Phrasebook {
    /// Why a rule did not apply, with where it stands.
    public func sentence(_ rule: UnappliedRule, under scheme: Scheme) -> String {
        parts([reason(rule, under: scheme), citation(rule.article, in: scheme)])
    }

    /// Why a rule did not apply.
    func reason(_ rule: UnappliedRule, under scheme: Scheme) -> String {
        let name = name(ofRule: rule.rule, in: scheme)
        var reason = words(for: rule, name: name, in: scheme)
        if !name.isEmpty, !rule.reason.holdsName { reason = self(.unappliedOfRule, name, reason) }
        if let stay = rule.stay { reason = self(.unappliedOfStay, String(stay + 1), reason) }
        return reason
    }

    private func name(ofCondition place: Int, ofRule rule: Int, in scheme: Scheme) -> String {
        guard scheme.subsidy.rules.indices.contains(rule) else { return "" }
        let conditions = scheme.subsidy.rules[rule].conditions
        return conditions.indices.contains(place) ? name(conditions[place]) : ""
    }

    private func words(for rule: UnappliedRule, name: String, in scheme: Scheme) -> String {
        switch rule.reason {
        case .conditionNotMet(let place):
            self(.unappliedCondition, self.name(ofCondition: place, ofRule: rule.rule, in: scheme))
        case .oneTimeNotReached(let base, let from):
            self(.unappliedOneTimeNotReached, name, amount(base), limit(from))
        case .oneTimeAlreadyPaid(let paid, _): self(.unappliedOneTimePaid, name, amount(paid))
        case .allowanceAlreadyPaid: self(.unappliedAllowancePaid, name)
        case .noCountedStay: self(.unappliedAllowanceWithoutStay, name)
        case .noBase: self(.unappliedNoBase)
        case .deductibleAlreadyTaken(let deductible): self(.unappliedDeductible, limit(deductible))
        case .baseWithinDeductible(let base, let deductible): self(.unappliedWithin, amount(base), limit(deductible))
        case .entryNotExceeded(let base, let entry): self(.unappliedEntry, amount(base), limit(entry))
        case .aboveLastSegment(let excess, let limit): self(.unappliedAbove, self.limit(limit), amount(excess))
        case .ceilingNotReached(let ceiling, .term): self(.unappliedCeiling, limit(ceiling))
        case .ceilingNotReached(let ceiling, let span): self(.unappliedCeilingOf, limit(ceiling), self.name(span))
        case .minimumReached(let minimum): self(.unappliedMinimumReached, limit(minimum))
        case .nothingToRaise(let minimum): self(.unappliedNothingToRaise, limit(minimum))
        case .staysTooShort(let first): self(.unappliedTooShort, String(first))
        case .daysUsedUp(let most): self(.unappliedDaysUsedUp, String(most))
        case .noEvent: self(.unappliedNoEvent)
        case .eventOutsideTerm(let day): self(.unappliedEventOutside, self.day(day))
        case .eventWithinWaitingPeriod(let day, let until):
            self(.unappliedEventWaiting, self.day(day), self.day(until))
        case .eventFiledTooLate(let last): self(.unappliedEventLate, day(last))
        case .severityNotListed: self(.unappliedSeverity)
        case .lumpSumAlreadyPaid(let paid): self(.unappliedLumpSumPaid, amount(paid))
        }
    }
}

extension UnappliedRule.Reason {
    /// Whether its sentence says the rule's name by itself.
    fileprivate var holdsName: Bool {
        switch self {
        case .oneTimeNotReached, .oneTimeAlreadyPaid, .allowanceAlreadyPaid, .noCountedStay: true
        default: false
        }
    }
}
