extension SubsidyRule {
    /// The figure at `place`; nil where there is none.
    func figure(at place: RulePlace) -> SchemeFigure? {
        switch place {
        case .name(let language): return name.map { .text($0.text(in: language)) }
        case .conditionFrom(let index): return (conditions.at(index)?.range?.lowerBound).map(SchemeFigure.count)
        case .conditionThrough(let index):
            guard let last = conditions.at(index)?.range?.upperBound, last != .max else { return nil }
            return .count(last)
        default: break
        }
        switch shape {
        case .segments(let rule): return rule.figure(at: place)
        case .ceiling(let limit, _):
            return place == .amount ? .money(limit.amount) : place == .per ? .choice(limit.per.rawValue) : nil
        case .minimum(let amount, _), .allowance(let amount): return place == .amount ? .money(amount) : nil
        case .oneTime(let rule): return rule.figure(at: place)
        case .daily(let rule): return rule.figure(at: place)
        case .lumpSum(let rule): return rule.figure(at: place)
        }
    }

    /// The rule with `figure` at `place`; nil when it can't stand there.
    func setting(_ figure: SchemeFigure?, at place: RulePlace) -> SubsidyRule? {
        switch place {
        case .name(let language):
            guard let text = figure?.text else { return nil }
            var name = name ?? LocalizedText(chinese: "", english: "")
            name.set(text, in: language)
            return with(name: name)
        case .conditionFrom(let index):
            return settingRange(from: figure?.count ?? conditions.at(index)?.least, at: index)
        case .conditionThrough(let index): return settingRange(through: figure?.count ?? .max, at: index)
        default: return changedShape(figure, at: place).map(with)
        }
    }

    private func changedShape(_ figure: SchemeFigure?, at place: RulePlace) -> Shape? {
        switch shape {
        case .segments(var rule):
            rule.set(figure, at: place)
            return .segments(rule)
        case .ceiling(var limit, let rules):
            if place == .amount, let amount = figure?.money { limit.amount = amount }
            if place == .per, let span = figure?.text.flatMap(Limit.Span.init) { limit.per = span }
            return .ceiling(limit, of: rules)
        case .minimum(_, let rules): return (figure?.money).map { .minimum($0, of: rules) }
        case .allowance: return (figure?.money).map(Shape.allowance)
        case .oneTime(var rule):
            rule.set(figure, at: place)
            return .oneTime(rule)
        case .daily(var rule):
            rule.set(figure, at: place)
            return .daily(rule)
        case .lumpSum(var rule):
            rule.set(figure, at: place)
            return .lumpSum(rule)
        }
    }

    private func settingRange(from first: Int? = nil, through last: Int? = nil, at index: Int) -> SubsidyRule? {
        guard let range = conditions.at(index)?.range else { return nil }
        let first = first ?? range.lowerBound
        let last = last ?? range.upperBound
        guard first <= last else { return nil }
        var conditions = conditions
        conditions[index] = conditions[index].with(first...last)
        return SubsidyRule(shape, code: code, name: name, base: base, conditions: conditions, article: article)
    }

    func with(name: LocalizedText?) -> SubsidyRule {
        SubsidyRule(shape, code: code, name: name, base: base, conditions: conditions, article: article)
    }
}

extension Condition {
    /// The range of a condition that has one.
    var range: ClosedRange<Int>? {
        switch self {
        case .age(let range), .claimNumber(let range), .termsWithoutSubsidy(let range), .unbrokenYears(let range):
            range
        case .sex, .category, .enrolment, .hospitalGrade: nil
        }
    }

    /// The least number that its range can begin with.
    var least: Int { if case .claimNumber = self { 1 } else { 0 } }

    /// The condition with another range.
    fileprivate func with(_ range: ClosedRange<Int>) -> Condition {
        switch self {
        case .age: .age(range)
        case .claimNumber: .claimNumber(range)
        case .termsWithoutSubsidy: .termsWithoutSubsidy(range)
        case .unbrokenYears: .unbrokenYears(range)
        case .sex, .category, .enrolment, .hospitalGrade: self
        }
    }
}

