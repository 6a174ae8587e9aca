extension Scheme {
    /// Works a claim out: the one place where a subsidy is computed.
    ///
    /// - Parameters:
    ///   - claim: the claim; stays outside the term or not covered are left out with a notice.
    ///   - member: the member's category and standing.
    ///   - position: what earlier claims of the term left behind.
    ///   - choices: how ambiguous places are read; normally ``defaultChoices``.
    /// - Throws: an ``AssessmentFault`` when there is nothing sensible to work out.
    public func assess(
        _ claim: ClaimCase, of member: MemberFacts, after position: TermPosition, choices: ReadingChoices
    ) throws(AssessmentFault) -> Assessment {
        guard isComputable else { throw .schemeNotComputable(missing: missing) }
        guard categories.value.contains(member.category) else { throw .categoryNotCovered(member.category) }
        var assessor = Assessor(claim, of: member, under: self, choices: choices, position: position)
        try assessor.takeBases(under: self)
        for (place, rule) in subsidy.rules.enumerated() { assessor.apply(rule, at: place) }
        assessor.noteEvents()
        assessor.conclude(under: self)
        return assessor.finished()
    }

    /// Works a claim out after the term's `earlier` ones, in filing order.
    public func assess(
        _ claim: ClaimCase, of member: MemberFacts, after earlier: [ClaimCase], choices: ReadingChoices
    ) throws(AssessmentFault) -> Assessment {
        let position = try position(after: earlier, of: member, choices: choices)
        return try assess(claim, of: member, after: position, choices: choices)
    }

    /// Where a member stands after `claims`, in filing order.
    public func position(
        after claims: [ClaimCase], of member: MemberFacts, choices: ReadingChoices
    ) throws(AssessmentFault) -> TermPosition {
        var position = TermPosition()
        for claim in claims {
            position = try assess(claim, of: member, after: position, choices: choices).after
        }
        return position
    }

    /// What the last of `claims` would pay under each single reading switched to an alternative.
    public func otherReadings(
        ofLast claims: [ClaimCase], of member: MemberFacts, choices: ReadingChoices
    ) throws(AssessmentFault) -> [(choice: ReadingChoice, payable: Money)] {
        guard let last = claims.last else { return [] }
        var figures: [(choice: ReadingChoice, payable: Money)] = []
        for reading in readings where reading.bearsOnSubsidy {
            for choice in reading.offered where choices.choosing(choice) != choices {
                let other = choices.choosing(choice)
                let payable = try assess(last, of: member, after: claims.dropLast(), choices: other).payable
                figures.append((choice, payable))
            }
        }
        return figures
    }
}
