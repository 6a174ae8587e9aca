/// A form as it is shown now: its fields with what is said about each, laid out for a room.
///
/// Update makes it once for each event; moving, scrolling and drawing read it.
public struct FormSheet<ID: Hashable & Sendable>: Sendable {
    let ids: [ID]
    let layout: FormLayout
    /// The room it was laid out for.
    let size: Size

    /// A sheet without fields.
    public init() { self.init([], state: nil, size: Size(columns: 0, rows: 0), showsAllErrors: false, width: .narrow) }

    /// Lays out `rows` for a room of `size`.
    ///
    /// How a text was read and the message stand after the field when there is room, else on rows of their own below
    /// it. What is wrong is said when a field was left once or saving was tried; a text that is only unfinished stays
    /// a hint while it is typed.
    /// - Parameters:
    ///   - showsAllErrors: whether errors of fields that were never left are shown too: after saving was tried.
    ///   - width: how the terminal measures text.
    public init(
        _ rows: [FormRow<ID>], state: FormState<ID>, size: Size, showsAllErrors: Bool, width: DisplayWidth = .narrow
    ) {
        self.init(rows, state: Optional(state), size: size, showsAllErrors: showsAllErrors, width: width)
    }

    private init(
        _ rows: [FormRow<ID>], state: FormState<ID>?, size: Size, showsAllErrors: Bool, width: DisplayWidth
    ) {
        var ids: [ID] = []
        ids.reserveCapacity(rows.count)
        var fields: [(shape: FieldShape, notes: [(String, Style)])] = []
        fields.reserveCapacity(rows.count)
        for row in rows {
            ids.append(row.field.id)
            let isFocused = row.field.id == state?.focus
            let wasLeft = showsAllErrors || state?.visited.contains(row.field.id) ?? false
            let stage: FieldStatus.Stage =
                isFocused && state?.isTypedInto ?? false
                ? .typing(wasLeft: wasLeft) : wasLeft ? .settled : .untouched
            let text = row.status.echo == nil ? "" : state?[row.field.id] ?? ""
            let shape = row.field.shape
            fields.append((shape, row.status.notes(at: stage, hint: isFocused ? shape.hint : "", text: text)))
        }
        self.ids = ids
        self.size = size
        // The scroll marks get a column of their own.
        let narrow = max(0, size.columns - 1)
        var layout = FormLayout(fields, columns: fields.count > size.rows ? narrow : size.columns, width: width)
        if layout.height > size.rows, layout.columns != narrow {
            layout = FormLayout(fields, columns: narrow, width: width)
        }
        // Only with room for the notes to come and go, or the rows would jump while one types.
        let headings = fields.count { $0.shape.content == .heading }
        if headings > 0, fields.count + headings + Self.spareRows <= size.rows { layout.spread() }
        self.layout = layout
    }

    /// The room that is kept for notes below fields before headings get blank rows.
    private static var spareRows: Int { 4 }

    /// The place of a field; nil when the form has none of that name.
    func place(of id: ID) -> Int? { ids.firstIndex(of: id) }

    /// Whether the focus can stand on a field of that name.
    func isStop(_ id: ID) -> Bool { place(of: id).map { layout.rows[$0].shape.isFocusable } ?? false }

    /// The place of the next field that takes the focus.
    func stop(after place: Int) -> Int? {
        layout.rows.indices.first { $0 > place && layout.rows[$0].shape.isFocusable }
    }

    /// The place of the field before that takes the focus.
    func stop(before place: Int) -> Int? {
        layout.rows.indices.last { $0 < place && layout.rows[$0].shape.isFocusable }
    }

    /// The first row to show so that the field `id` is seen: the nearest to `top` that does.
    func top(showing id: ID, from top: Int) -> Int {
        place(of: id).map { layout.top(showing: $0, from: top, visibleRows: size.rows) } ?? 0
    }

    /// Whether there is more than one field to type in or choose from.
    public var hasSeveralFields: Bool { layout.rows.count { $0.shape.isFocusable } > 1 }
}
