extension JSONReader {
    /// Reads the next value, whatever it is, as a tree.
    public mutating func value() throws(JSONError) -> JSONValue {
        switch beginValue() {
        case Byte.quote:
            return .string(try string())
        case Byte.openBrace:
            var members = JSONObject()
            var object = try openObject()
            while let key = try nextKey(&object) {
                let name = key.string
                members.append(JSONObject.Member(key: name, value: try value()))
            }
            return .object(members)
        case Byte.openBracket:
            var elements: [JSONValue] = []
            var array = try openArray()
            while try nextIndex(&array) != nil { elements.append(try value()) }
            return .array(elements)
        case Byte.t, Byte.f:
            return .bool(try word { (reader) throws(JSONError) in try reader.bool() })
        case Byte.n:
            guard isNull() else { throw malformed("expected null") }
            return .null
        case Byte.minus, Byte.zero...Byte.zero + 9:
            return .number(try number())
        default:
            throw malformed("expected a value")
        }
    }

    /// Moves behind the next value, which is checked like any other; nothing is built.
    public mutating func skip() throws(JSONError) {
        switch beginValue() {
        case Byte.quote:
            _ = try scanString()
        case Byte.openBrace:
            var object = try openObject()
            while try nextKey(&object) != nil { try skip() }
        case Byte.openBracket:
            var array = try openArray()
            while try nextIndex(&array) != nil { try skip() }
        case Byte.t, Byte.f:
            _ = try word { (reader) throws(JSONError) in try reader.bool() }
        case Byte.n:
            guard isNull() else { throw malformed("expected null") }
        case Byte.minus, Byte.zero...Byte.zero + 9:
            _ = try scanNumber("a number")
        default:
            throw malformed("expected a value")
        }
    }

    /// Reads the next value, checked, as the bytes that stand in the text.
    public mutating func rawValue() throws(JSONError) -> [UInt8] {
        try skip()
        return Array(bytes[valueStart..<position])
    }

    /// A word that begins like `true` or `false` and is neither is no value at all, so no wrong type either.
    private mutating func word(
        _ read: (inout JSONReader) throws(JSONError) -> Bool
    ) throws(JSONError) -> Bool {
        do {
            return try read(&self)
        } catch {
            throw malformed("expected true or false")
        }
    }
}
