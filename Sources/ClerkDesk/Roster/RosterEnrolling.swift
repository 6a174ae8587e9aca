import MutualAid
import TerminalUI
import Wording

/// What is done to all marked members at once, or to the one with the cursor.
extension RosterScreen {
    func enrol(_ desk: DeskContext) -> Request {
        guard marks.isEmpty else { return .push(BatchEnrolmentScreen(chosenRows)) }
        return member(selectedRow, desk).map { .push(EnrolmentForm(desk, member: $0.id)) } ?? .none
    }

    /// Without marks at once; of many it is asked first.
    func changeDoubt(_ desk: DeskContext) -> Request {
        let book = desk.book
        let rows = chosenRows.map(Int.init)
        // Taken off only when all have the mark already.
        let isDoubtful = !rows.allSatisfy { desk.roster.doubtful.contains($0) }
        guard !marks.isEmpty else { return recordDoubt(isDoubtful, desk) }
        let count = rows.count { desk.roster.doubtful.contains($0) != isDoubtful }
        return .ask(
            .doubtMarked(isDoubtful), title: book(.keyDoubt),
            lines: [book(isDoubtful ? .askDoubtOn : .askDoubtOff, String(rows.count), String(count))], field: nil)
    }

    func recordDoubt(_ isDoubtful: Bool, _ desk: DeskContext) -> Request {
        var changes = EnrolmentChanges(desk)
        for row in chosenRows where desk.roster.doubtful.contains(Int(row)) != isDoubtful {
            if let member = member(Int(row), desk) { changes.setDoubt(isDoubtful, of: member.id, desk) }
        }
        return changes.request(.markDoubt, then: .stay)
    }
}
