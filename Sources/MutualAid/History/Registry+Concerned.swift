extension Registry {
    /// Whom a change is about; nil where it is about nobody, or a payment of a claim that isn't there any more.
    public func member(concernedBy change: Change) -> MemberID? {
        switch change {
        case .scheme, .unit, .subBranch: nil
        case .member(let edit): edit.id
        case .enrolment(let edit): (edit.after ?? edit.before)?.member
        case .stay(let edit): (edit.after ?? edit.before)?.member
        case .claim(let edit): (edit.after ?? edit.before)?.member
        case .payment(let edit): (edit.after ?? edit.before).flatMap { claims[$0.claim]?.member }
        }
    }
}
