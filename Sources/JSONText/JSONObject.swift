/// The members of a JSON object in the order in which they stand.
///
/// Keys are unique. Equality takes the order into account.
public struct JSONObject: Hashable, Sendable {
    /// A key and its value.
    public struct Member: Hashable, Sendable {
        /// The key.
        public let key: String
        /// The value.
        public var value: JSONValue

        /// Makes a member.
        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// The members, first to last.
    public private(set) var members: [Member] = []

    // Few members are found faster by looking through them than by hashing.
    private var positions: [String: Int] = [:]
    private static let indexingThreshold = 16

    /// Makes an object without members.
    public init() {}

    /// The keys, first to last.
    public var keys: [String] {
        members.map(\.key)
    }

    /// The value of `key`. Setting replaces the value in its place, adds a new key at the end, and removes with `nil`.
    public subscript(key: String) -> JSONValue? {
        get {
            position(of: key).map { members[$0].value }
        }
        set {
            switch (position(of: key), newValue) {
            case (let position?, let value?): members[position].value = value
            case (let position?, nil): remove(at: position)
            case (nil, let value?): append(Member(key: key, value: value))
            case (nil, nil): break
            }
        }
    }

    /// Two objects are equal when their members are, in the same order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.members == right.members
    }

    /// Hashes the members in their order.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(members)
    }

    /// The caller knows that the key is new; the reader has found doubled keys by then.
    mutating func append(_ member: Member) {
        members.append(member)
        if members.count == Self.indexingThreshold {
            reindex()
        } else if members.count > Self.indexingThreshold {
            positions[member.key] = members.count - 1
        }
    }

    private func position(of key: String) -> Int? {
        members.count < Self.indexingThreshold ? members.firstIndex { $0.key == key } : positions[key]
    }

    private mutating func remove(at position: Int) {
        members.remove(at: position)
        reindex()
    }

    private mutating func reindex() {
        positions.removeAll(keepingCapacity: true)
        guard members.count >= Self.indexingThreshold else { return }
        for (position, member) in members.enumerated() { positions[member.key] = position }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Makes an object from its members in order; of a key that is given twice the later value counts.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init()
        for (key, value) in elements { self[key] = value }
    }
}
