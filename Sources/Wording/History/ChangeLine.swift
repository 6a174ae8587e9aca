import MutualAid

/// What one change did to one field of a record, in the clerk's words.
public struct ChangeLine: Hashable, Sendable {
    /// The field, as the forms call it.
    public var label: String
    /// What stood there; nil where nothing did.
    public var before: String?
    /// What stands there now; nil where nothing does.
    public var after: String?

    /// A field's change.
    public init(label: String, before: String?, after: String?) {
        self.label = label
        self.before = before
        self.after = after
    }
}

/// Compares the fields of a record before and after; equal ones give no line.
struct ChangeLines<Record: RegistryRecord> {
    private let before: Record?
    private let after: Record?
    private let book: Phrasebook
    private(set) var lines: [ChangeLine] = []

    init(_ edit: Edit<Record>, _ book: Phrasebook) {
        before = edit.before
        after = edit.after
        self.book = book
    }

    /// Adds a line where `value` differs; an empty text counts as nothing.
    mutating func add<Value: Equatable>(
        _ label: String, _ value: (Record) -> Value, _ text: (Value) -> String?
    ) {
        let old = before.map(value)
        let new = after.map(value)
        guard old != new else { return }
        var line = ChangeLine(label: label, before: shown(old, text), after: shown(new, text))
        if line.before == line.after {
            // A record that comes or goes has many fields with nothing in them.
            guard old != nil, new != nil else { return }
            line.after = book(.historyUnseen, line.after ?? book(.historyNone))
        }
        lines.append(line)
    }

    /// Adds a line where another record is referred to than before. Where the record itself goes, the others stay: that
    /// it no longer refers to them says nothing.
    mutating func refer<Value: Equatable>(
        to label: String, _ value: (Record) -> Value, _ text: (Value) -> String?
    ) {
        if after != nil { add(label, value, text) }
    }

    private func shown<Value>(_ value: Value?, _ text: (Value) -> String?) -> String? {
        value.flatMap(text).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Adds a line where an amount differs.
    mutating func add(_ label: String, _ value: (Record) -> Money) { add(label, value) { [book] in book.amount($0) } }

    /// Adds a line where an amount, where there is one, differs.
    mutating func add(_ label: String, _ value: (Record) -> Money?) {
        add(label, value) { [book] in $0.map { book.amount($0) } }
    }

    /// Adds a line where a day differs.
    mutating func add(_ label: String, _ value: (Record) -> CalendarDay) {
        add(label, value) { [book] in book.day($0) }
    }

    /// Adds a line where a day, where there is one, differs.
    mutating func add(_ label: String, _ value: (Record) -> CalendarDay?) {
        add(label, value) { [book] in $0.map { book.day($0) } }
    }

    /// Adds a line where a text differs.
    mutating func add(_ label: String, _ value: (Record) -> String) { add(label, value) { $0 } }

    /// Adds a line where a mark was set or taken away; one that isn't set says nothing.
    mutating func add(_ label: String, _ value: (Record) -> Bool) {
        let isChange = before != nil && after != nil
        add(label, value) { [book] in $0 ? book(.yes) : isChange ? book(.no) : nil }
    }
}
