import MutualAid

extension Scheme {
    /// The scheme with one of its segments in two, split at a whole yuan.
    func splittingSegment(using random: inout AssessmentRandomTerm) throws -> Scheme {
        var scheme = self
        scheme.subsidy.rules = subsidy.rules.map { rule in
            guard case .segments(var rule) = rule else { return rule }
            let place = Int(random.number(in: 0...Int64(rule.segments.count - 1)))
            var lower = rule.segments[place]
            var upper = lower
            let end = lower.through ?? lower.over + Money(yuan: 100_000)
            let middle = Money(yuan: random.number(in: lower.over.fen / 100 + 1...end.fen / 100 - 1))
            lower.through = middle
            upper.over = middle
            rule.segments.replaceSubrange(place...place, with: [lower, upper])
            return .segments(rule)
        }
        return scheme
    }

    /// The scheme with its segments and ceiling only.
    var withoutFixedSums: Scheme {
        var scheme = self
        scheme.subsidy.rules = subsidy.rules.filter { rule in
            switch rule {
            case .segments, .termCeiling: true
            case .minimum, .oneTime, .allowance: false
            }
        }
        return scheme
    }
}
