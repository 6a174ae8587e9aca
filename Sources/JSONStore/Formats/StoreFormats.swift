/// A change of what the store's files hold, from one version to the next, by which older files go on being read.
///
/// Files that were written are never rewritten in place: the chain of the journals stands on their very bytes. What
/// stands in an older one is brought into the present form as it is read.
public struct FormatMigration: Sendable {
    /// What changed, in a few words.
    public let name: String
    let record: @Sendable ([UInt8]) throws -> [UInt8]
    let changes: @Sendable ([UInt8]) throws -> [UInt8]

    /// Names a change of form.
    ///
    /// - Parameters:
    ///   - name: what changed, in a few words.
    ///   - record: makes a checkpoint's record of the version before one of the version after.
    ///   - changes: does the same with the changes of a transaction.
    public init(
        _ name: String, record: @escaping @Sendable ([UInt8]) throws -> [UInt8],
        changes: @escaping @Sendable ([UInt8]) throws -> [UInt8]
    ) {
        self.name = name
        self.record = record
        self.changes = changes
    }
}

/// The versions of the store's files that can be read, as the list of what changed from each to the next.
public struct StoreFormats: Sendable {
    /// What this program knows: version 1, and nothing since.
    public static let current = StoreFormats([])

    /// What changed, in order: the first made version 2 of version 1.
    public let migrations: [FormatMigration]

    /// The version that is written: one more than there were changes.
    public var version: Int { migrations.count + 1 }

    /// Versions that came about by `migrations`, in order.
    public init(_ migrations: [FormatMigration]) {
        self.migrations = migrations
    }

    /// Brings a record of `version` into the present form.
    func record(_ bytes: [UInt8], of version: Int) throws -> [UInt8] {
        try migrations.dropFirst(version - 1).reduce(bytes) { try $1.record($0) }
    }

    /// Brings a transaction's changes of `version` into the present form.
    func changes(_ bytes: [UInt8], of version: Int) throws -> [UInt8] {
        try migrations.dropFirst(version - 1).reduce(bytes) { try $1.changes($0) }
    }
}
