import MutualAid

extension SchemeWording {
    /// Who may take part.
    var who: [SchemeRow] {
        let covered = book.list(scheme.categories.value.map { book.name($0) })
        var rows = [SchemeRow(book(.schemeCovered), covered, cite(scheme.categories.article))]
        for limit in scheme.ageLimits {
            let includes = scheme.defaultChoices.ageLimit == .included
            let age = book(includes ? .schemeAgeThrough : .schemeAgeBelow, String(limit.age))
            rows.append(SchemeRow(book.name(limit.category), age, cite(limit.article)))
        }
        rows += participation
        if let waiting = scheme.waitingPeriod {
            let kinds = book.list(waiting.value.kinds.map { book.name($0) })
            let days = book(.schemeWaitingDays, String(waiting.value.days), kinds)
            rows.append(SchemeRow(book(.schemeWaiting), days, cite(waiting.article)))
        }
        return rows
    }

    private var participation: [SchemeRow] {
        guard let rule = scheme.participation else { return [] }
        var texts: [String] = []
        if let atLeast = rule.value.atLeast {
            let base = scheme.readings.map(\.builtIn).first { $0.name == "participationBase" }
            let ofWhom = base.map { book.name($0) } ?? ""
            texts.append(book.parts([book(.schemeAtLeast, atLeast.description), ofWhom]))
        }
        if let through = rule.value.allThrough, through > 0 { texts.append(book(.schemeAllThrough, String(through))) }
        if rule.value.notBelowLastTerm { texts.append(book(.schemeNotBelow)) }
        return texts.enumerated().map { place, text in
            SchemeRow(place == 0 ? book(.schemeParticipation) : "", text, place == 0 ? cite(rule.article) : "")
        }
    }

    /// What is paid for the term.
    var contributions: [SchemeRow] {
        guard let cited = scheme.contributions else {
            return [SchemeRow(book(.rosterContribution), book(.schemeTypedIn))]
        }
        let contributions = cited.value
        var rows = rows(of: contributions.amounts, category: nil)
        for category in MemberCategory.allCases {
            rows += self.rows(of: contributions.byCategory[category] ?? [:], category: category)
        }
        if !rows.isEmpty { rows[0].citation = cite(cited.article) }
        return rows + contributions.subsidies.map(row)
    }

    private func rows(of amounts: [EnrolmentKind: Money], category: MemberCategory?) -> [SchemeRow] {
        EnrolmentKind.allCases.compactMap { kind in
            amounts[kind].map { amount in
                SchemeRow(book.parts([category.map { book.name($0) } ?? "", book.name(kind)]), book.amount(amount))
            }
        }
    }

    private func row(_ subsidy: ContributionSubsidy) -> SchemeRow {
        let whom = book.list(subsidy.categories.map { book.name($0) } + subsidy.kinds.map { book.name($0) })
        return SchemeRow(
            book(.schemeSubsidised), book.parts([book(subsidy.name), book.amount(subsidy.amount), whom]),
            cite(subsidy.article))
    }

    /// What is to be done by which day.
    var days: [SchemeRow] {
        var rows: [SchemeRow] = []
        if let window = scheme.enrolmentWindow {
            rows.append(SchemeRow(book(.schemeWindow), book.span(window.value), cite(window.article)))
        }
        if scheme.isConfirmedFinal {
            rows.append(
                SchemeRow(book(.schemeConfirmed), book(.schemeConfirmedFinal), cite(scheme.enrolmentWindow?.article)))
        }
        for handIn in scheme.handIns {
            rows.append(
                SchemeRow(
                    book(.schemeHandIn), book(.schemeBy, book(handIn.name), book.day(handIn.by)), cite(handIn.article)))
        }
        if let deadline = scheme.filingDeadline {
            rows.append(
                SchemeRow(book(.schemeFiling), book(.schemeThrough, book.day(deadline.value)), cite(deadline.article)))
        }
        if let days = scheme.workingDaysToSettle {
            rows.append(
                SchemeRow(book(.schemeSettled), book(.schemeWorkingDays, String(days.value)), cite(days.article)))
        }
        return rows
    }
}
