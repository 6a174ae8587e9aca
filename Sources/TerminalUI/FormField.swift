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

/// A field of a form as data; the full screen and a plain dialogue read the same one.
public struct FormField<ID: Hashable & Sendable>: Hashable, Sendable, Identifiable {
    /// What can be entered.
    public enum Content: Hashable, Sendable {
        /// One line of text of at most `limit` characters.
        case text(limit: Int = 1000)
        /// One of several values.
        case choice([Choice])
        /// Nothing: the label is a heading over the fields that follow.
        case heading
    }

    /// The field's name in the form's state.
    public var id: ID
    /// What the clerk reads before the field.
    public var label: String
    /// What can be entered.
    public var content: Content
    /// Whether the form cannot be saved without it; marked with `*`.
    public var isRequired: Bool
    /// Shown dim while the field is empty.
    public var placeholder: String
    /// Where the text stands; amounts are trailing.
    public var alignment: Frame.Alignment
    /// Shown after the field while it has the focus and there is no message.
    public var hint: String
    /// How many columns the field takes when there is room; nil leaves it to the form.
    public var columns: Int?

    /// Makes a field: an optional line of text unless said otherwise.
    public init(
        id: ID,
        label: String,
        content: Content = .text(),
        isRequired: Bool = false,
        placeholder: String = "",
        alignment: Frame.Alignment = .leading,
        hint: String = "",
        columns: Int? = nil
    ) {
        self.id = id
        self.label = label
        self.content = content
        self.isRequired = isRequired
        self.placeholder = placeholder
        self.alignment = alignment
        self.hint = hint
        self.columns = columns
    }

    /// Whether the focus can stand on it.
    var isFocusable: Bool { content != .heading }
}

/// What the form says about the present text of a field.
public struct FieldStatus: Hashable, Sendable {
    /// How bad the message is.
    public enum Severity: Hashable, Sendable {
        /// Nothing is wrong.
        case good
        /// Something to notice; the form can be saved.
        case notice
        /// The form cannot be saved.
        case error
    }

    /// How the text was read, shown dim after the field.
    public var echo: String?
    /// What there is to say about it.
    public var message: String?
    /// How bad that is.
    public var severity: Severity

    /// Makes a status.
    public init(echo: String? = nil, message: String? = nil, severity: Severity = .good) {
        self.echo = echo
        self.message = message
        self.severity = severity
    }

    /// Nothing to say.
    public static let none = FieldStatus()
}
