/// One thing that can be explained about a claim: a line of its assessment, a rule that did not apply, another reading.
public struct ExplainedItem: Hashable, Sendable {
    /// What kind of thing it is.
    public var group: Group
    /// What it is.
    public var label: String
    /// Its figure; empty where it has none.
    public var value: String
    /// Where it stands, in short; empty where it stands nowhere.
    public var citation: String
    /// How much it stands out.
    public var weight: WordedLine.Weight
    /// All there is to say about it, in the order of reading.
    public var details: [ExplanationDetail]

    /// What can be explained, in the order in which it stands.
    public enum Group: Hashable, Sendable, CaseIterable {
        /// A line of the assessment.
        case line
        /// A rule that did not apply.
        case unapplied
        /// Something to notice.
        case notice
        /// What would be paid under another reading.
        case reading
        /// What filing otherwise would mean.
        case advice
    }
}

/// One thing said about what is explained.
public enum ExplanationDetail: Hashable, Sendable {
    /// A sentence.
    case sentence(Heading, String)
    /// A figure that goes into the result: its name, its amount, where it comes from.
    case operand(name: String, value: String, origin: String)

    /// What a sentence is about.
    public enum Heading: Hashable, Sendable {
        /// What the rule says.
        case rule
        /// Why it did not apply.
        case reason
        /// The working with its figures.
        case working
        /// Another reading of an ambiguous place, and what it would pay.
        case otherReading
        /// The reading that is used.
        case ownReading
        /// What was rounded.
        case rounding
        /// Where the rule stands.
        case source
    }
}

extension Phrasebook {
    /// A detail as one line of plain text.
    public func text(of detail: ExplanationDetail) -> String {
        switch detail {
        case .sentence(_, let text): text
        case .operand(let name, let value, let origin):
            origin.isEmpty ? "\(name) \(value)" : self(.footCited, "\(name) \(value)", origin)
        }
    }
}
