/// A JSON number kept exactly as it was written.
///
/// Two numbers are equal when their texts are: `1` and `1.0` differ.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number as written, valid by RFC 8259.
    public let text: String

    /// Makes a whole number.
    public init(_ value: Int) {
        text = String(value)
    }

    /// Takes a number's text; `nil` when RFC 8259 would not read it as one number.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let end = bytes.withUnsafeBufferPointer({ NumberGrammar.end(of: $0, from: 0) }), end == bytes.count else {
            return nil
        }
        self.text = text
    }

    /// The value when the text is a plain whole number (no fraction, no exponent) that fits; otherwise `nil`.
    public var int: Int? {
        Int(text)
    }

    /// The number as written.
    public var description: String {
        text
    }

    init(validated text: String) {
        self.text = text
    }
}
