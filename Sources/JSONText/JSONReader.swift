/// A pull reader over the bytes of one JSON text (RFC 8259, strictly): it builds no tree and makes a `String` only
/// where one is asked for.
///
/// Values are read in the order in which they stand. After an error the reader must not be used further.
public struct JSONReader: ~Copyable {
    /// How many objects and arrays may stand inside each other.
    public static let depthLimit = 128

    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    /// Where the value begins that is being read or was read last; errors point there.
    var valueStart = 0
    var trail = ReadingTrail()

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Reads one JSON text that is all of `bytes`.
    ///
    /// - Throws: what `body` throws, or `JSONError` when text follows the value that `body` read.
    @inlinable
    public static func read<T>(_ bytes: [UInt8], _ body: (inout JSONReader) throws -> T) throws -> T {
        try bytes.withUnsafeBytes { try read($0, body) }
    }

    /// Reads one JSON text that is all of `bytes`; offsets in errors count from the slice's first byte.
    ///
    /// - Throws: what `body` throws, or `JSONError` when text follows the value that `body` read.
    @inlinable
    public static func read<T>(_ bytes: ArraySlice<UInt8>, _ body: (inout JSONReader) throws -> T) throws -> T {
        try bytes.withUnsafeBytes { try read($0, body) }
    }

    /// Reads one JSON text that is all of `bytes`, which must stay as they are until this returns.
    ///
    /// - Throws: what `body` throws, or `JSONError` when text follows the value that `body` read.
    @inlinable
    public static func read<T>(
        _ bytes: UnsafeRawBufferPointer, _ body: (inout JSONReader) throws -> T
    ) throws -> T {
        var reader = JSONReader(bytes)
        let result = try body(&reader)
        try reader.finish()
        return result
    }

    @usableFromInline
    init(_ bytes: UnsafeRawBufferPointer) {
        self.init(bytes.assumingMemoryBound(to: UInt8.self))
    }

    /// Checks that nothing but space follows.
    @usableFromInline
    mutating func finish() throws(JSONError) {
        skipSpace()
        guard position == bytes.count else { throw malformed("text after the value") }
    }

    @inline(__always)
    mutating func skipSpace() {
        while position < bytes.count, Byte.isSpace(bytes[position]) { position &+= 1 }
    }

    /// Moves to the next value and returns its first byte, 0 at the end of the text.
    @inline(__always)
    mutating func beginValue() -> UInt8 {
        skipSpace()
        valueStart = position
        return position < bytes.count ? bytes[position] : 0
    }
}
