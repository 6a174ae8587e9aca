/// Writes JSON from the outside in; it sets commas and colons itself.
///
/// Compact output is canonical: no spaces, only the escapes that RFC 8259 demands, UTF-8 as it is. Inside `object`
/// each value must follow a `key`, which the `member` functions do in one call.
public struct JSONWriter: Sendable {
    /// How the text is laid out.
    public enum Layout: Sendable {
        /// On one line, without spaces.
        case compact
        /// A line per value, indented by two spaces, for people.
        case pretty
    }

    /// The text so far, in UTF-8.
    public private(set) var bytes: [UInt8] = []

    private let layout: Layout
    private var depth = 0
    private var isFirst = true
    private var isAfterKey = false

    /// Makes a writer of compact text.
    public init() {
        self.init(layout: .compact)
    }

    /// Makes a writer of text in a layout.
    public init(layout: Layout) {
        self.layout = layout
    }

    /// Makes room for a text of so many bytes.
    public mutating func reserveCapacity(_ count: Int) {
        bytes.reserveCapacity(count)
    }

    /// Begins a new text and keeps the room of the old one, for writing many records.
    public mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        depth = 0
        isFirst = true
        isAfterKey = false
    }

    /// Writes an object; `body` writes its members.
    public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try container(Byte.openBrace, Byte.closeBrace, body)
    }

    /// Writes an array; `body` writes its elements.
    public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try container(Byte.openBracket, Byte.closeBracket, body)
    }

    /// Writes the key of the member whose value comes next.
    public mutating func key(_ key: StaticString) {
        separate()
        key.withUTF8Buffer { StringQuoting.append($0, to: &bytes) }
        endKey()
    }

    /// Writes the key of the member whose value comes next.
    public mutating func key(_ key: String) {
        separate()
        StringQuoting.append(key, to: &bytes)
        endKey()
    }

    /// Writes a string.
    public mutating func string(_ value: String) {
        separate()
        StringQuoting.append(value, to: &bytes)
    }

    /// Writes a whole number.
    public mutating func int(_ value: Int) {
        separate()
        Decimal.append(value, to: &bytes)
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// Writes `null`.
    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Writes a number as it was read.
    public mutating func number(_ value: JSONNumber) {
        separate()
        bytes.append(contentsOf: value.text.utf8)
    }

    /// Writes bytes that are one JSON value already; they are not checked.
    public mutating func raw(_ value: [UInt8]) {
        separate()
        bytes.append(contentsOf: value)
    }

    /// Appends the bytes of one value.
    mutating func raw(_ append: (inout [UInt8]) -> Void) {
        separate()
        append(&bytes)
    }

    private mutating func container(
        _ opening: UInt8, _ closing: UInt8, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        separate()
        bytes.append(opening)
        depth += 1
        isFirst = true
        try body(&self)
        depth -= 1
        if !isFirst { breakLine() }
        bytes.append(closing)
        isFirst = false
    }

    private mutating func separate() {
        if isAfterKey {
            isAfterKey = false
            return
        }
        if !isFirst { bytes.append(Byte.comma) }
        isFirst = false
        if depth > 0 { breakLine() }
    }

    private mutating func endKey() {
        bytes.append(Byte.colon)
        if layout == .pretty { bytes.append(Byte.space) }
        isAfterKey = true
    }

    private mutating func breakLine() {
        guard layout == .pretty else { return }
        bytes.append(Byte.newline)
        bytes.append(contentsOf: repeatElement(Byte.space, count: depth * 2))
    }
}
