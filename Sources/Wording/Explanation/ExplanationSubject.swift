import MutualAid

/// A claim that was worked out, with what is needed to say where each of its figures comes from.
public struct ExplanationSubject: Sendable {
    /// The rules.
    public var scheme: Scheme
    /// The claim.
    public var claim: ClaimCase
    /// What came of it.
    public var assessment: Assessment
    /// The claims of the term that counted before it, in the order in which they count.
    public var earlier: [EarlierClaim]
    /// How ambiguous places were read.
    public var choices: ReadingChoices
    /// What the claim would pay under other readings.
    public var otherReadings: [(choice: ReadingChoice, payable: Money)]
    /// What filing otherwise would mean.
    public var advice: [FilingAdvice]

    /// A claim with what came of it.
    public init(
        _ claim: ClaimCase, _ assessment: Assessment, under scheme: Scheme, choices: ReadingChoices,
        after earlier: [EarlierClaim] = [], otherReadings: [(choice: ReadingChoice, payable: Money)] = [],
        advice: [FilingAdvice] = []
    ) {
        self.scheme = scheme
        self.claim = claim
        self.assessment = assessment
        self.earlier = earlier
        self.choices = choices
        self.otherReadings = otherReadings
        self.advice = advice
    }

    /// The same, the earlier claims given as cases that are worked out here one after another.
    public init(
        _ claim: ClaimCase, _ assessment: Assessment, under scheme: Scheme, choices: ReadingChoices,
        of member: MemberFacts, after earlier: [ClaimCase],
        otherReadings: [(choice: ReadingChoice, payable: Money)] = [], advice: [FilingAdvice] = []
    ) throws(AssessmentFault) {
        var position = TermPosition()
        var counted: [EarlierClaim] = []
        for claim in earlier {
            let assessment = try scheme.assess(claim, of: member, after: position, choices: choices)
            counted.append(EarlierClaim(filed: claim.filed, assessment))
            position = assessment.after
        }
        self.init(
            claim, assessment, under: scheme, choices: choices, after: counted, otherReadings: otherReadings,
            advice: advice)
    }
}

/// A claim of the term that came before the one explained.
public struct EarlierClaim: Hashable, Sendable {
    /// The filing day.
    public var filed: CalendarDay
    /// What it paid.
    public var payable: Money
    /// Whether it left anything behind: one filed too late doesn't.
    public var counts: Bool

    /// A claim and what came of it.
    public init(filed: CalendarDay, _ assessment: Assessment) {
        self.filed = filed
        payable = assessment.payable
        counts = assessment.after != assessment.before
    }
}
