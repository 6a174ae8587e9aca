import Wording

/// Every screen there is, by the name under which `huzhu keys` lists its keys.
enum ScreenName: String, Hashable, Sendable, CaseIterable {
    case setUp = "set-up"
    case operatorName = "operator"
    case home, waiting, settings
    case roster
    case batchEnrolment = "enrol-marked"
    case review, member
    case memberForm = "member-form"
    case enrolment, claim, stay, explanation, unit, schemes, scheme, trial, history
    case newTerm = "new-term"
    case drafts, manual

    /// What the screen is called.
    var title: Phrase {
        switch self {
        case .setUp: .screenSetUp
        case .operatorName: .screenOperator
        case .home: .screenHome
        case .waiting: .screenWaiting
        case .settings: .screenSettings
        case .roster: .screenRoster
        case .batchEnrolment: .screenBatch
        case .review: .screenReview
        case .member: .screenMember
        case .memberForm: .screenNewMember
        case .enrolment: .screenEnrol
        case .claim: .screenClaim
        case .stay: .screenStay
        case .explanation: .screenExplanation
        case .unit: .screenUnit
        case .schemes: .screenSchemes
        case .scheme: .screenScheme
        case .newTerm: .screenNewTerm
        case .trial: .screenTrial
        case .drafts: .screenDrafts
        case .manual: .screenManual
        case .history: .screenHistory
        }
    }
}
