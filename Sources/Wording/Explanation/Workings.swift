import MutualAid

/// The workings of lines, with their figures.
extension Phrasebook {
    /// How the result of `line` comes about; empty where it is just what an operand says.
    func working(
        of line: AssessmentLine, after lines: ArraySlice<AssessmentLine>, _ scheme: Scheme
    ) -> String {
        switch line.shape {
        case .outOfPocket(let total, let funds): return difference(total, funds, line.result)
        case .partialDeduction(_, let amount, let letIn, let included):
            let share = equation(product(amount, letIn), included)
            return share + self(.clauseSeparator) + difference(amount, included, amount - included)
        case .addition(_, let amount, let letIn): return equation(product(amount, letIn), line.result)
        case .stayBase, .base, .entitlement, .payable:
            return sum(line.summands(among: lines).map(\.result), line.result)
        case .carriedIn(let own, let more), .runningBase(let own, let more): return sum([own, more], line.result)
        case .segment(_, _, let rate, let amount, let earlier):
            guard amount != .zero else { return self(.explainNotReached) }
            return rated(amount, rate, less: earlier == .zero ? nil : product(earlier, rate), line.result)
        case .wholeAmount(_, _, let rate, let base, let earlier):
            return rated(base, rate, less: earlier == .zero ? nil : self.amount(earlier), line.result)
        case .ceiling(let limit, _, let used):
            let left = max(.zero, limit - used)
            let cut = difference(left - line.result, -line.result, left)
            return used == .zero ? cut : difference(limit, used, limit - used) + self(.clauseSeparator) + cut
        case .baseDeductible(let amount, _, let taken), .baseCeiling(let amount, _, let taken):
            return taken == .zero ? "" : difference(amount, taken, amount - taken)
        case .raisedToMinimum(let minimum): return difference(minimum, minimum - line.result, line.result)
        case .oneTime(_, _, _, let paid):
            return paid == .zero ? "" : difference(line.result + paid, paid, line.result)
        case .daily(let amount, let days):
            return equation(self(.lineDays, self.amount(amount), String(days)), line.result)
        case .lumpSum(_, let amount, let paid): return paid == .zero ? "" : difference(amount, paid, line.result)
        case .totalCost, .deduction, .belowMinimum, .allowance, .filedTooLate, .notEnrolled: return ""
        }
    }

    private func product(_ amount: Money, _ rate: Rate) -> String {
        self(.lineTimes, self.amount(amount), rate.description)
    }

    private func equation(_ left: String, _ result: Money) -> String { "\(left) = \(amount(result))" }

    private func difference(_ whole: Money, _ part: Money, _ result: Money) -> String {
        equation(self(.lineDifference, amount(whole), amount(part)), result)
    }

    private func rated(_ amount: Money, _ rate: Rate, less earlier: String?, _ result: Money) -> String {
        let share = product(amount, rate)
        return equation(earlier.map { self(.lineDifference, share, $0) } ?? share, result)
    }

    /// Several amounts and their sum; a single one needs no working.
    private func sum(_ amounts: [Money], _ result: Money) -> String {
        guard let first = amounts.first else { return self(.explainNothing) }
        guard amounts.count > 1 else { return "" }
        let left = amounts.dropFirst().reduce(amount(first)) { text, next in
            next < .zero ? self(.lineDifference, text, amount(-next)) : "\(text) + \(amount(next))"
        }
        return equation(left, result)
    }
}

extension AssessmentLine {
    /// The lines that a sum adds up, of those that stand before it.
    func summands(among lines: ArraySlice<AssessmentLine>) -> [AssessmentLine] {
        switch shape {
        case .stayBase:
            return lines.filter { $0.isStepOfBase && $0.stay == stay && $0.base == base }
        case .base:
            let stays = lines.filter { $0.shape == .stayBase && $0.base == base }
            return stays.isEmpty ? lines.filter { $0.isStepOfBase && $0.base == base } : stays
        case .entitlement: return lines.filter { $0.rule != nil && $0.result != .zero }
        case .payable:
            let start = lines.lastIndex { $0.shape == .entitlement }
            return start.map { Array(lines[$0...]) } ?? []
        default: return []
        }
    }

    /// Whether the line is part of the way from a statement to a base.
    private var isStepOfBase: Bool { rule == nil && stay != nil && shape != .stayBase }
}
