/// Something to know before a claim is filed: what filing it otherwise, later or not at all would mean in money.
public enum FilingAdvice: Hashable, Sendable {
    /// The way typed, then ways of filing the same stays that pay another total.
    case otherWays([FilingPlan])
    /// The one-time sum is paid once, and these ways fix different ones; the way typed stands first.
    case oneTimeByWay([FilingPlan])
    /// This claim fixes the one-time sum of the rule at `rule` at `amount`; with a base above `above` it would be `then`.
    case oneTimeFixed(rule: Int, amount: Money, above: Money, then: Money)
    /// After `lastDay`, in so many days, `amount` is lost: of the whole claim, or what the rule at `rule` pays.
    case deadline(lastDay: CalendarDay, daysLeft: Int, rule: Int?, amount: Money)

    /// A deadline is worth a word when no more days than these are left.
    public static let daysBeforeDeadline = 30
}

extension Scheme {
    /// What there is to know before the claim of `question` is filed; all figures come from ``assess(_:of:after:choices:)-``.
    ///
    /// - Parameters:
    ///   - assessment: the claim of the question worked out.
    ///   - choices: how ambiguous places are read.
    public func advice(
        on question: FilingQuestion, assessed assessment: Assessment, choices: ReadingChoices
    ) throws(AssessmentFault) -> [FilingAdvice] {
        var advice = try adviceOnWays(of: question, choices: choices)
        if advice.isEmpty, let fixed = oneTimeFixed(by: assessment, on: question.claim.filed, choices) {
            advice.append(fixed)
        }
        return advice + deadlines(for: question, assessment)
    }

    private func adviceOnWays(
        of question: FilingQuestion, choices: ReadingChoices
    ) throws(AssessmentFault) -> [FilingAdvice] {
        // One stay can be filed in one way only; so it is with almost every claim, at every keystroke.
        guard question.claim.stays.count + question.open.count > 1 else { return [] }
        let ways = FilingWays(question, under: self, choices: choices)
        guard ways.stays.count > 1 else { return [] }
        var advice: [FilingAdvice] = []
        let typed = try ways.typed()
        let named = try ways.named()
        let best = try ways.better(than: [typed] + named)
        let others = (named + best).filter { $0.total != typed.total && $0.claims != typed.claims }
        if !others.isEmpty { advice.append(.otherWays([typed] + others)) }
        if choices.oneTime == .once {
            let fixing = (named + best).filter { $0.oneTime != typed.oneTime && $0.claims != typed.claims }
            if !fixing.isEmpty { advice.append(.oneTimeByWay([typed] + fixing)) }
        }
        return advice
    }

    private func oneTimeFixed(
        by assessment: Assessment, on filed: CalendarDay, _ choices: ReadingChoices
    ) -> FilingAdvice? {
        // After the term no further stay can lift the base.
        guard choices.oneTime == .once, assessment.payable > .zero, filed <= term.last else { return nil }
        for line in assessment.lines {
            guard case .oneTime(_, _, let through?, _) = line.shape, let place = line.rule,
                case .oneTime(let rule) = subsidy.rules[place].shape,
                let next = rule.bands.first(where: { $0.from >= through && $0.amount > line.result })
            else { continue }
            return .oneTimeFixed(rule: place, amount: line.result, above: next.from, then: next.amount)
        }
        return nil
    }

    private func deadlines(for question: FilingQuestion, _ assessment: Assessment) -> [FilingAdvice] {
        guard !question.isFiled, assessment.payable > .zero else { return [] }
        var advice: [FilingAdvice] = []
        func warn(of last: CalendarDay, rule: Int?, _ amount: Money) {
            let left = last.days(since: question.today)
            guard (0...FilingAdvice.daysBeforeDeadline).contains(left) else { return }
            advice.append(.deadline(lastDay: last, daysLeft: left, rule: rule, amount: amount))
        }
        if let last = filingDeadline?.value { warn(of: last, rule: nil, assessment.payable) }
        for line in assessment.lines {
            guard case .lumpSum(let event, _, _) = line.shape, let place = line.rule,
                case .lumpSum(let rule) = subsidy.rules[place].shape,
                let last = rule.lastDay(for: question.claim.events[event].day)
            else { continue }
            warn(of: last, rule: place, line.result)
        }
        return advice
    }
}
