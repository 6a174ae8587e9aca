/// Where the parts of a form stand, counted from the form's own top left corner.
struct FormLayout<ID: Hashable & Sendable> {
    /// A piece of text beside or below a field.
    struct Note {
        var text: String
        var style: Style
        var column: Int
        var row: Int
    }

    /// A field with its notes.
    struct Row {
        var field: FormField<ID>
        var top: Int
        var height: Int
        var fieldColumns: Int
        var notes: [Note]
    }

    private(set) var rows: [Row] = []
    private(set) var height = 0
    let columns: Int
    let labelColumns: Int
    private let width: DisplayWidth

    /// The most rows that the notes below a field take.
    private static var noteRowLimit: Int { 3 }
    private static var gap: Int { 2 }

    init(
        _ fields: [FormField<ID>], columns: Int, labelColumns: Int?, width: DisplayWidth,
        notes: (FormField<ID>) -> [(String, Style)]
    ) {
        self.columns = columns
        self.width = width
        let widest = fields.filter(\.isFocusable).map { width.columns(of: $0.label) }.max() ?? 0
        self.labelColumns = min(labelColumns ?? widest + Self.gap, max(0, columns - 4))
        for field in fields { append(field, notes: notes(field)) }
    }

    private mutating func append(_ field: FormField<ID>, notes: [(String, Style)]) {
        let available = columns - labelColumns
        var row = Row(field: field, top: height, height: 1, fieldColumns: 0, notes: [])
        defer {
            rows.append(row)
            height += row.height
        }
        guard field.isFocusable else { return }
        row.fieldColumns = min(available, field.columns ?? naturalColumns(of: field, available: available))
        var column = row.fieldColumns + Self.gap
        for (index, (text, style)) in notes.enumerated() {
            let needed = width.columns(of: text)
            if column + needed <= available, row.height == 1 {
                row.notes.append(Note(text: text, style: style, column: labelColumns + column, row: 0))
                column += needed + Self.gap
            } else {
                let rowsForOthers = notes.count - index - 1
                let room = max(1, Self.noteRowLimit - (row.height - 1) - rowsForOthers)
                for line in TextWrap.lines(text, columns: available, limit: room, width: width) {
                    row.notes.append(Note(text: line, style: style, column: labelColumns, row: row.height))
                    row.height += 1
                }
            }
        }
    }

    private func naturalColumns(of field: FormField<ID>, available: Int) -> Int {
        switch field.content {
        case .choice(let choices):
            let widest = choices.map { width.columns(of: $0.label) }.max() ?? 0
            return max(widest, width.columns(of: field.placeholder)) + 4
        case .text where field.alignment == .trailing:
            return 16
        case .text(let limit):
            // Wide characters must fit, but a long field leaves room for what is said about it.
            return min(min(limit, available) * 2 + 1, max(24, available * 3 / 5))
        case .heading:
            return 0
        }
    }

    /// The first row to show so that the focused field and its notes are seen.
    func top(focus: ID, visibleRows: Int) -> Int {
        guard height > visibleRows, let row = rows.first(where: { $0.field.id == focus }) else { return 0 }
        let centred = row.top - (visibleRows - row.height) / 2
        // Of a field whose notes are taller than the form, the field itself is what must be seen.
        return max(0, min(centred, row.top, height - visibleRows))
    }
}
