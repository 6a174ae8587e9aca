extension JSONReader {
    /// Reads a string, its escapes resolved.
    public mutating func string() throws(JSONError) -> String {
        guard beginValue() == Byte.quote else { throw mismatch("a string") }
        let span = try scanString()
        return string(span)
    }

    /// Reads a string of ASCII characters without making a `String`: digits, dates, amounts.
    ///
    /// The buffer is good only until `body` returns.
    /// - Throws: what `body` throws; `JSONError` when the value is no string or holds other characters.
    @inlinable
    public mutating func withASCII<T>(_ body: (UnsafeBufferPointer<UInt8>) throws -> T) throws -> T {
        let text = try ascii()
        if let resolved = text.resolved { return try resolved.withUnsafeBufferPointer(body) }
        return try body(text.plain)
    }

    /// An ASCII string in place, or resolved when it has escapes.
    @usableFromInline
    struct ASCIIText {
        @usableFromInline var plain: UnsafeBufferPointer<UInt8>
        @usableFromInline var resolved: [UInt8]?
    }

    @usableFromInline
    mutating func ascii() throws(JSONError) -> ASCIIText {
        guard beginValue() == Byte.quote else { throw mismatch("a string") }
        let span = try scanString()
        guard span.traits.isASCII else { throw invalid("expected ASCII characters") }
        let plain = UnsafeBufferPointer(rebasing: bytes[span.start..<span.end])
        guard span.traits.hasEscapes else { return ASCIIText(plain: plain) }
        let resolved = StringEscapes.resolved(plain)
        guard resolved.allSatisfy({ $0 < 0x80 }) else { throw invalid("expected ASCII characters") }
        return ASCIIText(plain: plain, resolved: resolved)
    }

    /// A string's bytes between its quotes.
    struct StringSpan {
        let start: Int
        let end: Int
        let traits: StringScanner.Traits

        var count: Int { end - start }
    }

    /// Moves behind the string whose opening quote stands here.
    mutating func scanString() throws(JSONError) -> StringSpan {
        var traits = StringScanner.Traits()
        let start = position &+ 1
        do {
            let end = try StringScanner.end(of: bytes, from: start, traits: &traits)
            position = end &+ 1
            return StringSpan(start: start, end: end, traits: traits)
        } catch {
            throw malformed(error.detail, at: error.offset)
        }
    }

    func string(_ span: StringSpan) -> String {
        let content = UnsafeBufferPointer(rebasing: bytes[span.start..<span.end])
        guard span.traits.hasEscapes else { return String(decoding: content, as: UTF8.self) }
        return String(decoding: StringEscapes.resolved(content), as: UTF8.self)
    }
}
