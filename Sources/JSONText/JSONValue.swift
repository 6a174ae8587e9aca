/// A JSON value as a tree; for large texts read with `JSONReader` instead.
public enum JSONValue: Hashable, Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A number, exactly as written.
    case number(JSONNumber)
    /// A string, its escapes resolved.
    case string(String)
    /// The elements of an array, in order.
    case array([JSONValue])
    /// The members of an object, in order.
    case object(JSONObject)

    /// Reads one JSON text, which must be all of `bytes`.
    ///
    /// - Throws: `JSONError` with the code `notJSON` or `doubledKey`.
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        self = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) -> JSONValue in
            var reader = JSONReader(buffer)
            let value = try reader.value()
            try reader.finish()
            return value
        }
    }

    /// Reads one JSON text, which must be all of `bytes`.
    ///
    /// - Throws: `JSONError` with the code `notJSON` or `doubledKey`.
    public init(parsing bytes: some Collection<UInt8>) throws(JSONError) {
        try self.init(parsing: Array(bytes))
    }

    /// The member `key` when this is an object that has it.
    public subscript(key: String) -> JSONValue? {
        if case .object(let object) = self { object[key] } else { nil }
    }

    /// The element `index` (from 0) when this is an array that has it.
    public subscript(index: Int) -> JSONValue? {
        if case .array(let elements) = self, elements.indices.contains(index) { elements[index] } else { nil }
    }
}

extension JSONValue: CustomStringConvertible {
    /// The value as compact JSON.
    public var description: String {
        String(decoding: JSONWriter.compact(self), as: UTF8.self)
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    /// An object from its members in order; a member whose value is nil is left out.
    public init(dictionaryLiteral members: (String, JSONValue?)...) {
        var object = JSONObject()
        for (key, value) in members { object[key] = value }
        self = .object(object)
    }
}
