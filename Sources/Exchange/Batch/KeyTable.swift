import JSONText

/// The keys that an object may have: what is read and what a mistyped one is compared with come from the same table.
struct KeyTable<Key: Sendable>: Sendable {
    let entries: [(name: StaticString, key: Key)]

    init(_ entries: (name: StaticString, key: Key)...) { self.entries = entries }

    /// What `key` stands for.
    ///
    /// - Throws: ``BatchFault`` with the nearest known key when the table doesn't know it.
    func find(_ key: JSONKey, _ reader: borrowing JSONReader) throws -> Key {
        for entry in entries where key == entry.name { return entry.key }
        let name = key.string
        // Comparing takes time by the name's length, and no mistyped key is long.
        let isShort = name.utf8.count <= 40
        let nearest = isShort ? nearest(to: name, among: entries.map { $0.name.description }) : nil
        throw BatchFault(path: reader.path, reason: .unknownKey(name, nearest: nearest))
    }
}
