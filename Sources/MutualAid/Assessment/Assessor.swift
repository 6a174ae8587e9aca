/// The workings of one assessment: lines in the making.
///
/// Whatever a rule needs to know of the rules before it, it reads from their lines: nothing is reckoned beside them.
/// It cannot be copied, which would cost a claim more than its sums do.
struct Assessor: ~Copyable {
    let subsidy: SubsidyRules
    let term: Term
    let choices: ReadingChoices
    let member: MemberFacts
    let claim: ClaimCase
    let position: TermPosition
    /// The first day on which a new member is paid; nil where the member need not wait.
    let waitingUntil: CalendarDay?
    var assessment = Assessment()
    /// The stays that count, by their places in the claim.
    var countedStays: [Int] = []
    /// What each counted stay brings to each base: base by base, stay by stay.
    var amounts: [Money] = []
    /// Rules whose sums were taken off again for being too small.
    var withheld = RuleSet()

    // Only what is needed again and again is kept: a whole scheme has too many parts to be copied for every claim.
    init(
        _ claim: ClaimCase, of member: MemberFacts, under scheme: Scheme, choices: ReadingChoices,
        position: TermPosition
    ) {
        subsidy = scheme.subsidy
        term = scheme.term
        self.choices = choices
        self.member = member
        self.claim = claim
        self.position = position
        waitingUntil = scheme.waitingUntil(for: member)
        assessment.before = position
        assessment.lines.reserveCapacity(16)
        assessment.unapplied.reserveCapacity(4)
    }

    mutating func add(
        _ shape: AssessmentLine.Shape, _ result: Money, article: Article? = nil, stay: Int? = nil, rule: Int? = nil,
        base: Int = 0
    ) {
        assessment.lines.append(
            AssessmentLine(shape: shape, result: result, article: article, stay: stay, rule: rule, base: base))
    }

    mutating func skip(_ reason: UnappliedRule.Reason, rule: Int, stay: Int? = nil, article: Article?) {
        assessment.unapplied.append(UnappliedRule(reason: reason, rule: rule, stay: stay, article: article))
    }

    /// What the lines of `rules` come to, for one stay or altogether.
    func given(by rules: RuleSet, stay: Int? = nil) -> Money {
        var sum = Money.zero
        for line in assessment.lines where line.comes(from: rules) && (stay == nil || line.stay == stay) {
            sum += line.result
        }
        return sum
    }

    // MARK: - The rules

    mutating func apply(_ rule: SubsidyRule, at place: Int) {
        for (index, condition) in rule.conditions.enumerated()
        where !condition.holds(for: member, claimNumber: position.claims + 1, in: term) {
            return skip(.conditionNotMet(place: index), rule: place, article: rule.article)
        }
        switch rule.shape {
        case .segments(let segments): apply(segments, of: rule, at: place)
        case .ceiling(let limit, let rules): apply(limit, to: rules, of: rule, at: place)
        case .minimum(let minimum, let rules): apply(minimum, to: rules, of: rule, at: place)
        case .oneTime(let oneTime): apply(oneTime, of: rule, at: place)
        case .allowance(let amount): applyAllowance(of: amount, of: rule, at: place)
        case .daily(let daily): apply(daily, of: rule, at: place)
        case .lumpSum(let lumpSum): apply(lumpSum, of: rule, at: place)
        }
    }

    /// Whether `rule` works on the stay at `place` in the claim.
    func works(_ rule: SubsidyRule, onStay place: Int) -> Bool {
        rule.grades.map { $0.contains(claim.stays[place].hospitalGrade) } ?? true
    }

    /// What the claim brings to the base of `rule`, stays of other hospitals left out.
    func ownBase(of rule: SubsidyRule) -> Money {
        var sum = Money.zero
        let first = rule.base * countedStays.count
        for (offset, stay) in countedStays.enumerated() where works(rule, onStay: stay) {
            sum += amounts[first + offset]
        }
        return sum
    }

    /// What earlier claims left for the base of the rule at `place`.
    func earlierBase(of rule: SubsidyRule, at place: Int) -> TermPosition.Tally {
        rule.grades == nil ? position.tally(ofBase: rule.base) : tally(ofRule: place)
    }

    func tally(ofRule place: Int) -> TermPosition.Tally {
        position.tally(ofRule: place, bases: subsidy.bases.count)
    }

    // MARK: - The end

    consuming func finished() -> Assessment { assessment }

    mutating func conclude(under scheme: Scheme) {
        var subtotal = Money.zero
        for line in assessment.lines where line.rule != nil { subtotal += line.result }
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
        assessment.after = leavesTrace ? positionAfter(earning: payable > .zero) : position
    }

    private func positionAfter(earning earns: Bool) -> TermPosition {
        let bases = subsidy.bases.count
        var after = position.next(tallies: bases + subsidy.rules.count)
        for line in assessment.lines {
            switch line.shape {
            case .base: after.tallies[line.base].total += line.result
            case .baseDeductible(_, .term, _): after.tallies[line.base].used -= line.result
            case .oneTime, .allowance, .lumpSum:
                if earns, let rule = line.rule, !withheld.contains(rule) {
                    after.tallies[bases + rule].used += line.result
                }
            case .daily(_, let days):
                if earns, let rule = line.rule, !withheld.contains(rule) { after.tallies[bases + rule].days += days }
            default: break
            }
        }
        for (place, rule) in subsidy.rules.enumerated() {
            if rule.grades != nil { after.tallies[bases + place].total += ownBase(of: rule) }
            guard earns, !withheld.contains(place), case .ceiling(let limit, var limited) = rule.shape,
                limit.per == .term
            else { continue }
            limited.insert(place)
            after.tallies[bases + place].used += given(by: limited)
        }
        if earns { after.earn() }
        return after
    }
}
