import MutualAid

extension Phrasebook {
    /// What stands at `place`, in a word or two, as the label of a field.
    public func name(_ place: SchemePlace, in scheme: Scheme) -> String {
        switch place {
        case .id: self(.placeID)
        case .name(.chinese): self(.placeName)
        case .name(.english): self(.placeNameEnglish)
        case .shortName(.chinese): self(.placeShortName)
        case .shortName(.english): self(.placeShortNameEnglish)
        case .termFirst: self(.placeTermFirst)
        case .termLast: self(.placeTermLast)
        case .documentTitle(let index, .chinese): self(.placeDocument, String(index + 1))
        case .documentTitle(let index, .english): self(.placeDocumentEnglish, String(index + 1))
        case .documentCitation(_, .chinese): self(.placeCitation)
        case .documentCitation(_, .english): self(.placeCitationEnglish)
        case .contribution(nil, let kind): name(kind)
        case .contribution(let category?, let kind): self(.placeOfCategory, name(category), name(kind))
        case .contributionSubsidy(let index): subsidyName(index, in: scheme)
        case .ageLimit(let index): self(.placeAgeLimit, categoryName(index, in: scheme))
        case .enrolmentOpens: self(.placeEnrolmentOpens)
        case .enrolmentCloses: self(.placeEnrolmentCloses)
        case .handIn(let index): scheme.handIns.indices.contains(index) ? self(scheme.handIns[index].name) : ""
        case .participationShare: self(.placeParticipationShare)
        case .participationSize: self(.placeParticipationSize)
        case .waitingDays: self(.placeWaitingDays)
        case .base(_, let place): name(place)
        case .rule(let index, let place):
            scheme.subsidy.rules.indices.contains(index) ? name(place, of: scheme.subsidy.rules[index]) : ""
        case .reading(let index):
            scheme.readings.indices.contains(index) ? name(ofReading: scheme.readings[index].builtIn) : ""
        case .approval(let index):
            scheme.approval.indices.contains(index) ? self(.placeApproval, self(scheme.approval[index].name)) : ""
        case .filingDeadline: self(.placeFilingDeadline)
        case .workingDays: self(.placeWorkingDays)
        }
    }

    private func subsidyName(_ index: Int, in scheme: Scheme) -> String {
        let subsidies = scheme.contributions?.value.subsidies ?? []
        return subsidies.indices.contains(index) ? self(subsidies[index].name) : ""
    }

    private func categoryName(_ index: Int, in scheme: Scheme) -> String {
        scheme.ageLimits.indices.contains(index) ? name(scheme.ageLimits[index].category) : ""
    }

    private func name(_ place: BasePlace) -> String {
        switch place {
        case .start: self(.placeBaseStart)
        case .part(let part): self(.placePart, name(part))
        case .deductible: self(.placeDeductible)
        case .deductiblePer: self(.placeDeductiblePer)
        case .ceiling: self(.placeBaseCeiling)
        case .ceilingPer: self(.placeBaseCeilingPer)
        }
    }

    /// The name of what a base begins with.
    public func name(ofStart start: Base.Start) -> String {
        switch start {
        case .outOfPocket: name(SettlementField.outOfPocket)
        case .totalCost: name(SettlementField.totalCost)
        case .nothing: self(.placeBaseParts)
        }
    }

    /// The name of an ambiguous place.
    public func name(ofReading choice: ReadingChoice) -> String {
        switch choice {
        case .acrossClaims: self(.placeReadingAcross)
        case .minimum: self(.placeReadingMinimum)
        case .oneTime: self(.placeReadingOneTime)
        case .participationBase: self(.placeReadingParticipation)
        case .ageLimit: self(.placeReadingAge)
        }
    }
}

extension Phrasebook {
    private func name(_ place: RulePlace, of rule: SubsidyRule) -> String {
        switch place {
        case .name(.chinese): self(.placeRuleName)
        case .name(.english): self(.placeRuleNameEnglish)
        case .over: self(.placeOver)
        case .through(let index), .bandThrough(let index):
            self(.placeThrough, limit(rule.start(ofSlice: index)))
        case .rate: self(rule.sliceCount == 0 ? .placeFlatRate : .placeRate)
        case .entry: self(.placeEntry)
        case .across: self(.placeAcross)
        case .amount: self(amountName(of: rule))
        case .per: self(.placeLimitPer)
        case .bandFrom: self(.placeBandFrom)
        case .bandAmount: self(.placeBandAmount)
        case .fromDay: self(.placeFromDay)
        case .mostDaysPerStay: self(.placeMostPerStay)
        case .mostDaysPerTerm: self(.placeMostPerTerm)
        case .severity(let severity): severity
        case .withinDays: self(.placeWithinDays)
        case .deadline: self(.placeDeadline)
        case .conditionFrom(let index): self(.placeConditionFrom, conditionName(index, of: rule))
        case .conditionThrough(let index): self(.placeConditionThrough, conditionName(index, of: rule))
        }
    }

    private func amountName(of rule: SubsidyRule) -> Phrase {
        switch rule.shape {
        case .ceiling: .placeLimit
        case .minimum: .ruleMinimum
        case .daily: .placeDailyAmount
        case .segments, .oneTime, .allowance, .lumpSum: .placeAmount
        }
    }

    private func conditionName(_ index: Int, of rule: SubsidyRule) -> String {
        guard rule.conditions.indices.contains(index) else { return "" }
        return switch rule.conditions[index] {
        case .age: self(.placeConditionAge)
        case .claimNumber: self(.placeConditionClaim)
        case .termsWithoutSubsidy: self(.placeConditionTerms)
        case .unbrokenYears: self(.placeConditionYears)
        case .sex, .category, .enrolment, .hospitalGrade: ""
        }
    }

    /// The kind of a rule, in a word or two.
    public func kindName(of rule: SubsidyRule) -> String {
        switch rule.shape {
        case .segments(let segments):
            switch segments.method {
            case .marginal: self(.ruleSegments)
            case .wholeAmount: self(.ruleWholeAmount)
            case .rate: self(.ruleRate)
            }
        case .ceiling: self(.ruleCeiling)
        case .minimum: self(.ruleMinimum)
        case .oneTime: self(.ruleOneTime)
        case .allowance: self(.ruleAllowance)
        case .daily: self(.ruleDaily)
        case .lumpSum: self(.ruleLumpSum)
        }
    }

    /// The kind of a rule to be added.
    public func name(_ kind: NewRule) -> String {
        switch kind {
        case .segments: self(.ruleSegments)
        case .wholeAmount: self(.ruleWholeAmount)
        case .rate: self(.ruleRate)
        case .ceiling: self(.ruleCeiling)
        case .minimum: self(.ruleMinimum)
        case .oneTime: self(.ruleOneTime)
        case .allowance: self(.ruleAllowance)
        case .daily: self(.ruleDaily)
        }
    }
}
