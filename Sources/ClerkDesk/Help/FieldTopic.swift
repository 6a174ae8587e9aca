import MutualAid

/// What a field of a form is about: by this the help finds its text. Fields of several forms may be about the same.
enum FieldTopic: Hashable, Sendable {
    case operatorName, unitName, subBranches, branchName, termScheme
    case memberName, documentKind, idNumber, sex, born, subBranch, category, earlyRetired, phone
    case unbrokenSince, earlierTerms
    case enrolmentKind, enrolmentCategory, paidByMember, paidByUnion, enrolmentDay, doubt
    case filed, event, eventSeverity, eventDay, hospital, hospitalGrade, admitted, discharged, exclusion
    case amount(SettlementField)
    case trialScheme, otherScheme, termsWithoutSubsidy, reading
    case schemeID, schemeName, schemeShortName, termFirst, termLast, documentTitle, documentCitation
    case contribution, contributionSubsidy, ageLimit, enrolmentWindow, handIn, participation, waitingDays
    case baseStart, basePart, baseDeductible, baseCeiling, limitPer
    case ruleName, segmentStart, segmentEnd, rate, entry, acrossClaims, ruleAmount, ruleDays, severityAmount
    case ruleDeadline, condition, readingChoice, approvalLimit, filingDeadline, workingDays
    case source, missingFigure, takeOver, addRule, otherRates
    case exampleChosen, exampleExpected, exampleBase, exampleAdd

    /// Every topic there is.
    static let all: [FieldTopic] =
        [
            .operatorName, .unitName, .subBranches, .branchName, .termScheme, .memberName, .documentKind, .idNumber,
            .sex, .born, .subBranch, .category, .earlyRetired, .phone, .unbrokenSince, .earlierTerms, .enrolmentKind,
            .enrolmentCategory, .paidByMember, .paidByUnion, .enrolmentDay, .doubt, .filed, .event, .eventSeverity,
            .eventDay, .hospital, .hospitalGrade, .admitted, .discharged, .exclusion, .trialScheme, .otherScheme,
            .termsWithoutSubsidy, .reading, .schemeID, .schemeName, .schemeShortName, .termFirst, .termLast,
            .documentTitle, .documentCitation, .contribution, .contributionSubsidy, .ageLimit, .enrolmentWindow,
            .handIn, .participation, .waitingDays, .baseStart, .basePart, .baseDeductible, .baseCeiling, .limitPer,
            .ruleName, .segmentStart, .segmentEnd, .rate, .entry, .acrossClaims, .ruleAmount, .ruleDays,
            .severityAmount, .ruleDeadline, .condition, .readingChoice, .approvalLimit, .filingDeadline, .workingDays,
            .source, .missingFigure, .takeOver, .addRule, .otherRates, .exampleChosen, .exampleExpected, .exampleBase,
            .exampleAdd,
        ] + SettlementField.allCases.map { .amount($0) }

    /// The name of its text.
    var textName: String {
        switch self {
        case .amount(let field): "field amount." + field.rawValue
        default: "field \(self)"
        }
    }

    /// In what forms it can be typed, where it isn't a choice; nil for text that is copied as it stands.
    var typing: TypingForm? {
        switch self {
        case .amount, .paidByMember, .paidByUnion, .contribution, .contributionSubsidy, .baseDeductible, .baseCeiling,
            .segmentStart, .segmentEnd, .entry, .ruleAmount, .severityAmount, .approvalLimit, .exampleExpected,
            .exampleBase:
            .amount
        case .enrolmentDay, .filed, .eventDay, .admitted, .discharged, .termFirst, .termLast, .enrolmentWindow,
            .handIn, .filingDeadline:
            .day
        case .born, .unbrokenSince: .birthday
        case .earlierTerms, .termsWithoutSubsidy, .ageLimit, .waitingDays, .ruleDays, .workingDays: .count
        case .rate, .basePart: .rate
        case .subBranches: .names
        case .source: .article
        default: nil
        }
    }
}

/// In what forms something can be typed.
enum TypingForm: String, Hashable, Sendable, CaseIterable {
    case amount, day, birthday, choice, count, rate, names, article

    /// The name of its text.
    var textName: String { "typing " + rawValue }
}
