extension Scheme {
    /// What is due for the term from someone enrolled as `kind`: nothing for who doesn't take part, nil where the
    /// scheme gives no amount.
    public func contribution(for kind: EnrolmentKind) -> Money? {
        kind.takesPart ? contributions.value[kind] : .zero
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
