import Exchange
import JSONText
import MutualAid
import Wording

/// How `huzhu log` tells of a transaction: in words for people, or as a line of JSON for other programs.
struct HistoryListing {
    let registry: Registry
    let book: Phrasebook
    let wholeNumbers: Bool
    let form: Form

    enum Form { case words, data }

    /// The text of one transaction, without a line end.
    func text(of entry: HistoryReader.Entry, _ step: RecordedStep, _ wanted: WantedRecords) throws -> String {
        let wording = ChangeWording(book, of: step.changes, in: registry, showsWholeNumbers: wholeNumbers)
        switch form {
        case .words: return words(step, wording)
        case .data: return try data(entry, step, wording, wanted)
        }
    }

    private func words(_ step: RecordedStep, _ wording: ChangeWording) -> String {
        let at = step.at?.description ?? book(.dash)
        var lines = ["\(at)  \(step.by)  \(wording.headline(of: step))"]
        if step.changes.isEmpty { lines.append("    " + book(.historyUnclear)) }
        for change in step.changes {
            var indent = "    "
            if step.changes.count > 1 {
                lines.append(indent + wording.heading(change))
                indent += "  "
            }
            lines += wording.lines(change).map { indent + book.line($0) }
        }
        let rest = step.changeCount - step.changes.count
        if rest > 0, !step.changes.isEmpty { lines.append("    " + book(.historyMoreChanges, String(rest))) }
        // A name may hold whatever was pasted into it, and the terminal must not obey it.
        return lines.map(\.withoutControls).joined(separator: "\n")
    }

    private func data(
        _ entry: HistoryReader.Entry, _ step: RecordedStep, _ wording: ChangeWording, _ wanted: WantedRecords
    ) throws -> String {
        let changes = try MaskedChanges.values(
            of: entry.journal.changes, wholeNumbers: wholeNumbers, where: wanted.mayStand)
        let value: JSONValue = [
            "seq": .number(JSONNumber(step.seq)), "at": .string(entry.journal.at), "by": .string(step.by),
            "action": .string(entry.journal.action),
            "undoes": (step.takesBack?.seq).map { .number(JSONNumber($0)) },
            "direction": step.takesBack.map { .string($0.direction == .undo ? "undo" : "redo") },
            "undone": step.isUndone ? .bool(true) : nil,
            "summary": .string(wording.headline(of: step)),
            "changes": changes,
        ]
        return value.description
    }
}
