/// The keys and indexes that lead to the value being read, and the keys already seen in each open object.
struct ReadingTrail {
    /// A step: the opening of an object, one of its keys so far, or an array with its current index.
    struct Step {
        enum Kind: UInt8 { case object, key, escapedKey, array }

        /// The offset of the key's first byte, or the array's index.
        var place: Int
        /// The length of the key in bytes.
        var count: Int32
        /// Some of a key's bytes, so that most different keys are told apart by one comparison.
        var signature: UInt16
        var kind: Kind
    }

    private(set) var depth = 0
    /// The steps, and behind them what is left of earlier ones: an array that only grows is the quickest to go back in.
    private var steps: [Step] = []
    private var count = 0

    /// Opens an object or an array; returns the mark to close it with.
    mutating func open(_ kind: Step.Kind) -> Int {
        if steps.isEmpty { steps.reserveCapacity(32) }
        depth += 1
        append(Step(place: -1, count: 0, signature: 0, kind: kind))
        return count
    }

    @inline(__always)
    private mutating func append(_ step: Step) {
        if count < steps.count { steps[count] = step } else { steps.append(step) }
        count &+= 1
    }

    /// Closes the object or array opened with `mark`, and whatever was opened inside it.
    mutating func close(_ mark: Int) {
        depth -= 1
        count = mark - 1
    }

    /// Enters the element `index` of the array opened with `mark`.
    mutating func enter(index: Int, mark: Int) {
        steps[mark - 1].place = index
    }

    /// Enters the member `key` of the object opened with `mark`.
    mutating func enter(_ key: JSONKey, at offset: Int) {
        let kind: Step.Kind = key.hasEscapes ? .escapedKey : .key
        let length = Int32(truncatingIfNeeded: key.count)
        append(Step(place: offset, count: length, signature: Self.signature(of: key), kind: kind))
    }

    /// How many keys the object opened with `mark` has had.
    func keyCount(since mark: Int) -> Int {
        count - mark
    }

    /// Whether `key` has been entered in the object opened with `mark`.
    func contains(_ key: JSONKey, since mark: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let signature = Self.signature(of: key)
        let length = Int32(truncatingIfNeeded: key.count)
        var index = mark
        while index < count {
            let step = steps[index]
            let mayBeEqual = step.signature == signature && step.count == length
            if mayBeEqual || key.hasEscapes || step.kind == .escapedKey, self.key(step, in: bytes) == key {
                return true
            }
            index &+= 1
        }
        return false
    }

    /// All keys entered in the object opened with `mark`.
    func keys(since mark: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Set<JSONKey> {
        Set(steps[mark..<count].compactMap { key($0, in: bytes) })
    }

    /// The path that the steps spell: of each open object its last key, of each open array its index.
    func path(in bytes: UnsafeBufferPointer<UInt8>) -> JSONPath {
        var components: [JSONPath.Component] = []
        var isInObject = false
        for step in steps[..<count] {
            switch step.kind {
            case .object:
                isInObject = false
            case .array:
                isInObject = false
                if step.place >= 0 { components.append(.index(step.place)) }
            case .key, .escapedKey:
                if isInObject { components.removeLast() }
                isInObject = true
                if let key = key(step, in: bytes) { components.append(.key(key.string)) }
            }
        }
        return JSONPath(components)
    }

    private func key(_ step: Step, in bytes: UnsafeBufferPointer<UInt8>) -> JSONKey? {
        guard let start = bytes.baseAddress, step.kind == .key || step.kind == .escapedKey else { return nil }
        return JSONKey(start: start + step.place, count: Int(step.count), hasEscapes: step.kind == .escapedKey)
    }

    /// A bit for the key among 64: where it is not set, no key like it was entered. All are set for one with escapes,
    /// which may be spelled otherwise.
    @inline(__always)
    static func mark(of key: JSONKey) -> UInt64 {
        guard !key.hasEscapes else { return .max }
        let signature = UInt64(signature(of: key)) &+ UInt64(truncatingIfNeeded: key.count)
        return 1 << ((signature &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }

    @inline(__always)
    private static func signature(of key: JSONKey) -> UInt16 {
        guard key.count > 0 else { return 0 }
        return UInt16(key.start[key.count &- 1]) << 8 | UInt16(key.start[key.count &>> 1])
    }
}
