/// Finds a member's place in the table by the number on the identity document.
///
/// A hash table with open addressing whose buckets lie in pages, so that a change while an older value is held copies
/// little. A bucket keeps no number but the member's place: the numbers themselves stand in the table.
struct DocumentIndex: Sendable {
    private struct Bucket {
        /// The member's place, or one of the two below.
        var slot: Int32
        /// The hash of the number, kept so that growing needs no other look at the members.
        var hash: UInt32

        static let free = Bucket(slot: -1, hash: 0)
        /// Held a member once: looking for another goes on behind it.
        static let left = Bucket(slot: -2, hash: 0)
    }

    private static let leastSize = 256
    private var buckets = PagedArray<Bucket>(repeating: .free, count: leastSize)
    /// The buckets that are not free.
    private var used = 0

    /// The place in `members` of the one with this number.
    func slot(of document: DocumentKey, in members: Table<Member>) -> Int? {
        place(of: document, document.hash, in: members).map { Int(buckets[$0].slot) }
    }

    /// Notes that the member at `slot` has this number, which no other has.
    mutating func insert(_ document: DocumentKey, slot: Int) {
        // A third stays free, so that a search soon comes to an end.
        if (used + 1) * 3 > buckets.count * 2 { grow() }
        put(Bucket(slot: Int32(slot), hash: document.hash))
    }

    /// Forgets the member with this number, who must still have it in `members`.
    mutating func remove(_ document: DocumentKey, in members: Table<Member>) {
        if let place = place(of: document, document.hash, in: members) { buckets[place] = .left }
    }

    private func place(of document: DocumentKey, _ hash: UInt32, in members: Table<Member>) -> Int? {
        let mask = buckets.count - 1
        var place = Int(hash) & mask
        while true {
            let bucket = buckets[place]
            if bucket.slot == Bucket.free.slot { return nil }
            if bucket.slot >= 0, bucket.hash == hash, members.document(atSlot: Int(bucket.slot)) == document {
                return place
            }
            place = (place + 1) & mask
        }
    }

    private mutating func put(_ bucket: Bucket) {
        let mask = buckets.count - 1
        var place = Int(bucket.hash) & mask
        while buckets[place].slot != Bucket.free.slot { place = (place + 1) & mask }
        buckets[place] = bucket
        used += 1
    }

    private mutating func grow() {
        let old = buckets
        buckets = PagedArray(repeating: .free, count: old.count * 2)
        used = 0
        old.forEach { if $0.slot >= 0 { put($0) } }
    }
}

/// The number on a document as what two documents are compared by.
enum DocumentKey: Equatable {
    /// An identity number, by its digits: the check character follows from them.
    case body(UInt64)
    case text(String)

    init(_ document: IdentityDocument) {
        switch document {
        case .idNumber(let number): self = .body(number.body)
        case .other(let number, _, _): self.init(number)
        }
    }

    /// The key of a number as written; another paper that says an identity number means the same person.
    init(_ text: String) {
        if let number = try? IDNumber(text), number.description == text {
            self = .body(number.body)
        } else {
            self = .text(text)
        }
    }

    /// Spread evenly in its low bits.
    var hash: UInt32 {
        switch self {
        case .body(let body):
            UInt32(truncatingIfNeeded: (body &* 0x9E37_79B9_7F4A_7C15) >> 32)
        case .text(let text): UInt32(truncatingIfNeeded: text.hashValue)
        }
    }
}

extension Table where Record == Member {
    fileprivate func document(atSlot slot: Int) -> DocumentKey? {
        guard let document = self[slot: slot]?.document else { return nil }
        return DocumentKey(document)
    }
}
