import MutualAid
import Wording

/// A field of the form for a new term.
enum NewTermField: Hashable, Sendable {
    case heading(Heading)
    /// A figure of the scheme.
    case figure(SchemePlace)
    /// Where the figure stands in the documents.
    case source(SchemePlace)
    /// Whether a figure that was missing is there now, by its place in the old list.
    case missing(Int)
    /// The scheme whose rules are taken over.
    case takeOver
    /// The kind of a rule to be added.
    case addRule
    /// The category that pays otherwise.
    case otherRates
    case example(ExampleField)

    enum Heading: Hashable, Sendable {
        case identity, term, documents, missing, contributions, window, base(Int), rule(Int), readings, procedure
        case claim(Int), stay(Int, Int)
    }

    /// Whether the focus can stand on it.
    var isStop: Bool {
        switch self {
        case .heading, .example(.got): false
        case .figure, .source, .missing, .takeOver, .addRule, .otherRates, .example: true
        }
    }
}

/// A field of the worked example that is shown.
enum ExampleField: Hashable, Sendable {
    /// Which of the examples it is.
    case chosen
    case category, kind, born, sex, unbrokenSince, termsWithoutSubsidy
    case filed(Int)
    case admitted(Int, Int), discharged(Int, Int), amount(Int, Int, SettlementField)
    case grade(Int, Int), exclusion(Int, Int)
    case expected(Int), expectedBase(Int)
    /// What a claim comes to now.
    case got(Int)
    /// A stay or a claim to be added.
    case addTo
}

/// A part of the form for a new term.
enum NewTermPart: Int, Hashable, Sendable, CaseIterable {
    case names, enrolment, subsidy, procedure, sources, examples

    var title: Phrase {
        switch self {
        case .names: .newTermNames
        case .enrolment: .newTermEnrolment
        case .subsidy: .newTermSubsidy
        case .procedure: .newTermProcedure
        case .sources: .newTermSources
        case .examples: .newTermExamples
        }
    }

    /// Whether its texts are in the form also while another part is shown.
    var keepsTexts: Bool { self != .sources && self != .examples }
}
