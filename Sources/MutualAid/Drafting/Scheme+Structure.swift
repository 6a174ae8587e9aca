extension SubsidyRules {
    /// Takes out the rule at `place`; limits hold for what is left of theirs.
    public mutating func removeRule(at place: Int) {
        guard rules.indices.contains(place) else { return }
        rules.remove(at: place)
        rules = rules.map { rule in
            switch rule.shape {
            case .ceiling(let limit, let limited): rule.with(.ceiling(limit, of: limited.without(place)))
            case .minimum(let amount, let limited): rule.with(.minimum(amount, of: limited.without(place)))
            case .segments, .oneTime, .allowance, .daily, .lumpSum: rule
            }
        }
        // A limit with nothing left to limit has lost its sense.
        if let empty = rules.firstIndex(where: { $0.limitsNothing }) { removeRule(at: empty) }
    }

    /// Adds a rule after all others, its figures still to be filled in; limits hold for all rules before them.
    ///
    /// - Parameter across: how stays and claims go together; nil where a reading says it or it is still to be said.
    public mutating func addRule(_ kind: NewRule, across: ReadingChoice.AcrossClaims?) {
        guard rules.count < RuleSet.most else { return }
        let before = RuleSet(rules.indices)
        rules.append(SubsidyRule(kind.shape(before: before, across: across), name: kind.emptyName, article: nil))
    }
}

/// The kinds of rules that can be added to a scheme.
public enum NewRule: String, Hashable, Sendable, CaseIterable {
    case segments, wholeAmount, rate, ceiling, minimum, oneTime, allowance, daily

    fileprivate func shape(before: RuleSet, across: ReadingChoice.AcrossClaims?) -> SubsidyRule.Shape {
        switch self {
        case .segments, .wholeAmount, .rate:
            .segments(
                SegmentRule(
                    method: self == .rate ? .rate : self == .wholeAmount ? .wholeAmount : .marginal,
                    segments: [Segment(over: .zero, through: nil, rate: .none, article: nil)], across: across,
                    acrossClaimsArticle: nil))
        case .ceiling: .ceiling(Limit(.zero, per: .term, article: nil), of: before)
        case .minimum: .minimum(.zero, of: before)
        case .oneTime: .oneTime(OneTimeRule(bands: [OneTimeRule.Band(from: .zero, through: nil, amount: .zero)]))
        case .allowance: .allowance(.zero)
        case .daily: .daily(DailyRule(amount: .zero))
        }
    }

    /// Rules whose lines don't speak for themselves need a name.
    fileprivate var emptyName: LocalizedText? {
        switch self {
        case .segments, .wholeAmount, .rate, .ceiling, .minimum: nil
        case .oneTime, .allowance, .daily: LocalizedText(chinese: "", english: "")
        }
    }

    /// Whether it needs a rule before it.
    public var limits: Bool { self == .ceiling || self == .minimum }
}

extension SubsidyRule {
    /// How many segments or bands it has.
    public var sliceCount: Int {
        switch shape {
        case .segments(let rule): rule.method == .rate ? 0 : rule.segments.count
        case .oneTime(let rule): rule.bands.count
        case .ceiling, .minimum, .allowance, .daily, .lumpSum: 0
        }
    }

    /// Where the slice at `index` begins.
    public func start(ofSlice index: Int) -> Money {
        switch shape {
        case .segments(let rule): rule.segments.at(index)?.over ?? .zero
        case .oneTime(let rule): rule.bands.at(index)?.from ?? .zero
        case .ceiling, .minimum, .allowance, .daily, .lumpSum: .zero
        }
    }

    /// The rule with a slice more after the one at `index`: of no width and no rate yet, so that nothing else moves.
    public func addingSlice(after index: Int) -> SubsidyRule {
        switch shape {
        case .segments(var rule):
            guard let slice = rule.segments.at(index) else { return self }
            let end = slice.through ?? slice.over
            rule.segments[index].through = end
            let through = index == rule.segments.count - 1 ? nil : end
            rule.segments.insert(Segment(over: end, through: through, rate: .none, article: nil), at: index + 1)
            return with(.segments(rule))
        case .oneTime(var rule):
            guard let slice = rule.bands.at(index) else { return self }
            let end = slice.through ?? slice.from
            rule.bands[index].through = end
            let through = index == rule.bands.count - 1 ? nil : end
            rule.bands.insert(OneTimeRule.Band(from: end, through: through, amount: .zero), at: index + 1)
            return with(.oneTime(rule))
        case .ceiling, .minimum, .allowance, .daily, .lumpSum: return self
        }
    }

    /// The rule without the slice at `index`: the next one begins where it began. The only slice stays.
    public func removingSlice(at index: Int) -> SubsidyRule {
        guard sliceCount > 1, index < sliceCount else { return self }
        switch shape {
        case .segments(var rule):
            let slice = rule.segments.remove(at: index)
            rule.segments.change(index) { $0.over = slice.over }
            return with(.segments(rule))
        case .oneTime(var rule):
            let slice = rule.bands.remove(at: index)
            rule.bands.change(index) { $0.from = slice.from }
            return with(.oneTime(rule))
        case .ceiling, .minimum, .allowance, .daily, .lumpSum: return self
        }
    }

    fileprivate var limitsNothing: Bool {
        switch shape {
        case .ceiling(_, let rules), .minimum(_, let rules): rules.isEmpty
        case .segments, .oneTime, .allowance, .daily, .lumpSum: false
        }
    }
}

extension RuleSet {
    /// These rules when the one at `place` is gone and those after it have moved up.
    fileprivate func without(_ place: Int) -> RuleSet {
        RuleSet(places.filter { $0 != place }.map { $0 > place ? $0 - 1 : $0 })
    }
}
