extension Scheme {
    /// Every place that can hold a figure, in the order of a scheme file; those that are open now among them.
    public var places: [SchemePlace] { namePlaces + enrolmentPlaces + subsidyPlaces + procedurePlaces }

    /// What the scheme is called, when it holds, and by which documents.
    public var namePlaces: [SchemePlace] {
        let languages = Language.allCases
        return [.id] + languages.map(SchemePlace.name) + languages.map(SchemePlace.shortName)
            + [.termFirst, .termLast]
            + documents.indices.flatMap { index in
                languages.map { .documentTitle(index, $0) } + languages.map { .documentCitation(index, $0) }
            }
    }

    /// Who may take part, when, and for how much.
    public var enrolmentPlaces: [SchemePlace] {
        let kinds = EnrolmentKind.allCases.filter(\.takesPart)
        let own = categories.value.filter { contributions?.value.byCategory[$0] != nil }
        return kinds.map { .contribution(nil, $0) }
            + own.flatMap { category in kinds.map { .contribution(category, $0) } }
            + (contributions?.value.subsidies ?? []).indices.map(SchemePlace.contributionSubsidy)
            + ageLimits.indices.map(SchemePlace.ageLimit)
            + [.enrolmentOpens, .enrolmentCloses] + handIns.indices.map(SchemePlace.handIn)
            + [.participationShare, .participationSize, .waitingDays]
    }

    /// How the subsidy is worked out.
    public var subsidyPlaces: [SchemePlace] {
        let bases = subsidy.bases.enumerated().flatMap { index, base in
            base.places.map { SchemePlace.base(index, $0) }
        }
        let rules = subsidy.rules.enumerated().flatMap { index, rule in
            rule.places.map { SchemePlace.rule(index, $0) }
        }
        return (bases.isEmpty ? [.base(0, .start)] : bases) + rules + readings.indices.map(SchemePlace.reading)
    }

    /// Who approves a claim, and until when it may be filed.
    public var procedurePlaces: [SchemePlace] {
        // The last level has no limit.
        approval.indices.dropLast().map(SchemePlace.approval) + [.filingDeadline, .workingDays]
    }

    /// What may be written at `place`.
    public func form(of place: SchemePlace) -> SchemeFigureForm {
        switch place {
        case .id, .name, .shortName, .documentTitle, .documentCitation: .text
        case .termFirst, .termLast, .enrolmentOpens, .enrolmentCloses, .handIn, .filingDeadline: .day
        case .contribution, .approval: .money(isPositive: false)
        case .contributionSubsidy: .money(isPositive: true)
        case .ageLimit, .participationSize: .count(least: 0)
        case .participationShare: .rate
        case .waitingDays, .workingDays: .count(least: 1)
        case .base(_, let place): place.form
        case .rule(let index, let place): place.form(in: subsidy.rules.at(index))
        case .reading(let index): .choice((readings.at(index)?.offered ?? []).map(\.value))
        }
    }

    /// Whether the scheme can do without a figure at `place`.
    public func isOptional(_ place: SchemePlace) -> Bool {
        switch place {
        case .id, .name, .shortName, .termFirst, .termLast, .documentTitle, .documentCitation: false
        case .contributionSubsidy, .ageLimit, .handIn, .reading, .approval: false
        case .contribution, .enrolmentOpens, .enrolmentCloses, .participationShare, .participationSize: true
        case .waitingDays, .filingDeadline, .workingDays: true
        case .base(_, .start): subsidy.bases.isEmpty
        case .base(_, .part), .base(_, .deductible), .base(_, .ceiling): true
        case .base(_, .deductiblePer), .base(_, .ceilingPer): false
        case .rule(let index, let place): subsidy.rules.at(index)?.isOptional(place, in: self) ?? true
        }
    }

    /// Whether a reading says how claims go together, so that rules need not.
    var readsAcrossClaims: Bool {
        readings.contains { if case .acrossClaims = $0.builtIn { true } else { false } }
    }
}

extension Base {
    fileprivate var places: [BasePlace] {
        [.start] + start.possibleParts.map(BasePlace.part) + [.deductible] + (deductible == nil ? [] : [.deductiblePer])
            + [.ceiling] + (ceiling == nil ? [] : [.ceilingPer])
    }
}

extension BasePlace {
    fileprivate var form: SchemeFigureForm {
        switch self {
        case .start: .choice(Base.Start.allCases.map(\.rawValue))
        case .part: .rate
        case .deductible, .ceiling: .money(isPositive: true)
        case .deductiblePer, .ceilingPer: .choice(Limit.Span.allCases.map(\.rawValue))
        }
    }
}

extension SubsidyRule {
    fileprivate var places: [RulePlace] {
        let names = name == nil && !needsName ? [] : Language.allCases.map(RulePlace.name)
        let ranges = conditions.indices.filter { conditions[$0].range != nil }
            .flatMap { [RulePlace.conditionFrom($0), .conditionThrough($0)] }
        return names + ranges + shapePlaces
    }

    private var shapePlaces: [RulePlace] {
        switch shape {
        case .segments(let rule) where rule.method == .rate: return [.rate(0), .entry, .across]
        case .segments(let rule):
            return [.over] + rule.segments.indices.flatMap { [.through($0), .rate($0)] } + [.entry, .across]
        case .ceiling: return [.amount, .per]
        case .minimum, .allowance: return [.amount]
        case .oneTime(let rule):
            return [.bandFrom] + rule.bands.indices.flatMap { [.bandThrough($0), .bandAmount($0)] }
        case .daily: return [.amount, .fromDay, .mostDaysPerStay, .mostDaysPerTerm]
        case .lumpSum(let rule):
            let amounts: [RulePlace] =
                switch rule.sum {
                case .fixed: [.amount]
                case .bySeverity(let amounts): amounts.keys.sorted().map(RulePlace.severity)
                }
            return amounts + [.withinDays, .deadline]
        }
    }

    /// Whether the lines of the rule don't speak for themselves.
    private var needsName: Bool {
        switch shape {
        case .segments, .ceiling, .minimum: false
        case .oneTime, .allowance, .daily, .lumpSum: true
        }
    }

    fileprivate func isOptional(_ place: RulePlace, in scheme: Scheme) -> Bool {
        switch (place, shape) {
        case (.entry, _), (.mostDaysPerStay, _), (.mostDaysPerTerm, _), (.withinDays, _), (.deadline, _): true
        case (.conditionFrom, _), (.conditionThrough, _), (.fromDay, _): true
        case (.across, _): scheme.readsAcrossClaims
        case (.through(let index), .segments(let rule)): index == rule.segments.count - 1
        case (.bandThrough(let index), .oneTime(let rule)): index == rule.bands.count - 1
        default: false
        }
    }
}

extension RulePlace {
    fileprivate func form(in rule: SubsidyRule?) -> SchemeFigureForm {
        switch self {
        case .name: .text
        case .over, .through, .bandFrom, .bandThrough: .money(isPositive: false)
        case .rate: .rate
        case .entry, .amount, .bandAmount, .severity: .money(isPositive: true)
        case .across: .choice(ReadingChoice.AcrossClaims.allCases.map(\.rawValue))
        case .per: .choice(Limit.Span.allCases.map(\.rawValue))
        case .fromDay, .mostDaysPerStay, .mostDaysPerTerm, .withinDays: .count(least: 1)
        case .deadline: .day
        case .conditionFrom(let index), .conditionThrough(let index):
            .count(least: rule?.conditions.at(index)?.least ?? 0)
        }
    }
}
