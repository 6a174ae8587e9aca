import MutualAid

extension Phrasebook {
    /// All that can be explained about a claim: its lines first, as ``lines(of:under:)`` gives them.
    public func explanation(of subject: ExplanationSubject) -> [ExplainedItem] {
        let scheme = subject.scheme
        let assessment = subject.assessment
        let worded = lines(of: assessment, under: scheme)
        // What is paid stands last, and only there a line may have been left out.
        var items = zip(worded, assessment.lines).enumerated().map { place, pair in
            ExplainedItem(
                group: .line, label: pair.0.label, value: pair.0.result, citation: pair.0.citation,
                weight: pair.0.weight,
                details: details(of: pair.1, at: place, subject))
        }
        items += assessment.unapplied.map { explain($0, scheme) }
        items += assessment.notices.map { explain($0, under: scheme) }
        items += subject.otherReadings.map { explain($0.choice, paying: $0.payable, subject) }
        items += subject.advice.map { explain($0, under: scheme) }
        return items
    }

    private func explain(_ notice: AssessmentNotice, under scheme: Scheme) -> ExplainedItem {
        let sentence = sentence(notice, under: scheme)
        return ExplainedItem(
            group: .notice, label: sentence, value: "", citation: "", weight: .step,
            details: [.sentence(.reason, sentence)])
    }

    private func explain(_ unapplied: UnappliedRule, _ scheme: Scheme) -> ExplainedItem {
        let reason = reason(unapplied, under: scheme)
        var details: [ExplanationDetail] = [.sentence(.reason, reason)]
        let rule = rule(behind: unapplied, scheme)
        if !rule.isEmpty { details.append(.sentence(.rule, rule)) }
        details += source(unapplied.article, in: scheme)
        return ExplainedItem(
            group: .unapplied, label: reason, value: "", citation: citation(unapplied.article, in: scheme),
            weight: .idle,
            details: details)
    }

    /// What the rule says that did not apply, as far as the reason has to do with it.
    private func rule(behind unapplied: UnappliedRule, _ scheme: Scheme) -> String {
        guard scheme.subsidy.rules.indices.contains(unapplied.rule) else { return "" }
        let rule = scheme.subsidy.rules[unapplied.rule]
        switch unapplied.reason {
        case .noBase: return ""
        case .deductibleAlreadyTaken(let deductible), .baseWithinDeductible(_, let deductible):
            return limited(self(.stateExceed, limit(deductible)), to: rule.conditions)
        case .entryNotExceeded(_, let entry): return limited(self(.stateEntry, limit(entry)), to: rule.conditions)
        case .aboveLastSegment:
            guard case .segments(let segments) = rule.shape, let last = segments.segments.last else { return "" }
            return limited(statement(of: last, segments.method), to: rule.conditions)
        default: return statement(of: rule)
        }
    }

    private func explain(
        _ choice: ReadingChoice, paying payable: Money, _ subject: ExplanationSubject
    ) -> ExplainedItem {
        let reading = subject.scheme.readings.first { $0.builtIn.name == choice.name }
        let own = reading?.offered.first { subject.choices.choosing($0) == subject.choices }
        var details: [ExplanationDetail] = [
            .sentence(.otherReading, self(.explainOtherReading, meaning(of: choice), amount(payable)))
        ]
        if let own {
            let paid = amount(subject.assessment.payable)
            details.append(.sentence(.ownReading, self(.explainOwnReading, meaning(of: own), paid)))
        }
        details += source(reading?.article, in: subject.scheme)
        return ExplainedItem(
            group: .reading, label: name(choice), value: amount(payable),
            citation: citation(reading?.article, in: subject.scheme), weight: .idle, details: details)
    }

    /// Where a rule stands, with the document's name; nothing where the scheme doesn't say.
    func source(_ article: Article?, in scheme: Scheme) -> [ExplanationDetail] {
        let place = citation(article, in: scheme)
        guard let article, !place.isEmpty else { return [] }
        let title = self(scheme.documents[Int(article.document)].title)
        return [.sentence(.source, self(.explainSource, title, place))]
    }

    /// What a way of reading an ambiguous place means, as a sentence.
    public func meaning(of choice: ReadingChoice) -> String {
        switch choice {
        case .acrossClaims(.restart): self(.meaningRestart)
        case .acrossClaims(.runningTotal): self(.meaningRunningTotal)
        case .acrossClaims(.perClaim): self(.meaningPerClaim)
        case .acrossClaims(.perStay): self(.meaningPerStay)
        case .minimum(.raise): self(.meaningRaise)
        case .minimum(.withhold): self(.meaningWithhold)
        case .oneTime(.once): self(.meaningOnce)
        case .oneTime(.topUp): self(.meaningTopUp)
        case .participationBase, .ageLimit: name(choice)
        }
    }
}
