/// A form being filled in: the raw texts of its fields, where the focus stands, and what is scrolled out of sight.
public struct FormState<ID: Hashable & Sendable>: Hashable, Sendable {
    /// What an event did.
    public enum Response: Hashable, Sendable {
        /// The event is none of the form's; someone else may take it.
        case ignored
        /// The text of a field may have changed.
        case edited(ID)
        /// The focus or the caret moved.
        case moved
        /// Enter was pressed in the last field.
        case submitted
    }

    /// The field that takes what is typed.
    public var focus: ID {
        didSet {
            guard focus != oldValue else { return }
            visited.insert(oldValue)
            isTypedInto = false
            list = nil
            isListDismissed = false
        }
    }
    /// The fields left at least once; errors of the others are not shown until saving is tried.
    public var visited: Set<ID> = []
    /// Whether the focused field was changed since the focus came.
    public internal(set) var isTypedInto = false
    /// The list that is open beside the focused field.
    var list: FieldList?
    /// What the record has now in fields where it is neither what the form began with nor what was typed.
    public var rivals: [ID: String] = [:]
    /// Whether a list was closed since the focus came: then it doesn't open by itself again.
    var isListDismissed = false
    /// The first row of the form that is shown.
    private(set) var top = 0

    // A form has a few dozen fields at most: looking through them is quicker than hashing.
    private var ids: [ID] = []
    private var entries: [Entry] = []

    private struct Entry: Hashable, Sendable {
        var input: TextField
        var initial: String
    }

    /// Makes the state of an untouched form; fields without a text are empty.
    public init(focus: ID, texts: [ID: String] = [:]) {
        self.focus = focus
        for (id, text) in texts {
            let input = TextField(text, limit: .max)
            ids.append(id)
            entries.append(Entry(input: input, initial: input.text))
        }
    }

    // Written out: the library's search stays generic between the modules, and each key asks dozens of times.
    private func place(of id: ID) -> Int? {
        for place in ids.indices where ids[place] == id { return place }
        return nil
    }

    /// The raw text of a field; of a choice, the chosen value. Setting it is one step of the field's undo.
    public subscript(id: ID) -> String {
        get { place(of: id).map { entries[$0].input.text } ?? "" }
        set { withInput(of: id, limit: .max) { $0.replace(with: newValue) } }
    }

    /// All texts that are not empty.
    public var texts: [ID: String] {
        var texts: [ID: String] = [:]
        for (id, entry) in zip(ids, entries) where !entry.input.isEmpty { texts[id] = entry.input.text }
        return texts
    }

    /// Each field that holds or held a text: the one the form began with, and the present one.
    public var fields: [(id: ID, began: String, text: String)] {
        zip(ids, entries).compactMap { id, entry in
            entry.initial.isEmpty && entry.input.isEmpty ? nil : (id, entry.initial, entry.input.text)
        }
    }

    /// The text that a field began with.
    public func began(_ id: ID) -> String { place(of: id).map { entries[$0].initial } ?? "" }

    /// The fields whose text is not the one the form began with.
    public var editedFields: Set<ID> {
        var edited: Set<ID> = []
        for (id, entry) in zip(ids, entries) where entry.input.text != entry.initial { edited.insert(id) }
        return edited
    }

    /// Whether any text is not the one the form began with.
    public var isEdited: Bool { entries.contains { $0.input.text != $0.initial } }

    /// Takes the present texts as the ones the form began with, after they were saved.
    public mutating func markUnedited() {
        for place in entries.indices { entries[place].initial = entries[place].input.text }
    }

    /// Takes the focused field as left where it stands: from now on it says what is wrong with it.
    public mutating func settleFocus() {
        isTypedInto = false
        visited.insert(focus)
    }

    /// Puts the focus on the next field; on the last it stays.
    public mutating func advance(in sheet: FormSheet<ID>) {
        if let place = sheet.place(of: focus), let next = sheet.stop(after: place) { focus = sheet.ids[next] }
    }

    /// Keeps the focus near where it was when its field is gone: on the next of the fields in `old` that is still
    /// there, or else on the one before.
    public mutating func keepFocus(in sheet: FormSheet<ID>, after old: FormSheet<ID>) {
        guard !sheet.isStop(focus), let place = old.place(of: focus) else { return }
        let others = old.ids[(place + 1)...] + old.ids[..<place].reversed()
        if let nearest = others.first(where: sheet.isStop) { focus = nearest }
    }

    /// Scrolls by the least that shows the focused field with its notes.
    public mutating func scroll(in sheet: FormSheet<ID>) { top = sheet.top(showing: focus, from: top) }

    /// The text field behind a field of the form.
    func input(of id: ID) -> TextField { place(of: id).map { entries[$0].input } ?? TextField() }

    /// Changes the text field behind `id`, which takes in characters up to `limit`. A text that is already longer stays
    /// whole, or opening a record would cut it.
    @discardableResult
    mutating func withInput<Result>(of id: ID, limit: Int, _ change: (inout TextField) -> Result) -> Result {
        let place = self.place(of: id) ?? entries.count
        if place == entries.count {
            ids.append(id)
            entries.append(Entry(input: TextField(limit: limit), initial: ""))
        }
        entries[place].input.limit = limit
        return change(&entries[place].input)
    }
}
