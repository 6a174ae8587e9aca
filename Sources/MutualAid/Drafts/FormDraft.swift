/// A half-typed form as data, so that it outlives the program: which form, the raw text of its fields, and what each
/// field held when the form began, by which a later change of the record is noticed.
public struct FormDraft: Hashable, Sendable {
    /// Which form it is.
    public var form: FormName
    /// The fields; several sheets where a form has several, as a claim has one for each stay.
    public var sheets: [Sheet]
    /// The place of the sheet that was shown.
    public var shown: Int
    /// The name of the field that had the focus.
    public var focus: String
    /// What a form has beside its fields, in a form of its own.
    public var details: [String: [String]]

    /// A half-typed form.
    public init(
        form: FormName, sheets: [Sheet], shown: Int = 0, focus: String = "", details: [String: [String]] = [:]
    ) {
        self.form = form
        self.sheets = sheets
        self.shown = shown
        self.focus = focus
        self.details = details
    }

    /// The fields that belong to one record.
    public struct Sheet: Hashable, Sendable {
        /// The written id of the record that the sheet shows, where the form's name doesn't say it; nil for a new one.
        public var record: String?
        /// Each field that holds or held a text.
        public var fields: [Field]

        /// A sheet.
        public init(record: String? = nil, fields: [Field] = []) {
            self.record = record
            self.fields = fields
        }
    }

    /// The text of a field.
    public struct Field: Hashable, Sendable {
        /// The field's name, which stays from version to version.
        public var name: String
        /// What it held when the form began.
        public var began: String
        /// What was typed.
        public var text: String

        /// A field's text.
        public init(name: String, began: String, text: String) {
            self.name = name
            self.began = began
            self.text = text
        }

        /// Whether the clerk changed it.
        public var isEdited: Bool { text != began }
    }
}