extension SegmentRule {
    fileprivate func figure(at place: RulePlace) -> SchemeFigure? {
        switch place {
        case .over: (segments.first?.over).map(SchemeFigure.money)
        case .through(let index): (segments.at(index)?.through).map(SchemeFigure.money)
        case .rate(let index): (segments.at(index)?.rate).map(SchemeFigure.rate)
        case .entry: (entry?.value).map(SchemeFigure.money)
        case .across: across.map { .choice($0.rawValue) }
        default: nil
        }
    }

    fileprivate mutating func set(_ figure: SchemeFigure?, at place: RulePlace) {
        switch place {
        case .over: if let money = figure?.money { segments.change(0) { $0.over = money } }
        case .through(let index):
            // Only the last segment may be open.
            guard figure != nil || index == segments.count - 1 else { return }
            segments.change(index) { $0.through = figure?.money }
            if let end = figure?.money { segments.change(index + 1) { $0.over = end } }
        case .rate(let index): if let rate = figure?.rate { segments.change(index) { $0.rate = rate } }
        case .entry: entry = (figure?.money).map { Cited($0, article: entry?.article) }
        case .across: across = figure?.text.flatMap(ReadingChoice.AcrossClaims.init)
        default: break
        }
    }
}

extension OneTimeRule {
    fileprivate func figure(at place: RulePlace) -> SchemeFigure? {
        switch place {
        case .bandFrom: (bands.first?.from).map(SchemeFigure.money)
        case .bandThrough(let index): (bands.at(index)?.through).map(SchemeFigure.money)
        case .bandAmount(let index): (bands.at(index)?.amount).map(SchemeFigure.money)
        default: nil
        }
    }

    fileprivate mutating func set(_ figure: SchemeFigure?, at place: RulePlace) {
        switch place {
        case .bandFrom: if let money = figure?.money { bands.change(0) { $0.from = money } }
        case .bandThrough(let index):
            guard figure != nil || index == bands.count - 1 else { return }
            bands.change(index) { $0.through = figure?.money }
            if let end = figure?.money { bands.change(index + 1) { $0.from = end } }
        case .bandAmount(let index): if let money = figure?.money { bands.change(index) { $0.amount = money } }
        default: break
        }
    }
}

extension DailyRule {
    fileprivate func figure(at place: RulePlace) -> SchemeFigure? {
        switch place {
        case .amount: .money(amount)
        case .fromDay: .count(fromDay)
        case .mostDaysPerStay: mostDaysPerStay.map(SchemeFigure.count)
        case .mostDaysPerTerm: mostDaysPerTerm.map(SchemeFigure.count)
        default: nil
        }
    }

    fileprivate mutating func set(_ figure: SchemeFigure?, at place: RulePlace) {
        switch place {
        case .amount: if let money = figure?.money { amount = money }
        case .fromDay: fromDay = figure?.count ?? 1
        case .mostDaysPerStay: mostDaysPerStay = figure?.count
        case .mostDaysPerTerm: mostDaysPerTerm = figure?.count
        default: break
        }
    }
}

extension LumpSumRule {
    fileprivate func figure(at place: RulePlace) -> SchemeFigure? {
        switch (place, sum) {
        case (.amount, .fixed(let amount)): .money(amount)
        case (.severity(let severity), .bySeverity(let amounts)): amounts[severity].map(SchemeFigure.money)
        case (.withinDays, _): withinDays.map(SchemeFigure.count)
        case (.deadline, _): deadline.map(SchemeFigure.day)
        default: nil
        }
    }

    fileprivate mutating func set(_ figure: SchemeFigure?, at place: RulePlace) {
        switch (place, sum) {
        case (.amount, .fixed): if let money = figure?.money { sum = .fixed(money) }
        case (.severity(let severity), .bySeverity(var amounts)):
            guard amounts[severity] != nil, let money = figure?.money else { return }
            amounts[severity] = money
            sum = .bySeverity(amounts)
        case (.withinDays, _): withinDays = figure?.count
        case (.deadline, _): deadline = figure?.day
        default: break
        }
    }
}
