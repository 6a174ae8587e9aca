/// What a scheme asks for a term of someone enrolled in one way.
public enum ContributionDue: Hashable, Sendable {
    /// This amount in all, of which others pay `byOthers` in the member's place.
    case amount(Money, byOthers: Money)
    /// The sources give no amount: the clerk types it in.
    case typedIn
    /// The scheme knows no such way of taking part.
    case notInScheme
}

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

    /// What is due for the term from someone of `category` enrolled as `kind`.
    public func contributionDue(for kind: EnrolmentKind, of category: MemberCategory) -> ContributionDue {
        if kind.takesPart, isContributionTypedIn { return .typedIn }
        guard let whole = contribution(for: kind, of: category) else { return .notInScheme }
        let others = contributionSubsidies(for: kind, of: category).reduce(Money.zero) { $0 + $1.amount }
        return .amount(whole, byOthers: min(whole, others))
    }
}

extension Enrolment {
    /// This enrolment with another kind, its contribution following: what the union pays stays, as far as others leave
    /// it anything, and the member pays the rest.
    ///
    /// - Parameters:
    ///   - category: the member's category in the term.
    ///   - due: the whole contribution for the term.
    ///   - others: what of it others pay in the member's place, at most `due`.
    public func settled(
        as kind: EnrolmentKind, category: MemberCategory, due: Money, byOthers others: Money = .zero
    ) -> Enrolment {
        var enrolment = self
        enrolment.kind = kind
        enrolment.category = category
        enrolment.paidByOthers = others
        enrolment.paidByUnion = min(paidByUnion, due - others)
        enrolment.paidByMember = due - others - enrolment.paidByUnion
        return enrolment
    }
}
