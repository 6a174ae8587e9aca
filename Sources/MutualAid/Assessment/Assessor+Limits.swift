/// Ceilings and floors over what other rules give.
extension Assessor {
    mutating func apply(_ limit: Limit, to rules: RuleSet, of rule: SubsidyRule, at place: Int) {
        var isReached = false
        switch limit.per {
        case .stay:
            for stay in countedStays {
                isReached = cut(given(by: rules, stay: stay), to: limit, used: .zero, at: place, stay) || isReached
            }
        case .claim: isReached = cut(given(by: rules), to: limit, used: .zero, at: place)
        case .term: isReached = cut(given(by: rules), to: limit, used: tally(ofRule: place).used, at: place)
        }
        if !isReached {
            skip(.ceilingNotReached(ceiling: limit.amount, per: limit.per), rule: place, article: limit.article)
        }
    }

    /// Takes off what `given` has above what is left of the limit; tells whether there was anything.
    private mutating func cut(
        _ given: Money, to limit: Limit, used: Money, at place: Int, _ stay: Int? = nil
    ) -> Bool {
        let left = max(.zero, limit.amount - used)
        guard given > left else { return false }
        add(
            .ceiling(limit.amount, per: limit.per, used: used), left - given, article: limit.article, stay: stay,
            rule: place)
        return true
    }

    mutating func apply(_ minimum: Money, to rules: RuleSet, of rule: SubsidyRule, at place: Int) {
        let given = given(by: rules)
        guard given > .zero else {
            return skip(.nothingToRaise(minimum: minimum), rule: place, article: rule.article)
        }
        guard given < minimum else {
            return skip(.minimumReached(minimum: minimum), rule: place, article: rule.article)
        }
        switch choices.minimum {
        case .raise:
            add(.raisedToMinimum(minimum: minimum), minimum - given, article: rule.article, rule: place)
        case .withhold:
            add(.belowMinimum(minimum: minimum), -given, article: rule.article, rule: place)
            withheld.formUnion(rules)
        }
    }
}
