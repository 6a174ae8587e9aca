/// Claims of one member in one term, with what they must come to: by these a scheme is checked when it is read.
public struct WorkedExample: Hashable, Sendable {
    /// What it shows; nil where the figures say it.
    public var name: LocalizedText?
    /// Readings other than those built in.
    public var readings: [ReadingChoice]
    /// The member.
    public var member: MemberFacts
    /// The claims in filing order.
    public var claims: [ClaimCase]
    /// What each claim must come to, as many as there are claims.
    public var expected: [Figures]

    /// An example from its parts.
    public init(
        name: LocalizedText?, readings: [ReadingChoice], member: MemberFacts, claims: [ClaimCase], expected: [Figures]
    ) {
        self.name = name
        self.readings = readings
        self.member = member
        self.claims = claims
        self.expected = expected
    }

    /// What a claim must come to; what is nil is not looked at.
    public struct Figures: Hashable, Sendable {
        /// The claim's own base.
        public var base: Money?
        /// What is paid.
        public var payable: Money
        /// The code of the approval level.
        public var approval: String?

        /// Figures, of which only what is paid must be given.
        public init(base: Money? = nil, payable: Money, approval: String? = nil) {
            self.base = base
            self.payable = payable
            self.approval = approval
        }

        /// Whether figures that were worked out are these, as far as these are given.
        public func agree(with got: Figures) -> Bool {
            payable == got.payable && (base == nil || got.base == nil || base == got.base)
                && (approval == nil || approval == got.approval)
        }
    }
}

extension Scheme {
    /// What the claims of `example` come to now, each after those before it.
    public func figures(of example: WorkedExample) throws(AssessmentFault) -> [WorkedExample.Figures] {
        let choices = example.readings.reduce(defaultChoices) { $0.choosing($1) }
        var position = TermPosition()
        var figures: [WorkedExample.Figures] = []
        for claim in example.claims {
            let assessment = try assess(claim, of: example.member, after: position, choices: choices)
            position = assessment.after
            figures.append(
                WorkedExample.Figures(
                    base: assessment.base, payable: assessment.payable,
                    approval: assessment.approvalLevel.map { approval[$0].code }))
        }
        return figures
    }
}
