import MutualAid

extension Phrasebook {
    /// What filing otherwise, later or not at all would mean, with both figures.
    public func sentence(_ advice: FilingAdvice, under scheme: Scheme) -> String {
        switch advice {
        case .otherWays(let plans):
            return self(.adviceWays, ways(plans.map { ($0, $0.total) }))
        case .oneTimeByWay(let plans):
            return self(.adviceOneTime, ways(plans.map { ($0, $0.oneTime) }))
        case .oneTimeFixed(let rule, let amount, let above, let then):
            return self(
                .adviceOneTimeFixed, name(ofRule: rule, in: scheme), limit(amount), limit(above), limit(then))
        case .deadline(let last, let left, let rule, let amount):
            let text = self(left == 0 ? .adviceLastDay : .adviceDeadline, day(last), self.amount(amount), String(left))
            let name = name(ofRule: rule, in: scheme)
            return name.isEmpty ? text : self(.unappliedOfRule, name, text)
        }
    }

    private func ways(_ figures: [(plan: FilingPlan, amount: Money)]) -> String {
        let texts = figures.enumerated().map { place, figure in
            let name = place == 0 ? self(.adviceAsNow, name(figure.plan)) : name(figure.plan)
            return self(.adviceWay, name, amount(figure.amount))
        }
        return texts.joined(separator: self(.clauseSeparator))
    }

    /// Advice as something that can be chosen, each way with what its claims pay.
    func explain(_ advice: FilingAdvice, under scheme: Scheme) -> ExplainedItem {
        let title: String
        let plans: [FilingPlan]
        switch advice {
        case .otherWays(let ways): (title, plans) = (self(.adviceWaysTitle), ways)
        case .oneTimeByWay(let ways): (title, plans) = (self(.adviceOneTimeTitle), ways)
        case .oneTimeFixed, .deadline:
            let sentence = sentence(advice, under: scheme)
            return ExplainedItem(
                group: .advice, label: sentence, value: "", citation: "", weight: .step,
                details: [.sentence(.reason, sentence)])
        }
        let details = plans.enumerated().map { place, plan in
            let claims = zip(plan.claims, plan.payables).map { self(.adviceClaim, stays($0), amount($1)) }
            let isTotals = if case .otherWays = advice { true } else { false }
            return ExplanationDetail.operand(
                name: place == 0 ? self(.adviceAsNow, name(plan)) : name(plan),
                value: amount(isTotals ? plan.total : plan.oneTime),
                origin: isTotals ? claims.joined(separator: self(.clauseSeparator)) : "")
        }
        return ExplainedItem(
            group: .advice, label: title, value: "", citation: "", weight: .step, details: details)
    }

    private func name(_ plan: FilingPlan) -> String {
        switch plan.way {
        case .together: self(.adviceTogether)
        case .apart: self(.adviceApart)
        case .restLater: self(.adviceRestLater)
        case .inOrder:
            plan.claims.dropFirst().reduce(self(.adviceFirst, stays(plan.claims.first ?? []))) {
                self(.adviceThen, $0, stays($1))
            }
        }
    }

    private func stays(_ stays: [FiledStay]) -> String {
        list(
            stays.map { stay in
                stay.place.map { self(.adviceStay, String($0 + 1)) } ?? self(.adviceOpenStay, day(stay.discharged))
            })
    }
}
