/// The bases: which stays count, and what each brings.
extension Assessor {
    mutating func takeBases(under scheme: Scheme) throws(AssessmentFault) {
        for (index, stay) in claim.stays.enumerated() where try counts(stay, at: index, under: scheme) {
            countedStays.append(index)
        }
        amounts.reserveCapacity(countedStays.count * subsidy.bases.count)
        for (place, base) in subsidy.bases.enumerated() { take(base, at: place) }
    }

    private mutating func counts(
        _ stay: StayCase, at index: Int, under scheme: Scheme
    ) throws(AssessmentFault) -> Bool {
        guard stay.admitted <= stay.discharged else { throw .dischargedBeforeAdmission(stay: index) }
        if let fault = stay.settlement.fault { throw .settlementDoesNotAddUp(stay: index, fault) }
        for discrepancy in stay.settlement.discrepancies {
            assessment.notices.append(.settlementDiffers(stay: index, discrepancy))
        }
        if let code = stay.exclusion {
            guard scheme.exclusion(code) != nil else { throw .exclusionNotInScheme(stay: index, code) }
            assessment.notices.append(.stayExcluded(stay: index, code: code))
            return false
        }
        guard term.contains(stay.discharged) else {
            assessment.notices.append(.dischargedOutsideTerm(stay: index, discharged: stay.discharged))
            return false
        }
        if let until = waitingUntil, stay.admitted < until {
            assessment.notices.append(
                .withinWaitingPeriod(stay: index, admitted: stay.admitted, until: until.advanced(by: -1)))
            return false
        }
        if stay.admitted < term.first {
            assessment.notices.append(.crossesTermBoundary(stay: index, admitted: stay.admitted))
        }
        return true
    }

    private mutating func take(_ base: Base, at place: Int) {
        let isSingle = claim.stays.count == 1
        let tally = position.tally(ofBase: place)
        var deductibleTaken = base.deductible?.per == .term ? tally.used : .zero
        var ceilingUsed = base.ceiling?.per == .term ? tally.total : .zero
        var sum = Money.zero
        for stay in countedStays {
            var amount = take(base, of: claim.stays[stay].settlement, stay: stay, place: place)
            if let deductible = base.deductible {
                if deductible.per == .stay { deductibleTaken = .zero }
                let due = min(amount, max(.zero, deductible.amount - deductibleTaken))
                if due > .zero {
                    add(
                        .baseDeductible(deductible.amount, per: deductible.per, taken: deductibleTaken), -due,
                        article: deductible.article, stay: stay, base: place)
                }
                deductibleTaken += due
                amount -= due
            }
            if let ceiling = base.ceiling {
                if ceiling.per == .stay { ceilingUsed = .zero }
                let left = max(.zero, ceiling.amount - ceilingUsed)
                if amount > left {
                    add(
                        .baseCeiling(ceiling.amount, per: ceiling.per, used: ceilingUsed), left - amount,
                        article: ceiling.article, stay: stay, base: place)
                    amount = left
                }
                ceilingUsed += amount
            }
            if !isSingle { add(.stayBase, amount, article: base.article, stay: stay, base: place) }
            amounts.append(amount)
            sum += amount
        }
        add(.base, sum, article: base.article, base: place)
        if place == 0 { assessment.base = sum }
    }

    /// What one statement brings to `base`, before what holds for the claim or the term.
    private mutating func take(_ base: Base, of settlement: Settlement, stay: Int, place: Int) -> Money {
        let total = settlement[.totalCost] ?? .zero
        var amount: Money
        switch base.start {
        case .outOfPocket:
            let funds = settlement.fundsPaid
            amount = total - funds
            add(.outOfPocket(total: total, funds: funds), amount, article: base.article, stay: stay, base: place)
        case .totalCost:
            amount = total
            add(.totalCost, amount, article: base.article, stay: stay, base: place)
        case .nothing: amount = .zero
        }
        for part in base.parts {
            guard let whole = settlement[part.part], whole > .zero else { continue }
            let included = whole.share(at: part.letIn)
            let shape: AssessmentLine.Shape
            let change: Money
            if base.start == .nothing {
                shape = .addition(part: part.part, amount: whole, letIn: part.letIn)
                change = included
            } else if part.letIn == .none {
                shape = .deduction(part: part.part)
                change = -whole
            } else {
                shape = .partialDeduction(part: part.part, amount: whole, letIn: part.letIn, included: included)
                change = included - whole
            }
            add(shape, change, article: part.article, stay: stay, base: place)
            amount += change
        }
        return amount
    }
}

extension Scheme {
    /// The first day on which a new member is paid; nil where the member need not wait.
    func waitingUntil(for member: MemberFacts) -> CalendarDay? {
        guard let period = waitingPeriod?.value, let kind = member.kind, period.kinds.contains(kind) else { return nil }
        return (member.coveredFrom ?? term.first).advanced(by: period.days)
    }
}
