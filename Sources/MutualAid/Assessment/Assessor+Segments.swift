/// Segments and bands of a base.
extension Assessor {
    mutating func apply(_ segments: SegmentRule, of rule: SubsidyRule, at place: Int) {
        switch segments.across ?? choices.acrossClaims {
        case .perStay: applyByStay(segments, of: rule, at: place)
        case .perClaim: run(segments, at: place, over: ownBase(of: rule))
        case .restart:
            let own = ownBase(of: rule)
            let carried = earlierBase(of: rule, at: place).carried
            if carried > .zero {
                add(
                    .carriedIn(own: own, carried: carried), own + carried, article: segments.acrossClaimsArticle,
                    base: rule.base)
            }
            run(segments, at: place, over: own + carried, isDeductibleTaken: position.hasEarned)
        case .runningTotal:
            let own = ownBase(of: rule)
            let earlier = earlierBase(of: rule, at: place)
            if earlier.total > .zero {
                add(
                    .runningBase(own: own, earlier: earlier.total), own + earlier.total,
                    article: segments.acrossClaimsArticle, base: rule.base)
            }
            run(segments, at: place, over: own + earlier.total, earlier: earlier.earned)
        }
    }

    private mutating func applyByStay(_ segments: SegmentRule, of rule: SubsidyRule, at place: Int) {
        let first = rule.base * countedStays.count
        var isAny = false
        for (offset, stay) in countedStays.enumerated() where works(rule, onStay: stay) {
            isAny = true
            run(segments, at: place, over: amounts[first + offset], stay: stay)
        }
        if !isAny { skip(.noBase, rule: place, article: rule.article ?? segments.segments.first?.article) }
    }

    /// Runs a base through the segments, less what `earlier` claims had there.
    private mutating func run(
        _ rule: SegmentRule, at place: Int, over base: Money, earlier: Money = .zero, isDeductibleTaken: Bool = false,
        stay: Int? = nil
    ) {
        let counted = isDeductibleTaken ? base : rule.counted(base)
        let earlierCounted = rule.counted(earlier)
        switch rule.method {
        case .marginal:
            for (index, segment) in rule.segments.enumerated() {
                var segment = segment
                if index == 0, isDeductibleTaken { segment.over = .zero }
                let amount = segment.amount(of: counted)
                let before = segment.amount(of: earlierCounted)
                let result = amount.share(at: segment.rate) - before.share(at: segment.rate)
                add(
                    .segment(
                        over: segment.over, through: segment.through, rate: segment.rate, amount: amount,
                        earlier: before),
                    result, article: segment.article, stay: stay, rule: place)
            }
        case .wholeAmount, .rate:
            applyWhole(
                rule, at: place, over: counted, earlier: earlierCounted, isDeductibleTaken: isDeductibleTaken, stay)
        }
        explain(rule, at: place, base, counted, earlier: earlierCounted, isDeductibleTaken: isDeductibleTaken, stay)
    }

    private mutating func applyWhole(
        _ rule: SegmentRule, at place: Int, over base: Money, earlier: Money, isDeductibleTaken: Bool, _ stay: Int?
    ) {
        func amount(of base: Money, in band: Segment) -> Money { band.through.map { min($0, base) } ?? base }
        let deductible = isDeductibleTaken ? .zero : rule.deductible
        guard let band = rule.band(for: base, over: deductible) else { return }
        let before = rule.band(for: earlier, over: rule.deductible).map {
            amount(of: earlier, in: $0).share(at: $0.rate)
        }
        let counted = amount(of: base, in: band)
        // A lower rate of a higher band takes back nothing that was paid.
        let result = max(.zero, counted.share(at: band.rate) - (before ?? .zero))
        add(
            .wholeAmount(
                over: isDeductibleTaken && band.over == rule.deductible ? .zero : band.over, through: band.through,
                rate: band.rate, base: counted, earlier: before ?? .zero),
            result, article: band.article, stay: stay, rule: place)
    }

    /// Says what the segments did not do.
    private mutating func explain(
        _ rule: SegmentRule, at place: Int, _ base: Money, _ counted: Money, earlier: Money, isDeductibleTaken: Bool,
        _ stay: Int?
    ) {
        if let last = rule.segments.last, let limit = last.through, counted > limit {
            skip(
                .aboveLastSegment(excess: counted - limit, limit: limit), rule: place, stay: stay,
                article: last.article)
        }
        let deductible = rule.deductible
        let article = rule.segments.first?.article
        if let entry = rule.entry, base > .zero, counted == .zero {
            skip(.entryNotExceeded(base: base, entry: entry.value), rule: place, stay: stay, article: entry.article)
        } else if deductible == .zero {
            if base == .zero { skip(.noBase, rule: place, stay: stay, article: article) }
        } else if isDeductibleTaken || earlier > deductible {
            skip(
                .deductibleAlreadyTaken(deductible: deductible), rule: place, stay: stay,
                article: rule.acrossClaimsArticle)
        } else if counted <= deductible {
            skip(
                .baseWithinDeductible(base: counted, deductible: deductible), rule: place, stay: stay,
                article: article)
        }
    }
}
