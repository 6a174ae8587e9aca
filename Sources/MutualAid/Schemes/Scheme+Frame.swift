extension Scheme {
    /// The clauses of `frame` that this scheme breaks without a document of its own for it.
    public func clausesBroken(of frame: Scheme) -> [FrameClause] {
        let excused = Set((extends?.departures ?? []).map(\.clause))
        return frame.frame.filter { !excused.contains($0.demand.kind) && !keeps($0.demand) }
    }

    private func keeps(_ demand: FrameClause.Demand) -> Bool {
        switch demand {
        case .contribution(let range): contributions?.value.all.allSatisfy { range.contains($0) } ?? true
        case .participation(let atLeast, let allThrough):
            participation.map {
                $0.value.atLeast ?? .none >= atLeast && $0.value.allThrough ?? 0 >= allThrough
            } ?? false
        case .categories(let allowed): categories.value.allSatisfy { allowed.contains($0) }
        case .accumulation(let way): segmentRules.allSatisfy { ways(of: $0) == [way] }
        case .noDeductible: hasNoDeductible
        case .noWaitingPeriod: waitingPeriod == nil
        case .termCeiling: hasTermCeiling
        case .insuranceScope(let parts):
            subsidy.bases.allSatisfy { base in parts.allSatisfy { !base.counts($0) } }
        }
    }

    private var hasNoDeductible: Bool {
        subsidy.bases.allSatisfy { $0.deductible?.amount ?? .zero == .zero }
            && segmentRules.allSatisfy { $0.deductible == .zero && $0.entry?.value ?? .zero == .zero }
    }

    /// Whether every rule that gives something stands under a ceiling of the term; without any there is nothing to limit.
    private var hasTermCeiling: Bool {
        var giving = RuleSet()
        var limited = RuleSet()
        for (place, rule) in subsidy.rules.enumerated() {
            if rule.gives { giving.insert(place) }
            if case .ceiling(let limit, let rules) = rule.shape, limit.per == .term { limited.formUnion(rules) }
        }
        return giving.isSubset(of: limited)
    }

    private var segmentRules: [SegmentRule] {
        subsidy.rules.compactMap { if case .segments(let rule) = $0.shape { rule } else { nil } }
    }

    /// All ways in which stays and claims may go together under `rule`, other readings included.
    public func ways(of rule: SegmentRule) -> Set<ReadingChoice.AcrossClaims> {
        if let across = rule.across { return [across] }
        var ways: Set<ReadingChoice.AcrossClaims> = []
        for reading in readings {
            for choice in reading.offered {
                if case .acrossClaims(let way) = choice { ways.insert(way) }
            }
        }
        return ways.isEmpty ? [ReadingChoices().acrossClaims] : ways
    }
}

extension Base {
    /// Whether anything of `part` counts.
    fileprivate func counts(_ part: SettlementField) -> Bool {
        let letIn = parts.first { $0.part == part }?.letIn
        return letIn.map { $0 > .none } ?? (start != .nothing)
    }
}
