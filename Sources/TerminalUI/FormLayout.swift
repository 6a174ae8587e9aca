/// Where the parts of a form stand, counted from the form's own top left corner.
struct FormLayout: Sendable {
    /// A piece of text beside or below a field.
    struct Note {
        var text: String
        var style: Style
        var column: Int
        var row: Int
    }

    /// A field with its notes.
    struct Row {
        var shape: FieldShape
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

    init(_ fields: [(shape: FieldShape, notes: [(String, Style)])], columns: Int, width: DisplayWidth) {
        self.columns = columns
        self.width = width
        var widest = 0
        for field in fields where field.shape.hasField {
            widest = max(widest, width.columns(of: field.shape.label))
        }
        labelColumns = min(widest + Self.gap, max(0, columns - 4))
        rows.reserveCapacity(fields.count)
        for field in fields { append(field.shape, notes: field.notes) }
    }

    /// Puts a blank row before each heading but the first row.
    mutating func spread() {
        var shift = 0
        for place in rows.indices {
            if place > 0, rows[place].shape.content == .heading { shift += 1 }
            rows[place].top += shift
        }
        height += shift
    }

    private mutating func append(_ shape: FieldShape, notes: [(String, Style)]) {
        let available = columns - labelColumns
        var row = Row(shape: shape, top: height, height: 1, fieldColumns: 0, notes: [])
        defer {
            rows.append(row)
            height += row.height
        }
        guard shape.hasField else { return }
        row.fieldColumns = min(available, shape.columns ?? naturalColumns(of: shape, available: available))
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

    private func naturalColumns(of shape: FieldShape, available: Int) -> Int {
        switch shape.content {
        case .choice(let choices):
            let widest = choices.map { width.columns(of: $0.label) }.max() ?? 0
            return max(widest, width.columns(of: shape.placeholder)) + 4
        case .text where shape.alignment == .trailing:
            return 16
        case .text(let limit):
            // Wide characters must fit, but a long field leaves room for what is said about it.
            return min(min(limit, available) * 2 + 1, max(24, available * 3 / 5))
        case .heading, .figure:
            return 0
        }
    }

    /// The first row to show so that the field at `place` is seen with its notes and a row of context on either side:
    /// the nearest to `top` that does.
    func top(showing place: Int, from top: Int, visibleRows: Int) -> Int {
        guard height > visibleRows, rows.indices.contains(place) else { return 0 }
        let row = rows[place]
        let context = row.height + 2 <= visibleRows ? 1 : 0
        var top = max(top, row.top + row.height + context - visibleRows)
        // Of a field whose notes are taller than the form, the field itself is what must be seen.
        top = min(top, row.top - context)
        return max(0, min(top, row.top, height - visibleRows))
    }

    /// The place of the focusable field a page of `visibleRows` rows from `place`; the last or the first at the ends.
    func page(from place: Int, down: Bool, visibleRows: Int) -> Int {
        let step = max(1, visibleRows - 1)
        let isWithin: (Row) -> Bool = { row in
            down ? row.top - rows[place].top <= step : rows[place].top - row.top <= step
        }
        let others = down ? Array(place..<rows.count) : Array((0...place).reversed())
        return others.last { rows[$0].shape.isFocusable && isWithin(rows[$0]) } ?? place
    }
}

extension FieldShape {
    /// Whether it has a label before something, and not only a heading.
    fileprivate var hasField: Bool { content != .heading }
}
