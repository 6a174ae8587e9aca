extension Scheme {
    /// Whether the sources give no contribution, so that the clerk types it in.
    public var isContributionTypedIn: Bool { contributions == nil }

    /// What is due for the term from someone enrolled as `kind`: nothing for who doesn't take part, nil where the
    /// scheme gives no amount.
    ///
    /// - Parameter category: the person's category, where it makes a difference.
    public func contribution(for kind: EnrolmentKind, of category: MemberCategory? = nil) -> Money? {
        guard kind.takesPart else { return .zero }
        guard let contributions = contributions?.value else { return nil }
        return category.flatMap { contributions.byCategory[$0]?[kind] } ?? contributions.amounts[kind]
    }

    /// What others pay of the contribution of someone of `category` enrolled as `kind`.
    public func contributionSubsidies(for kind: EnrolmentKind, of category: MemberCategory) -> [ContributionSubsidy] {
        guard kind.takesPart else { return [] }
        return contributions?.value.subsidies.filter { $0.isFor(kind, category) } ?? []
    }
}

extension Enrolment {
    /// This enrolment with another kind, its contribution following: what the union pays stays, the member pays the rest.
    ///
    /// - Parameter due: what is due for the term under `kind`.
    public func settled(as kind: EnrolmentKind, due: Money) -> Enrolment {
        var enrolment = self
        enrolment.kind = kind
        enrolment.paidByUnion = min(paidByUnion, due)
        enrolment.paidByMember = due - enrolment.paidByUnion
        return enrolment
    }
}
