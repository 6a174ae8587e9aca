/// Sums that do not grow with the base fen by fen.
extension Assessor {
    mutating func apply(_ oneTime: OneTimeRule, of rule: SubsidyRule, at place: Int) {
        let base = earlierBase(of: rule, at: place).total + ownBase(of: rule)
        guard let band = oneTime.band(for: base) else {
            let from = oneTime.bands.first?.from ?? .zero
            return skip(.oneTimeNotReached(base: base, from: from), rule: place, article: rule.article)
        }
        let alreadyPaid = tally(ofRule: place).used
        let due = max(.zero, band.amount - alreadyPaid)
        guard alreadyPaid == .zero || (choices.oneTime == .topUp && due > .zero) else {
            if due > .zero { assessment.notices.append(.oneTimeAlreadyPaid(paid: alreadyPaid, now: band.amount)) }
            return skip(.oneTimeAlreadyPaid(paid: alreadyPaid, now: band.amount), rule: place, article: rule.article)
        }
        add(
            .oneTime(base: base, from: band.from, through: band.through, alreadyPaid: alreadyPaid), due,
            article: rule.article, rule: place)
    }

    mutating func applyAllowance(of amount: Money, of rule: SubsidyRule, at place: Int) {
        guard tally(ofRule: place).used == .zero else {
            return skip(.allowanceAlreadyPaid, rule: place, article: rule.article)
        }
        guard countedStays.contains(where: { works(rule, onStay: $0) }) else {
            return skip(.noCountedStay, rule: place, article: rule.article)
        }
        add(.allowance, amount, article: rule.article, rule: place)
    }

    mutating func apply(_ daily: DailyRule, of rule: SubsidyRule, at place: Int) {
        guard countedStays.contains(where: { works(rule, onStay: $0) }) else {
            return skip(.noCountedStay, rule: place, article: rule.article)
        }
        var left = daily.mostDaysPerTerm.map { max(0, $0 - tally(ofRule: place).days) }
        var isAnyDue = false
        var isAnyPaid = false
        for stay in countedStays where works(rule, onStay: stay) {
            let due = daily.paidDays(of: claim.stays[stay].days)
            let days = min(due, left ?? due)
            isAnyDue = isAnyDue || due > 0
            guard days > 0 else { continue }
            isAnyPaid = true
            left = left.map { $0 - days }
            add(
                .daily(amount: daily.amount, days: days), Money(fen: daily.amount.fen * Int64(days)),
                article: rule.article, stay: stay, rule: place)
        }
        if !isAnyDue {
            skip(.staysTooShort(fromDay: daily.fromDay), rule: place, article: rule.article)
        } else if !isAnyPaid, let most = daily.mostDaysPerTerm {
            skip(.daysUsedUp(most: most), rule: place, article: rule.article)
        }
    }

    mutating func apply(_ lumpSum: LumpSumRule, of rule: SubsidyRule, at place: Int) {
        var isAny = false
        for (index, event) in claim.events.enumerated() where event.kind == lumpSum.event {
            isAny = true
            if let reason = refusal(of: event, by: lumpSum) {
                skip(reason, rule: place, article: rule.article)
                continue
            }
            let amount = lumpSum.amount(for: event.severity) ?? .zero
            let paid = lumpSum.isStackable ? .zero : paidBySumsThatDoNotStack
            guard amount > paid else {
                skip(.lumpSumAlreadyPaid(paid: paid), rule: place, article: rule.article)
                continue
            }
            add(
                .lumpSum(event: index, amount: amount, alreadyPaid: paid), amount - paid, article: rule.article,
                rule: place)
        }
        if !isAny { skip(.noEvent, rule: place, article: rule.article) }
    }

    private func refusal(of event: EventCase, by rule: LumpSumRule) -> UnappliedRule.Reason? {
        guard term.contains(event.day) else { return .eventOutsideTerm(day: event.day) }
        if !rule.ignoresWaiting, let until = waitingUntil, event.day < until {
            return .eventWithinWaitingPeriod(day: event.day, until: until.advanced(by: -1))
        }
        if let last = rule.lastDay(for: event.day), claim.filed > last { return .eventFiledTooLate(lastDay: last) }
        return rule.amount(for: event.severity) == nil ? .severityNotListed : nil
    }

    /// What lump sums that don't stack have paid in the term, this claim included: never more than the largest of them.
    private var paidBySumsThatDoNotStack: Money {
        var rules = RuleSet()
        var paid = Money.zero
        for (place, rule) in subsidy.rules.enumerated() {
            guard case .lumpSum(let sum) = rule.shape, !sum.isStackable else { continue }
            rules.insert(place)
            paid += tally(ofRule: place).used
        }
        return paid + given(by: rules)
    }

    /// Notices the events for which the scheme has no rule.
    mutating func noteEvents() {
        for (index, event) in claim.events.enumerated() {
            let isCovered = subsidy.rules.contains { rule in
                if case .lumpSum(let sum) = rule.shape { sum.event == event.kind } else { false }
            }
            if !isCovered { assessment.notices.append(.eventNotCovered(event: index, event.kind)) }
        }
    }
}
