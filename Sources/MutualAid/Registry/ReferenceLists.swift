/// Which records refer to each record of another table, by that one's place in its table; in the order in which they
/// came to refer to it.
struct ReferenceLists<Referring: RegistryRecord>: Sendable {
    private var lists = PagedArray<ReferenceList<Referring>>()

    /// The records that refer to the one at `slot`; none where there is no such place.
    subscript(slot: Int?) -> ReferenceList<Referring> {
        guard let slot, slot < lists.count else { return .none }
        return lists[slot]
    }

    /// Adds `id` to those that refer to the record at `slot`.
    mutating func add(_ id: Identifier<Referring>, at slot: Int?) {
        guard let slot else { return }
        while lists.count <= slot { lists.append(.none) }
        lists[slot].append(id)
    }

    /// Takes `id` out of the list at one place and puts it into the one at another.
    mutating func move(_ id: Identifier<Referring>, from old: Int?, to new: Int?) {
        guard old != new else { return }
        if let old, old < lists.count { lists[old].remove(id) }
        add(id, at: new)
    }
}

/// The identities of few records, mostly none or one, which then cost no memory of their own.
enum ReferenceList<Referring: RegistryRecord>: Sendable {
    case none
    case one(Identifier<Referring>)
    case several([Identifier<Referring>])

    fileprivate mutating func append(_ id: Identifier<Referring>) {
        switch self {
        case .none: self = .one(id)
        case .one(let first): self = .several([first, id])
        case .several(var ids):
            // Let go of, so that the list grows where it is.
            self = .none
            ids.append(id)
            self = .several(ids)
        }
    }

    fileprivate mutating func remove(_ id: Identifier<Referring>) {
        let rest = filter { $0 != id }
        switch rest.count {
        case 0: self = .none
        case 1: self = .one(rest[0])
        default: self = .several(rest)
        }
    }
}

extension ReferenceList: RandomAccessCollection {
    var startIndex: Int { 0 }

    var endIndex: Int {
        switch self {
        case .none: 0
        case .one: 1
        case .several(let ids): ids.count
        }
    }

    subscript(place: Int) -> Identifier<Referring> {
        switch self {
        case .none: preconditionFailure("an empty list has no elements")
        case .one(let id): id
        case .several(let ids): ids[place]
        }
    }
}
