/// The key of an object's member, read in place: `switch key { case "id": … default: throw reader.unknown(key) }`.
///
/// A key points into the text that is being read; it is good only until the closure that got it returns. Keep
/// `string` to keep it longer.
public struct JSONKey: Hashable, CustomStringConvertible {
    @usableFromInline let start: UnsafePointer<UInt8>
    @usableFromInline let count: Int
    @usableFromInline let hasEscapes: Bool

    init(start: UnsafePointer<UInt8>, count: Int, hasEscapes: Bool) {
        self.start = start
        self.count = count
        self.hasEscapes = hasEscapes
    }

    /// The key as a string, its escapes resolved.
    public var string: String {
        hasEscapes ? String(decoding: content, as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
    }

    /// The same as `string`.
    public var description: String {
        string
    }

    /// Whether the key is `pattern`; makes string literals usable as patterns in a `switch`.
    @inlinable
    @inline(__always)
    public static func ~= (pattern: StaticString, key: JSONKey) -> Bool {
        key == pattern
    }

    /// Whether the key is `literal`.
    @inlinable
    @inline(__always)
    public static func == (key: JSONKey, literal: StaticString) -> Bool {
        // A literal's bytes stand in the program; only of a single scalar they have to be made.
        if literal.hasPointerRepresentation, !key.hasEscapes {
            return key.isPlain(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
        }
        return literal.withUTF8Buffer { expected in
            key.hasEscapes ? key.content.elementsEqual(expected) : key.isPlain(expected)
        }
    }

    /// Two keys are equal when they spell the same string, escaped or not.
    public static func == (left: JSONKey, right: JSONKey) -> Bool {
        if left.hasEscapes || right.hasEscapes { return left.content == right.content }
        return left.isPlain(right.bytes)
    }

    /// Hashes the string that the key spells.
    public func hash(into hasher: inout Hasher) {
        if hasEscapes {
            content.withUnsafeBytes { hasher.combine(bytes: $0) }
        } else {
            hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        }
    }

    var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: start, count: count)
    }

    /// The bytes that the key spells.
    @usableFromInline var content: [UInt8] {
        hasEscapes ? StringEscapes.resolved(bytes) : Array(bytes)
    }

    @inlinable
    @inline(__always)
    func isPlain(_ expected: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == expected.count else { return false }
        for index in 0..<count where start[index] != expected[index] { return false }
        return true
    }
}
