extension JSONWriter {
    /// Writes a tree.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let flag): bool(flag)
        case .number(let digits): number(digits)
        case .string(let text): string(text)
        case .array(let elements):
            array { writer in
                for element in elements { writer.value(element) }
            }
        case .object(let members):
            object { writer in
                for member in members.members {
                    writer.key(member.key)
                    writer.value(member.value)
                }
            }
        }
    }

    /// A tree as canonical text on one line, in UTF-8.
    public static func compact(_ value: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        writer.value(value)
        return writer.bytes
    }

    /// A tree as indented text for people, in UTF-8, without a newline at its end.
    public static func pretty(_ value: JSONValue) -> [UInt8] {
        var writer = JSONWriter(layout: .pretty)
        writer.value(value)
        return writer.bytes
    }
}
