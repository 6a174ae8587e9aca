extension JSONWriter {
    /// A tree as indented text for people: a group or list that fits stands on one line, a longer one on several.
    ///
    /// - Parameter columns: how many characters a line of a whole group or list has at most, its indentation included.
    public static func folded(_ value: JSONValue, columns: Int) -> String {
        fold(value, indentation: 0, taken: 0, columns: columns)
    }

    /// - Parameter taken: the characters before the value on its line, and the comma after it.
    private static func fold(_ value: JSONValue, indentation: Int, taken: Int, columns: Int) -> String {
        // The whole text is always laid out in lines, however short it is.
        if indentation > 0 || !value.isContainer {
            let line = line(value)
            if !value.isContainer || taken + line.count <= columns { return line }
        }
        let deeper = indentation + 2
        let blanks = String(repeating: " ", count: deeper)
        let end = "\n" + String(repeating: " ", count: indentation)
        switch value {
        case .array(let elements):
            let lines = elements.map { blanks + fold($0, indentation: deeper, taken: deeper + 1, columns: columns) }
            return "[\n" + lines.joined(separator: ",\n") + end + "]"
        case .object(let object):
            let lines = object.members.map { member in
                let key = line(.string(member.key)) + ": "
                let taken = deeper + key.count + 1
                return blanks + key + fold(member.value, indentation: deeper, taken: taken, columns: columns)
            }
            return "{\n" + lines.joined(separator: ",\n") + end + "}"
        default: return line(value)
        }
    }

    private static func line(_ value: JSONValue) -> String {
        switch value {
        case .array(let elements): "[" + elements.map(line).joined(separator: ", ") + "]"
        case .object(let object):
            "{" + object.members.map { line(.string($0.key)) + ": " + line($0.value) }.joined(separator: ", ") + "}"
        default: value.description
        }
    }
}

extension JSONValue {
    /// Whether it holds other values.
    fileprivate var isContainer: Bool {
        switch self {
        case .array(let elements): !elements.isEmpty
        case .object(let object): !object.members.isEmpty
        default: false
        }
    }
}
