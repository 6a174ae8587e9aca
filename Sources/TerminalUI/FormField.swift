/// One value to choose, as data and as the clerk reads it.
public struct Choice: Hashable, Sendable {
    /// What the form's state holds when it is chosen.
    public var value: String
    /// What is shown.
    public var label: String

    /// Makes a choice.
    public init(value: String, label: String) {
        self.value = value
        self.label = label
    }
}

/// What can be entered in a field of a form.
public enum FieldContent: Hashable, Sendable {
    /// One line of text of at most `limit` characters.
    case text(limit: Int = 1000)
    /// One of several values.
    case choice([Choice])
    /// Nothing: the label is a heading over the fields that follow.
    case heading
    /// Nothing: a figure that follows from the fields above, shown where they show theirs.
    case figure(String)
}

/// A field of a form as data; the full screen and a plain dialogue read the same one.
public struct FormField<ID: Hashable & Sendable>: Hashable, Sendable, Identifiable {
    /// The field's name in the form's state.
    public var id: ID
    /// How it looks and what it takes.
    public var shape: FieldShape

    /// Makes a field: an optional line of text unless said otherwise.
    @inlinable
    public init(
        id: ID,
        label: String,
        content: FieldContent = .text(),
        isRequired: Bool = false,
        placeholder: String = "",
        alignment: Frame.Alignment = .leading,
        hint: String = "",
        columns: Int? = nil,
        suggestions: [String] = []
    ) {
        self.id = id
        shape = FieldShape(
            label: label, content: content, isRequired: isRequired, placeholder: placeholder, alignment: alignment,
            hint: hint, columns: columns, suggestions: suggestions)
    }

    /// The same field under another name, for a form that holds several of its kind.
    public func named<Other>(_ id: Other) -> FormField<Other> { FormField<Other>(id: id, shape: shape) }

    init(id: ID, shape: FieldShape) {
        self.id = id
        self.shape = shape
    }

    /// The field with what there is to say about it now.
    @inlinable
    public func row(_ status: FieldStatus = .none) -> FormRow<ID> { FormRow(field: self, status: status) }
}

/// What a field of a form looks like and takes, whatever it is called. Never changes; it is a class since a form hands its
/// fields on several times at each key, and of a class only one reference is counted each time.
public final class FieldShape: Sendable {
    /// What the clerk reads before the field.
    public let label: String
    /// What can be entered.
    public let content: FieldContent
    /// Whether the form cannot be saved without it; marked with `*`.
    public let isRequired: Bool
    /// Shown dim while the field is empty.
    public let placeholder: String
    /// Where the text stands; amounts are trailing.
    public let alignment: Frame.Alignment
    /// Shown after the field while it has the focus and there is no message.
    public let hint: String
    /// How many columns the field takes when there is room; nil leaves it to the form.
    public let columns: Int?
    /// Texts that were typed here before, the most likely first; offered while typing.
    public let suggestions: [String]

    @usableFromInline
    init(
        label: String, content: FieldContent, isRequired: Bool, placeholder: String, alignment: Frame.Alignment,
        hint: String, columns: Int?, suggestions: [String]
    ) {
        self.label = label
        self.content = content
        self.isRequired = isRequired
        self.placeholder = placeholder
        self.alignment = alignment
        self.hint = hint
        self.columns = columns
        self.suggestions = suggestions
    }

    /// Whether the focus can stand on it.
    var isFocusable: Bool {
        switch content {
        case .text, .choice: true
        case .heading, .figure: false
        }
    }

    /// What is shown of a chosen `value`: nothing of one that is no longer among the choices.
    func label(of value: String, among choices: [Choice]) -> String {
        choices.first { $0.value == value }?.label ?? ""
    }
}

extension FieldShape: Hashable {
    /// Whether two fields look the same and take the same.
    public static func == (left: FieldShape, right: FieldShape) -> Bool {
        left === right
            || left.label == right.label && left.content == right.content && left.isRequired == right.isRequired
                && left.placeholder == right.placeholder && left.alignment == right.alignment && left.hint == right.hint
                && left.columns == right.columns && left.suggestions == right.suggestions
    }

    /// Hashes what tells most fields apart.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(label)
        hasher.combine(content)
    }
}

/// A field with what there is to say about it now.
public struct FormRow<ID: Hashable & Sendable>: Hashable, Sendable, Identifiable {
    /// The field.
    public var field: FormField<ID>
    /// What there is to say about its text.
    public var status: FieldStatus

    /// Pairs a field with its status.
    @inlinable
    public init(field: FormField<ID>, status: FieldStatus) {
        self.field = field
        self.status = status
    }

    /// The field's name in the form's state.
    public var id: ID { field.id }
}
