extension Scheme {
    /// The article that the figure at `place` stands in; nil where none is cited or the place cites none of its own.
    public func article(of place: SchemePlace) -> Article? {
        switch place {
        case .contribution: contributions?.article
        case .contributionSubsidy(let index): contributions?.value.subsidies.at(index)?.article
        case .ageLimit(let index): ageLimits.at(index)?.article
        case .enrolmentOpens, .enrolmentCloses: enrolmentWindow?.article
        case .handIn(let index): handIns.at(index)?.article
        case .participationShare, .participationSize: participation?.article
        case .waitingDays: waitingPeriod?.article
        case .base(let index, let place): subsidy.bases.at(index)?.article(of: place)
        case .rule(let index, let place): subsidy.rules.at(index)?.article(of: place)
        case .reading(let index): readings.at(index)?.article
        case .approval(let index): approval.at(index)?.article
        case .filingDeadline: filingDeadline?.article
        case .workingDays: workingDaysToSettle?.article
        case .id, .name, .shortName, .termFirst, .termLast, .documentTitle, .documentCitation: nil
        }
    }

    /// Cites `article` for the figure at `place`, and for those that are cited with it.
    public mutating func cite(_ article: Article?, for place: SchemePlace) {
        switch place {
        case .contribution: contributions?.article = article
        case .contributionSubsidy(let index): contributions?.value.subsidies.change(index) { $0.article = article }
        case .ageLimit(let index): ageLimits.change(index) { $0.article = article }
        case .enrolmentOpens, .enrolmentCloses: enrolmentWindow?.article = article
        case .handIn(let index): handIns.change(index) { $0.article = article }
        case .participationShare, .participationSize: participation?.article = article
        case .waitingDays: waitingPeriod?.article = article
        case .base(let index, let place): subsidy.bases.change(index) { $0.cite(article, for: place) }
        case .rule(let index, let place): subsidy.rules.change(index) { $0 = $0.citing(article, for: place) }
        case .reading(let index): readings.change(index) { $0.article = article }
        case .approval(let index): approval.change(index) { $0.article = article }
        case .filingDeadline: filingDeadline?.article = article
        case .workingDays: workingDaysToSettle?.article = article
        case .id, .name, .shortName, .termFirst, .termLast, .documentTitle, .documentCitation: break
        }
    }

    /// The places whose figures have an article of their own, one for those that share it.
    public var citedPlaces: [SchemePlace] {
        places.filter { place in
            switch place {
            case .id, .name, .shortName, .termFirst, .termLast, .documentTitle, .documentCitation: false
            case .contribution(let category, let kind): category == nil && kind == .continuing
            case .enrolmentCloses, .participationSize: false
            case .base(_, .deductiblePer), .base(_, .ceilingPer): false
            case .rule(let index, let place): subsidy.rules.at(index)?.cites(at: place) ?? false
            default: true
            }
        }
    }
}

extension Base {
    fileprivate func article(of place: BasePlace) -> Article? {
        switch place {
        case .start: article
        case .part(let part): parts.first { $0.part == part }?.article
        case .deductible, .deductiblePer: deductible?.article
        case .ceiling, .ceilingPer: ceiling?.article
        }
    }

    fileprivate mutating func cite(_ article: Article?, for place: BasePlace) {
        switch place {
        case .start: self.article = article
        case .part(let part):
            if let index = parts.firstIndex(where: { $0.part == part }) { parts[index].article = article }
        case .deductible, .deductiblePer: deductible?.article = article
        case .ceiling, .ceilingPer: ceiling?.article = article
        }
    }
}

extension SubsidyRule {
    fileprivate func article(of place: RulePlace) -> Article? {
        guard case .segments(let rule) = shape else { return article }
        switch place {
        case .through(let index), .rate(let index): return rule.segments.at(index)?.article
        case .entry: return rule.entry?.article
        case .across: return rule.acrossClaimsArticle
        default: return article
        }
    }

    /// Whether the article is asked for at `place`, so that it stands once beside what shares it.
    fileprivate func cites(at place: RulePlace) -> Bool {
        switch (place, shape) {
        case (.rate, _), (.entry, _), (.across, _), (.over, _), (.amount, _), (.bandFrom, _): return true
        case (.severity(let severity), .lumpSum(let rule)):
            guard case .bySeverity(let amounts) = rule.sum else { return false }
            return severity == amounts.keys.min()
        default: return false
        }
    }

    fileprivate func citing(_ article: Article?, for place: RulePlace) -> SubsidyRule {
        guard case .segments(var rule) = shape else {
            // A ceiling and its limit are one thing in a file, and cite one article.
            guard case .ceiling(var limit, let rules) = shape else { return with(article: article) }
            limit.article = article
            return with(.ceiling(limit, of: rules)).with(article: article)
        }
        switch place {
        case .through(let index), .rate(let index):
            rule.segments.change(index) { $0.article = article }
            // So is a rule of one rate and its only segment.
            return rule.method == .rate ? with(.segments(rule)).with(article: article) : with(.segments(rule))
        case .entry: rule.entry?.article = article
        case .across: rule.acrossClaimsArticle = article
        default: return with(article: article)
        }
        return with(.segments(rule))
    }

    private func with(article: Article?) -> SubsidyRule {
        SubsidyRule(shape, code: code, name: name, base: base, conditions: conditions, article: article)
    }
}
