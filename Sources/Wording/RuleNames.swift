import MutualAid

extension Phrasebook {
    /// The name that the scheme gives its rule at `place`; empty where it gives none.
    public func name(ofRule place: Int?, in scheme: Scheme) -> String {
        guard let place, scheme.subsidy.rules.indices.contains(place) else { return "" }
        return scheme.subsidy.rules[place].name.map { self($0) } ?? ""
    }

    /// The name that the scheme gives its base at `place`; nil where it gives none.
    func name(ofBase place: Int, in scheme: Scheme) -> String? {
        guard scheme.subsidy.bases.indices.contains(place) else { return nil }
        return scheme.subsidy.bases[place].name.map { self($0) }
    }

    /// What a limit holds for.
    public func name(_ span: Limit.Span) -> String {
        switch span {
        case .stay: self(.spanStay)
        case .claim: self(.spanClaim)
        case .term: self(.spanTerm)
        }
    }

    /// The grade of a hospital.
    public func name(_ grade: HospitalGrade) -> String {
        switch grade {
        case .ungraded: self(.hospitalUngraded)
        case .primary: self(.hospitalPrimary)
        case .secondary: self(.hospitalSecondary)
        case .tertiary: self(.hospitalTertiary)
        }
    }

    /// The name of an event that a scheme pays for.
    ///
    /// - Parameter rule: the name of the scheme's rule for it, which names an event that only this scheme knows.
    public func name(_ event: EventCode, named rule: LocalizedText? = nil) -> String {
        switch event.rawValue {
        case "accident": self(.eventAccident)
        case "diagnosis": self(.eventDiagnosis)
        case "death": self(.eventDeath)
        default: rule.map { self($0) } ?? event.rawValue
        }
    }

    /// The name of an event under `scheme`.
    public func name(_ event: EventCode, in scheme: Scheme) -> String {
        name(event, named: scheme.subsidy.asked.events.first { $0.kind == event }?.name)
    }

    /// How severe an event is: schemes use words of their own, a few of which have names in both languages.
    public func severity(_ word: String) -> String {
        switch word {
        case "light": self(.severityLight)
        case "moderate": self(.severityModerate)
        case "heavy": self(.severityHeavy)
        default: word
        }
    }

    /// The grade alone, for a field that already says what it is about.
    public func grade(_ grade: HospitalGrade) -> String {
        switch grade {
        case .ungraded: self(.gradeUngraded)
        case .primary: self(.gradePrimary)
        case .secondary: self(.gradeSecondary)
        case .tertiary: self(.gradeTertiary)
        }
    }

    /// What must hold for a rule to apply, in a few words.
    public func name(_ condition: Condition) -> String {
        switch condition {
        case .age(let range): self(.conditionAge, name(range))
        case .sex(let sex): name(sex)
        case .category(let categories): list(categories.map { name($0) })
        case .enrolment(let kinds): list(kinds.map { name($0) })
        case .hospitalGrade(let grades): self(.conditionHospital, list(grades.map { name($0) }))
        case .claimNumber(let range): self(.conditionClaimNumber, name(range))
        case .termsWithoutSubsidy(let range): self(.conditionTermsWithout, name(range))
        case .unbrokenYears(let range): self(.conditionUnbroken, name(range))
        }
    }

    private func name(_ range: ClosedRange<Int>) -> String {
        let (first, last) = (range.lowerBound, range.upperBound)
        if first == last { return String(first) }
        return last == .max ? self(.rangeFrom, String(first)) : self(.rangeThrough, String(first), String(last))
    }

    /// What a clause of a frame is about.
    public func name(_ clause: FrameClause.Kind) -> String {
        switch clause {
        case .contribution: self(.frameContribution)
        case .participation: self(.frameParticipation)
        case .categories: self(.frameCategories)
        case .accumulation: self(.frameAccumulation)
        case .noDeductible: self(.frameDeductible)
        case .noWaitingPeriod: self(.frameWaiting)
        case .termCeiling: self(.frameCeiling)
        case .insuranceScope: self(.frameScope)
        }
    }

    /// What a frame asks, as a sentence.
    public func sentence(_ demand: FrameClause.Demand) -> String {
        switch demand {
        case .contribution(let range): self(.clauseContribution, limit(range.lowerBound), limit(range.upperBound))
        case .participation(let atLeast, let through):
            self(.clauseParticipation, atLeast.description, String(through + 1))
        case .categories(let categories): self(.clauseCategories, list(categories.map { name($0) }))
        case .accumulation(let way): self(.clauseAccumulation, name(ReadingChoice.acrossClaims(way)))
        case .noDeductible: self(.clauseNoDeductible)
        case .noWaitingPeriod: self(.clauseNoWaitingPeriod)
        case .termCeiling: self(.clauseTermCeiling)
        case .insuranceScope(let parts): self(.clauseInsuranceScope, list(parts.map { name($0) }))
        }
    }
}
