import MutualAid

extension Scheme {
    /// The scheme with one of its segments in two, split at a whole yuan.
    func splittingSegment(using random: inout AssessmentRandomTerm) throws -> Scheme {
        var scheme = self
        scheme.subsidy.rules = subsidy.rules.map { rule in
            guard case .segments(var segments) = rule.shape else { return rule }
            let place = Int(random.number(in: 0...Int64(segments.segments.count - 1)))
            var lower = segments.segments[place]
            var upper = lower
            let end = lower.through ?? lower.over + Money(yuan: 100_000)
            let middle = Money(yuan: random.number(in: lower.over.fen / 100 + 1...end.fen / 100 - 1))
            lower.through = middle
            upper.over = middle
            segments.segments.replaceSubrange(place...place, with: [lower, upper])
            return rule.with(.segments(segments))
        }
        return scheme
    }

    /// The scheme with its segments and ceiling only.
    var withoutFixedSums: Scheme {
        var scheme = self
        scheme.subsidy.rules = subsidy.rules.filter { rule in
            switch rule.shape {
            case .segments, .ceiling: true
            case .minimum, .oneTime, .allowance, .daily, .lumpSum: false
            }
        }
        return scheme
    }
}
