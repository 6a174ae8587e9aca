import MutualAid
import TerminalUI

extension FormScreen where Field: DraftField {
    func sheets(_ desk: DeskContext) -> [FormDraft.Sheet] { [form.draftSheet()] }

    func draft(_ desk: DeskContext) -> FormDraft? {
        unsavedForm.map { FormDraft(form: $0, sheets: sheets(desk), focus: form.focus.draftName) }
    }

    mutating func restore(_ draft: FormDraft, _ desk: DeskContext) {
        guard let sheet = draft.sheets.first else { return }
        form.take(sheet)
        form.takeFocus(draft.focus)
    }

    var hasRivals: Bool { !form.rivals.isEmpty }
}

extension FormState where ID: DraftField {
    /// The texts as they are kept, by name; `record` is the written id of what they belong to, where the form's name
    /// doesn't say it.
    func draftSheet(of record: String? = nil) -> FormDraft.Sheet {
        let fields = fields.map { FormDraft.Field(name: $0.id.draftName, began: $0.began, text: $0.text) }
        return FormDraft.Sheet(record: record, fields: fields.sorted { $0.name < $1.name })
    }

    /// Puts what the clerk had typed into a form that was just opened. Where the record has changed since, what it has
    /// now is kept beside; each text is one step, so that undoing in the field brings the record's own back.
    ///
    /// - Parameters:
    ///   - isWhole: whether texts that were not typed are taken, too: the record is gone that held them.
    ///   - offered: fields that no record fills in: what was offered on the day the form was begun stands in them still,
    ///     whatever would be offered today.
    mutating func take(_ sheet: FormDraft.Sheet, isWhole: Bool = false, offered: Set<ID> = []) {
        for field in sheet.fields {
            guard let id = ID(draftName: field.name) else { continue }
            let isOffered = offered.contains(id)
            guard field.isEdited || isWhole || isOffered else { continue }
            let present = began(id)
            if !isWhole, !isOffered, present != field.began, present != field.text { rivals[id] = present }
            if self[id] != field.text { self[id] = field.text }
            visited.insert(id)
        }
    }

    /// Puts the focus back on the field of that name.
    mutating func takeFocus(_ name: String) {
        if let field = ID(draftName: name) { focus = field }
    }
}
