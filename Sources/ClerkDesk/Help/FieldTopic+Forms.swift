import MutualAid

extension SetUpScreen {
    func topic(of field: Field) -> FieldTopic? {
        switch field {
        case .operatorName: .operatorName
        case .unit: .unitName
        case .branches: .subBranches
        case .scheme: .termScheme
        }
    }
}

extension OperatorScreen {
    func topic(of field: Field) -> FieldTopic? { .operatorName }
}

extension UnitForm {
    func topic(of field: Field) -> FieldTopic? {
        switch field {
        case .operatorName: .operatorName
        case .name: .unitName
        case .scheme: .termScheme
        case .branch: .branchName
        case .newBranches: .subBranches
        }
    }
}

extension MemberForm {
    func topic(of field: Field) -> FieldTopic? {
        switch field {
        case .name: .memberName
        case .documentKind: .documentKind
        case .number: .idNumber
        case .sex: .sex
        case .born: .born
        case .branch: .subBranch
        case .category: .category
        case .earlyRetired: .earlyRetired
        case .phone: .phone
        case .unbrokenSince: .unbrokenSince
        case .earlierTerms: .earlierTerms
        }
    }
}

extension EnrolmentForm {
    func topic(of field: Field) -> FieldTopic? {
        switch field {
        case .kind: .enrolmentKind
        case .category: .enrolmentCategory
        case .paidByMember: .paidByMember
        case .paidByUnion: .paidByUnion
        case .paidByOthers: nil
        case .day: .enrolmentDay
        case .doubt: .doubt
        }
    }
}

extension StayField {
    /// What the field is about; nil where the focus can't stand on it.
    var topic: FieldTopic? {
        switch self {
        case .filed: .filed
        case .event(_, .kind): .event
        case .event(_, .severity): .eventSeverity
        case .event(_, .day): .eventDay
        case .hospital: .hospital
        case .hospitalGrade: .hospitalGrade
        case .admitted: .admitted
        case .discharged: .discharged
        case .exclusion: .exclusion
        case .amount(let amount): .amount(amount)
        case .heading, .remainder: nil
        }
    }
}

extension ClaimScreen {
    func topic(of field: StayField) -> FieldTopic? { field.topic }

    func helpScheme(_ desk: DeskContext) -> Scheme? { scheme(desk)?.scheme }
}

extension TrialScreen {
    func topic(of field: TrialField) -> FieldTopic? {
        switch field {
        case .scheme: .trialScheme
        case .otherScheme: .otherScheme
        case .category: .enrolmentCategory
        case .enrolment: .enrolmentKind
        case .sex: .sex
        case .born: .born
        case .unbrokenSince: .unbrokenSince
        case .termsWithoutSubsidy: .termsWithoutSubsidy
        case .filed: .filed
        case .event: .event
        case .eventDay: .eventDay
        case .stay(_, let field): field.topic
        case .reading: .reading
        case .heading: nil
        }
    }

    func helpScheme(_ desk: DeskContext) -> Scheme? { scheme(.first) }
}

extension NewTermForm {
    func topic(of field: NewTermField) -> FieldTopic? {
        switch field {
        case .heading: nil
        case .figure(let place): place.topic
        case .source: .source
        case .missing: .missingFigure
        case .takeOver: .takeOver
        case .addRule: .addRule
        case .otherRates: .otherRates
        case .example(let field): field.topic
        }
    }

    /// What is typed is to become the scheme, so its own articles explain nothing yet.
    func helpScheme(_ desk: DeskContext) -> Scheme? { nil }
}

extension ExampleField {
    fileprivate var topic: FieldTopic? {
        switch self {
        case .chosen: .exampleChosen
        case .category: .enrolmentCategory
        case .kind: .enrolmentKind
        case .born: .born
        case .sex: .sex
        case .unbrokenSince: .unbrokenSince
        case .termsWithoutSubsidy: .termsWithoutSubsidy
        case .filed: .filed
        case .admitted: .admitted
        case .discharged: .discharged
        case .amount(_, _, let amount): .amount(amount)
        case .grade: .hospitalGrade
        case .exclusion: .exclusion
        case .expected: .exampleExpected
        case .expectedBase: .exampleBase
        case .got: nil
        case .addTo: .exampleAdd
        }
    }
}

extension SchemePlace {
    fileprivate var topic: FieldTopic {
        switch self {
        case .id: .schemeID
        case .name: .schemeName
        case .shortName: .schemeShortName
        case .termFirst: .termFirst
        case .termLast: .termLast
        case .documentTitle: .documentTitle
        case .documentCitation: .documentCitation
        case .contribution: .contribution
        case .contributionSubsidy: .contributionSubsidy
        case .ageLimit: .ageLimit
        case .enrolmentOpens, .enrolmentCloses: .enrolmentWindow
        case .handIn: .handIn
        case .participationShare, .participationSize: .participation
        case .waitingDays: .waitingDays
        case .base(_, let place): place.topic
        case .rule(_, let place): place.topic
        case .reading: .readingChoice
        case .approval: .approvalLimit
        case .filingDeadline: .filingDeadline
        case .workingDays: .workingDays
        }
    }
}

extension BasePlace {
    fileprivate var topic: FieldTopic {
        switch self {
        case .start: .baseStart
        case .part: .basePart
        case .deductible: .baseDeductible
        case .ceiling: .baseCeiling
        case .deductiblePer, .ceilingPer: .limitPer
        }
    }
}

extension RulePlace {
    fileprivate var topic: FieldTopic {
        switch self {
        case .name: .ruleName
        case .over, .bandFrom: .segmentStart
        case .through, .bandThrough: .segmentEnd
        case .rate: .rate
        case .entry: .entry
        case .across: .acrossClaims
        case .amount, .bandAmount: .ruleAmount
        case .per: .limitPer
        case .fromDay, .mostDaysPerStay, .mostDaysPerTerm: .ruleDays
        case .severity: .severityAmount
        case .withinDays, .deadline: .ruleDeadline
        case .conditionFrom, .conditionThrough: .condition
        }
    }
}
