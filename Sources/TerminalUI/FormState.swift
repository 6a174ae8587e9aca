/// What has been typed into a form and where the focus stands.
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
        didSet { if focus != oldValue { visited.insert(oldValue) } }
    }
    /// The fields left at least once; errors of the others are not shown until saving is tried.
    public var visited: Set<ID> = []

    private var inputs: [ID: TextField]
    private var initialTexts: [ID: String]

    /// Makes the state of an untouched form; fields without a text are empty.
    public init(focus: ID, texts: [ID: String] = [:]) {
        self.focus = focus
        inputs = texts.mapValues { TextField($0, limit: .max) }
        initialTexts = inputs.mapValues(\.text)
    }

    /// The raw text of a field; of a choice, the chosen value. Setting it is one step of the field's undo.
    public subscript(id: ID) -> String {
        get { inputs[id]?.text ?? "" }
        set { inputs[id, default: TextField(limit: .max)].replace(with: newValue) }
    }

    /// All texts that are not empty.
    public var texts: [ID: String] { inputs.compactMapValues { $0.isEmpty ? nil : $0.text } }

    /// The fields whose text is not the one the form began with.
    public var editedFields: Set<ID> {
        let names = Set(inputs.keys).union(initialTexts.keys)
        return names.filter { self[$0] != initialTexts[$0] ?? "" }
    }

    /// Whether any text is not the one the form began with.
    public var isEdited: Bool { inputs.contains { $0.value.text != initialTexts[$0.key] ?? "" } }

    /// Takes the present texts as the ones the form began with, after they were saved.
    public mutating func markUnedited() { initialTexts = inputs.mapValues(\.text) }

    /// The text field behind a field of the form.
    func input(of id: ID) -> TextField { inputs[id] ?? TextField() }

    /// Changes the text field behind `id`, which takes in characters up to `limit`. A text that is already longer stays
    /// whole, or opening a record would cut it.
    mutating func withInput<Result>(of id: ID, limit: Int, _ change: (inout TextField) -> Result) -> Result {
        var input = inputs[id] ?? TextField(limit: limit)
        input.limit = limit
        defer { inputs[id] = input }
        return change(&input)
    }
}
