/// The dated copies in a store's own `backups` folder: one a day, the newest thirty.
struct DailyCopies {
    /// How many are kept.
    static let kept = 30

    let store: StoreLayout
    let fileSystem: any FileSystem

    private static let partialSuffix = ".partial"
    private static let removedSuffix = ".removed"

    /// A whole copy and how far it reaches.
    struct Copy: Hashable {
        let day: String
        let seq: Int
    }

    /// The whole copies, oldest first. The number of transactions tells which is older: the clock of an office computer
    /// may once have been years ahead, and a copy of that day must not outlive all later ones.
    func copies() throws(FileError) -> [Copy] {
        guard try fileSystem.status(of: store.backups) != nil else { return [] }
        var copies: [Copy] = []
        for name in try fileSystem.contents(ofFolder: store.backups) where Self.isDay(name) {
            let layout = StoreLayout(folder: path(name))
            // A folder that lacks a part was not made by us, or somebody was at it: it counts for nothing and stays.
            guard try fileSystem.status(of: layout.registry) != nil, try fileSystem.status(of: layout.journal) != nil,
                let head = try? fileSystem.readFile(layout.head), let mark = try? HeadMark(parsing: head)
            else { continue }
            copies.append(Copy(day: name, seq: mark.seq))
        }
        return copies.sorted { ($0.seq, $0.day) < ($1.seq, $1.day) }
    }

    /// Makes the copy of a day, which is known not to be there, and removes those that are more than enough.
    func add(_ day: String) throws(StoreProblem) -> CopySummary {
        let earlier = try translating { () throws(FileError) in
            try removeLeftovers()
            return try copies()
        }
        let neighbour = earlier.last.map { StoreLayout(folder: path($0.day)) }
        let summary = try StoreCopy(source: store, fileSystem: fileSystem, neighbour: neighbour)
            .write(path(day) + Self.partialSuffix, thenAs: path(day))
        try translating { () throws(FileError) in
            for old in earlier.prefix(max(0, earlier.count + 1 - Self.kept)) { try remove(old.day) }
        }
        return summary
    }

    func path(_ name: String) -> String { store.backups + "/" + name }

    /// First takes the day's name off, so that a folder with such a name is whole at every moment.
    private func remove(_ day: String) throws(FileError) {
        let removed = path(day) + Self.removedSuffix
        try fileSystem.rename(path(day), to: removed)
        try fileSystem.synchronizeFolder(store.backups)
        try fileSystem.removeTree(removed)
    }

    /// Removes what an interrupted copying or removal left; nobody is at it, since the lock is held.
    private func removeLeftovers() throws(FileError) {
        for name in try fileSystem.contents(ofFolder: store.backups) {
            for suffix in [Self.partialSuffix, Self.removedSuffix]
            where name.hasSuffix(suffix) && Self.isDay(String(name.dropLast(suffix.count))) {
                try fileSystem.removeTree(path(name))
            }
        }
    }

    /// The lock of whoever makes a copy or removes one.
    static let lockName = ".lock"

    /// Whether a name is that of a dated copy, whole or not.
    static func isOwn(_ name: String) -> Bool {
        ["", partialSuffix, removedSuffix].contains { name.hasSuffix($0) && isDay(String(name.dropLast($0.count))) }
    }

    /// Whether a name is that of a dated copy, such as `2026-11-21`.
    static func isDay(_ name: String) -> Bool {
        let digits = Array(name.utf8)
        return digits.count == 10
            && digits.enumerated().allSatisfy { place, byte in
                place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte
            }
    }

    private func translating<T>(_ body: () throws(FileError) -> T) throws(StoreProblem) -> T {
        try StoreProblem.translating(store.backups, body)
    }
}
