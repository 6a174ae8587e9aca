import Exchange
import JSONStore

/// The names that the program gives to what is in a sample's folder.
enum SampleLayout {
    static let store = "store"
    static let schemes = "schemes"

    /// Whether the program writes a thing of this kind at this place.
    ///
    /// - Parameters:
    ///   - path: the names from the sample's folder down to the thing.
    ///   - isFolder: whether it is a folder; else it is a plain file.
    static func isOwn(_ path: [String], isFolder: Bool) -> Bool {
        guard let first = path.first else { return isFolder }
        if first == store || isUnfinishedStore(first) {
            return StoreNames.areOwn(path.dropFirst(), isFolder: isFolder)
        }
        guard first == schemes else { return false }
        return path.count == 1 ? isFolder : path.count == 2 && !isFolder && isOfSchemes(path[1])
    }

    /// As `store.partial-4711`, see ``SampleStore``.
    private static func isUnfinishedStore(_ name: String) -> Bool {
        let prefix = store + ".partial-"
        return name.hasPrefix(prefix) && Int(name.dropFirst(prefix.count)) != nil
    }

    private static func isOfSchemes(_ name: String) -> Bool {
        let finished = name.hasSuffix(".new") ? String(name.dropLast(".new".count)) : name
        guard finished.hasSuffix(UserSchemeFile.suffix) else { return name == ".lock" }
        return SchemeFile.fileName(of: String(finished.dropLast(UserSchemeFile.suffix.count))) == finished
    }
}
