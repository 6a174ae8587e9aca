import JSONText

/// A value inside a tree, and the way to it.
struct JSONPlace: Sendable {
    let path: JSONPath
    let value: JSONValue

    /// The key under which the value stands; nil for an element of an array and for the whole.
    var key: String? {
        if case .key(let key)? = path.components.last { key } else { nil }
    }

    /// The path of the object or array that the value stands in.
    var parent: JSONPath { JSONPath(Array(path.components.dropLast())) }
}

/// Trees taken apart and put together again in another way.
extension JSONValue {
    /// Every value inside this one, this one first.
    func places(from path: JSONPath = .root) -> [JSONPlace] {
        var places = [JSONPlace(path: path, value: self)]
        switch self {
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                places += element.places(from: path.appending(index: index))
            }
        case .object(let object):
            for member in object.members { places += member.value.places(from: path.appending(key: member.key)) }
        default: break
        }
        return places
    }

    /// The same tree with another value at `path`, or without the member or element there.
    func replacing(_ path: JSONPath, with value: JSONValue?) -> JSONValue {
        replacing(path.components[...]) { _ in value.map { (nil, $0) } }
    }

    /// The same tree with the member at `path` under another key.
    func renaming(_ path: JSONPath, to key: String) -> JSONValue {
        replacing(path.components[...]) { (key, $0) }
    }

    private func replacing(
        _ path: ArraySlice<JSONPath.Component>, _ change: (JSONValue) -> (key: String?, value: JSONValue)?
    ) -> JSONValue {
        guard let step = path.first else { return change(self)?.value ?? .null }
        func changed(_ value: JSONValue) -> (key: String?, value: JSONValue)? {
            path.count == 1 ? change(value) : (nil, value.replacing(path.dropFirst(), change))
        }
        switch (self, step) {
        case (.array(let elements), .index(let place)):
            return .array(
                elements.enumerated().compactMap { $0 == place ? changed($1)?.value : $1 })
        case (.object(let object), .key(let key)):
            var copy = JSONObject()
            for member in object.members {
                guard member.key == key else {
                    copy[member.key] = member.value
                    continue
                }
                if let new = changed(member.value) { copy[new.key ?? key] = new.value }
            }
            return .object(copy)
        default: return self
        }
    }
}
