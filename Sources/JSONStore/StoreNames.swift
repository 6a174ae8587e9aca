/// The names that the program itself gives to what is in a store's folder.
public enum StoreNames {
    /// Whether the program writes a thing of this kind at this place.
    ///
    /// - Parameters:
    ///   - path: the names from the store's folder down to the thing.
    ///   - isFolder: whether it is a folder; else it is a plain file.
    public static func areOwn(_ path: some Collection<String>, isFolder: Bool) -> Bool {
        guard let name = path.first else { return isFolder }
        let rest = Array(path.dropFirst())
        switch (name, rest.first) {
        case (StoreLayout.archiveName, _): return isOfArchive(rest, isFolder)
        case (StoreLayout.draftsName, let file?):
            return !isFolder && rest.count == 1 && DraftFolder.isOwn(file)
        case (StoreLayout.backupsName, let file?) where file == DailyCopies.lockName:
            return !isFolder && rest.count == 1
        case (StoreLayout.backupsName, let copy?):
            return DailyCopies.isOwn(copy) && isOfCopy(rest.dropFirst(), isFolder)
        case (StoreLayout.draftsName, nil), (StoreLayout.backupsName, nil): return isFolder
        case (StoreLayout.lockName, nil): return !isFolder
        default: return rest.isEmpty && !isFolder && (isFile(name) || isTornLine(name))
        }
    }

    private static func isOfCopy(_ path: ArraySlice<String>, _ isFolder: Bool) -> Bool {
        guard let name = path.first else { return isFolder }
        if name == StoreLayout.archiveName { return isOfArchive(Array(path.dropFirst()), isFolder) }
        return path.count == 1 && !isFolder && isFile(name)
    }

    private static func isOfArchive(_ path: [String], _ isFolder: Bool) -> Bool {
        guard let name = path.first else { return isFolder }
        return path.count == 1 && !isFolder && StoreLayout.archivedSeqs(finished(name)) != nil
    }

    private static func isFile(_ name: String) -> Bool {
        [StoreLayout.registryName, StoreLayout.journalName, StoreLayout.headName].contains(finished(name))
    }

    /// As `torn-4-0a1b2c3d.jsonl`.
    private static func isTornLine(_ name: String) -> Bool {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "torn", Int(parts[1]) != nil, parts[2].hasSuffix(".jsonl") else {
            return false
        }
        let digits = parts[2].dropLast(".jsonl".count)
        return digits.utf8.count == 8 && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
    }

    /// The name without the ending of a file that is still being written.
    static func finished(_ name: String) -> String {
        name.hasSuffix(StoreLayout.newSuffix) ? String(name.dropLast(StoreLayout.newSuffix.count)) : name
    }
}
