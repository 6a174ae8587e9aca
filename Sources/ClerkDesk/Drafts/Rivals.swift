import TerminalUI
import Wording

extension FormState {
    /// The row with what the record has now in its field, where that is neither what the form began with nor what was
    /// typed: both are shown, and the clerk chooses.
    func showingRival(_ row: FormRow<ID>, _ desk: DeskContext) -> FormRow<ID> {
        guard let rival = rivals[row.id], rival != self[row.id] else { return row }
        var row = row
        let shown: String
        var isText = true
        if case .choice(let choices) = row.field.shape.content {
            shown = choices.first { $0.value == rival }?.label ?? ""
            isText = false
        } else {
            shown = rival
        }
        let text = shown.isEmpty ? desk.book(.draftRivalNone) : shown
        let undo = Key.control("z").label(with: desk.lines)
        let note =
            isText && focus == row.id ? desk.book(.draftRivalUndo, text, undo) : desk.book(.draftRival, text)
        let blocks = row.status.severity.blocksSaving
        let said = row.status.message.map { [$0] } ?? []
        row.status.message = (blocks ? said + [note] : [note] + said).joined(separator: desk.book(.clauseSeparator))
        if !blocks { row.status.severity = .notice }
        return row
    }
}
