extension JSONWriter {
    /// Writes a member whose value is a string.
    public mutating func member(_ key: StaticString, string value: String) {
        self.key(key)
        string(value)
    }

    /// Writes a member whose value is a string, or `null`.
    public mutating func member(_ key: StaticString, string value: String?) {
        self.key(key)
        if let value { string(value) } else { null() }
    }

    /// Writes a member whose value is a whole number.
    public mutating func member(_ key: StaticString, int value: Int) {
        self.key(key)
        int(value)
    }

    /// Writes a member whose value is a whole number, or `null`.
    public mutating func member(_ key: StaticString, int value: Int?) {
        self.key(key)
        if let value { int(value) } else { null() }
    }

    /// Writes a member whose value is `true` or `false`.
    public mutating func member(_ key: StaticString, bool value: Bool) {
        self.key(key)
        bool(value)
    }

    /// Writes a member whose value is a number as it was read.
    public mutating func member(_ key: StaticString, number value: JSONNumber) {
        self.key(key)
        number(value)
    }

    /// Writes a member whose value is `null`.
    public mutating func memberNull(_ key: StaticString) {
        self.key(key)
        null()
    }

    /// Writes a member whose value is a tree.
    public mutating func member(_ key: StaticString, value: JSONValue) {
        self.key(key)
        self.value(value)
    }

    /// Writes a member whose value is JSON already; it is not checked.
    public mutating func member(_ key: StaticString, raw value: [UInt8]) {
        self.key(key)
        raw(value)
    }

    /// Writes a member whose value is an object; `body` writes its members.
    public mutating func member(
        _ key: StaticString, object body: (inout JSONWriter) throws -> Void
    ) rethrows {
        self.key(key)
        try object(body)
    }

    /// Writes a member whose value is an array; `body` writes its elements.
    public mutating func member(
        _ key: StaticString, array body: (inout JSONWriter) throws -> Void
    ) rethrows {
        self.key(key)
        try array(body)
    }
}
