import ClerkDesk
import MutualAid

/// Tells by the bytes of changes, before any is read, whether they can be about what the history is wanted of.
struct WantedRecords {
    private let scope: HistoryScope
    /// The ids looked for, each in its quotation marks; empty where everything is wanted.
    private var needles: Set<[UInt8]> = []

    /// Looks for the records of `scope` that `registry` knows now; ``learn(from:)`` adds those that are gone.
    init(_ scope: HistoryScope, in registry: Registry) {
        self.scope = scope
        switch scope {
        case .all: break
        case .member(let id):
            want(id)
            for claim in registry.claims(of: id) { want(claim.id) }
        case .claim(let id):
            want(id)
            for stay in registry.claims[id]?.stays ?? [] { want(stay) }
        }
    }

    private mutating func want(_ id: some CustomStringConvertible) {
        needles.insert(Array("\"\(id.description)\"".utf8))
    }

    /// Whether one of the ids stands in `bytes`.
    func mayStand(in bytes: [UInt8]) -> Bool {
        guard scope != .all else { return true }
        return bytes.withUnsafeBytes { bytes in needles.contains { Self.occurs($0, in: bytes) } }
    }

    private static func occurs(_ needle: [UInt8], in bytes: UnsafeRawBufferPointer) -> Bool {
        needle.withUnsafeBytes { needle in
            guard bytes.count >= needle.count, let first = needle.first else { return false }
            for start in 0...(bytes.count - needle.count) where bytes[start] == first {
                if needle.indices.allSatisfy({ bytes[start + $0] == needle[$0] }) { return true }
            }
            return false
        }
    }

    /// Notes what belongs together: a payment names its claim and not the member, a claim names its stays.
    mutating func learn(from changes: [Change]) {
        guard scope != .all else { return }
        for case .claim(let edit) in changes {
            for claim in [edit.before, edit.after].compactMap({ $0 }) {
                switch scope {
                case .member(let id) where claim.member == id: want(claim.id)
                case .claim(let id) where claim.id == id: for stay in claim.stays { want(stay) }
                default: continue
                }
            }
        }
    }
}
