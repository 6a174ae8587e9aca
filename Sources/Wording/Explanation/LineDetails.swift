import MutualAid

/// What there is to say about each line of an assessment.
extension Phrasebook {
    /// The rule, the figures that go in, the working, the rounding and the source of the line at `place`.
    func details(of line: AssessmentLine, at place: Int, _ subject: ExplanationSubject) -> [ExplanationDetail] {
        let lines = subject.assessment.lines[..<place]
        var details: [ExplanationDetail] = []
        func add(_ heading: ExplanationDetail.Heading, _ text: String) {
            if !text.isEmpty { details.append(.sentence(heading, text)) }
        }
        add(.rule, rule(behind: line, subject.scheme))
        details += operands(of: line, after: lines, subject)
        add(.working, working(of: line, after: lines, subject.scheme))
        add(.rounding, rounding(in: line))
        return details + source(line.article, in: subject.scheme)
    }

    /// What the rule behind a line says; of several slices only the line's own.
    private func rule(behind line: AssessmentLine, _ scheme: Scheme) -> String {
        let rules = scheme.subsidy.rules
        let rule = line.rule.flatMap { rules.indices.contains($0) ? rules[$0] : nil }
        let words: String
        switch line.shape {
        case .outOfPocket: return self(.stateOutOfPocket)
        case .totalCost: return self(.stateTotalCost)
        case .deduction(let part): return self(.stateLeftOut, name(part))
        case .partialDeduction(let part, _, let letIn, _), .addition(let part, _, let letIn):
            return self(.stateLetIn, name(part), letIn.description)
        case .baseDeductible(let amount, let span, _): return self(.stateDeductible, name(span), limit(amount))
        case .baseCeiling(let amount, let span, _): return self(.stateBaseCeiling, name(span), limit(amount))
        case .stayBase, .base, .entitlement, .payable: return ""
        case .carriedIn: return meaning(of: .acrossClaims(.restart))
        case .runningBase: return meaning(of: .acrossClaims(.runningTotal))
        case .segment(let over, let through, let rate, _, _):
            words = statement(of: Segment(over: over, through: through, rate: rate, article: nil), .marginal)
        case .wholeAmount(let over, let through, let rate, _, _):
            words = statement(of: Segment(over: over, through: through, rate: rate, article: nil), .wholeAmount)
        case .ceiling(let amount, let span, _): words = self(.stateCeiling, name(span), limit(amount))
        case .raisedToMinimum(let minimum): words = self(.stateRaised, limit(minimum))
        case .belowMinimum(let minimum): words = self(.stateWithheld, limit(minimum))
        case .oneTime(let base, _, _, _):
            guard case .oneTime(let bands) = rule?.shape, let band = bands.band(for: base) else { return "" }
            words = statement(of: band, of: bands) + self(.stateOnce)
        case .allowance, .daily, .lumpSum: return rule.map { statement(of: $0) } ?? ""
        case .filedTooLate(let deadline, _): return self(.stateLate, day(deadline))
        case .notEnrolled: return self(.noticeNotEnrolled)
        }
        return limited(words, to: rule?.conditions ?? [])
    }

    /// What was rounded half-up, with the figure before; empty where nothing was.
    private func rounding(in line: AssessmentLine) -> String {
        let products: [(Money, Rate)] =
            switch line.shape {
            case .partialDeduction(_, let amount, let letIn, _), .addition(_, let amount, let letIn):
                [(amount, letIn)]
            case .segment(_, _, let rate, let amount, let earlier): [(amount, rate), (earlier, rate)]
            case .wholeAmount(_, _, let rate, let base, _): [(base, rate)]
            default: []
            }
        let rounded = products.filter { $0.fen * Int64($1.basisPoints) % 10_000 != 0 }
        return rounded.map { amount, rate in
            self(.explainRounded, exact(amount, rate), self.amount(amount.share(at: rate)))
        }.joined(separator: self(.clauseSeparator))
    }

    /// A share of an amount with all its decimals.
    private func exact(_ amount: Money, _ rate: Rate) -> String {
        let (whole, rest) = (amount.fen * Int64(rate.basisPoints)).quotientAndRemainder(dividingBy: 10_000)
        var decimals = String(10_000 + rest).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return self.amount(Money(fen: whole)) + decimals
    }
}
