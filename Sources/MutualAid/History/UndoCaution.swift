/// What the clerk has to know before something is undone: the records go back, the world outside them doesn't.
public enum UndoCaution: Hashable, Sendable {
    /// Money was recorded as paid out.
    case payment
    /// The level above has decided on a claim.
    case decision
    /// A claim was sent up.
    case sentUp
    /// Enrolments of a term whose roster was closed on this day.
    case closedRoster(CalendarDay)
    /// So many people are concerned at once.
    case people(Int)
}

extension Registry {
    /// What has to be said before `changes` are undone on `day`; empty for an ordinary entry.
    public func cautions(undoing changes: [Change], on day: CalendarDay) -> [UndoCaution] {
        var found: [UndoCaution] = []
        func note(_ caution: UndoCaution) { if !found.contains(caution) { found.append(caution) } }
        var people: Set<MemberID> = []
        for change in changes {
            if let member = member(concernedBy: change) { people.insert(member) }
            switch change {
            case .payment: note(.payment)
            case .claim(let edit):
                let isDecision = edit.before != nil && edit.after != nil && edit.before?.state != edit.after?.state
                note(isDecision ? .decision : .sentUp)
            case .enrolment(let edit):
                guard let last = closing(of: edit), last < day else { continue }
                note(.closedRoster(last))
            case .scheme, .unit, .subBranch, .member, .stay: continue
            }
        }
        if people.count > 1 { found.append(.people(people.count)) }
        return found
    }

    /// The last day of enrolling for the term of an enrolment that stands on its roster.
    private func closing(of edit: Edit<Enrolment>) -> CalendarDay? {
        guard let enrolment = [edit.after, edit.before].compactMap({ $0 }).first(where: { $0.kind != nil }) else {
            return nil
        }
        return schemes.all.first { $0.scheme.id == enrolment.scheme }?.scheme.enrolmentWindow?.value.last
    }
}
