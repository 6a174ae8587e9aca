/// The names of a store's files and folders, and the forms of what is in them.
struct StoreLayout: Sendable {
    static let newSuffix = ".new"
    static let registryName = "registry.jsonl"
    static let journalName = "journal.jsonl"
    static let headName = "head"
    static let lockName = "lock"
    static let archiveName = "archive"
    static let backupsName = "backups"
    static let draftsName = "drafts"

    let folder: String
    /// The versions of these files that can be read, the last being written.
    let formats: StoreFormats

    init(folder: String, formats: StoreFormats = .current) {
        self.formats = formats
        var folder = folder
        while folder.utf8.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        self.folder = folder
    }

    var registry: String { path(Self.registryName) }
    var newRegistry: String { registry + Self.newSuffix }
    var journal: String { path(Self.journalName) }
    var newJournal: String { journal + Self.newSuffix }
    var head: String { path(Self.headName) }
    var lock: String { path(Self.lockName) }
    var archive: String { path(Self.archiveName) }
    var backups: String { path(Self.backupsName) }
    var drafts: String { path(Self.draftsName) }

    func path(_ name: String) -> String {
        folder + "/" + name
    }

    /// The name, inside the archive, of a journal with these transactions.
    static func archivedName(_ seqs: ClosedRange<Int>) -> String {
        "journal-\(seqs.lowerBound)-\(seqs.upperBound).jsonl"
    }

    /// Where a copy that is to take the store's place is written, until it is whole.
    var restoring: String { folder + ".restoring" }
    /// Where that copy waits, whole and checked, for its place.
    var restored: String { folder + ".restored" }

    /// The transactions that an archived journal's name says it holds; `nil` for other names.
    static func archivedSeqs(_ name: String) -> ClosedRange<Int>? {
        guard name.hasPrefix("journal-"), name.hasSuffix(".jsonl") else { return nil }
        let numbers = name.dropFirst("journal-".count).dropLast(".jsonl".count).split(separator: "-")
        guard numbers.count == 2, let first = Int(numbers[0]), let last = Int(numbers[1]), 1 <= first, first <= last
        else { return nil }
        return first...last
    }

    /// Whether a name may stand in a folder in which a store is about to be made.
    static func isOwn(_ name: String) -> Bool {
        let names = [registryName, journalName, headName, lockName, archiveName, backupsName, draftsName]
        return names.contains(name) || names.contains { name == $0 + newSuffix } || name.hasPrefix("torn-")
    }

    /// The folder that holds `path`.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
