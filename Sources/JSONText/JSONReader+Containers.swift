extension JSONReader {
    /// Reads an object; `member` gets each key in order and must read or skip exactly that member's value.
    ///
    /// - Throws: what `member` throws; `JSONError` when the value is no object or a key stands twice.
    public mutating func object(_ member: (_ key: JSONKey, _ reader: inout JSONReader) throws -> Void) throws {
        var object = try openObject()
        while let key = try nextKey(&object) {
            let start = position
            try member(key, &self)
            guard position > start else { throw invalid("value was not read") }
        }
    }

    /// Reads an array; `element` gets each index from 0 and must read or skip exactly that element.
    ///
    /// - Throws: what `element` throws; `JSONError` when the value is no array.
    public mutating func array(_ element: (_ index: Int, _ reader: inout JSONReader) throws -> Void) throws {
        var array = try openArray()
        while let index = try nextIndex(&array) {
            let start = position
            try element(index, &self)
            guard position > start else { throw invalid("value was not read") }
        }
    }

    /// An object or array that is being read.
    struct Container {
        let start: Int
        let mark: Int
        var count = 0
        /// What the keys so far have left; see `ReadingTrail.mark(of:)`.
        var marks: UInt64 = 0
        /// The keys of an object with many; few are compared one by one.
        var manyKeys: Set<JSONKey>?
    }

    mutating func openObject() throws(JSONError) -> Container {
        guard beginValue() == Byte.openBrace else { throw mismatch("an object") }
        return try open(.object)
    }

    mutating func openArray() throws(JSONError) -> Container {
        guard beginValue() == Byte.openBracket else { throw mismatch("an array") }
        return try open(.array)
    }

    /// Moves to the next member's value and returns its key, or closes the object and returns `nil`.
    mutating func nextKey(_ object: inout Container) throws(JSONError) -> JSONKey? {
        guard try advance(&object, closing: Byte.closeBrace) else { return nil }
        guard position < bytes.count, bytes[position] == Byte.quote, let base = bytes.baseAddress else {
            throw malformed("expected a key")
        }
        let span = try scanString()
        let key = JSONKey(start: base + span.start, count: span.count, hasEscapes: span.traits.hasEscapes)
        try enter(key, at: span.start, &object)
        skipSpace()
        guard position < bytes.count, bytes[position] == Byte.colon else { throw malformed("expected a colon") }
        position &+= 1
        _ = beginValue()
        return key
    }

    /// Moves to the next element and returns its index, or closes the array and returns `nil`.
    mutating func nextIndex(_ array: inout Container) throws(JSONError) -> Int? {
        let index = array.count
        guard try advance(&array, closing: Byte.closeBracket) else { return nil }
        trail.enter(index: index, mark: array.mark)
        valueStart = position
        return index
    }

    private mutating func open(_ kind: ReadingTrail.Step.Kind) throws(JSONError) -> Container {
        guard trail.depth < Self.depthLimit else { throw malformed("nested too deeply") }
        position &+= 1
        return Container(start: valueStart, mark: trail.open(kind))
    }

    private mutating func advance(_ container: inout Container, closing: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        guard position < bytes.count else { throw malformed("") }
        if bytes[position] == closing {
            position &+= 1
            valueStart = container.start
            trail.close(container.mark)
            return false
        }
        if container.count > 0 {
            guard bytes[position] == Byte.comma else { throw malformed("expected a comma or the end") }
            position &+= 1
            skipSpace()
        }
        container.count &+= 1
        return true
    }

    private mutating func enter(_ key: JSONKey, at offset: Int, _ object: inout Container) throws(JSONError) {
        let mark = ReadingTrail.mark(of: key)
        let isDoubled: Bool
        if object.manyKeys != nil {
            isDoubled = object.manyKeys?.insert(key).inserted == false
        } else {
            isDoubled = object.marks & mark != 0 && trail.contains(key, since: object.mark, in: bytes)
        }
        object.marks |= mark
        trail.enter(key, at: offset)
        if isDoubled {
            throw JSONError(code: .doubledKey, path: path, offset: offset - 1, detail: key.string)
        }
        if object.manyKeys == nil, trail.keyCount(since: object.mark) > 32 {
            object.manyKeys = trail.keys(since: object.mark, in: bytes)
        }
    }
}
