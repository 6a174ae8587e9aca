/// The place of a value inside a JSON text, such as `claims[0].stays[1].settlement.totalCost`.
public struct JSONPath: Hashable, Sendable, CustomStringConvertible {
    /// One step down from a value to a value inside it.
    public enum Component: Hashable, Sendable {
        /// The member of an object with this key.
        case key(String)
        /// The element of an array with this index, counted from 0.
        case index(Int)
    }

    /// The steps from the whole text down to the value.
    public private(set) var components: [Component]

    /// The path of the whole text; its description is empty.
    public static let root = JSONPath([])

    /// Makes a path from its steps.
    public init(_ components: [Component]) {
        self.components = components
    }

    /// The path of the member `key` of the object at this path.
    public func appending(key: String) -> JSONPath {
        JSONPath(components + [.key(key)])
    }

    /// The path of the element `index` (from 0) of the array at this path.
    public func appending(index: Int) -> JSONPath {
        JSONPath(components + [.index(index)])
    }

    /// The path of `other`, which was found inside the value at this path.
    public func appending(_ other: JSONPath) -> JSONPath {
        JSONPath(components + other.components)
    }

    /// Keys joined by dots and indexes in brackets; a key that would be ambiguous stands quoted in brackets.
    public var description: String {
        var text = ""
        for component in components {
            switch component {
            case .index(let index):
                text += "[\(index)]"
            case .key(let key) where key.isEmpty || key.unicodeScalars.contains(where: Self.isAmbiguous):
                text += "[\(String(decoding: JSONWriter.compact(.string(key)), as: UTF8.self))]"
            case .key(let key):
                text += text.isEmpty ? key : ".\(key)"
            }
        }
        return text
    }

    private static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 0x20 || scalar == "." || scalar == "[" || scalar == "]" || scalar == "\""
    }
}
