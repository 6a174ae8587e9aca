import MutualAid
import TerminalUI
import Wording

/// What every screen may read: the records, the day, the texts.
struct DeskContext: Sendable {
    var registry: Registry
    var roster: RosterIndex
    var book: Phrasebook
    var today: CalendarDay
    var operatorName: String
    var offers: [SchemeOffer]
    var lines: LineSet
    var isReadOnly: Bool

    /// The unit the desk works for.
    var unit: Unit? { registry.units[slot: 0, ifAny: registry.units.slotCount] }

    /// The scheme of the term the unit works in.
    var scheme: AdoptedScheme? { unit.flatMap { registry.scheme($0.scheme) } }

    /// The unit's sub-branches.
    var subBranches: [SubBranch] {
        guard let unit else { return [] }
        return registry.subBranches.all.filter { $0.unit == unit.id }
    }

    /// The name of a sub-branch, empty for none.
    func name(of branch: SubBranchID?) -> String { branch.flatMap { registry.subBranches[$0]?.name } ?? "" }

    /// The enrolment of a member in the unit's present term.
    func enrolment(of member: MemberID) -> Enrolment? {
        scheme.flatMap { registry.enrolment(of: member, in: $0.scheme.id) }
    }

    /// The day a new enrolment gets: today, or the nearest day on which the scheme takes enrolments.
    func enrolmentDay(in scheme: Scheme) -> CalendarDay {
        guard let window = scheme.enrolmentWindow?.value else { return today }
        return min(max(today, window.first), window.last)
    }
}

extension Table {
    fileprivate subscript(slot slot: Int, ifAny count: Int) -> Record? { slot < count ? self[slot: slot] : nil }
}
