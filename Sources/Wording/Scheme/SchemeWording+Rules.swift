import MutualAid

extension SchemeWording {
    /// The rules from the first to the last, each with what it needs.
    var rules: [SchemeRow] {
        scheme.subsidy.rules.enumerated().flatMap { place, rule -> [SchemeRow] in
            var rows = rows(of: rule, at: place)
            if !rule.conditions.isEmpty {
                let conditions = rule.conditions.map { book.name($0) }.joined(separator: book(.clauseSeparator))
                rows.insert(SchemeRow("", book(.schemeOnlyFor, conditions)), at: min(1, rows.count))
            }
            if let first = rows.first, first.label.isEmpty { rows[0].label = title(of: rule) }
            return rows
        }
    }

    /// The scheme's own name for a rule, or what kind of rule it is.
    private func title(of rule: SubsidyRule) -> String {
        if let name = rule.name { return book(name) }
        let phrase: Phrase =
            switch rule.shape {
            case .segments(let segments):
                switch segments.method {
                case .marginal: .schemeSegments
                case .wholeAmount: .schemeWholeAmount
                case .rate: .lineFlat
                }
            case .ceiling: .schemeCeiling
            case .minimum: .schemeMinimum
            case .oneTime: .schemeOneTime
            case .allowance: .schemeAllowance
            case .daily: .schemeDaily
            case .lumpSum: .schemeLumpSum
            }
        return book(phrase)
    }

    private func rows(of rule: SubsidyRule, at place: Int) -> [SchemeRow] {
        switch rule.shape {
        case .segments(let segments): rows(of: segments, rule)
        case .ceiling(let limit, let rules):
            [
                SchemeRow(
                    "",
                    book.parts([
                        book(.schemeLimit, book.limit(limit.amount), book.name(limit.per)),
                        names(of: rules, before: place),
                    ]),
                    cite(limit.article))
            ]
        case .minimum(let amount, let rules):
            [
                SchemeRow(
                    "",
                    book.parts([
                        book.limit(amount), book.name(ReadingChoice.minimum(scheme.defaultChoices.minimum)),
                        names(of: rules, before: place),
                    ]), cite(rule.article))
            ]
        case .oneTime(let oneTime): rows(of: oneTime, rule)
        case .allowance(let amount):
            [SchemeRow("", book.parts([book.limit(amount), book(.schemeOnceATerm)]), cite(rule.article))]
        case .daily(let daily): [SchemeRow("", words(for: daily), cite(rule.article))]
        case .lumpSum(let lumpSum): rows(of: lumpSum, rule)
        }
    }

    /// The rules that a limit at `place` holds for, where they aren't all that give something.
    private func names(of limited: RuleSet, before place: Int) -> String {
        let giving = scheme.subsidy.rules.indices.filter { scheme.subsidy.rules[$0].gives }
        let named = giving.filter(limited.contains)
        if named == giving { return "" }
        if named == giving.filter({ $0 < place }) { return book(.schemeAllAbove) }
        return book(.schemeLimits, book.list(named.map { title(of: scheme.subsidy.rules[$0]) }))
    }

    // MARK: - Rates of a base

    private func rows(of segments: SegmentRule, _ rule: SubsidyRule) -> [SchemeRow] {
        let choice = ReadingChoice.acrossClaims(segments.across ?? scheme.defaultChoices.acrossClaims)
        let base = rule.base == 0 ? "" : name(ofBase: rule.base)
        var rows = [
            SchemeRow(
                "", book.parts([base, book.name(choice)]),
                cite(segments.acrossClaimsArticle ?? rule.article))
        ]
        if let entry = segments.entry {
            rows.append(SchemeRow("", book(.schemeEntry, book.limit(entry.value)), cite(entry.article)))
        }
        return rows
            + segments.segments.map { segment in
                let isFlat = segments.method == .rate
                let rate = book(
                    segments.method == .marginal ? .schemeRateOfSlice : .schemeRateOfWhole, segment.rate.description)
                return SchemeRow(isFlat ? "" : book.range(segment.over, segment.through), rate, cite(segment.article))
            }
    }

    // MARK: - Sums

    private func rows(of oneTime: OneTimeRule, _ rule: SubsidyRule) -> [SchemeRow] {
        let treatment = book.name(ReadingChoice.oneTime(scheme.defaultChoices.oneTime))
        let base = book(.schemeByBase, name(ofBase: rule.base))
        return [SchemeRow("", book.parts([base, treatment]), cite(rule.article))]
            + oneTime.bands.enumerated().map { place, band in
                // Only the first band includes its lower end.
                let note = place == 0 ? book(.schemeFirstIncluded, book.limit(band.from)) : ""
                return SchemeRow(book.range(band.from, band.through), book.parts([book.limit(band.amount), note]))
            }
    }

    private func words(for daily: DailyRule) -> String {
        var parts = [book(.schemePerDay, book.limit(daily.amount))]
        if daily.fromDay > 1 { parts.append(book(.schemeFromDay, String(daily.fromDay))) }
        if let most = daily.mostDaysPerStay {
            parts.append(book(.schemeMostDays, book.name(Limit.Span.stay), String(most)))
        }
        if let most = daily.mostDaysPerTerm {
            parts.append(book(.schemeMostDays, book.name(Limit.Span.term), String(most)))
        }
        return book.parts(parts)
    }

    private func rows(of sum: LumpSumRule, _ rule: SubsidyRule) -> [SchemeRow] {
        var parts: [String] = []
        if case .fixed(let amount) = sum.sum { parts.append(book.limit(amount)) }
        if let days = sum.withinDays { parts.append(book(.schemeWithinDays, String(days))) }
        if let deadline = sum.deadline { parts.append(book(.footDeadline, book.day(deadline))) }
        parts.append(book(sum.isStackable ? .schemeStackable : .schemeLargestOnly))
        if sum.ignoresWaiting { parts.append(book(.schemeDuringWaiting)) }
        let first = SchemeRow("", book.parts(parts), cite(rule.article))
        guard case .bySeverity(let amounts) = sum.sum else { return [first] }
        let sorted = amounts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        return [first] + sorted.map { SchemeRow("", book(.lineOfRule, $0.key, book.limit($0.value))) }
    }
}
