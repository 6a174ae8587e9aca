/// The workings of one assessment: lines in the making, and the sum the rules have come to so far.
struct Assessor {
    let scheme: Scheme
    let choices: ReadingChoices
    let position: TermPosition
    var assessment = Assessment()
    private var countedStays = 0
    /// What the rules before the present one have given.
    private var subtotal = Money.zero
    /// What the position gains if the claim earns something.
    private var paidUnderCeiling = Money.zero
    private var oneTimePaid = Money.zero
    private var isAllowancePaid = false

    init(scheme: Scheme, choices: ReadingChoices, position: TermPosition) {
        self.scheme = scheme
        self.choices = choices
        self.position = position
        assessment.before = position
        assessment.lines.reserveCapacity(16)
    }

    private mutating func add(
        _ shape: AssessmentLine.Shape, _ result: Money, article: Article? = nil, stay: Int? = nil
    ) {
        assessment.lines.append(AssessmentLine(shape: shape, result: result, article: article, stay: stay))
    }

    private mutating func skip(_ reason: UnappliedRule.Reason, article: Article?) {
        assessment.unapplied.append(UnappliedRule(reason: reason, article: article))
    }

    // MARK: - The base

    mutating func takeBase(of claim: ClaimCase) throws(AssessmentFault) {
        let isSingle = claim.stays.count == 1
        for (index, stay) in claim.stays.enumerated() where try counts(stay, at: index) {
            countedStays += 1
            let base = takeBase(of: stay.settlement, stay: index)
            if !isSingle { add(.stayBase, base, article: scheme.subsidy.baseArticle, stay: index) }
            assessment.base += base
        }
        add(.base, assessment.base, article: scheme.subsidy.baseArticle)
    }

    private mutating func counts(_ stay: StayCase, at index: Int) throws(AssessmentFault) -> Bool {
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
        guard scheme.term.contains(stay.discharged) else {
            assessment.notices.append(.dischargedOutsideTerm(stay: index, discharged: stay.discharged))
            return false
        }
        if stay.admitted < scheme.term.first {
            assessment.notices.append(.crossesTermBoundary(stay: index, admitted: stay.admitted))
        }
        return true
    }

    private mutating func takeBase(of settlement: Settlement, stay: Int) -> Money {
        var base = settlement.outOfPocket
        let total = settlement[.totalCost] ?? .zero
        add(
            .outOfPocket(total: total, funds: settlement.fundsPaid), base, article: scheme.subsidy.baseArticle,
            stay: stay)
        for deduction in scheme.subsidy.deductions {
            guard let amount = settlement[deduction.part], amount > .zero else { continue }
            let included = amount.share(at: deduction.letIn)
            let excluded = amount - included
            let shape: AssessmentLine.Shape =
                deduction.letIn == .none
                ? .deduction(part: deduction.part)
                : .partialDeduction(part: deduction.part, amount: amount, letIn: deduction.letIn, included: included)
            add(shape, -excluded, article: deduction.article, stay: stay)
            base -= excluded
        }
        return base
    }

    // MARK: - The rules

    mutating func apply(_ rule: SubsidyRule, at index: Int) {
        switch rule {
        case .segments(let rule): apply(rule)
        case .termCeiling(let ceiling): applyTermCeiling(ceiling)
        case .minimum(let minimum): applyMinimum(minimum)
        case .oneTime(let rule): apply(rule, at: index)
        case .allowance(let rule): apply(rule, at: index)
        }
    }

    private mutating func apply(_ rule: SegmentRule) {
        let own = assessment.base
        let base: Money
        var earlierBase = Money.zero
        var startsAtZero = false
        switch choices.acrossClaims {
        case .restart:
            base = own + position.carriedBase
            startsAtZero = position.hasEarned
            if position.carriedBase > .zero {
                add(.carriedIn(own: own, carried: position.carriedBase), base, article: rule.acrossClaimsArticle)
            }
        case .runningTotal:
            base = own + position.totalBase
            earlierBase = position.earnedBase
            if position.totalBase > .zero {
                add(.runningBase(own: own, earlier: position.totalBase), base, article: rule.acrossClaimsArticle)
            }
        }
        for (index, segment) in rule.segments.enumerated() {
            var segment = segment
            if index == 0, startsAtZero { segment.over = .zero }
            let amount = segment.amount(of: base)
            let earlier = segment.amount(of: earlierBase)
            let result = amount.share(at: segment.rate) - earlier.share(at: segment.rate)
            add(
                .segment(
                    over: segment.over, through: segment.through, rate: segment.rate, amount: amount, earlier: earlier),
                result, article: segment.article)
            subtotal += result
        }
        if let last = rule.segments.last, let limit = last.through, base > limit {
            skip(.aboveLastSegment(excess: base - limit, limit: limit), article: last.article)
        }
        let deductible = rule.deductible
        let wasTaken = startsAtZero || earlierBase > deductible
        if wasTaken {
            skip(.deductibleAlreadyTaken(deductible: deductible), article: rule.acrossClaimsArticle)
        } else if base <= deductible {
            skip(
                .baseWithinDeductible(base: base, deductible: deductible),
                article: rule.segments.first?.article)
        }
    }

