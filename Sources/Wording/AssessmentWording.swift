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
    public func lines(of assessment: Assessment, under scheme: Scheme) -> [WordedLine] {
        let whole = assessment.lines.reduce(Money.zero) { $1.shape.isShareOfBase ? $0 + $1.result : $0 }
        // The last two lines say the same thing unless something was taken off between them.
        let isPlain = assessment.entitlement == assessment.payable
        let hasSeveralStays = assessment.lines.contains { $0.shape == .stayBase }
        return assessment.lines.compactMap { line in
            if isPlain, line.shape == .payable { return nil }
            var worded = word(line, under: scheme, segmentsTotal: whole, isPlain: isPlain)
            if hasSeveralStays, let stay = line.stay {
                if case .outOfPocket = line.shape {
                    worded.label = self(.lineStayOutOfPocket, String(stay + 1))
                } else if line.rule != nil {
                    worded.label = self(.lineOfStay, String(stay + 1), worded.label)
                }
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
        case .segment, .wholeAmount:
            if line.result == .zero {
                worded.weight = .idle
                worded.result = self(.dash)
            } else {
                worded.share = WordedLine.Share(part: line.result, whole: segmentsTotal)
            }
        case .deduction, .partialDeduction, .baseDeductible, .baseCeiling, .ceiling, .belowMinimum, .filedTooLate,
            .notEnrolled:
            // The label carries the minus.
            worded.result = amount(-line.result)
        case .base, .carriedIn, .runningBase: worded.weight = .sum
        case .entitlement: worded.weight = isPlain ? .total : .sum
        case .payable: worded.weight = .total
        default: break
        }
        return worded
    }

    /// What a line is.
    func label(of line: AssessmentLine, under scheme: Scheme) -> String {
        switch line.shape {
        case .outOfPocket: return self(.lineOutOfPocket)
        case .totalCost: return self(.lineTotalCost)
        case .deduction(let part), .partialDeduction(let part, _, _, _): return self(.lineDeduct, name(part))
        case .addition(let part, _, _): return self(.lineAddition, name(part))
        case .baseDeductible(let deductible, let span, _):
            return self(.lineBaseDeductible, limit(deductible), name(span))
        case .baseCeiling(let ceiling, let span, _): return self(.lineBaseCeiling, limit(ceiling), name(span))
        case .stayBase: return self(.lineStayBase, String((line.stay ?? 0) + 1))
        case .base: return name(ofBase: line.base, in: scheme) ?? self(.lineBase)
        case .carriedIn(_, let carried): return self(.lineCarriedIn, amount(carried))
        case .runningBase(_, let earlier): return self(.lineRunningBase, amount(earlier))
        case .segment(let over, let through, _, _, _), .wholeAmount(let over, let through, _, _, _):
            return segmentLabel(of: line, over: over, through: through, in: scheme)
        case .ceiling(let ceiling, let span, _):
            return span == .term
                ? self(.lineTermCeiling, limit(ceiling)) : self(.lineCeiling, limit(ceiling), name(span))
        case .raisedToMinimum(let minimum): return self(.lineRaised, limit(minimum))
        case .belowMinimum(let minimum): return self(.lineWithheld, limit(minimum))
        case .oneTime(_, _, _, let alreadyPaid):
            let name = name(ofRule: line.rule, in: scheme)
            return alreadyPaid == .zero ? name : self(.lineOneTimeTopUp, name)
        case .allowance, .daily, .lumpSum: return name(ofRule: line.rule, in: scheme)
        case .entitlement: return self(.lineEntitlement)
        case .filedTooLate(let deadline, _): return self(.lineFiledTooLate, day(deadline))
        case .notEnrolled: return self(.lineNotEnrolled)
        case .payable: return self(.linePayable)
        }
    }

    private func segmentLabel(
        of line: AssessmentLine, over: Money, through: Money?, in scheme: Scheme
    ) -> String {
        let range = range(over, through)
        let name = name(ofRule: line.rule, in: scheme)
        // One rate for everything has no slices to tell apart.
        if over == .zero, through == nil, case .wholeAmount = line.shape {
            return name.isEmpty ? self(.lineFlat) : name
        }
        return name.isEmpty ? range : self(.lineOfRule, name, range)
    }

    /// A slice or band of amounts.
    func range(_ over: Money, _ through: Money?) -> String {
        through.map { self(.lineSegment, limit(over), limit($0)) } ?? self(.lineSegmentOpen, limit(over))
    }

    private func formula(of line: AssessmentLine) -> String {
        switch line.shape {
        case .outOfPocket(let total, let funds): self(.lineDifference, amount(total), amount(funds))
        case .partialDeduction(_, let amount, let letIn, let included):
            self(.lineDeductPartly, self.amount(amount), letIn.description, self.amount(included))
        case .addition(_, let amount, let letIn):
            letIn == .whole ? "" : self(.lineTimes, self.amount(amount), letIn.description)
        case .segment(_, _, let rate, let amount, let earlier):
            if amount == .zero {
                rate.description
            } else if earlier == .zero {
                rate.description + "  " + self.amount(amount)
            } else {
                rate.description + "  " + self(.lineSegmentEarlier, self.amount(amount), self.amount(earlier))
            }
        case .wholeAmount(let over, let through, let rate, let base, let earlier):
            wholeFormula(isFlat: over == .zero && through == nil, rate: rate, base: base, earlier: earlier)
        case .oneTime(let base, let from, let through, _): amount(base) + "  " + range(from, through)
        case .daily(let amount, let days): self(.lineDays, self.amount(amount), String(days))
        case .lumpSum(_, let amount, let alreadyPaid):
            alreadyPaid == .zero ? "" : self(.linePaidAlready, self.amount(amount), self.amount(alreadyPaid))
        default: ""
        }
    }

    private func wholeFormula(isFlat: Bool, rate: Rate, base: Money, earlier: Money) -> String {
        let plain = rate.description + "  " + amount(base)
        let share = isFlat ? plain : self(.lineWholeAmount, plain)
        return earlier == .zero ? share : self(.lineWholeEarlier, share, amount(earlier))
    }
}

extension AssessmentLine.Shape {
    /// Whether the line is a rate of the base, so that its bar is a share of all such lines.
    fileprivate var isShareOfBase: Bool {
        switch self {
        case .segment, .wholeAmount: true
        default: false
        }
    }
}
