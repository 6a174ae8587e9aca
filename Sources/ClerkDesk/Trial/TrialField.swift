import MutualAid

/// A field of the trial calculation. Claims and stays go by the numbers that ``TrialClaims`` gives them.
enum TrialField: Hashable, Sendable {
    case scheme, otherScheme
    case category, enrolment, sex, born, unbrokenSince, termsWithoutSubsidy
    case filed(claim: Int)
    case event(claim: Int, EventCode)
    case eventDay(claim: Int, EventCode)
    case stay(Int, StayField)
    /// How an ambiguous place of one side's scheme is read, by the reading's name.
    case reading(TrialSide, SchemeID, String)
    case heading(Heading)

    enum Heading: Hashable, Sendable {
        case member, events, stay
        case readings(TrialSide)
    }
}

/// Which of two schemes that are compared.
enum TrialSide: Hashable, Sendable, CaseIterable {
    case first, second
}
