import MutualAid

/// One line of an assessment as people read it.
public struct WordedLine: Hashable, Sendable {
    /// What the line is.
    public var label: String
    /// The operands, where the label doesn't hold them: `30,000.00 − 20,000.00`.
    public var formula: String
    /// Where the rule stands.
    public var citation: String
    /// The result; a dash where the rule gave nothing.
    public var result: String
    /// The weight of the line.
    public var weight: Weight
    /// The share of the bar's whole, for a segment that gave something: its result against the sum of all segments.
    public var share: Share?

    /// How much a line stands out.
    public enum Weight: Hashable, Sendable {
        /// One step of the working.
        case step
        /// A sum of the steps above it.
        case sum
        /// What is paid.
        case total
        /// A rule that gave nothing.
        case idle
    }

    /// A part of a whole, for a bar.
    public struct Share: Hashable, Sendable {
        /// The part.
        public var part: Money
        /// The whole.
        public var whole: Money
    }
}

extension Phrasebook {
    /// The lines of `assessment` in the order of reading.
    ///
    /// - Parameter isNumbered: whether stays are told apart by number, because the claim has several.
    public func lines(of assessment: Assessment, under scheme: Scheme) -> [WordedLine] {
        let whole = assessment.lines.reduce(Money.zero) { sum, line in
            if case .segment = line.shape { sum + line.result } else { sum }
        }
        // The last two lines say the same thing unless something was taken off between them.
        let isPlain = assessment.entitlement == assessment.payable
        let hasSeveralStays = assessment.lines.contains { $0.shape == .stayBase }
        return assessment.lines.compactMap { line in
            if isPlain, line.shape == .payable { return nil }
            var worded = word(line, under: scheme, segmentsTotal: whole, isPlain: isPlain)
            if hasSeveralStays, case .outOfPocket = line.shape, let stay = line.stay {
                worded.label = self(.lineStayOutOfPocket, String(stay + 1))
            }
            return worded
        }
    }

    private func word(
        _ line: AssessmentLine, under scheme: Scheme, segmentsTotal: Money, isPlain: Bool
    ) -> WordedLine {
        var worded = WordedLine(
            label: label(of: line, under: scheme), formula: formula(of: line),
            citation: citation(line.article, in: scheme), result: amount(line.result), weight: .step)
        switch line.shape {
        case .segment:
            if line.result == .zero {
                worded.weight = .idle
                worded.result = self(.dash)
            } else {
                worded.share = WordedLine.Share(part: line.result, whole: segmentsTotal)
            }
        case .deduction, .partialDeduction, .termCeiling, .belowMinimum, .filedTooLate, .notEnrolled:
            // The label carries the minus.
            worded.result = amount(-line.result)
        case .base, .carriedIn, .runningBase: worded.weight = .sum
        case .entitlement: worded.weight = isPlain ? .total : .sum
        case .payable: worded.weight = .total
        default: break
        }
        return worded
    }

    private func label(of line: AssessmentLine, under scheme: Scheme) -> String {
        switch line.shape {
        case .outOfPocket: self(.lineOutOfPocket)
        case .deduction(let part), .partialDeduction(let part, _, _, _): self(.lineDeduct, name(part))
        case .stayBase: self(.lineStayBase, String((line.stay ?? 0) + 1))
        case .base: self(.lineBase)
        case .carriedIn(_, let carried): self(.lineCarriedIn, amount(carried))
        case .runningBase(_, let earlier): self(.lineRunningBase, amount(earlier))
        case .segment(let over, let through, _, _, _):
            through.map { self(.lineSegment, limit(over), limit($0)) } ?? self(.lineSegmentOpen, limit(over))
        case .termCeiling(let ceiling, _): self(.lineTermCeiling, limit(ceiling))
        case .raisedToMinimum(let minimum): self(.lineRaised, limit(minimum))
        case .belowMinimum(let minimum): self(.lineWithheld, limit(minimum))
        case .oneTime(let rule, _, _, _, let alreadyPaid):
            alreadyPaid == .zero
                ? name(ofRule: rule, in: scheme) : self(.lineOneTimeTopUp, name(ofRule: rule, in: scheme))
        case .allowance(let rule): name(ofRule: rule, in: scheme)
        case .entitlement: self(.lineEntitlement)
        case .filedTooLate(let deadline, _): self(.lineFiledTooLate, day(deadline))
        case .notEnrolled: self(.lineNotEnrolled)
        case .payable: self(.linePayable)
        }
    }

    private func formula(of line: AssessmentLine) -> String {
        switch line.shape {
        case .outOfPocket(let total, let funds): self(.lineDifference, amount(total), amount(funds))
        case .partialDeduction(_, let amount, let letIn, let included):
            self(.lineDeductPartly, self.amount(amount), letIn.description, self.amount(included))
        case .segment(_, _, let rate, let amount, let earlier):
            if amount == .zero {
                rate.description
            } else if earlier == .zero {
                "\(rate)  \(self.amount(amount))"
            } else {
                "\(rate)  " + self(.lineSegmentEarlier, self.amount(amount), self.amount(earlier))
            }
        case .oneTime(_, let base, let from, let through, _):
            "\(amount(base))  "
                + (through.map { self(.lineSegment, limit(from), limit($0)) } ?? self(.lineSegmentOpen, limit(from)))
        default: ""
        }
    }

    /// The name that the scheme gives its rule at `index`.
    func name(ofRule index: Int, in scheme: Scheme) -> String {
        guard scheme.subsidy.rules.indices.contains(index) else { return "" }
        switch scheme.subsidy.rules[index] {
        case .oneTime(let rule): return self(rule.name)
        case .allowance(let rule): return self(rule.name)
        case .segments, .termCeiling, .minimum: return ""
        }
    }
}
