import MutualAid

/// Takes a member's claims of one term in filing order: each counts for those after it, under every way of reading.
struct TermWalk {
    private let scheme: BatchScheme
    private let member: MemberFacts
    private let readings: ReadingSet
    private var position = TermPosition()
    /// Where the member would stand under each switched reading; nil once that reading has no answer.
    private var switched: [TermPosition?]

    /// The start of a term.
    init(under scheme: BatchScheme, readings: ReadingSet, of member: MemberFacts) {
        self.scheme = scheme
        self.readings = readings
        self.member = member
        switched = Array(repeating: TermPosition(), count: readings.switched.count)
    }

    /// A claim worked out, and what it would pay under each switched reading that pays another amount.
    struct Step {
        var assessment: Assessment
        var otherReadings: [(choice: ReadingChoice, payable: Money)] = []
    }

    /// Works the next claim out.
    mutating func take(_ claim: ClaimCase) throws(AssessmentFault) -> Step {
        let scheme = scheme.scheme
        var step = Step(
            assessment: try scheme.assess(claim, of: member, after: position, choices: readings.choices))
        position = step.assessment.after
        for (index, reading) in readings.switched.enumerated() {
            guard let before = switched[index] else { continue }
            // A reading under which there is no answer has no figure to compare.
            let other = try? scheme.assess(claim, of: member, after: before, choices: reading.choices)
            switched[index] = other?.after
            if let other, other.payable != step.assessment.payable {
                step.otherReadings.append((reading.choice, other.payable))
            }
        }
        return step
    }
}
