import MutualAid

/// The figures that go into a line, each with its name and where it comes from.
extension Phrasebook {
    func operands(
        of line: AssessmentLine, after lines: ArraySlice<AssessmentLine>, _ subject: ExplanationSubject
    ) -> [ExplanationDetail] {
        let stay = line.stay.flatMap { subject.claim.stays.indices.contains($0) ? subject.claim.stays[$0] : nil }
        func given(_ field: SettlementField, _ amount: Money) -> ExplanationDetail {
            operand(name(field), amount, statement(ofStay: line.stay, subject))
        }
        switch line.shape {
        case .outOfPocket(let total, let funds):
            let parts = SettlementField.funds.compactMap { fund in
                stay?.settlement[fund].map { given(fund, $0) }
            }
            return [given(.totalCost, total)] + (parts.isEmpty ? [operand(self(.fundsHeading), funds, "")] : parts)
        case .totalCost: return [given(.totalCost, line.result)]
        case .deduction(let part): return [given(part, -line.result)]
        case .partialDeduction(let part, let amount, _, _), .addition(let part, let amount, _):
            return [given(part, amount)]
        case .stayBase, .base, .entitlement, .payable:
            return line.summands(among: lines).map {
                summand($0, subject.scheme)
            }
        case .carriedIn(let own, let carried):
            return [
                operand(self(.explainOwnBase), own, ""),
                operand(self(.explainCarried), carried, claims(subject.earlier.sinceLastEarning)),
            ]
        case .runningBase(let own, let earlier):
            return [operand(self(.explainOwnBase), own, ""), before(.explainEarlierBase, earlier, subject)]
        case .segment(_, _, _, let amount, let earlier):
            var operands = ranBase(of: line, among: lines, subject.scheme)
            if amount != .zero { operands.append(operand(self(.explainInSlice), amount, "")) }
            if earlier != .zero { operands.append(before(.explainEarlierInSlice, earlier, subject)) }
            return operands
        case .wholeAmount(_, _, _, let base, let earlier):
            return [operand(self(.lineBase), base, "")]
                + (earlier == .zero ? [] : [before(.explainEarlierGiven, earlier, subject)])
        case .baseDeductible(let amount, _, let taken):
            return [operand(self(.explainDeductible), amount, "")] + used(.explainTaken, taken, line, subject)
        case .baseCeiling(let amount, _, let used):
            return [operand(self(.explainCeiling), amount, "")] + self.used(.explainUsed, used, line, subject)
        case .ceiling(let amount, _, let used):
            let given = max(.zero, amount - used) - line.result
            return [operand(self(.explainCeiling), amount, ""), operand(self(.explainGiven), given, "")]
                + self.used(.explainUsed, used, line, subject)
        case .raisedToMinimum(let minimum): return [operand(self(.explainGiven), minimum - line.result, "")]
        case .belowMinimum: return [operand(self(.explainGiven), -line.result, "")]
        case .oneTime(let base, _, _, let paid):
            return [operand(self(.explainTermBase), base, "")]
                + (paid == .zero ? [] : [before(.explainPaid, paid, subject)])
        case .daily:
            guard let stay else { return [] }
            let span = self(.explainDays, day(stay.admitted), day(stay.discharged))
            return [.operand(name: span, value: self(.stayDays, String(stay.days)), origin: "")]
        case .lumpSum(let event, _, let paid):
            return eventOperand(event, subject) + (paid == .zero ? [] : [before(.explainPaid, paid, subject)])
        case .filedTooLate(_, let filed):
            return [.operand(name: self(.claimFiled), value: day(filed), origin: "")]
        case .allowance, .notEnrolled: return []
        }
    }

    private func operand(_ name: String, _ amount: Money, _ origin: String) -> ExplanationDetail {
        .operand(name: name, value: self.amount(amount), origin: origin)
    }

    /// A line within a sum; its label carries the minus.
    private func summand(_ line: AssessmentLine, _ scheme: Scheme) -> ExplanationDetail {
        operand(label(of: line, under: scheme), line.result < .zero ? -line.result : line.result, "")
    }

    /// A figure that earlier claims left.
    private func before(_ phrase: Phrase, _ amount: Money, _ subject: ExplanationSubject) -> ExplanationDetail {
        operand(self(phrase), amount, claims(subject.earlier.filter(\.counts)))
    }

    /// What was used up before: by earlier stays of the claim or earlier claims; nothing where nothing was.
    private func used(
        _ phrase: Phrase, _ amount: Money, _ line: AssessmentLine, _ subject: ExplanationSubject
    ) -> [ExplanationDetail] {
        amount == .zero ? [] : [before(phrase, amount, subject)]
    }

    /// The earlier claims, by their filing days.
    private func claims(_ earlier: [EarlierClaim]) -> String {
        earlier.isEmpty ? "" : self(.explainFromClaims, list(earlier.map { day($0.filed) }))
    }

    /// Which settlement statement a figure stands on.
    private func statement(ofStay stay: Int?, _ subject: ExplanationSubject) -> String {
        guard let stay, subject.claim.stays.count > 1 else { return self(.explainFromStatement) }
        return self(.explainFromStatementOf, String(stay + 1))
    }

    /// The base that ran through the slices; none where only the stays of some hospitals count.
    private func ranBase(
        of line: AssessmentLine, among lines: ArraySlice<AssessmentLine>, _ scheme: Scheme
    ) -> [ExplanationDetail] {
        guard let place = line.rule, scheme.subsidy.rules.indices.contains(place) else { return [] }
        let rule = scheme.subsidy.rules[place]
        let isLimited = rule.conditions.contains { if case .hospitalGrade = $0 { true } else { false } }
        let base = lines.last { other in
            guard other.base == rule.base, other.rule == nil else { return false }
            return line.stay == nil ? other.isBaseOfClaim : other.shape == .stayBase && other.stay == line.stay
        }
        guard !isLimited, let base else { return [] }
        let name =
            base.shape == .base || base.shape == .stayBase ? label(of: base, under: scheme) : self(.explainCountedBase)
        return [operand(name, base.result, "")]
    }

    private func eventOperand(_ place: Int, _ subject: ExplanationSubject) -> [ExplanationDetail] {
        guard subject.claim.events.indices.contains(place) else { return [] }
        let event = subject.claim.events[place]
        let severity = event.severity.map { name(ofSeverity: $0) } ?? ""
        return [.operand(name: self(.explainEvent), value: day(event.day), origin: severity)]
    }
}

extension AssessmentLine {
    /// Whether rules may have run over this line's result.
    fileprivate var isBaseOfClaim: Bool {
        switch shape {
        case .base, .carriedIn, .runningBase: true
        default: false
        }
    }
}

extension [EarlierClaim] {
    /// Those since the last that earned something: what they brought is carried in.
    fileprivate var sinceLastEarning: [EarlierClaim] {
        let last = lastIndex { $0.payable > .zero }
        return (last.map { Array(self[($0 + 1)...]) } ?? self).filter(\.counts)
    }
}