    private mutating func applyTermCeiling(_ ceiling: Cited<Money>) {
        let left = max(.zero, ceiling.value - position.paidUnderCeiling)
        let allowed = min(subtotal, left)
        paidUnderCeiling = allowed
        if allowed < subtotal {
            add(
                .termCeiling(ceiling: ceiling.value, used: position.paidUnderCeiling), allowed - subtotal,
                article: ceiling.article)
            subtotal = allowed
        } else {
            skip(.ceilingNotReached(ceiling: ceiling.value), article: ceiling.article)
        }
    }

    private mutating func applyMinimum(_ minimum: Cited<Money>) {
        guard subtotal > .zero else {
            return skip(.nothingToRaise(minimum: minimum.value), article: minimum.article)
        }
        guard subtotal < minimum.value else {
            return skip(.minimumReached(minimum: minimum.value), article: minimum.article)
        }
        switch choices.minimum {
        case .raise:
            add(.raisedToMinimum(minimum: minimum.value), minimum.value - subtotal, article: minimum.article)
            subtotal = minimum.value
        case .withhold:
            add(.belowMinimum(minimum: minimum.value), -subtotal, article: minimum.article)
            subtotal = .zero
        }
    }

    private mutating func apply(_ rule: OneTimeRule, at index: Int) {
        let base = position.totalBase + assessment.base
        guard let band = rule.band(for: base) else {
            let from = rule.bands.first?.from ?? .zero
            return skip(.oneTimeNotReached(rule: index, base: base, from: from), article: rule.article)
        }
        let alreadyPaid = position.oneTimePaid
        let due = max(.zero, band.amount - alreadyPaid)
        guard alreadyPaid == .zero || (choices.oneTime == .topUp && due > .zero) else {
            if due > .zero { assessment.notices.append(.oneTimeAlreadyPaid(paid: alreadyPaid, now: band.amount)) }
            return skip(
                .oneTimeAlreadyPaid(rule: index, paid: alreadyPaid, now: band.amount), article: rule.article)
        }
        add(
            .oneTime(rule: index, base: base, from: band.from, through: band.through, alreadyPaid: alreadyPaid), due,
            article: rule.article)
        oneTimePaid = due
        subtotal += due
    }

    private mutating func apply(_ rule: AllowanceRule, at index: Int) {
        guard !position.isAllowancePaid else { return skip(.allowanceAlreadyPaid(rule: index), article: rule.article) }
        guard countedStays > 0 else { return skip(.allowanceWithoutStay(rule: index), article: rule.article) }
        add(.allowance(rule: index), rule.amount, article: rule.article)
        isAllowancePaid = true
        subtotal += rule.amount
    }

    // MARK: - The end

    mutating func conclude(_ claim: ClaimCase, of member: MemberFacts) {
        assessment.entitlement = subtotal
        add(.entitlement, subtotal)
        var payable = subtotal
        var leavesTrace = true
        if let deadline = scheme.filingDeadline, claim.filed > deadline.value {
            add(.filedTooLate(deadline: deadline.value, filed: claim.filed), -payable, article: deadline.article)
            assessment.notices.append(.filedTooLate(deadline: deadline.value))
            payable = .zero
            leavesTrace = false
        }
        if member.enrolment == .doesNotTakePart {
            add(.notEnrolled, -payable, article: scheme.categories.article)
            assessment.notices.append(.notEnrolled)
            payable = .zero
            leavesTrace = false
        }
        add(.payable, payable)
        assessment.payable = payable
        assessment.approvalLevel = scheme.approval.firstIndex { $0.through.map { payable <= $0 } ?? true }
        assessment.after = leavesTrace ? positionAfter(paying: payable) : position
    }

    private func positionAfter(paying payable: Money) -> TermPosition {
        var after = position
        after.claims += 1
        after.totalBase += assessment.base
        if payable > .zero {
            after.hasEarned = true
            after.earnedBase = after.totalBase
            after.paidUnderCeiling += paidUnderCeiling
            after.oneTimePaid += oneTimePaid
            after.isAllowancePaid = after.isAllowancePaid || isAllowancePaid
        }
        return after
    }
}
