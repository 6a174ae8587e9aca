import Exchange
import Foundation
import JSONStore
import MutualAid

/// A store of the sample unit in a folder of its own, which goes with the last use of it.
final class SampleFolder {
    let folder: String
    /// The changes of a claim with its stay, as large as a clerk's usually are.
    let claim: [UInt8]

    private init(folder: String, claim: [UInt8]) {
        self.folder = folder
        self.claim = claim
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Makes the store with a checkpoint of all that is in it, as a sitting leaves it.
    static func make(members: Int) throws -> SampleFolder {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("huzhu-store-\(UUID())").path
        try Store.create(at: folder, code: "demo")
        let found = try Store.open(as: SampleState.self, at: folder, access: .readWrite, operator: "")
        defer { found.store.close() }
        var registry = found.state.registry
        for transaction in try SampleUnit.transactions(members: members, store: registry.store) {
            registry = try registry.applying(transaction.changes)
            try found.store.append(
                at: SampleUnit.day + "T01:00:00Z", by: "张三", action: transaction.action.rawValue,
                changes: ChangeCodec.encode(transaction.changes))
        }
        try found.store.checkpoint(recordCount: CheckpointCodec.recordCount(of: registry)) { emit in
            try CheckpointCodec.encode(registry, emit: emit)
        }
        return SampleFolder(folder: folder, claim: claim(in: registry))
    }

    /// The latest claim once more, with its stays, under ids that are still free.
    private static func claim(in registry: Registry) -> [UInt8] {
        guard let claim = registry.claims.last() else { preconditionFailure("the sample has claims") }
        let stays = claim.stays.compactMap { registry.stays[$0] }
        return ChangeCodec.encode(stays.map { .stay(.adding($0)) } + [.claim(.adding(claim))])
    }

    var registryPath: String { folder + "/registry.jsonl" }

    func registryBytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: registryPath))) }

    /// As many bytes as the line of the claim's transaction has: its changes, names, number, time and two hashes.
    var line: [UInt8] { claim + [UInt8](repeating: 0x20, count: 260) }

    func open(_ access: Store.Access) throws -> (store: Store, state: SampleState, report: OpeningReport) {
        try Store.open(as: SampleState.self, at: folder, access: access, operator: "")
    }
}
