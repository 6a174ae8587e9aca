/// A claim worked out, line by line. Values only: every screen, form and file prints these lines, and nobody recomputes.
public struct Assessment: Hashable, Sendable {
    /// The lines from the out-of-pocket down to what is paid, in the order of reading.
    public var lines: [AssessmentLine] = []
    /// Rules that did not apply, with the reason.
    public var unapplied: [UnappliedRule] = []
    /// What the clerk should know besides.
    public var notices: [AssessmentNotice] = []
    /// The claim's own base: its counted stays, nothing carried in.
    public var base = Money.zero
    /// What the rules give, before a late filing or a missing enrolment takes it away.
    public var entitlement = Money.zero
    /// What is paid.
    public var payable = Money.zero
    /// The place in ``Scheme/approval`` of the level that may approve it; nil when the scheme names none.
    public var approvalLevel: Int?
    /// Where the member stood before.
    public var before = TermPosition()
    /// Where the member stands after it, if it counts.
    public var after = TermPosition()
}
