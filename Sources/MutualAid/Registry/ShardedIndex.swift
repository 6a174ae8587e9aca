/// A dictionary in many small parts, so that changing one entry while an older value is held copies one part.
struct ShardedIndex<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private static var shardCount: Int { 1_024 }
    private var shards: [[Key: Value]] = Array(repeating: [:], count: shardCount)

    private func shard(of key: Key) -> Int { key.hashValue & (Self.shardCount - 1) }

    subscript(key: Key) -> Value? {
        get { shards[shard(of: key)][key] }
        set { shards[shard(of: key)][key] = newValue }
    }

    subscript(key: Key, default value: @autoclosure () -> Value) -> Value {
        get { shards[shard(of: key)][key] ?? value() }
        set { shards[shard(of: key)][key] = newValue }
        _modify { yield &shards[shard(of: key)][key, default: value()] }
    }
}
