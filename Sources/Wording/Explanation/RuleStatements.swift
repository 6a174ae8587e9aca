import MutualAid

/// What the rules of a scheme say, in sentences with their figures.
extension Phrasebook {
    /// What `rule` says, and for whom.
    public func statement(of rule: SubsidyRule) -> String {
        let words: String =
            switch rule.shape {
            case .segments(let segments): clauses(segments.segments.map { statement(of: $0, segments.method) })
            case .ceiling(let limit, _): self(.stateCeiling, name(limit.per), self.limit(limit.amount))
            case .minimum(let minimum, _): self(.stateMinimum, limit(minimum))
            case .oneTime(let rule): clauses(rule.bands.map { statement(of: $0, of: rule) }) + self(.stateOnce)
            case .allowance(let sum): self(.stateAllowance, limit(sum))
            case .daily(let daily): statement(of: daily)
            case .lumpSum(let sum): statement(of: sum)
            }
        return limited(words, to: rule.conditions)
    }

    /// `words`, and for whom they hold.
    func limited(_ words: String, to conditions: [Condition]) -> String {
        conditions.isEmpty ? words : self(.stateOnlyFor, words, list(conditions.map { name($0) }))
    }

    private func clauses(_ texts: [String]) -> String { texts.joined(separator: self(.clauseSeparator)) }

    /// What one slice or band of the base gives.
    func statement(of segment: Segment, _ method: SegmentRule.Method) -> String {
        let over = segment.over == .zero ? nil : limit(segment.over)
        let through = segment.through.map { limit($0) }
        let rate = segment.rate.description
        guard method == .marginal else {
            return switch (over, through) {
            case (nil, nil): self(.stateFlat, rate)
            case (let over?, nil): self(.stateWholeAbove, over, rate)
            case (nil, let through?): self(.stateWholeThrough, through, rate)
            case (let over?, let through?): self(.stateWholeBetween, over, through, rate)
            }
        }
        return switch (over, through) {
        case (nil, nil): self(.stateFlat, rate)
        case (let over?, nil): self(.stateSliceAbove, over, rate)
        case (nil, let through?): self(.stateSliceThrough, through, rate)
        case (let over?, let through?): self(.stateSliceBetween, over, through, rate)
        }
    }

    /// What one band of a one-time sum gives; only the first includes its lower end.
    func statement(of band: OneTimeRule.Band, of rule: OneTimeRule) -> String {
        let sum = limit(band.amount)
        let isFirst = band == rule.bands.first
        guard let through = band.through.map({ limit($0) }) else {
            return self(isFirst ? .stateBandFrom : .stateBandAbove, limit(band.from), sum)
        }
        return self(isFirst ? .stateBandFirst : .stateBandBetween, limit(band.from), through, sum)
    }

    private func statement(of daily: DailyRule) -> String {
        var parts = [self(.stateDaily, String(daily.fromDay), limit(daily.amount))]
        if let most = daily.mostDaysPerStay { parts.append(self(.stateDaysPerStay, String(most))) }
        if let most = daily.mostDaysPerTerm { parts.append(self(.stateDaysPerTerm, String(most))) }
        return clauses(parts)
    }

    private func statement(of rule: LumpSumRule) -> String {
        var parts: [String] =
            switch rule.sum {
            case .fixed(let sum): [self(.stateLumpSum, limit(sum))]
            case .bySeverity(let sums):
                sums.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map {
                    self(.stateSeverity, name(ofSeverity: $0.key), limit($0.value))
                }
            }
        if let days = rule.withinDays { parts.append(self(.stateWithinDays, String(days))) }
        if let deadline = rule.deadline { parts.append(self(.stateBy, day(deadline))) }
        if !rule.isStackable { parts.append(self(.stateLargestOnly)) }
        return clauses(parts)
    }

    /// How severe an event was, in the scheme's words or those of everyday where they are known.
    public func name(ofSeverity severity: String) -> String {
        switch severity {
        case "light": self(.severityLight)
        case "medium": self(.severityMedium)
        case "heavy": self(.severityHeavy)
        default: severity
        }
    }
}
